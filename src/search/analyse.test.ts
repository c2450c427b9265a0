import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseQuery, analyseText, missingWord } from './analyse.ts';

test('words are ended, so that kế does not find kết', () => {
  expect(analyseText('Kế hoạch')).toBe('kếz hoạchz');
  expect(analyseText('kết')).not.toContain(analyseText('kế'));
});

test.each([
  ['05/09/2015', '5/9/2015'],
  ['5-9-2015', '5/9/2015'],
  ['30.09.2015', '30/9/2015'],
  ['trước 30/9/2015.', 'trướcz 30/9/2015.'],
  ['2015-2020', '2015-2020'],
  ['1.500.000', '1.500.000'],
  ['995/KH-UBND', '995/khz-ubndz'],
])('%s is known as %s', (text, known) => {
  expect(analyseText(text)).toBe(known);
});

describe('a query', () => {
  test('leaves its last word open while it is typed', () => {
    expect(analyseQuery('cải cách hà')).toEqual({ whole: 'caỉz cáchz hàz', apart: undefined, open: 'caỉz cáchz hà' });
  });

  test.each(['“cải cách”', '"cải cách"', '«cải cách»'])('means exactly the words in %s', (query) => {
    expect(analyseQuery(query)).toEqual({ whole: '"caỉz cáchz"', apart: undefined, open: undefined });
  });

  test('can be taken apart where words are joined', () => {
    expect(analyseQuery('số 995/KH-UBND').apart).toBe('sốz 995 khz ubndz');
    expect(analyseQuery('"kế hoạch" năm').apart).toBeUndefined();
  });

  test('is the same for both normal forms and any case', () => {
    expect(analyseQuery('THỦY LỢI'.normalize('NFD'))).toEqual(analyseQuery('thuỷ lợi'));
  });
});

test('every word keeps its place, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const words = (one: string): number => one.split(/\s+/).length;
      expect(words(analyseText(text))).toBe(words(text));
    }),
    { numRuns: 2000 },
  );
});

describe('the word a text does not have', () => {
  const text = 'Kế hoạch 995/KH-UBND ngày 18/5/2016 của huyện Đăk Hà';

  test.each([
    ['ke hoach dak ha', undefined],
    ['kế hoạch', undefined],
    ['hoạch kế 995', undefined],
    ['9/KH-UBND', undefined],
    ['96/KH-UBND', '96'],
    ['18/05/2016', undefined],
    ['kết hoạch', 'ket'],
    ['kế hoạch zzqx', 'zzqx'],
  ])('of %s is %s', (query, missing) => {
    expect(missingWord(analyseQuery(query).whole, text)).toBe(missing);
  });

  test('may begin one that it has while it is typed', () => {
    expect(missingWord(analyseQuery('kế hoa').open ?? '', text)).toBeUndefined();
  });
});
