import type { SourceBlock } from './source-document.ts';

/** Plain text of blocks in reading order: one paragraph a line, cells of a row separated by a tab. */
export function blockText(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map((row) => row.map((cell) => blockText(cell.blocks)).join('\t')).join('\n'),
    )
    .join('\n');
}
