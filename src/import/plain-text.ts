import { blockText } from './block-text.ts';
import { cleanText } from './clean-text.ts';
import { Findings } from './findings.ts';
import { looksLikeMarkdown, readMarkdownLine } from './markdown.ts';
import { readPipeRows } from './pipe-table.ts';
import type { SourceBlock, SourceCell, SourceDocument } from './source-document.ts';
import { joinWrapped, wrapWidth } from './wrapped-lines.ts';

/** What is taken for layout: nothing, the marks of Markdown, or all of Markdown. */
type Layout = 'none' | 'marks' | 'markdown';

/**
 * Reads plain text and Markdown alike, line by line: numbers and signs at the beginning of a line are words
 * of the document, never counted anew. Of Markdown only what is certain is taken for layout.
 */
export function readPlainText(text: string, format: 'txt' | 'md', guessedEncoding?: string): SourceDocument {
  const findings = new Findings();
  if (guessedEncoding !== undefined) findings.add('bang-ma-doan', guessedEncoding);
  const clean = cleanText(text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replace(/\f/gu, '\n\n'), findings);
  const layout: Layout = format === 'md' ? 'markdown' : looksLikeMarkdown(clean) ? 'marks' : 'none';
  if (layout === 'marks') findings.add('dau-markdown');
  const body = layout === 'markdown' ? withoutFrontMatter(clean) : clean;
  const width = wrapWidth(body.split('\n').map((line) => line.trim()));
  const blocks = (layout === 'none' ? [{ text: body, isFenced: false }] : fences(body)).flatMap((part) =>
    part.isFenced ? fenced(part.text) : readGroups(part.text, layout, width, findings),
  );
  return { format, blocks, warnings: findings.warnings(), text: blockText(blocks) };
}

/** Parts of a text inside and outside of “```”: inside, each line and each space stands where it was put. */
function fences(text: string): readonly { readonly text: string; readonly isFenced: boolean }[] {
  const parts = text.split(/^[^\S\n]*(?:```|~~~)[^\n]*$/mu);
  // An opening without an end opens nothing.
  const isWhole = parts.length % 2 === 1;
  return parts.map((part, index) => ({
    text: part,
    isFenced: index % 2 === 1 && (isWhole || index < parts.length - 1),
  }));
}

function fenced(text: string): readonly SourceBlock[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const shown = lines.join('\n').replace(/^\n+|\n+$/gu, '');
  return shown === '' ? [] : [{ kind: 'paragraph', text: shown }];
}

function readGroups(
  text: string,
  layout: Layout,
  width: number | undefined,
  findings: Findings,
): readonly SourceBlock[] {
  return text.split(/\n[^\S\n]*\n/u).flatMap((group) => {
    const lines = group
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return readPipeRows(lines).flatMap((part): readonly SourceBlock[] => {
      if ('lines' in part) return paragraphs(part.lines, layout, width, findings);
      const cell = (words: string): SourceCell => ({ blocks: paragraph(words, layout, findings), columns: 1, rows: 1 });
      return [{ kind: 'table', rows: part.rows.map((row) => row.map(cell)) }];
    });
  });
}

function paragraphs(
  lines: readonly string[],
  layout: Layout,
  width: number | undefined,
  findings: Findings,
): readonly SourceBlock[] {
  if (layout === 'none') return joinWrapped(lines, width).flatMap((line) => paragraph(line, 'none', findings));
  // A heading or a bold line stands alone, whatever its length.
  const blocks: SourceBlock[] = [];
  let run: string[] = [];
  const flush = (): void => {
    // One by one: a call takes only so many arguments, and a list may be longer.
    for (const line of joinWrapped(run, width))
      for (const block of paragraph(line, layout, findings)) blocks.push(block);
    run = [];
  };
  for (const line of lines) {
    const isAlone = /^#{1,6}\s|^(\*\*|__)[^*_]+\1$/u.test(line);
    if (isAlone) flush();
    run.push(line);
    if (isAlone) flush();
  }
  flush();
  return blocks;
}

function paragraph(line: string, layout: Layout, findings: Findings): readonly SourceBlock[] {
  if (layout === 'none') return line === '' ? [] : [{ kind: 'paragraph', text: line }];
  const { text, bold, italic } = readMarkdownLine(line, findings, layout === 'marks');
  if (text === '') return [];
  return [{ kind: 'paragraph', text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }];
}

/** The settings at the head of a Markdown file are no words of the document. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^\s*---\n(?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n|\n)*---\n/u, '');
}
