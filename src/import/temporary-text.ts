import type { SourceDocument } from './source-document.ts';

export function readText(text: string): SourceDocument {
  const blocks = text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }) as const);
  return { format: 'txt', blocks, warnings: [], text: blocks.map(({ text: words }) => words).join('\n') };
}
