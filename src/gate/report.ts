import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorsFirst, type Problem } from '#domain/problem.ts';
import { questionsIn } from '#domain/review.ts';
import type { Draft } from './drafts.ts';

/** The problems as text for a terminal: place, frame of the line, what is wrong, what to write. */
export function reportText(root: string, problems: readonly Problem[]): string {
  const blocks = errorsFirst(problems).map((problem) => {
    const label = problem.severity === 'error' ? 'LỖI' : 'CẢNH BÁO';
    const fix = problem.fix === undefined ? '' : `\n  → ${problem.fix.replaceAll('\n', '\n    ')}`;
    return `${placeOf(problem)}  ${label} [${problem.rule}]\n${frame(root, problem)}  ${problem.message}${fix}`;
  });
  return [...blocks, summary(problems)].join('\n\n');
}

/** The drafts as text for a terminal: which there are, and what is still wrong with them. */
export function reportDrafts(root: string, drafts: readonly Draft[], problems: readonly Problem[]): string {
  const head = `BẢN NHÁP (${String(drafts.length)}): chưa công bố, không chặn việc đăng các tệp khác.`;
  const faults = Map.groupBy(problems, ({ file }) => file);
  const list = drafts.map(({ file, text }) => {
    const errors = (faults.get(file) ?? []).filter(({ severity }) => severity === 'error').length;
    const asked = questionsIn(text).length;
    const left = [errors > 0 && `${String(errors)} lỗi`, asked > 0 && `${String(asked)} câu HỎI chưa trả lời`];
    const said = left.filter((part) => part !== false).join(', ');
    return `  ${file}: ${said === '' ? 'không còn lỗi; xóa dòng “draft: true” để đăng' : `còn ${said}`}`;
  });
  const blocks = [[head, ...list].join('\n'), ...(problems.length === 0 ? [] : [reportText(root, problems)])];
  return `${blocks.join('\n\n')}\n`;
}

/** “2 lỗi, 1 cảnh báo trong 2 tệp.” and where each rule is explained. */
function summary(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const files = new Set(problems.map((problem) => problem.file)).size;
  const counts = `${String(errors)} lỗi, ${String(problems.length - errors)} cảnh báo trong ${String(files)} tệp.`;
  return problems.length === 0 ? counts : `${counts} Mỗi mã trong [ ] có một trang giải thích: docs/errors/<mã>.md`;
}

/** The problems as annotations of a pull request on GitHub, one line each. */
export function reportAnnotations(problems: readonly Problem[]): string {
  const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  // A property ends at a comma, all of them at a colon.
  const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(({ severity, file, line, column, rule, message, fix }) => {
      const words = escaped(fix === undefined ? message : `${message}\n→ ${fix}`);
      return `::${severity} file=${property(file)},line=${String(line)},col=${String(column)},title=${property(rule)}::${words}\n`;
    })
    .join('');
}

/** The problems as GitLab's code quality report. */
export function reportCodeQuality(problems: readonly Problem[]): string {
  return JSON.stringify(
    problems.map(({ severity, file, line, rule, message, fix }) => ({
      description: fix === undefined ? message : `${message} → ${fix}`,
      check_name: rule,
      fingerprint: `${rule}:${file}:${String(line)}:${message}`,
      severity: severity === 'error' ? 'blocker' : 'minor',
      location: { path: file, lines: { begin: line } },
    })),
    null,
    2,
  );
}

/** The problems as data, for programs: `{ errors, warnings, problems, drafts: { errors, warnings, problems } }`. */
export function reportJson(problems: readonly Problem[], ofDrafts: readonly Problem[]): string {
  return JSON.stringify({ ...counted(problems), drafts: counted(ofDrafts) }, null, 2);
}

function counted(problems: readonly Problem[]) {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors, problems };
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${String(line)}:${String(column)}`;
}

/** The line a problem stands on, shortened around its column, with a mark under it; '' where there is no such line. */
function frame(root: string, { file, line, column }: Problem): string {
  const path = join(root, file);
  if (!existsSync(path) || !statSync(path).isFile()) return '';
  const text = readFileSync(path, 'utf8').split(/\r?\n/)[line - 1];
  if (text === undefined || text.includes('\0')) return '';
  const from = Math.max(0, column - 40);
  const gutter = `  ${String(line)} | `;
  return `${gutter}${text.slice(from, from + 100)}\n${' '.repeat(gutter.length + column - 1 - from)}^\n`;
}

/** Stops whoever needs sound content; its message is the whole report. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  constructor(root: string, problems: readonly Problem[]) {
    super(`Nội dung chưa đăng được:\n\n${reportText(root, problems)}`);
  }
}
