import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteOrderMark, csvHeader, csvRow, originalText } from './csv.ts';
import type { Cell } from './table.ts';

/** A reader no one here wrote, in its strictest form. */
const cellsOf = (line: string): readonly string[] => {
  const [cells = []] = parse(line, { recordDelimiter: '\r\n', relaxQuotes: false, relaxColumnCount: false });
  return cells;
};

const written = (cell: Cell, isIds = false): string =>
  csvRow({ a: cell, b: 'sau' }, [{ name: 'a', isIds }, { name: 'b' }]);

describe('a cell', () => {
  test.each([
    ['chữ thường', 'Đăk Hà, “nhiễu”', '"Đăk Hà, “nhiễu”",sau\r\n'],
    ['quotes', 'nói "có"', '"nói ""có""",sau\r\n'],
    ['a line break', 'một\nhai', '"một\nhai",sau\r\n'],
    ['a formula', '=1+1', "'=1+1,sau\r\n"],
    ['a dash of a list', '- Tiếp tục', "'- Tiếp tục,sau\r\n"],
    ['a plus', '+84', "'+84,sau\r\n"],
    ['an at sign', '@x', "'@x,sau\r\n"],
    ['a wide equals sign', '＝1', "'＝1,sau\r\n"],
    ['a tab before a formula', '\t=1', "'\t=1,sau\r\n"],
    ['an apostrophe', "'tên", "''tên,sau\r\n"],
    ['a dash inside', 'a - b', 'a - b,sau\r\n'],
    ['white space at an end', ' a', '" a",sau\r\n'],
    ['nothing known', null, ',sau\r\n'],
    ['a negative number', -1.25, '-1.25,sau\r\n'],
    ['yes', true, 'true,sau\r\n'],
    ['texts', ['a;b', '=c'], '"[""a;b"",""=c""]",sau\r\n'],
    ['no texts', [], '[],sau\r\n'],
  ])('with %s is “%s”', (_, cell, line) => {
    expect(written(cell)).toBe(line);
  });

  test('with ids has them side by side', () => {
    expect(written(['a-1', 'b/2.10'], true)).toBe('a-1;b/2.10,sau\r\n');
    expect(written([], true)).toBe(',sau\r\n');
  });

  test('gives any text back to a strict reader that takes the guard away', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '=', '+', '-', '@', "'", "''", '\t', '"', '\r\n'),
        (text, start) => {
          const [cell = '', after] = cellsOf(written(start + text));
          expect(originalText(cell)).toBe(start + text);
          expect(after).toBe('sau');
          expect(cell).not.toMatch(/^[=+\-@]/);
        },
      ),
    );
  });
});

test('a header names the columns, and the mark of UTF-8 comes before it once', () => {
  expect(byteOrderMark + csvHeader([{ name: 'id' }, { name: 'asOf' }])).toBe('\u{FEFF}id,asOf\r\n');
});
