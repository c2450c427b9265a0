import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { problemAt } from './place.ts';
import type { TextFile } from './text-rule.ts';

const marker = /^(?:(?:<{7}|>{7})(?=[ \r]|$)|\|{7}(?=[ \r]|$)|={7}(?=\r?$)).*/gm;

/** Marks git leaves at the start of a line where two versions were not merged. */
export function mergeMarker(file: TextFile): readonly Problem[] {
  if (!glanceAt(file.text).mayHave('merge-marker')) return [];
  const problems: Problem[] = [];
  for (const match of file.text.matchAll(marker)) {
    const sign = match[0].slice(0, 7);
    // A row of empty table cells has the same start and ends in | as well.
    if (sign === '|||||||' && match[0].trimEnd().endsWith('|') && !file.text.includes('<<<<<<<')) continue;
    problems.push(
      problemAt(file, match.index, {
        rule: 'merge-marker',
        severity: 'error',
        message: `Còn sót dấu ${sign} của hai bản sửa chưa được gộp.`,
        fix: 'Chọn một trong hai bản, rồi xóa các dòng <<<<<<<, |||||||, ======= và >>>>>>>.',
      }),
    );
  }
  return problems;
}
