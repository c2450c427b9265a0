import { trimLines } from './clean-text.ts';
import type { Findings } from './findings.ts';

/** Whether a text file was plainly written as Markdown: several headings or bold passages. */
export function looksLikeMarkdown(text: string): boolean {
  const marks = text.match(/^#{1,6} \S.*$|\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/gmu) ?? [];
  return marks.length >= 3;
}

export interface MarkdownLine {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

// What a letter or figure touches on the inner side only, so that “2*3*4” stays.
const strong = /(?<![\\*])\*\*(?=[^\s*])(.{0,2000}?[^\s*\\])\*\*(?!\*)/gu;
const strongLine = /(?<![\\_\p{L}\p{N}])__(?=[^\s_])(.{0,2000}?[^\s_\\])__(?![_\p{L}\p{N}])/gu;
const emphasis = /(?<![\\*\p{L}\p{N}])\*(?=[^\s*])([^*]{0,2000}[^\s*\\])\*(?![*\p{L}\p{N}])/gu;
const emphasisLine = /(?<![\\_\p{L}\p{N}])_(?=[^\s_])([^_]{0,2000}[^\s_\\])_(?![_\p{L}\p{N}])/gu;

/** A longer line is no paragraph of a document; its marks could be laid out to take hours. */
const longest = 20_000;

/**
 * The words of a line, without the marks of its layout. Numbers and signs of lists stay as they are.
 *
 * @param keepsLetters for a text that only looks like Markdown: nothing with a letter in it is taken for layout
 */
export function readMarkdownLine(line: string, findings: Findings, keepsLetters: boolean): MarkdownLine {
  if (line.length > longest) return { text: line, bold: false, italic: false };
  const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?$/u.exec(line);
  if (/^(?:[-*_]\s*){3,}$/u.test(line)) return { text: '', bold: false, italic: false };
  let text = (heading?.[1] ?? line).replace(/^(?:>\s?)+/u, '');
  if (!keepsLetters) text = withoutAddresses(text, findings);
  const inner = text.replace(/^(?:[-+*]|\d+[.)])\s+/u, '');
  const bold = heading !== null || /^(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)$/u.test(inner);
  const italic = /^(?:\*\*)?[*_](?![*_\s])[^*_]+[*_](?:\*\*)?$/u.test(inner);
  text = text
    .replace(/\*\*\*(?=[^\s*])(.{0,2000}?[^\s*])\*\*\*/gu, '$1')
    .replace(strong, '$1')
    .replace(strongLine, '$1')
    .replace(emphasis, '$1')
    .replace(emphasisLine, '$1');
  if (!keepsLetters) text = withoutTags(text);
  return {
    text: trimLines(text.replace(/\\([!-/:-@[-`{-~])/gu, '$1')),
    bold,
    italic,
  };
}

/** A link prints its words, a picture nothing; where the address says more, that is reported. */
function withoutAddresses(line: string, findings: Findings): string {
  if (/!\[[^[\]]{0,1000}\]\([^()]{0,2000}\)/u.test(line)) findings.add('anh');
  return line
    .replace(/!\[[^[\]]{0,1000}\]\([^()]{0,2000}\)/gu, '')
    .replace(
      /(?<!\\)\[([^[\]]{1,1000})\]\(([^()\s]{0,2000}(?:\([^()\s]{0,2000}\))?[^()\s]{0,2000})(?:\s+"[^"]*")?\)/gu,
      (_, words: string, address: string) => {
        if (address !== words) findings.add('lien-ket', `${words} (${address})`);
        return words;
      },
    );
}

function withoutTags(line: string): string {
  return line
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?(?:b|i|u|em|strong|sup|sub|center|div|p|span)(?:\s[^<>]*)?>/giu, '')
    .replace(/&(?:nbsp|amp|lt|gt|quot);/gu, (entity) => entities[entity] ?? entity);
}

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
