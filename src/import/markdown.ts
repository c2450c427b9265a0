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
const strong = /(?<![\\*])\*\*(?=[^\s*])(.*?[^\s*\\])\*\*(?!\*)/gu;
const strongLine = /(?<![\\_\p{L}\p{N}])__(?=[^\s_])(.*?[^\s_\\])__(?![_\p{L}\p{N}])/gu;
const emphasis = /(?<![\\*\p{L}\p{N}])\*(?=[^\s*])([^*]*[^\s*\\])\*(?![*\p{L}\p{N}])/gu;
const emphasisLine = /(?<![\\_\p{L}\p{N}])_(?=[^\s_])([^_]*[^\s_\\])_(?![_\p{L}\p{N}])/gu;

/** The words of a line, without the marks of its layout. Numbers and signs of lists stay as they are. */
export function readMarkdownLine(line: string, findings: Findings): MarkdownLine {
  const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?$/u.exec(line);
  if (/^(?:[-*_]\s*){3,}$/u.test(line) || /^(?:```|~~~)/u.test(line)) return { text: '', bold: false, italic: false };
  let text = (heading?.[1] ?? line).replace(/^(?:>\s?)+/u, '');
  if (/!\[[^\]]*\]\([^)]*\)/u.test(text)) findings.add('anh');
  text = text.replace(/!\[[^\]]*\]\([^)]*\)/gu, '');
  text = text.replace(/(?<!\\)\[([^\]]+)\]\(([^()\s]*(?:\([^()\s]*\))?[^()\s]*)(?:\s+"[^"]*")?\)/gu, (_, words: string, address: string) => {
    if (address !== words) findings.add('lien-ket', `${words} (${address})`);
    return words;
  });
  const inner = text.replace(/^(?:[-+*]|\d+[.)])\s+/u, '');
  const bold = heading !== null || /^(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)$/u.test(inner);
  const italic = /^(?:\*\*)?[*_](?![*_\s])[^*_]+[*_](?:\*\*)?$/u.test(inner);
  text = text
    .replace(/\*\*\*(?=[^\s*])(.*?[^\s*])\*\*\*/gu, '$1')
    .replace(strong, '$1')
    .replace(strongLine, '$1')
    .replace(emphasis, '$1')
    .replace(emphasisLine, '$1')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?(?:b|i|u|em|strong|sup|sub|center|div|p|span)(?:\s[^<>]*)?>/giu, '')
    .replace(/&(?:nbsp|amp|lt|gt|quot);/gu, (entity) => entities[entity] ?? entity)
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  return { text: text.replace(/[^\S\n]*\n[^\S\n]*/gu, '\n').trim(), bold, italic };
}

const entities: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
