import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { plainText, type PlainText } from './plain-text.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;

/** A paragraph of an original in reading order, or a table that is one. */
export type Passage =
  | {
      readonly kind: 'paragraph';
      /** Letters as printed, NFC. */
      readonly text: string;
      readonly bold: boolean;
      readonly centred: boolean;
    }
  | { readonly kind: 'table'; readonly table: Table };

/** One printed line, for the parts of a document that are set line by line. */
export interface Line extends PlainText {
  readonly text: string;
  /** Index of its passage. */
  readonly passage: number;
  /** Index of the line in its passage. */
  readonly row: number;
  readonly bold: boolean;
  readonly centred: boolean;
}

const layout =
  /CỘNG (?:HÒA|HOÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–—]\s*Tự do|Nơi nhận|^\s*Số\s*:|(?:^|\n|\t)\s*(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/mu;

/** The passages of a document. Tables that only set the head or the foot in columns are taken apart. */
export function passagesOf(document: SourceDocument): readonly Passage[] {
  return document.blocks.flatMap(passagesIn);
}

function passagesIn(block: SourceBlock): readonly Passage[] {
  if (block.kind === 'paragraph') {
    const text = block.text.normalize('NFC');
    if (text.trim() === '') return [];
    return [{ kind: 'paragraph', text, bold: block.bold === true, centred: block.align === 'center' }];
  }
  return isLayout(block)
    ? block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(passagesIn))
    : [{ kind: 'table', table: block }];
}

/** Whether a table only sets words in columns, as the head and the foot of a letter are in Word. */
function isLayout({ rows }: Table): boolean {
  const cells = rows.flat();
  if (cells.length <= 1) return true;
  if (rows.length > 6 || rows.some((row) => row.length > 3)) return false;
  return layout.test(cells.map(cellText).join('\n'));
}

/** Words of a cell, a line for every paragraph. */
export function cellText(cell: Table['rows'][number][number]): string {
  return cell.blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flat().map(cellText).join('\n')))
    .join('\n')
    .normalize('NFC');
}

/** Longest line of a head or a foot; beyond it, a line is text, and looking it through takes long. */
const longestLine = 2000;

/** Every printed line of the paragraphs. One too long for a head or foot has no plain text. */
export function linesOf(passages: readonly Passage[]): readonly Line[] {
  return passages.flatMap((passage, index) =>
    passage.kind === 'table'
      ? []
      : passage.text.split('\n').map((text, row) => ({
          ...(text.length > longestLine ? { plain: '', at: [] } : plainText(text)),
          text,
          passage: index,
          row,
          bold: passage.bold || /^\s*(?:[#>]+\s*)?\*\*.*\*\*\s*$/.test(text),
          centred: passage.centred,
        })),
  );
}
