/**
 * The marks of a syllable without its letters: whether it begins with đ, its tone, and the quality of
 * each vowel from the first on. “đường” over “duong” is `d1:ww`. Syllables share few such patterns, so a
 * vocabulary is kept as letters and patterns.
 */
export function marksOf(syllable: string): string {
  const letters = syllable.normalize('NFD');
  const tone = tones.findIndex((mark) => letters.includes(mark)) + 1;
  // The dot below stands between a vowel and its quality in this form.
  const toneless = tone === 0 ? letters : letters.replace(tones[tone - 1] ?? '', '');
  const qualities = (toneless.match(/[aeiouy][\u0302\u0306\u031b]?/g) ?? [])
    .map((vowel) => signs[qualityMarks.indexOf(vowel.slice(1))] ?? '-')
    .join('')
    .replace(/-+$/, '');
  return `${letters.startsWith('đ') ? 'd' : ''}${String(tone)}${qualities}`;
}

/** Puts marks back on letters; the opposite of `marksOf` for every Vietnamese syllable in its canonical form. */
export function withMarks(folded: string, marks: string): string {
  const [, barred, tone, qualities = ''] = /^(d?)(\d)(.*)$/.exec(marks) ?? [];
  let place = 0;
  const vowels = folded.replace(/[aeiouy]/g, (vowel) => {
    const quality = qualityMarks[signs.indexOf(qualities[place] ?? '-')] ?? '';
    place += 1;
    return vowel + quality;
  });
  const toned = vowels.replace(/[aeiouy]\p{M}*(?=[^aeiouy]*$)/u, (last) => last + (tones[Number(tone) - 1] ?? ''));
  return (barred === 'd' ? toned.replace(/^d/, 'đ') : toned).normalize('NFC');
}

/**
 * A canonical syllable as people write it, with the tone where the schools put it: on the vowel with a
 * quality of its own, else on the last vowel before a consonant, else on the middle or first one (hòa, thủy).
 */
export function writtenSyllable(canonical: string): string {
  const letters = canonical.normalize('NFD');
  const tone = tones.find((mark) => letters.includes(mark));
  if (tone === undefined) return canonical;
  const toneless = letters.replace(tone, '');
  const [, onset = '', vowels = '', coda = ''] =
    /^((?:qu|gi(?=[aeiouy]))?[^aeiouy]*)((?:[aeiouy]\p{M}?)*)(.*)$/u.exec(toneless) ?? [];
  const each = vowels.match(/[aeiouy]\p{M}?/gu) ?? [];
  const qualified = each.findLastIndex((vowel) => vowel.length > 1);
  const plain = coda !== '' ? each.length - 1 : each.length === 3 ? 1 : 0;
  const place = qualified === -1 ? plain : qualified;
  return `${onset}${each.map((vowel, i) => (i === place ? vowel + tone : vowel)).join('')}${coda}`.normalize('NFC');
}

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const qualityMarks = ['', '\u0302', '\u0306', '\u031b'];
const signs = ['-', '^', 'b', 'w'];
