const isOfWord = /[\p{L}\p{M}\p{N}]/u;
const isSign = /[^\p{L}\p{N}]/u;

/** The first whole words of a text, where only so many letters have room; a cut is marked by “…”. */
export function openingWords(text: string, letters: number): string {
  if (text.length <= letters) return text;
  // Back over the word that is cut, then over the signs before it. Letter by letter: a pattern that ends
  // with the text would be tried at every place in it.
  let end = letters + 1;
  while (end > 0 && isOfWord.test(text.charAt(end - 1))) end -= 1;
  if (end === 0) return `${text.slice(0, letters + 1)}…`;
  while (end > 0 && isSign.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}…`;
}
