import { pieceNamesOf, pieceSize } from './piece-names.ts';
import type { DataSource } from './source.ts';
import { noticeRow } from './tables/notices.ts';

/** A piece of the table of notices, by its number from 0: one notice a line, in register order. */
export function noticePieceText(source: DataSource, number: number): string {
  return source.register.notices
    .slice(number * pieceSize, (number + 1) * pieceSize)
    .map((notice) => `${JSON.stringify(noticeRow(source, notice))}\n`)
    .join('');
}

const named = new WeakMap<DataSource, readonly string[]>();

/** File names of the pieces. */
export function noticePieceNames(source: DataSource): readonly string[] {
  const names =
    named.get(source) ?? pieceNamesOf(source.register.notices.length, (number) => noticePieceText(source, number));
  named.set(source, names);
  return names;
}
