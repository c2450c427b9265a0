/** Marks that Telex and VNI type as letters or digits after a vowel, as combining marks. */
const telexTones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const vniTones: Readonly<Record<string, string>> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
const vniLetters: Readonly<Record<string, string>> = { 6: '\u0302', 7: '\u031b', 8: '\u0306' };

/**
 * A word whose marks were typed with the keyboard helper switched off: `cair` for cải, `ddaof` for đào
 * (Telex), `ca3i` for cải (VNI). Undefined where it cannot be read so; whether the result is a word, the
 * vocabulary must tell.
 *
 * @param word letters and digits as typed, without marks
 */
export function rawTyping(word: string): string | undefined {
  const typed = word.toLowerCase();
  if (!/^[a-z]+\d*[a-z\d]*$/.test(typed)) return undefined;
  return /\d/.test(typed) ? fromVni(typed) : fromTelex(typed);
}

function fromTelex(typed: string): string | undefined {
  let rest = typed.replace(/dd/, 'đ').replace(/^d(.+)d$/, 'đ$1');
  const tone = /[sfrxj](?=[a-z]*$)/.exec(rest.replace(/^[^aeiouy]+/, (start) => '·'.repeat(start.length)));
  let mark = '';
  if (tone !== null) {
    mark = telexTones[tone[0]] ?? '';
    rest = rest.slice(0, tone.index) + rest.slice(tone.index + 1);
  }
  rest = rest
    .replace(/([aeo])([^aeo]*)\1/, (_, vowel: string, between: string) => `${vowel}\u0302${between}`)
    .replace(/uo([a-z]*)w/, 'u\u031bo\u031b$1')
    .replace(/uw?ow/, 'u\u031bo\u031b')
    // “hoawcj” is hoặc and “quawn” quăn, “muaw” is mưa.
    .replace(/(^qu|o)a([a-z]*)w/, '$1a\u0306$2')
    .replace(
      /([aou])([a-z]*)w/,
      (_, vowel: string, between: string) => vowel + (vowel === 'a' ? '\u0306' : '\u031b') + between,
    );
  return finished(rest, mark);
}

function fromVni(typed: string): string | undefined {
  const mark = vniTones[/[1-5]/.exec(typed)?.[0] ?? ''] ?? '';
  const rest = typed
    .replace(/[1-5]/, '')
    .replace(/d([a-z6-8]*)9/, 'đ$1')
    .replace(/u7o7|uo([a-z]*)7/, 'u\u031bo\u031b$1')
    .replace(
      /([aeo])([^aeo\d]*)6|([ou])([^ou\d]*)7|(a)([^a\d]*)8/,
      (all: string, ...[a, b, c, d, e, f]: readonly (string | undefined)[]) =>
        `${a ?? c ?? e ?? ''}${vniLetters[all.at(-1) ?? ''] ?? ''}${b ?? d ?? f ?? ''}`,
    );
  return finished(rest, mark);
}

function finished(letters: string, mark: string): string | undefined {
  const word = letters.replace(/([aeiouy]\p{M}*)(?=[^aeiouy]*$)/u, `$1${mark}`).normalize('NFC');
  return /\d/.test(word) || !/\P{ASCII}/u.test(word) ? undefined : word;
}
