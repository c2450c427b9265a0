/** The five tone marks: huyền, sắc, ngã, hỏi, nặng. Circumflex, breve and horn make other letters, not tones. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/;
const tones = new RegExp(tone, 'g');
const lastVowel = /[aeiouy]\p{M}*(?=[^aeiouy]*$)/u;

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
  const toneless = letters.replace(tones, '').replace(/^(h|k|l|m|s|t|v|b|qu)y$/, '$1i');
  const toned = mark === '' ? toneless : toneless.replace(lastVowel, (last) => last + mark);
  return toned.normalize('NFC');
}

const known = new Map<string, string>();

/** A canonical syllable without any mark, `đ` as `d`: the form under which marks do not count. */
export function foldSyllable(syllable: string): string {
  let folded = known.get(syllable);
  if (folded === undefined) {
    folded = syllable.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
    // Official texts repeat few syllables; what else comes along must not fill the memory.
    if (known.size > 50_000) known.clear();
    known.set(syllable, folded);
  }
  return folded;
}
