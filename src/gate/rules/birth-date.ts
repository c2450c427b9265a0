import type { PersonalFinding } from './personal-finding.ts';

const day = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})(?!\d)|\d{1,2} tháng \d{1,2}(?:,)? năm \d{4}|\d{4}-\d{2}-\d{2}(?!\d)`;
const year = String.raw`(?:19|20)\d{2}(?![\d/-])`;
const word = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const end = String.raw`(?!\s*(?:trở (?:về|đi|lên)|đến ngày|đến hết|- \d))`;
const joint = String.raw`[*_]{0,3}\s{0,3}(?:là|vào|:|：|-)?[*_]{0,3}\s{0,3}`;
/** “Ngày sinh: 15/3/1980”, “Ngày, tháng, năm sinh 15/3/1980”. */
const label = new RegExp(
  `${word}(?:ngày sinh|ngày,? ?tháng,? ?năm sinh|sinh nhật|ntns|d\\.?o\\.?b\\.?)${joint}(?:ngày )?(?<date>${day})${end}`,
  'giu',
);
const labelYear = new RegExp(
  `${word}(?:ngày sinh|năm sinh|sinh năm|ngày,? ?tháng,? ?năm sinh)[*_]{0,3}\\s{0,3}[:：][*_]{0,3}\\s{0,3}(?<date>${day}|${year})${end}`,
  'giu',
);
/** “sinh ngày 15/3/1980”, “sinh: 15/3/1980” after anything but the other words that end in “sinh”. */
const born = new RegExp(`${word}sinh(?: ngày)?${joint}(?<date>${day})${end}`, 'giu');
/** “Nguyễn Văn A, sinh năm 1980”, “(SN 1980)”: a year tells on a person only beside a name. */
const bornInYear = new RegExp(
  `${word}(?:[Ss]inh năm|SINH NĂM|SN|sn|[Ss]/n|[Ss]inh)\\s{0,3}[:.]?\\s{0,3}(?<date>${year})${end}`,
  'gu',
);
const wordBefore = /(?<word>[^\s,;:()*_–-]+)[\s,;:()*_–-]*$/u;

/** Words that end in “sinh” and may be followed by a day: “phát sinh ngày 15/3/2015”. */
const compound =
  /(?:phát|hy|hi|khai|tuyển|vệ|dân|an|tái|hồi|giáng|đản|phục|nảy|nẩy|mưu|khử|hộ|thí|tốt nghiệp|nhập|kiểm tra|học|môn|y|giám)\s+$/iu;

/** Dates and years of birth of people who may be living: from 1915 on. Findings may overlap. */
export function birthDates(text: string): readonly PersonalFinding[] {
  const findings = new Map<number, PersonalFinding>();
  const keep = (match: RegExpExecArray): void => {
    const date = match.groups?.['date'] ?? '';
    const written = /\d{4}/.exec(date)?.[0];
    if (written !== undefined && (Number(written) < 1915 || Number(written) > 2100)) return;
    const end = match.index + match[0].length;
    const offset = match.index;
    if (!findings.has(offset))
      findings.set(offset, { rule: 'birth-date', severity: 'error', offset, words: text.slice(offset, end) });
  };
  if (!/sinh|sn\s*[:.]?\s*\d|s\/n|ntns|dob/i.test(text)) return [];
  for (const match of text.matchAll(label)) keep(match);
  for (const match of text.matchAll(labelYear)) {
    if (!compound.test(text.slice(Math.max(0, match.index - 16), match.index))) keep(match);
  }
  for (const match of text.matchAll(born)) {
    if (!compound.test(text.slice(Math.max(0, match.index - 16), match.index))) keep(match);
  }
  for (const match of text.matchAll(bornInYear)) {
    const before = wordBefore.exec(text.slice(Math.max(0, match.index - 40), match.index))?.groups?.['word'] ?? '';
    if (/^\p{Lu}/u.test(before)) keep(match);
  }
  return [...findings.values()];
}
