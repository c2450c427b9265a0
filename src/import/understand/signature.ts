import type { Signatory, SigningCapacity } from '#domain/notice.ts';
import { fold } from './fold.ts';
import { guess, type Guess } from './guess.ts';
import type { Line } from './passage.ts';
import { isSignedMark, personName } from './person-name.ts';
import { positionAtStart, recased } from './recase.ts';

/** Who signed, and the lines that say so. */
export interface Signature {
  readonly signatory: Guess<Signatory>;
  /** For whom a body or its head the document was signed: “CHÍNH PHỦ” in “TM. CHÍNH PHỦ”. */
  readonly behalf: readonly string[];
  readonly first: number;
  readonly last: number;
}

const capacityLine =
  /^(?<capacity>TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)(?:\s?[.,]\s?|(?<=\/(?:M|T|L|UQ))\s+)(?<whom>[\p{Lu}][^\d]*)$/u;
const rule = /^[\s\-–—_=*.~|>\\]*$/u;

const rankLine = /^(?:ĐẠI|THƯỢNG|TRUNG|THIẾU) (?:TƯỚNG|TÁ)$|^(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá)$/u;

/** Said where the title of office cannot be read; a person is asked for it. */
export const unknownTitle = 'Chưa rõ chức vụ';

/** Lines that may stand between the parts of a signature. */
const gap = 9;

/**
 * Finds the signature among lines: “TM., KT., TL.” with whom for, the title of office, the name.
 *
 * @param from first line to look at, `to` the line behind the last
 * @param text the whole document, for the spelling of names printed in capitals
 */
export function readSignature(lines: readonly Line[], from: number, to: number, text: string): Signature | undefined {
  let first: number | undefined;
  let last = from;
  let capacity: SigningCapacity | undefined;
  let whom: string | undefined;
  let position: string | undefined;
  let rank: string | undefined;
  const behalf: string[] = [];
  const words: string[] = [];
  for (let index = from; index < to; index += 1) {
    const plain = lines[index]?.plain ?? '';
    if (rule.test(plain) || isSignedMark(plain)) {
      if (first !== undefined && personIn(plain)) return done(index, plain);
      continue;
    }
    if (first !== undefined && index - last > gap) return undefined;
    const capacityMatch = capacityLine.exec(plain)?.groups;
    const title = positionLine(plain);
    if (capacityMatch && !/\p{Ll}{3}.*\p{Ll}{3}.*\p{Ll}{3}.*\p{Ll}{3}.*\p{Ll}{3}/u.test(plain)) {
      first ??= index;
      last = index;
      capacity = capacityOf(capacityMatch['capacity'] ?? '');
      const [named = '', ...more] = (capacityMatch['whom'] ?? '').split(/\s{2,}|\t| - (?=\p{Lu}{2})/u);
      whom = recased(named.replace(/[.,;:]+$/, ''), text).name;
      behalf.push(whom);
      words.push(plain);
      position = undefined;
      const own = more.map(positionLine).find((found) => found !== undefined);
      if (own !== undefined) position = own;
      continue;
    }
    if (title !== undefined) {
      first ??= index;
      last = index;
      position =
        position !== undefined && isCapitals(plain) && !/^(?:PHÓ|THỨ)/u.test(plain) ? `${position} ${title}` : title;
      words.push(plain);
      continue;
    }
    if (first === undefined) continue;
    if (rankLine.test(plain)) {
      rank = sentenceCase(plain);
      words.push(plain);
      last = index;
      continue;
    }
    const name = personName(plain);
    if (name) return done(index, plain);
    // Words that are neither title nor name: what looked like a signature was a sentence.
    if (position !== undefined && isCapitals(plain) && plain.length < 60) {
      position = `${position} ${recased(plain, text).name}`;
      words.push(plain);
      last = index;
      continue;
    }
    if (/\p{Ll}{2}/u.test(plain) && plain.length > 40) {
      first = undefined;
      capacity = undefined;
      whom = undefined;
      position = undefined;
      behalf.length = 0;
      words.length = 0;
    }
  }
  return undefined;

  function done(index: number, plain: string): Signature | undefined {
    const name = personName(plain);
    if (name === undefined || first === undefined) return undefined;
    // Who signs for a head (KT., TL., TUQ.) is not that head: without a title of office only the rank is known.
    const own = capacity === undefined || capacity === 'TM' || capacity === 'Q' ? whom : undefined;
    const title = position ?? own ?? rank ?? (whom === undefined ? undefined : unknownTitle);
    if (title === undefined) return undefined;
    const signatory: Signatory = {
      name: name.name,
      title,
      ...(capacity !== undefined && { capacity }),
      ...(whom !== undefined && { onBehalfOf: whom }),
    };
    return {
      signatory: guess(signatory, name.isFamiliar ? 'high' : 'medium', [...words, plain].join(' / ')),
      behalf,
      first,
      last: index,
    };
  }
}

function personIn(plain: string): boolean {
  return personName(plain) !== undefined;
}

/** A line that is a title of office: “PHÓ CHỦ TỊCH”, “Phó Thủ tướng”, “GIÁM ĐỐC SỞ”. */
function positionLine(plain: string): string | undefined {
  const text = plain.replaceAll(/^[\s*_.,:;|-]+|[\s*_.,:;|-]+$/g, '');
  if (text.length > 70 || /\d/.test(text)) return undefined;
  const found = positionAtStart(text);
  if (!found) return undefined;
  const rest = found.rest.trim();
  if (rest === '') return found.name;
  // In small letters only the bare title is one: “Thủ tướng, các Phó Thủ tướng” is an addressee.
  if (!isCapitals(text)) return /^(?:Thường trực|Chính phủ|Chuyên trách)$/u.test(rest) ? text : undefined;
  return recased(text, '').name;
}

function sentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function capacityOf(printed: string): SigningCapacity | undefined {
  const letters = fold(printed).replaceAll('/', '');
  if (letters === 'tm') return 'TM';
  if (letters === 'kt') return 'KT';
  if (letters === 'tl') return 'TL';
  return letters === 'tuq' ? 'TUQ' : 'Q';
}
