/** The kinds of marker that number a clause, outermost first. The last four are list signs. */
export type MarkerKind =
  | 'phu-luc'
  | 'mau'
  | 'phan'
  | 'chuong'
  | 'muc'
  | 'tieu-muc'
  | 'dieu'
  | 'upper'
  | 'roman'
  | 'number'
  | 'letter'
  | 'sub-letter'
  | 'dash'
  | 'dot'
  | 'star'
  | 'plus';

/** What stands before a clause's words: “Điều 5.”, “2.1”, “đ)”, “-”. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly written: string;
  /** Its part of an address, in ASCII: `dieu-5`, `2.1`, `dd`; for a list sign the sign. */
  readonly label: string;
  /** It could also be a quantity or an initial: a marker only where it continues a numbering. */
  readonly isWeak: boolean;
}

const label = String.raw`(?:[IVX]+|\d{1,3}|[A-Z])(?:[-.]?\d{1,2}|-?[A-Za-zđ])?(?![\p{L}\d])`;
// “Chương II Nghị định này …” speaks of a chapter; a heading stops there or goes on in capitals.
const headingEnd = String.raw`(?=\s*(?:$|\n|[.:](?!\d)|[-–—]\s*\p{Lu}|\p{Lu}{2}))`;
const words = String.raw`(?=\s|$|["“\p{Lu}])`;

function heading(name: string, rest: string, end = headingEnd): RegExp {
  return new RegExp(`^(?:${name}|${name.toUpperCase()})${rest}${end}`, 'u');
}

const headings: readonly (readonly [MarkerKind, RegExp])[] = [
  ['phu-luc', heading('Phụ lục', String.raw`(?:\s+(?:(?:số|SỐ)\s+)?(${label})|(?!\s+${label}))`)],
  ['mau', heading('Mẫu số', String.raw`\s+(${label})`, String.raw`(?=\s*(?:$|\n|[.:](?!\d)|[-–—]|\p{Lu}))`)],
  ['phan', heading('Phần', String.raw`\s+((?:thứ|THỨ)\s+\p{L}+|${label})`)],
  ['chuong', heading('Chương', String.raw`\s+(${label})`)],
  ['tieu-muc', heading('Tiểu mục', String.raw`\s+(${label})`)],
  ['muc', heading('Mục', String.raw`\s+(${label})`)],
  ['dieu', heading('Điều', String.raw`\s+(\d{1,3}[a-zđ]?)`)],
];

// “(Ban hành kèm theo Quyết định số …)” under the title of a regulation that the document issues.
const attachment = /^\((?:Ban hành kèm|Kèm) theo\s/u;
const roman = new RegExp(String.raw`^((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))\s?[-–.)/](?=\s|$)`, 'u');
const upper = new RegExp(String.raw`^([A-ZĐ])[.)/](?=\s|$)`, 'u');
const multiLevel = new RegExp(String.raw`^(0?[1-9]\d?(?:\.(?:0[1-9]|[1-9]\d?))+)(?:([.)])(?!\d)|${words})`, 'u');
const number = new RegExp(String.raw`^(0?[1-9]\d{0,2})(?:[.)/]${words}|(\s?[-–]\s)(?=\p{Lu}))`, 'u');
const letter = new RegExp(String.raw`^(([a-zđ])\2?)\)|^([a-zđ])[./](?=\s|$)`, 'u');
const subLetter = new RegExp(String.raw`^([a-zđ])\.?(\d{1,2})[.)](?=\s|$)`, 'u');
const listSigns: readonly (readonly [MarkerKind, RegExp])[] = [
  ['dash', /^[-–—−‐‑](?=[\s\p{L}"“(])/u],
  ['dot', /^[•●○▪▫◦·](?=[\s\p{L}"“(])/u],
  ['star', /^\*(?=[\s\p{L}])/u],
  ['plus', /^\+(?=[\s\p{L}"“(])/u],
];

/**
 * A word no marker begins with, told by its first letters: a letter of the alphabet that begins no name of a division,
 * with another small one, or a letter with a mark. Most paragraphs begin so, and every one of every notice comes by here.
 */
const noMarker = /^(?:([ABD-LNOQRSU-Za-z])(?!\1)[a-z]|[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĨĩŨũƠơƯưẠ-ỹ])/;

/**
 * The marker at the start of a paragraph, if there is one. Quantities and days are none: “30 ngày”,
 * “14/8/2015”, “1.500 đồng”, “2015-2020”, “2.1%”. Whether a multi-level number or a weak marker fits
 * the numbering around it is for the caller to judge.
 */
export function readMarker(paragraph: string): Marker | undefined {
  if (noMarker.test(paragraph)) return undefined;
  const text = paragraph.normalize('NFC').trimStart();
  // Most paragraphs begin with none of these letters, and every paragraph of every notice comes by here.
  for (const [kind, pattern] of 'PMCTĐ'.includes(text.charAt(0)) ? headings : []) {
    const match = pattern.exec(text);
    if (match) return marker(kind, match[0], match[1] === undefined ? kind : `${kind}-${match[1]}`);
  }
  for (const [kind, pattern] of listSigns) {
    const match = pattern.exec(text);
    if (match) return marker(kind, match[0], match[0]);
  }
  if (attachment.test(text)) return marker('phu-luc', '', 'kem-theo', true);
  const romanMatch = roman.exec(text);
  if (romanMatch?.[1]) return marker('roman', romanMatch[0], romanMatch[1]);
  const upperMatch = upper.exec(text);
  if (upperMatch?.[1]) return marker('upper', upperMatch[0], upperMatch[1], true);
  const subLetterMatch = subLetter.exec(text);
  if (subLetterMatch) return marker('sub-letter', subLetterMatch[0], `${subLetterMatch[1]}.${subLetterMatch[2]}`, true);
  const letterMatch = letter.exec(text);
  const found = letterMatch?.[1] ?? letterMatch?.[3];
  if (letterMatch && found) return marker('letter', letterMatch[0], found, letterMatch[3] !== undefined);
  return readNumber(text);
}

function readNumber(text: string): Marker | undefined {
  const multi = multiLevel.exec(text);
  if (multi?.[1]) {
    const next = text.slice(multi[0].length).trimStart();
    return marker('number', multi[0], multi[1], multi[2] === undefined && /^[\p{Ll}\d]/u.test(next));
  }
  const single = number.exec(text);
  return single?.[1] ? marker('number', single[0], single[1], single[2] !== undefined) : undefined;
}

function marker(kind: MarkerKind, written: string, text: string, isWeak = false): Marker {
  const ascii = text.toLowerCase().replaceAll('đ', 'dd').normalize('NFD').replaceAll(/\p{M}/gu, '');
  return { kind, written: written.trim(), label: ascii.replaceAll(/\s+/g, '-'), isWeak };
}
