import { spawnSync } from 'node:child_process';

/** What a git command wrote, or why it wrote nothing. */
export type Answer =
  { readonly out: Buffer; readonly failure?: undefined } | { readonly out?: undefined; readonly failure: string };

/** Set by hooks: they would lead away from the folder that is asked about. */
const misleading = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
];

/** Runs a git command that only reads, in a folder; its failure is a Vietnamese clause. */
export function git(folder: string, args: readonly string[], input?: string): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, '--no-replace-objects', ...args], {
    input,
    maxBuffer: 2 ** 31 - 1,
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.includes(name))),
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    },
  });
  if (error !== undefined) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return { failure: isMissing ? 'máy này không có chương trình git' : `không chạy được git (${error.message})` };
  }
  return status === 0 ? { out: stdout } : { failure: reason(folder, stderr.toString()) };
}

function reason(folder: string, said: string): string {
  if (/not a git repository/i.test(said)) return 'thư mục này không nằm trong kho Git';
  if (/dubious ownership/i.test(said)) {
    return `thư mục thuộc về người dùng khác nên git không mở (chạy: git config --global --add safe.directory "${folder}")`;
  }
  return `git báo “${said.trim().split('\n')[0] ?? ''}”`;
}
