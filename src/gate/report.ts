import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';

/** The problems as text for a terminal: place, frame of the line, what is wrong, what to write. */
export function reportText(root: string, problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const files = new Set(problems.map((problem) => problem.file)).size;
  const blocks = problems.map((problem) => {
    const label = problem.severity === 'error' ? 'LỖI' : 'CẢNH BÁO';
    const fix = problem.fix === undefined ? '' : `\n  → ${problem.fix}`;
    return `${problem.file}:${String(problem.line)}:${String(problem.column)}  ${label} [${problem.rule}]\n${frame(root, problem)}  ${problem.message}${fix}`;
  });
  return [...blocks, `${String(errors)} lỗi, ${String(problems.length - errors)} cảnh báo trong ${String(files)} tệp.`].join('\n\n');
}

/** The line a problem stands on, shortened around its column, with a mark under it. */
function frame(root: string, problem: Problem): string {
  const line = readFileSync(join(root, problem.file), 'utf8').split(/\r?\n/)[problem.line - 1] ?? '';
  const from = Math.max(0, problem.column - 40);
  const shown = line.slice(from, from + 100);
  const gutter = `  ${String(problem.line)} | `;
  return `${gutter}${shown}\n${' '.repeat(gutter.length + problem.column - 1 - from)}^\n`;
}

/** Stops whoever needs sound content; its message is the whole report. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  constructor(root: string, problems: readonly Problem[]) {
    super(`Nội dung chưa đăng được:\n\n${reportText(root, problems)}`);
  }
}
