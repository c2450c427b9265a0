import type { PersonalFinding } from './personal-finding.ts';

const passport =
  /(?:hộ chiếu|HỘ CHIẾU|Hộ chiếu|Hộ Chiếu|[Pp]assport|PASSPORT)(?!\p{L})(?:[^\p{N}\n.;]|[Nn]o\.){0,40}?(?<![\p{L}\p{N}])(?<number>\p{Lu}{1,2} ?\d{6,8})(?![\p{L}\p{N}])/gu;

/** Passport numbers: a capital or two and six to eight digits, after the word. */
export function passports(text: string): readonly PersonalFinding[] {
  if (!/hộ chiếu|passport/i.test(text)) return [];
  return [...text.matchAll(passport)].map((match) => {
    const words = match.groups?.['number'] ?? '';
    return { rule: 'passport', severity: 'error', offset: match.index + match[0].length - words.length, words };
  });
}
