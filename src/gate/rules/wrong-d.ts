import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { looksLegacy } from './legacy-encoding.ts';
import { problemAt, shortened } from './place.ts';
import { isPossibleSyllable } from './syllable.ts';
import type { TextFile } from './text-rule.ts';

/** Letters that look like Đ and đ: Icelandic Ð ð (U+00D0, U+00F0), African Ɖ ɖ (U+0189, U+0256). */
const lookAlike = /[ÐðƉɖ]/;
const wordWith = /[\p{L}\p{M}]*[ÐðƉɖ][\p{L}\p{M}]*/gu;

/** “Ðiều” written with another letter that looks like Đ: search does not find it. */
export function wrongD(file: TextFile): readonly Problem[] {
  if (glanceAt(file.text).isOrdinary) return [];
  if (!lookAlike.test(file.text) || looksLegacy(file.text)) return [];
  const problems: Problem[] = [];
  for (const { 0: word, index } of file.text.matchAll(wordWith)) {
    const at = word.search(lookAlike);
    // Icelandic names hold ð inside a word (Guðmundur); Vietnamese đ begins a syllable.
    if (word[at] === 'ð' && /\p{Ll}/u.test(word[at - 1] ?? '') && !isPossibleSyllable(corrected(word.slice(at))))
      continue;
    const sign = word[at] ?? '';
    const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    problems.push(
      problemAt(file, index + at, {
        rule: 'wrong-d',
        severity: 'error',
        message: `Chữ “${sign}” trong “${shortened(word)}” là một chữ khác (${code}) chỉ giống chữ ${corrected(sign)}; tìm kiếm sẽ không thấy.`,
        fix: `Viết: ${shortened(corrected(word))}`,
      }),
    );
  }
  return problems;
}

function corrected(word: string): string {
  return word.replaceAll(/[ÐƉ]/g, 'Đ').replaceAll(/[ðɖ]/g, 'đ');
}
