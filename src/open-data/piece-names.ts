import { createHash } from 'node:crypto';

/** Rows in one file: few enough for a slow line, many enough that a whole register is not thousands of files. */
export const pieceSize = 100;

/**
 * File names of the pieces of a list. They are made of the content: a page of yesterday finds no file rather than
 * other rows.
 *
 * @param count rows of the list
 * @param textOf the text of a piece, by its number from 0
 */
export function pieceNamesOf(count: number, textOf: (number: number) => string): readonly string[] {
  return Array.from({ length: Math.ceil(count / pieceSize) }, (_, number) =>
    createHash('sha256')
      .update(`${String(number)}\n${textOf(number)}`)
      .digest('hex')
      .slice(0, 16),
  );
}
