import { blockText } from './block-text.ts';
import { cleanText } from './clean-text.ts';
import { Findings } from './findings.ts';
import { looksLikeMarkdown, readMarkdownLine } from './markdown.ts';
import { readPipeRows } from './pipe-table.ts';
import type { SourceBlock, SourceDocument } from './source-document.ts';
import { joinWrapped, wrapWidth } from './wrapped-lines.ts';

/**
 * Reads plain text and Markdown alike, line by line: numbers and signs at the beginning of a line are words
 * of the document, never counted anew. Of Markdown only what is certain is taken for layout.
 */
export function readPlainText(text: string, format: 'txt' | 'md', guessedEncoding?: string): SourceDocument {
  const findings = new Findings();
  if (guessedEncoding !== undefined) findings.add('bang-ma-doan', guessedEncoding);
  const clean = cleanText(text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replace(/\f/gu, '\n\n'), findings);
  const isMarkdown = format === 'md' || looksLikeMarkdown(clean);
  if (isMarkdown && format === 'txt') findings.add('dau-markdown');
  const body = isMarkdown ? withoutFrontMatter(clean) : clean;
  const blocks: SourceBlock[] = [];
  const width = wrapWidth(body.split('\n').map((line) => line.trim()));
  for (const group of body.split(/\n[^\S\n]*\n/u)) {
    const lines = group
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    for (const part of readPipeRows(lines)) {
      if ('rows' in part) {
        blocks.push({ kind: 'table', rows: part.rows.map((row) => row.map((cell) => ({ blocks: paragraph(cell, isMarkdown, findings), columns: 1, rows: 1 }))) });
      } else blocks.push(...paragraphs(part.lines, isMarkdown, width, findings));
    }
  }
  return { format, blocks, warnings: findings.warnings(), text: blockText(blocks) };
}

function paragraphs(lines: readonly string[], isMarkdown: boolean, width: number | undefined, findings: Findings): readonly SourceBlock[] {
  if (!isMarkdown) return joinWrapped(lines, width).flatMap((line) => paragraph(line, false, findings));
  // A heading or a bold line stands alone, whatever its length.
  const blocks: SourceBlock[] = [];
  let run: string[] = [];
  const flush = (): void => {
    blocks.push(...joinWrapped(run, width).flatMap((line) => paragraph(line, true, findings)));
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

function paragraph(line: string, isMarkdown: boolean, findings: Findings): readonly SourceBlock[] {
  if (!isMarkdown) return line === '' ? [] : [{ kind: 'paragraph', text: line }];
  const { text, bold, italic } = readMarkdownLine(line, findings);
  if (text === '') return [];
  return [{ kind: 'paragraph', text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }];
}

/** The settings at the head of a Markdown file are no words of the document. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^\s*---\n(?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n|\n)*---\n/u, '');
}
