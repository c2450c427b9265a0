const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?';
const rime = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u|c|ng)?',
  'i(?:a|c|ch|m|n|nh|p|t|u|ê(?:c|m|n|ng|p|t|u))?',
  'o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|c|e(?:n|o|t)?|i|m|n|ng|oc|ong|p|t)?',
  'ô(?:c|i|m|n|ng|p|t|ôc|ông)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|â(?:n|ng|t|y)|c|ê(?:ch|n|nh)?|i|m|n|ng|ô(?:c|i|m|n|ng|p|t)|ơ|p|t|y(?:a|ch|n|nh|p|t|u|ê(?:n|t))?)?',
  'ư(?:a|c|i|m|n|ng|ơ(?:c|i|m|n|ng|p|t|u)|t|u)?',
  'y(?:ê(?:m|n|ng|t|u)|t|nh)?',
].join('|');
const toneless = new RegExp(`^${onset}(?:${rime})$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a word could be one Vietnamese syllable: onset, rime, at most one tone. It knows no
 * dictionary, so “quoe” passes and “UBND”, foreign words and words that lost a space do not.
 */
export function isPossibleSyllable(word: string): boolean {
  let known = judged.get(word);
  if (known === undefined) {
    known = judge(word);
    if (judged.size < 20_000) judged.set(word, known);
  }
  return known;
}

/** Vietnamese has some 7,000 syllables, and a document repeats them. */
const judged = new Map<string, boolean>();

function judge(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(tones)?.length ?? 0) > 1) return false;
  return toneless.test(apart.replaceAll(tones, '').normalize('NFC'));
}
