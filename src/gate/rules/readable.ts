/** A text as its reader sees it, with the way back to where each part stands in the source. */
export interface Readable {
  readonly text: string;
  sourceOffset(offset: number): number;
}

const named: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  nbsp: '\u00A0',
  lowbar: '_',
  plus: '+',
  sol: '/',
  colon: ':',
  amp: '&',
  ETH: 'Ð',
  eth: 'ð',
  // Every name of a character that cannot be seen.
  shy: '\u00AD',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  ZeroWidthSpace: '\u200B',
  NegativeVeryThinSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NegativeMediumSpace: '\u200B',
  NegativeThickSpace: '\u200B',
  NoBreak: '\u2060',
  ApplyFunction: '\u2061',
  af: '\u2061',
  InvisibleTimes: '\u2062',
  it: '\u2062',
  InvisibleComma: '\u2063',
  ic: '\u2063',
};
const reference = String.raw`&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(${Object.keys(named).join('|')}));`;
/** Character references: `&#64;`, `&#x40;`, `&commat;`. */
export const references = new RegExp(String.raw`(?<=(?<!\\)(?:\\\\)*)${reference}`, 'g');
const escapes = new RegExp(String.raw`\\(?=[!-/:-@[-\`{-~])|${reference}`, 'g');

/** Undoes Markdown's escapes, or only some, so that `ten\_rieng&#64;…` is read as the page will show it. */
export function readable(source: string, escape = escapes): Readable {
  if (!/\\|&[#a-z]/i.test(source)) return { text: source, sourceOffset: (offset) => offset };
  const ends: number[] = [];
  const lags: number[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(escape)) {
    const shown = character(match);
    text += source.slice(from, match.index) + shown;
    from = match.index + match[0].length;
    ends.push(text.length);
    lags.push(from - text.length);
  }
  text += source.slice(from);
  return {
    text,
    sourceOffset(offset) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (lags[low - 1] ?? 0);
    },
  };
}

function character([whole, decimal, hex, name]: RegExpExecArray): string {
  if (name !== undefined) return named[name] ?? whole;
  if (decimal === undefined && hex === undefined) return '';
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  // What stands for no character is shown as the sign of a lost one.
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}
