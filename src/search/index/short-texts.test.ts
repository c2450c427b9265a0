import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthened, shortener, UsualWords } from './short-texts.ts';
import { packVocabulary, unpackVocabulary } from './vocabulary.ts';

const familyOf = (folded: string, ...words: readonly (readonly [string, number])[]) => ({
  folded,
  terms: words.map(([word, weight]) => ({ word, weight })),
});
const families = [
  familyOf('cai', ['cải', 8], ['cái', 9]),
  familyOf('cua', ['cuả', 20]),
  familyOf('ubnd', ['ubnd', 12]),
  familyOf('k', ['k', 3]),
  familyOf('e', ['e', 2]),
  familyOf('α', ['α', 30]),
  familyOf('tinh', ['tỉnh', 11]),
].toSorted((a, b) => (a.folded < b.folded ? -1 : 1));
const usual = new UsualWords(unpackVocabulary(packVocabulary(families, [20])));
const words = Array.from({ length: usual.length }, (_, place) => usual.at(place));
const shorten = shortener(usual);

test('the most usual words come first, in true spelling', () => {
  expect(words).toEqual(['α', 'của', 'ubnd', 'tỉnh', 'cái', 'cải', 'k', 'e']);
});

test('a text of usual words is a fraction as long', () => {
  expect(shorten('của tỉnh cải cái, của tỉnh').length).toBe(8);
});

test.each([
  'Của tỉnh, CỦA TỈNH; cuả  tỉnh của\ttỉnh “cải-cái” ./.',
  'α của αcủa của α của-α ͅα e\u0301 của\u0301 e',
  'K K İk UBND ubnd Ubnd 123/UBND-NC k',
  '{"a":"của tỉnh\\ncủa","b":["\\u0002cải"]}',
  'của của của ߿ɐ ɐcủa',
])('%s comes back letter by letter', (text) => {
  expect(lengthened(shorten(text), usual)).toBe(text);
});

test('any text comes back', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...words,
      'Của',
      'Tỉnh',
      'TỈNH',
      ' ',
      ', ',
      '-',
      'α',
      '\u0301',
      '\u0345',
      '߿',
      'K',
      '9',
      '\n',
      '\0',
      '\u0001',
      '\u007f',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(lengthened(shorten(text), usual)).toBe(text);
    }),
  );
});
