import { foldText } from '#domain/folded-text.ts';
import type { Token } from './tokens.ts';

/** A figure written in groups of three, or with a word for its thousands, as one number. */
export interface Figure {
  /** Tokens of the text from one up to another. */
  readonly from: number;
  readonly to: number;
  /** Its digits alone. */
  readonly word: string;
}

/** “Điều 5 tỷ lệ …” is no figure; `ngan` without its mark may be a bank's. */
const thousands = String.raw`(?:ngh[ìi]n|ngàn|tri[ệe]u|t[ỷỉyi](?!\s+(?:l[ệe]|gi[áa]|s[ốo]|tr[ọo]ng)))(?![\p{L}\p{M}])`;
const figure = new RegExp(
  String.raw`(?<!\p{N}|\d[.,])(?<groups>[1-9]\d{0,2}(?<sign>[.,])\d{3}(?:\k<sign>\d{3})*|[1-9]\d*(?:[.,]\d\d?)?)(?![.,]?\p{N})(?<words>(?:\s+${thousands})*)`,
  'giu',
);

/**
 * Figures in groups of three, the one sign between all of them and none after the last: `3.800.000`, `3,800,000`; and
 * those with a word for thousands, millions or thousands of millions: `2 triệu`, `7,5 tỷ`, `1.200 nghìn tỷ`.
 *
 * @param text in NFC @param tokens its words
 */
export function figuresIn(text: string, tokens: readonly Token[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { 0: all, index, groups: { groups = '', sign, words = '' } = {} } of text.matchAll(figure)) {
    const [whole = '', rest = ''] = sign === undefined ? groups.split(/[.,]/) : [groups.replaceAll(sign, '')];
    // Their first letters tell: nghìn, triệu, tỷ.
    const zeros = [...words.matchAll(/\s(?:n|t(r)?)/giu)].reduce(
      (sum, [word, million]) => sum + (/n/i.test(word) ? 3 : million === undefined ? 9 : 6),
      0,
    );
    if (sign === undefined && zeros === 0) continue;
    const from = tokens.findIndex((token) => token.from === index);
    const to = tokens.findLastIndex((token) => token.from < index + all.length) + 1;
    figures.push({ from, to, word: whole + rest + '0'.repeat(zeros - rest.length) });
  }
  return figures;
}

/**
 * A text in which numbers and days are looked for, letter for letter: folded, and every dash that word processors
 * put in place of a hyphen as one.
 *
 * @param text in NFC
 */
export function foldedForm(text: string): string {
  return foldText(text.replaceAll(/[\u2010-\u2015\u2212]/g, '-'));
}
