const tones = 'àáảãạ';
const toneless: Readonly<Record<string, string>> = { o: 'òóỏõọ', u: 'ùúủũụ' };
const second: Readonly<Record<string, string>> = { a: tones, e: 'èéẻẽẹ', y: 'ỳýỷỹỵ' };

/**
 * A text under which spellings meet: lower case, the tone of “oà, oé, uỷ” on the first vowel (“hòa”, “ủy”),
 * every dash a hyphen. Every character stays in its place, so that a find in the folded text is one
 * in the text itself.
 *
 * @param text NFC, as `plainText` gives it
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // “İ” and its like grow: such a text is folded sign by sign.
  const kept = lower.length === text.length ? lower : [...text].map(shortLower).join('');
  return kept
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/(o)([àáảãạèéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/gu, moved);
}

function shortLower(sign: string): string {
  const lower = sign.toLowerCase();
  return lower.length === sign.length ? lower : sign;
}

function moved(_: string, o: string | undefined, afterO: string, u: string | undefined, afterU: string): string {
  const first = o ?? u ?? '';
  const last = o === undefined ? afterU : afterO;
  for (const [letter, marked] of Object.entries(second)) {
    const tone = marked.indexOf(last);
    if (tone !== -1) return `${toneless[first]?.charAt(tone) ?? first}${letter}`;
  }
  return first + last;
}

/** The start of a word: JavaScript's `\b` takes đ and ề for signs. */
export const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
/** The end of a word. */
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;
