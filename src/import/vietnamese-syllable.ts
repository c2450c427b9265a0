/**
 * Whether text is Vietnamese in Unicode, told from the form of its syllables alone: an initial, a rime
 * and at most one tone. No dictionary. Letters from an old encoding or a font without a character map
 * fail it at once (“Céng hßa x· héi”), proper Vietnamese almost never.
 */
// Clusters and a final k are those of place names in the Central Highlands: Đắk Glei, Krông Nô, Plông.
const initials = 'kr|pl|gl|br|bl|ml|dr|ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|';
const nuclei =
  'iêu|yêu|uôi|ươi|ươu|oai|oay|oeo|uây|uya|uyê|uyu|iê|yê|uô|ươ|ia|ya|ua|ưa|oa|oă|oe|uê|uy|uơ|uâ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oo|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const finals = 'ng|nh|ch|c|k|m|n|p|t|';
const syllable = new RegExp(`^(?:${initials})(?:${nuclei})(?:${finals})$`, 'u');

/** Combining tone marks: huyền, sắc, ngã, hỏi, nặng. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const stops = /(?:c|k|ch|p|t)$/u;

/** A single syllable, in any case and normal form. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLocaleLowerCase('vi').replaceAll('ð', 'đ').normalize('NFD');
  const marks = decomposed.match(tones) ?? [];
  if (marks.length > 1) return false;
  const toneless = decomposed.replace(tones, '').normalize('NFC');
  if (!syllable.test(toneless)) return false;
  // A syllable that ends in a stop has only the tones sắc and nặng.
  return !stops.test(toneless) || marks.length === 0 || marks[0] === '\u0301' || marks[0] === '\u0323';
}

/** What the words of a text say about its encoding. */
export interface Legibility {
  /** Words of letters only, two letters or more. */
  readonly words: number;
  /** Words with a letter outside ASCII, abbreviations in capitals aside. */
  readonly marked: number;
  /** Marked words that are no Vietnamese syllable. */
  readonly odd: number;
  /** Each of these once, and words in letters of other scripts, in the order of the text. */
  readonly oddWords: readonly string[];
  /** Characters that no printed Vietnamese text holds: control, private use, replacement. */
  readonly strange: number;
  readonly characters: number;
}

// A sign amid letters belongs to the word: old encodings put letters on the places of signs.
const words = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;
const strange = /[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f\u0080-\u009f]/gu;
/** Letters glued together beyond this are no word in any language, nor a sign of an encoding. */
const longest = 60;
const abbreviation = /^\p{Lu}+$/u;

export function legibility(text: string): Legibility {
  const isSyllable = new Map<string, boolean>();
  const syllabic = (word: string): boolean => {
    const known = isSyllable.get(word) ?? isVietnameseSyllable(word);
    isSyllable.set(word, known);
    return known;
  };
  const oddWords = new Set<string>();
  let counted = 0;
  let marked = 0;
  let odd = 0;
  for (const [found] of text.normalize('NFC').matchAll(words)) {
    if (found.length > longest) continue;
    const word = found.replace(/^[\u00ab\u00bb\u00b0\u00b1\u00b7]+|[\u00ab\u00bb\u00b0\u00b1\u00b7]+$/gu, '');
    if (/(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/u.test(word)) oddWords.add(word);
    if (word.length < 2 || /(?!\p{Script=Latin})\p{L}/u.test(word)) continue;
    counted += 1;
    if (/^[a-z]*$/iu.test(word) || (abbreviation.test(word) && word.length <= 6 && !syllabic(word))) continue;
    marked += 1;
    if (syllabic(word)) continue;
    odd += 1;
    oddWords.add(word);
  }
  return {
    words: counted,
    marked,
    odd,
    oddWords: [...oddWords],
    strange: text.match(strange)?.length ?? 0,
    characters: text.length,
  };
}

/**
 * Whether the text is too damaged to be imported: more than one marked word in four is no syllable
 * (proper texts: under one in fifty; TCVN3, VNI and torn PDFs: over one in three), or more than one
 * character in fifty is none that can be printed.
 */
export function isGarbled(text: string): boolean {
  const { marked, odd, strange: signs, characters } = legibility(text);
  if (signs > 5 && signs * 50 > characters) return true;
  return odd >= 5 && odd * 4 > marked;
}

/** A long text without any Vietnamese letter: typed without marks, in another language, or lost. */
export function lacksMarks(text: string): boolean {
  const { words: counted, marked } = legibility(text);
  return counted >= 40 && marked * 50 < counted;
}
