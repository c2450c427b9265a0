import { wordFinder } from './word-finder.ts';

interface Looked {
  /** In lower case. */
  readonly words: readonly string[];
  /** What may not follow a word for it to count. */
  readonly unless?: RegExp;
}

/** Words of which a text must hold one for a rule to find anything in it, escapes left aside. */
const looked = {
  'merge-marker': { words: ['<<<<<<<', '>>>>>>>', '|||||||', '======='] },
  secrecy: { words: ['mật', 'tài liệu thu hồi'] },
  draft: { words: ['dự thảo'] },
  'citizen-card': { words: ['cccd', 'cccđ', 'cmnd', 'cmt', 'căn cước', 'chứng minh', 'định danh'] },
  passport: { words: ['hộ chiếu', 'passport'] },
  account: { words: ['tài khoản', 'stk', 'số tk', 'tk số'] },
  email: { words: ['@'] },
  birth: { words: ['sinh', 'sn', '/n', 'ntns', 'dob'] },
  home: {
    words: [
      'trú',
      'hộ khẩu',
      'hktt',
      'đktt',
      'chỗ ở',
      'nơi ở',
      'nhà riêng',
      'nhà ở',
      'ngụ',
      'sinh sống',
      'ở tại',
      'ở số',
    ],
  },
  complaint: { words: ['khiếu', 'tố cáo', 'tố giác', 'khởi kiện', 'đơn'], unless: /(?<=đơn) (?:vị|giá|giản|thuần)/iuy },
  table: { words: ['|'] },
  'tone-on-first': { words: [...pairs('óòỏõọ', 'ae'), ...pairs('úùủũụ', 'y')], unless: /[\p{L}\p{M}]|(?<=q..)/iuy },
  'tone-on-second': {
    words: [...pairs('o', 'áàảãạéèẻẽẹ'), ...pairs('u', 'ýỳỷỹỵ')],
    unless: /[\p{L}\p{M}]|(?<=q..)/iuy,
  },
} satisfies Record<string, Looked>;

function pairs(first: string, second: string): readonly string[] {
  return [...first].flatMap((one) => [...second].map((other) => one + other));
}

/** What a rule looks for; `number` is one that could be a telephone's or a citizen's. */
export type Sign = keyof typeof looked | 'number';

/** What one look at every letter of a text says of it. */
export interface Glance {
  /**
   * Whether it holds nothing but letters of Vietnamese, ASCII and the commonest other signs, and no character
   * reference: it is in NFC, every letter of it can be seen, and none of them looks like another.
   */
  readonly isOrdinary: boolean;
  /** Whether it holds what one of these rules looks for. Of a text that is not ordinary nothing is ruled out. */
  readonly mayHave: (...signs: readonly Sign[]) => boolean;
}

const groups: readonly Looked[] = Object.values(looked);
const { kinds: inWords, next, ends } = wordFinder(groups.map(({ words }) => words));
const bitOf = new Map<string, number>([...Object.keys(looked), 'number'].map((sign, index) => [sign, 1 << index]));
const conditions = groups.flatMap(({ unless }, index) => (unless === undefined ? [] : [{ unless, bit: 1 << index }]));
const conditional = conditions.reduce((bits, { bit }) => bits | bit, 0);
const numberBit = bitOf.get('number') ?? 0;

const vowels = 'aăâeêioôơuưy';
const vietnamese = [
  ...vowels,
  ...[...vowels].flatMap((vowel) => [...'\u0300\u0301\u0303\u0309\u0323'].map((tone) => vowel + tone)),
  'đ',
];
const ordinary = [...`\t\n\u00A0°±²³–—‘’“”…•€₫≤≥→`, ...vietnamese.map((letter) => letter.normalize('NFC'))];

/** What each letter is, by its code unit: what it counts as in words, or one of these, which stand in no word. */
const digit = 252;
const escape = 253;
const reference = 254;
const unknown = 255;
const kinds = new Uint8Array(0x10000).fill(unknown);
kinds.set(inWords.subarray(0x20, 0x7f), 0x20);
for (const letter of ordinary)
  for (const form of [letter, letter.toUpperCase()]) kinds[form.charCodeAt(0)] = inWords[form.charCodeAt(0)] ?? 0;
for (const letter of '0123456789') kinds[letter.charCodeAt(0)] = digit;
kinds['\\'.charCodeAt(0)] = escape;
kinds['&'.charCodeAt(0)] = reference;

const references = /&(?:#|[A-Za-z][A-Za-z\d]*;)/y;

let latest: { readonly text: string; readonly glance: Glance } | undefined;

/** Looks at a text; rules ask about one text many times before they turn to the next one. */
export function glanceAt(text: string): Glance {
  if (latest?.text !== text) latest = { text, glance: look(text) };
  return latest.glance;
}

function look(text: string): Glance {
  const found = signsIn(text);
  if (found === undefined) return { isOrdinary: false, mayHave: () => true };
  return { isOrdinary: true, mayHave: (...signs) => signs.some((sign) => (found & (bitOf.get(sign) ?? 0)) !== 0) };
}

/** The signs a text holds, as bits; undefined where it is not ordinary. */
function signsIn(text: string): number | undefined {
  let found = 0;
  let state = 0;
  const number = new NumberChain(text);
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? unknown;
    if (kind >= digit) {
      // Words are looked for as they read without escapes.
      if (kind === escape) continue;
      if (kind === unknown || (kind === reference && stands(references, text, at))) return undefined;
      if (kind === digit) number.add(at);
      state = 0;
      continue;
    }
    state = next[state + kind] ?? 0;
    const met = (ends[state] ?? 0) & ~found;
    if (met !== 0) found |= (met & ~conditional) | confirmed(met & conditional, text, at + 1);
  }
  return number.isLong ? found | numberBit : found;
}

function confirmed(met: number, text: string, at: number): number {
  return conditions.reduce(
    (bits, { unless, bit }) => ((met & bit) === 0 || stands(unless, text, at) ? bits : bits | bit),
    0,
  );
}

function stands(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Digits, at most three other signs apart, that begin as telephone numbers and numbers of citizens do. */
class NumberChain {
  isLong = false;
  readonly #text: string;
  #last = -2;
  #digits = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Told of every digit. */
  add(at: number): void {
    const between = at - this.#last - 1;
    const goesOn = this.#digits > 0 && (between === 0 || this.#joins(at));
    const begins = between > 0 && ('08'.includes(this.#text[at] ?? '') || this.#text[at - 1] === '+');
    this.#digits = goesOn ? this.#digits + 1 : begins ? 1 : 0;
    this.#last = at;
    if (this.#digits === 8) this.isLong = true;
  }

  #joins(at: number): boolean {
    return (
      at - this.#last < 10 &&
      /^[\s().\u2010-\u2015/-]{0,3}$/.test(this.#text.slice(this.#last + 1, at).replaceAll('\\', ''))
    );
  }
}
