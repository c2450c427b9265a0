import { git } from './git.ts';

/** A file as one published commit left it. */
export interface Version {
  /** Path below the project's root. */
  readonly path: string;
  /** Git's name for its bytes. */
  readonly oid: string;
  readonly commit: string;
  /** The day of the commit, as its author's clock had it: `YYYY-MM-DD`. */
  readonly day: string;
}

/** What the published branch has held below `content/`. */
export interface Published {
  /** The branch, as a person would name it to git. */
  readonly name: string;
  /** Its last commit. */
  readonly commit: string;
  /** Every version of every file, oldest first. */
  readonly versions: readonly Version[];
  /** Why older versions may be missing, in Vietnamese. */
  readonly gap?: string | undefined;
}

/** Settings a person may have that would change what `git log` writes. */
const plain = ['log.showSignature=false', 'log.follow=false', 'log.diffMerges=separate', 'diff.relative=false'];

/** Each commit with its changes against its first parent. */
const format = [
  ...['--first-parent', '-m', '--root', '--raw', '--no-renames', '--no-abbrev', '--no-color', '-z'],
  '--format=%H %cI',
];

/** The first-parent history of the published branch, or the reason, in Vietnamese, why there is none. */
export function readPublished(root: string, wanted?: string): Published | string {
  const where = git(root, ['rev-parse', '--show-prefix', '--is-shallow-repository']);
  if (where.failure !== undefined) return where.failure;
  // A folder's name may end in a line break; the second line never does.
  const [, prefix = '', shallow] = /^(.*)\n(.*)\n$/s.exec(where.out.toString()) ?? [];

  const { branch, gap } = publishedBranch(root, wanted);
  if (branch === undefined) return gap;
  const log = git(root, [
    ...plain.flatMap((setting) => ['-c', setting]),
    'log',
    ...format,
    branch.commit,
    '--',
    'content',
  ]);
  if (log.failure !== undefined) return log.failure;
  const versions = parseLog(log.out.toString(), prefix).reverse();
  if (versions.length === 0) return `nhánh ${branch.name} chưa có tệp nào trong content/`;
  const cut =
    shallow === 'true'
      ? 'bản sao này chỉ có những lần ghi gần đây, không có toàn bộ lịch sử (chạy: git fetch --unshallow; trên GitHub Actions đặt fetch-depth: 0)'
      : undefined;
  return { ...branch, versions, gap: cut ?? gap };
}

type Branch = Pick<Published, 'name' | 'commit'>;

type Choice =
  { readonly branch: Branch; readonly gap: string | undefined } | { readonly branch: undefined; readonly gap: string };

function publishedBranch(root: string, wanted: string | undefined): Choice {
  const find = (names: readonly string[]): Branch | undefined => {
    for (const name of names) {
      if (name.startsWith('-')) continue;
      // A branch of one's own may be called “origin/main” too.
      const ref = name.startsWith('origin/') && name !== wanted ? `refs/remotes/${name}` : name;
      const { out } = git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
      if (out !== undefined) return { name, commit: out.toString().trim() };
    }
    return undefined;
  };
  const usual = ['origin/HEAD', 'origin/main', 'origin/master'];
  if (wanted !== undefined) {
    const branch = find([wanted]);
    return branch ? { branch, gap: undefined } : { branch, gap: `kho Git không có “${wanted}”` };
  }
  const target = [process.env['GITHUB_BASE_REF'], process.env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']].find(Boolean);
  if (target === undefined) {
    const branch = find([...usual, 'HEAD']);
    return branch ? { branch, gap: undefined } : { branch, gap: 'kho Git chưa có lần ghi nào' };
  }
  const branch = find([`origin/${target}`]);
  if (branch !== undefined) return { branch, gap: undefined };
  // Without the target HEAD says nothing of what is published: it holds the very draft to be checked.
  const gap = `bản sao này không có nhánh đích origin/${target} (chạy: git fetch origin ${target}:refs/remotes/origin/${target})`;
  const other = find(usual);
  return other ? { branch: other, gap } : { branch: other, gap };
}

/** Versions newest first, from NUL-separated commits (`<hash> <time>`), changes (`:<modes> <hashes> <status>`) and paths. */
function parseLog(log: string, prefix: string): Version[] {
  const versions: Version[] = [];
  const tokens = log.split('\0').values();
  let commit = '';
  let day = '';
  for (const token of tokens) {
    const [, mode = '', oid = ''] = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]/.exec(token) ?? [];
    if (mode === '') {
      const [hash = '', time = ''] = token.trim().split(' ');
      if (hash !== '') [commit, day] = [hash, time.slice(0, 10)];
      continue;
    }
    const path = tokens.next().value ?? '';
    // A regular file; a link or a module inside content/ was never published.
    if (mode.startsWith('100') && path.startsWith(prefix))
      versions.push({ path: path.slice(prefix.length), oid, commit, day });
  }
  return versions;
}

/** The bytes of blobs by their name; one that cannot be read is left out. */
export function readBlobs(root: string, oids: ReadonlySet<string>): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (oids.size === 0) return blobs;
  const { out } = git(root, ['cat-file', '--batch'], [...oids].map((oid) => `${oid}\n`).join(''));
  if (out === undefined) return blobs;
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf('\n', at);
    const [oid = '', type, size = ''] = out.toString('latin1', at, end === -1 ? out.length : end).split(' ');
    if (end === -1) break;
    at = end + 1;
    if (type !== 'blob') continue;
    blobs.set(oid, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

/** The published commits the work at hand does not contain yet. */
export function commitsNotMerged(root: string, published: string): ReadonlySet<string> {
  const { out } = git(root, ['rev-list', '--first-parent', published, '--not', 'HEAD']);
  return new Set(out?.toString().split('\n'));
}
