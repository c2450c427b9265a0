import { documentTypes } from '#domain/document-type.ts';
import type { Mention } from './date-keys.ts';
import { foldText } from '#domain/folded-text.ts';
import { foldedForm } from './figures.ts';

/** Folded codes of document types (`tb`, `qd`, `ttr`) and the folded names they stand for. */
const typeOfName = new Map(
  documentTypes.flatMap(({ name, code }) => (code === undefined ? [] : [[foldText(name), foldText(code)] as const])),
);
const codes = [...new Set(typeOfName.values())].toSorted((a, b) => b.length - a.length);
const code = `(?:${codes.join('|')})`;
/** The names of document types, folded. */
export const typeNames =
  `(?:${[...typeOfName.keys()].toSorted((a, b) => b.length - a.length).join('|')}|cong van)`.replaceAll(
    ' ',
    String.raw`\s+`,
  );
const sign = String.raw`[a-z][a-z\d&.]*`;
/** Bodies whose letters end a symbol; after a space only these are taken to belong to it. */
const body = '(?:ubnd|hdnd|cp|ttg|tu|tw|qh\\d*|ubtvqh\\d*|ttg|vp|vpub|vpcp|[a-z]*ub|s[a-z]{2,5}|b[a-z]{2,6})';
const joint = String.raw`\s*[-/&]\s*`;
const number = String.raw`(?<![\p{L}\p{N}/.,-])0*(?<number>[1-9]\d{0,5}[a-z]?)`;
const year = String.raw`(?:(?<year>(?:19|20)\d\d)\s*[/-]\s*)?`;
const end = String.raw`(?![\p{L}\p{N}])`;

/** As documents write them: 123/TB-UBND, 30/2020/NĐ-CP, 12-NQ/TU. */
const written = new RegExp(
  String.raw`${number}\s*(?:/\s*${year}(?<symbol>${sign}(?:${joint}${sign})*)|-\s*(?<symbol2>${sign}/${sign}))${end}`,
  'gu',
);

/** As people type them, beside the above: no marks, blanks, other joints, the kind before the number. */
const typed = [
  String.raw`${number}\s*[/-]\s*${year}(?<symbol>${code}(?:(?:${joint}|\s+)${body}|${joint}${sign})*)${end}`,
  String.raw`${number}\s*[/-]\s*${year}(?<symbol>${sign}(?:${joint}${sign})*)${end}`,
  String.raw`(?<![\p{L}\p{N}])(?<kind>${code}|${typeNames})\s*(?:so|s\.)?\s*[:.]?\s*(?<number>\d{1,9}[a-z]?)(?:\s*[/-]\s*(?<year>(?:19|20)\d\d))?${end}(?![/.-]\p{N})`,
  String.raw`${number}\s+(?<year>(?:19|20)\d\d)\s+(?<symbol>${code}(?:${joint}|\s+)${body}(?:${joint}${sign})*)${end}`,
  String.raw`${number}\s*(?<symbol>${code}(?:${joint}|\s*)${body}(?:${joint}${sign})*)${end}`,
  String.raw`${number}\s*(?<symbol>(?:ubnd|hdnd|vpub|vpcp)(?:${joint}|\s*)[b-df-hj-np-tvx]{2,5})${end}`,
  String.raw`${number}\s*(?<symbol>tb|kh|qd|nq|cv|bc|ttr|nd|ct|hd|ctr)(?=\s*$)`,
  String.raw`(?<![\p{L}\p{N}]|(?:chi|muc|he|mot|da|da|thieu)\s)so\s*[:.]?\s*(?<number>\d{1,9}[a-z]?)${end}(?![/.-]\p{N})`,
].map((form) => new RegExp(form, 'gu'));

/** What may stand before “số 2016” where a number is meant. */
const isAlone = /(?:^|(?<!\p{L})(?:ban|hieu|mang|theo|tim|kiem|xem|co)\s+)$/u;

/**
 * Document numbers in a text. Their keys leave out zeros, marks and joints: `s:123/tbubnd`, without the
 * year `s:30/ndcp`, by kind `s:123/tb`, the number alone `s:123`.
 *
 * @param folded see `foldedForm`
 */
export function numbersIn(folded: string): readonly Mention[] {
  return [...folded.matchAll(written)].flatMap(({ 0: all, index, groups = {} }) =>
    mentionOf(all, index, groups['number'], groups['year'], groups['symbol'] ?? groups['symbol2']),
  );
}

/** Every key under which a document of this number is found. */
export function keysOfNumber(number: string): readonly string[] {
  return numbersIn(foldedForm(number.normalize('NFC')))[0]?.keys ?? [];
}

/**
 * Document numbers in a query, in any form people type: `123 tb ubnd`, `tb 123`, `thông báo số 0123`,
 * `123tbubnd`, `số 123`. Only the first key of each is meant, and the month it may be.
 */
export function numbersAskedFor(folded: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const form of typed) {
    for (const { 0: all, index, groups = {} } of folded.matchAll(form)) {
      const { year, symbol, kind } = groups;
      // No document has the number 0: who asks for it is told so.
      const number = groups['number']?.replace(/^0+(?=\d)/, '');
      const overlaps = found.some(({ from, to }) => index < to && from < index + all.length);
      // “kế hoạch 2016” asks for a year, “kế hoạch số 2016” for a number, “chữ ký số 2016” for signatures.
      const isNumbered =
        /(?:so|s\.)\s*[:.]?\s*\d/.test(all) && (kind !== undefined || isAlone.test(folded.slice(0, index)));
      const isYear = symbol === undefined && /^(?:19|20)\d\d$/.test(number ?? '') && !isNumbered;
      // “thông tư 28 tháng 7” asks for a day.
      const isDay = kind !== undefined && !isNumbered && /^\s+thang\s+\d/.test(folded.slice(index + all.length));
      if (overlaps || isYear || isDay) continue;
      if (symbol !== undefined) found.push(...mentionOf(all, index, number, year, symbol));
      else if (number !== undefined) {
        const short = kind === undefined ? '' : (typeOfName.get(kind.replaceAll(/\s+/g, ' ')) ?? kind);
        const key = codes.includes(short) ? `s:${number}/${short}` : `s:${number}`;
        // “kế hoạch 11/2023” may as well ask for a month.
        const isMonth = year !== undefined && !isNumbered && Number(number) >= 1 && Number(number) <= 12;
        const keys = isMonth ? [key, `t:${year}-${number.padStart(2, '0')}`] : [key];
        // The year is asked for by itself: another year's number is another document.
        const rest = year === undefined ? all : all.replace(/\s*[/-]\s*\d{4}$/, '');
        // Of a month the kind must be asked for beside it.
        const from = index + (isMonth ? all.search(/\d/) : 0);
        found.push({ keys, from, to: index + rest.length });
      }
    }
  }
  return found;
}

function mentionOf(
  all: string,
  index: number,
  number: string | undefined,
  year: string | undefined,
  symbol: string | undefined,
): readonly Mention[] {
  if (number === undefined || symbol === undefined) return [];
  const joined = symbol.replaceAll(/[^a-z\d]/g, '');
  const kind = codes.find((one) => joined.startsWith(one));
  const keys = [
    ...(year === undefined ? [] : [`s:${number}/${year}/${joined}`]),
    `s:${number}/${joined}`,
    ...(kind === undefined || kind === joined ? [] : [`s:${number}/${kind}`]),
    `s:${number}`,
  ];
  return [{ keys: [...new Set(keys)], from: index, to: index + all.length }];
}
