import { foldText } from '#domain/folded-text.ts';
import type { Token } from './tokens.ts';

/** A figure written in groups of three, as one number. */
export interface Figure {
  /** Tokens of the text from one up to another. */
  readonly from: number;
  readonly to: number;
  /** Its digits alone. */
  readonly word: string;
}

const isSign = (sign: string): boolean => sign === '.' || sign === ',';

/** Figures in groups of three: `3.800.000`, `3,800,000`; the one sign between all of them, and none after the last. */
export function figuresIn(text: string, tokens: readonly Token[]): readonly Figure[] {
  const figures: Figure[] = [];
  if (!/\d[.,]\d{3}/.test(text)) return figures;
  const digits = (at: number): string => {
    const token = tokens[at];
    const written = token === undefined ? '' : text.slice(token.from, token.to);
    return /^\d+$/.test(written) ? written : '';
  };
  /** What stands between a token and the one before it. */
  const sign = (at: number): string => text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from);
  for (let from = 0; from < tokens.length; from += 1) {
    if (!/^[1-9]\d{0,2}$/.test(digits(from)) || (isSign(sign(from)) && digits(from - 1) !== '')) continue;
    let to = from + 1;
    while (digits(to).length === 3 && isSign(sign(to)) && sign(to) === sign(from + 1)) to += 1;
    const goesOn = isSign(sign(to)) && digits(to) !== '';
    if (to > from + 1 && !goesOn)
      figures.push({ from, to, word: Array.from({ length: to - from }, (_, i) => digits(from + i)).join('') });
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
