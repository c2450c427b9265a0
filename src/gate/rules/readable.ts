/** A text as its reader sees it, with the way back to where each part stands in the source. */
export interface Readable {
  readonly text: string;
  sourceOffset(offset: number): number;
}

const escape =
  /\\(?=[!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(commat|period|nbsp|lowbar|plus|sol|colon|amp));/g;
const named: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  nbsp: '\u00A0',
  lowbar: '_',
  plus: '+',
  sol: '/',
  colon: ':',
  amp: '&',
};

/** Undoes Markdown's escapes, so that `ten\_rieng&#64;…` is read as the page will show it. */
export function readable(source: string): Readable {
  if (!/\\|&[#a-z]/.test(source)) return { text: source, sourceOffset: (offset) => offset };
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
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
