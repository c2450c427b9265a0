import type { Random } from './random.ts';

/**
 * Ways people write Vietnamese that differ from how documents print it. Written apart from the search
 * itself on purpose: what both got wrong in the same way would go unnoticed.
 */

/** Without any diacritics, đ as d: `cai cach hanh chinh dat`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** Only đ typed as d; all other marks as they are. */
export const withPlainD = (text: string): string => text.replaceAll('đ', 'd').replaceAll('Đ', 'D');

const tones = '\u0300\u0301\u0303\u0309\u0323';

/** The tone on the other vowel of oa, oe and uy at the end of a syllable: `hòa` – `hoà`, `thủy` – `thuỷ`. */
export function withOtherTonePlace(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(
      new RegExp(String.raw`(?<![qQ])([oOuU])([${tones}]?)([aeyAEY])([${tones}]?)(?![\p{L}\p{M}])`, 'gu'),
      (whole, one: string, toneOne: string, two: string, toneTwo: string) => {
        const pair = (one + two).toLowerCase();
        if (!['oa', 'oe', 'uy'].includes(pair) || (toneOne !== '') === (toneTwo !== '')) return whole;
        return one + toneTwo + two + toneOne;
      },
    )
    .normalize('NFC');
}

/** i for y and y for i where both are written: `kỹ thuật` – `kĩ thuật`, `lý` – `lí`. */
export function withOtherI(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(
      new RegExp(String.raw`(?<![\p{L}\p{M}])([hklmstHKLMST])([iyIY])([${tones}]?)(?![\p{L}\p{M}])`, 'gu'),
      (_, onset: string, vowel: string, tone: string) =>
        onset + ({ i: 'y', y: 'i', I: 'Y', Y: 'I' }[vowel] ?? vowel) + tone,
    )
    .normalize('NFC');
}

const telexTones: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
};
const telexLetters: Readonly<Record<string, string>> = { '\u0306': 'w', '\u031B': 'w' };

/** The keys struck in Telex with the keyboard switched off: `cải cách` – `cair cachs`, `đường` – `dduwowngf`. */
export function asTelex(text: string): string {
  return text
    .split(/(\s+)/)
    .map((syllable) => {
      let tone = '';
      let keys = '';
      for (const sign of syllable.normalize('NFD')) {
        if (telexTones[sign] !== undefined) tone = telexTones[sign];
        else if (telexLetters[sign] !== undefined) keys += telexLetters[sign];
        else if (sign === '\u0302') keys += keys.at(-1) ?? '';
        else if (sign === 'đ' || sign === 'Đ') keys += 'dd';
        else keys += sign;
      }
      return keys.replace(/^(\P{P}*)/u, `$1${tone}`);
    })
    .join('');
}

const neighbours: Readonly<Record<string, string>> = {
  a: 'sq', b: 'vn', c: 'xv', d: 'sf', e: 'wr', g: 'fh', h: 'gj', i: 'uo', k: 'jl', l: 'k', m: 'n', n: 'bm',
  o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', x: 'zc', y: 'tu',
}; // prettier-ignore

/** A word mistyped once: two letters swapped, one left out, doubled or struck beside, or a misspelling people make. */
export function mistyped(word: string, random: Random): string {
  const letters = [...word.normalize('NFC')];
  for (;;) {
    const at = random.between(0, letters.length - 2);
    const here = letters[at] ?? '';
    const next = letters[at + 1] ?? '';
    const rest = letters.slice(at + 1);
    const before = letters.slice(0, at);
    const plain = withoutMarks(here).toLowerCase();
    const wrong = random.pick([
      () => [...before, next, here, ...letters.slice(at + 2)],
      () => [...before, ...rest],
      () => [...before, here, here, ...rest],
      () => [...before, random.pick([...(neighbours[plain] ?? plain)]), ...rest],
      () => [...misspelt(word, random)],
    ])();
    const result = wrong.join('');
    if (withoutMarks(result).toLowerCase() !== withoutMarks(word).toLowerCase()) return result;
  }
}

const misspellings: readonly (readonly [RegExp, string])[] = [
  [/^x/, 's'],
  [/^s/, 'x'],
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^gi/, 'd'],
  [/^l(?=\p{L})/u, 'n'],
  [/n$/, 'ng'],
  [/ng$/, 'n'],
  [/t$/, 'c'],
  [/c$/, 't'],
];

function misspelt(word: string, random: Random): string {
  const fitting = misspellings.filter(([sound]) => sound.test(word));
  if (fitting.length === 0) return word;
  const [sound, instead] = random.pick(fitting);
  return word.replace(sound, instead);
}

/** Pairs of syllables written together: `cảicách hànhchính`. */
export function glued(text: string): string {
  return text.replaceAll(/(\p{L}[\p{L}\p{M}]*) (\p{L}[\p{L}\p{M}]*)/gu, '$1$2');
}

/** First letters: `giải phóng mặt bằng` – `GPMB`. */
export function initials(text: string): string {
  return text
    .split(/[\s,-]+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

/** What officials and journalists shorten without thinking. Longer ones first; written down by hand. */
const abbreviations: readonly (readonly [full: string, short: string])[] = [
  ['kiểm soát thủ tục hành chính', 'KSTTHC'],
  ['dịch vụ công trực tuyến', 'DVCTT'],
  ['văn bản quy phạm pháp luật', 'VBQPPL'],
  ['quy phạm pháp luật', 'QPPL'],
  ['ủy ban nhân dân', 'UBND'],
  ['hội đồng nhân dân', 'HĐND'],
  ['cải cách hành chính', 'CCHC'],
  ['thủ tục hành chính', 'TTHC'],
  ['giải phóng mặt bằng', 'GPMB'],
  ['công nghệ thông tin', 'CNTT'],
  ['chuyển đổi số', 'CĐS'],
  ['nông thôn mới', 'NTM'],
  ['dân tộc thiểu số', 'DTTS'],
  ['cơ sở dữ liệu', 'CSDL'],
  ['ngân sách nhà nước', 'NSNN'],
  ['phòng cháy, chữa cháy', 'PCCC'],
  ['phòng cháy chữa cháy', 'PCCC'],
  ['trung học phổ thông', 'THPT'],
  ['khu công nghiệp', 'KCN'],
  ['hợp tác xã', 'HTX'],
  ['doanh nghiệp nhỏ và vừa', 'DNNVV'],
  ['ban chỉ đạo', 'BCĐ'],
  ['giáo dục và đào tạo', 'GD&ĐT'],
  ['giáo dục và đào tạo', 'GDĐT'],
  ['kế hoạch và đầu tư', 'KH&ĐT'],
  ['nông nghiệp và phát triển nông thôn', 'NN&PTNT'],
  ['tài nguyên và môi trường', 'TN&MT'],
  ['thông tin và truyền thông', 'TT&TT'],
  ['khoa học và công nghệ', 'KH&CN'],
  ['giao thông vận tải', 'GTVT'],
  ['lao động - thương binh và xã hội', 'LĐTBXH'],
  ['văn hóa, thể thao và du lịch', 'VHTTDL'],
];

/** Every phrase that has a usual abbreviation in it; undefined where there is none. */
export function abbreviated(text: string, random: Random): string | undefined {
  let result = text;
  for (const [full, short] of random.shuffled(abbreviations).toSorted(([a], [b]) => b.length - a.length)) {
    result = result.replaceAll(new RegExp(full, 'giu'), random.isLess(0.3) ? short.toLocaleLowerCase('vi') : short);
  }
  return result === text ? undefined : result;
}
