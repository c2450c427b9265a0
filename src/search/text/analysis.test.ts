import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AbbreviationTable } from './abbreviations.ts';
import { analyse } from './analysis.ts';
import { foldText } from '#domain/folded-text.ts';

const table = new AbbreviationTable([
  { short: 'UBND', long: ['Ủy ban nhân dân'] },
  { short: 'GDĐT', long: ['giáo dục và đào tạo'] },
  { short: 'CT', long: ['Chủ tịch', 'Chỉ thị'] },
  { short: 'CHI SO', long: ['thước đo ví dụ'] },
]);
const pairsOf = (text: string): readonly string[] =>
  analyse(text, table).pairs.map(([one, next]) => `${one.word} ${next.word}`);

describe('an abbreviation of one meaning', () => {
  test('also reads as it is written out, beside the words around it', () => {
    expect(pairsOf('Chủ tịch UBND tỉnh')).toEqual(
      expect.arrayContaining(['tịch uỷ', 'uỷ ban', 'ban nhân', 'nhân dân', 'dân tỉnh', 'tịch ubnd', 'ubnd tỉnh']),
    );
  });

  test('is found in what is written out', () => {
    expect(pairsOf('Uỷ ban nhân dân huyện')).toContain('ubnd huyện');
  });

  test('may have its parts joined', () => {
    expect(pairsOf('Sở GD&ĐT tỉnh')).toEqual(expect.arrayContaining(['sở giaó', 'taọ tỉnh']));
  });

  test('may have blanks between them', () => {
    expect(pairsOf('bảng CHI SO tỉnh')).toEqual(expect.arrayContaining(['bảng thước', 'dụ tỉnh']));
    expect(pairsOf('Sở GD ĐT tỉnh')).toContain('sở giaó');
  });

  test('counts in capitals only', () => {
    expect(analyse('ubnd', table).readings).toHaveLength(1);
  });
});

test('an abbreviation of several meanings stays what it is', () => {
  expect(analyse('CT tỉnh', table).readings.map(({ word }) => word)).toEqual(['ct', 'tỉnh']);
  expect(table.ambiguous.get('ct')).toEqual(['Chủ tịch', 'Chỉ thị']);
});

test('a folded text has every letter where the text has it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (given) => {
      const text = given.normalize('NFC');
      expect(foldText(text)).toHaveLength(text.length);
    }),
  );
  expect(foldText('Đường Ðà Nẵng ỦY')).toBe('duong da nang uy');
});

test('a figure in groups also reads without its points, beside the words around it', () => {
  expect(pairsOf('mức 3.800.000 đồng')).toEqual(expect.arrayContaining(['mức 3800000', '3800000 đồng']));
});
