import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problemKey, type Problem } from '#domain/problem.ts';
import { readContent, type CheckedContent } from '#gate/content.ts';
import { readFiles } from '#gate/files.ts';
import type { NewFile } from './new-file.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether a file was written, and what the gate says of it. */
export interface Written {
  readonly isWritten: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Writes a new file if nothing is there and the gate accepts it, alone and beside all that is there. Faults that were
 * there before are not its own and do not stop it. Nothing is written else.
 */
export function writeNew({ path, text, expected = [] }: NewFile, { root, today, content }: Surroundings): Written {
  const target = join(root, path);
  if (existsSync(target)) return { isWritten: false, problems: [alreadyThere(path)] };
  const before = new Set(allProblems(content).map(problemKey));
  const after = allProblems(readContent(root, today, readFiles(root, [{ path, text }])));
  const problems = after.filter((problem) => !before.has(problemKey(problem)) && !expected.includes(problem.rule));
  if (problems.some(({ severity }) => severity === 'error')) return { isWritten: false, problems };
  mkdirSync(dirname(target), { recursive: true });
  try {
    writeFileSync(target, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return { isWritten: false, problems: [alreadyThere(path)] };
    throw error;
  }
  return { isWritten: true, problems };
}

const allProblems = ({ problems, draftProblems }: CheckedContent): readonly Problem[] => [
  ...problems,
  ...draftProblems,
];

function alreadyThere(file: string): Problem {
  return {
    rule: 'duplicate-slug',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'Đã có tệp này; lệnh này không ghi đè lên tệp nào.',
    fix: 'Đặt tên khác, hoặc mở tệp đó để sửa.',
  };
}
