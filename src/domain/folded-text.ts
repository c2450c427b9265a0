const folds = new Map<string, string>();

/**
 * Lower case without marks, `đ` as `d`, letter for letter: what stands at a place of the result stands
 * at the same place of the text.
 *
 * @param text in NFC
 */
export function foldText(text: string): string {
  return text.replace(/[^\p{ASCII}]|[A-Z]/gu, foldLetter);
}

/** A text has few different letters, each of them many times. */
function foldLetter(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  const bare = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/, 'd');
  const folded = bare.length === letter.length ? bare : letter;
  folds.set(letter, folded);
  return folded;
}
