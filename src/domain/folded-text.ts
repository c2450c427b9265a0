/**
 * Lower case without marks, `đ` as `d`, letter for letter: what stands at a place of the result stands
 * at the same place of the text.
 *
 * @param text in NFC
 */
export function foldText(text: string): string {
  return text.replace(/[^\p{ASCII}]|[A-Z]/gu, (letter) => {
    const folded = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/, 'd');
    return folded.length === letter.length ? folded : letter;
  });
}
