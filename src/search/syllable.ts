/** The five tone marks: huyền, sắc, ngã, hỏi, nặng. Circumflex, breve and horn make other letters, not tones. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/;
const vowel = /[aeiouy]\p{M}*(?=[^aeiouy]*$)/u;

/**
 * A combining mark that is also a letter: `d` with it is found by `d`, as Pagefind folds marks away,
 * yet remains a form of its own, so that “đ” typed ranks before “d”. Vietnamese does not use it.
 */
const barredD = 'd\u0369';

/**
 * The one form under which all spellings of a Vietnamese syllable meet: NFC, lower case, the tone on
 * the last vowel (hòa = hoà, thủy = thuỷ), `i` for a lone `y` (kỹ = kĩ, quý = quí), the look-alike Ð
 * read as Đ. Not for display: `của` becomes `cuả`.
 *
 * @param word a run of letters and marks, in any case and normal form
 */
export function canonicalSyllable(word: string): string {
  const letters = word.normalize('NFC').toLocaleLowerCase('vi').replaceAll('ð', 'đ').normalize('NFD');
  const mark = tone.exec(letters)?.[0] ?? '';
  const toneless = letters.replace(new RegExp(tone, 'g'), '').replace(/^(h|k|l|m|s|t|v|b|qu)y$/, '$1i');
  const toned = mark === '' ? toneless : toneless.replace(vowel, (last) => last + mark);
  return toned.normalize('NFC').replaceAll('đ', barredD);
}
