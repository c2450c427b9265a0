import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A project in a git repository of its own, in a temporary folder. */
export class Repository {
  readonly top: string;
  /** The project's root. */
  readonly root: string;

  constructor(below = '') {
    this.top = temporaryFolder();
    this.root = join(this.top, below);
    mkdirSync(this.root, { recursive: true });
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'Văn thư');
    this.git('config', 'user.email', 'van-thu@example.vn');
    this.git('config', 'commit.gpgsign', 'false');
    this.git('config', 'core.autocrlf', 'false');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.top, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  edit(path: string, before: string, after: string): void {
    const text = this.read(path);
    if (!text.includes(before)) throw new Error(`${path} has no “${before}”`);
    this.write(path, text.replace(before, after));
  }

  remove(path: string): void {
    rmSync(join(this.root, path));
  }

  move(from: string, to: string): void {
    this.write(to, this.read(from));
    this.remove(from);
  }

  /** Commits everything, on 18 August 2015 in Kon Tum, and returns the commit's name as reports show it. */
  commit(): string {
    this.git('add', '-A');
    const date = '2015-08-18T09:00:00+07:00';
    const identity = ['-c', `user.name=Văn thư`];
    execFileSync(
      'git',
      ['-C', this.top, ...identity, 'commit', '-q', '--allow-empty', '-m', 'content: đăng', '--date', date],
      {
        env: { ...process.env, GIT_COMMITTER_DATE: date },
      },
    );
    return this.git('rev-parse', 'HEAD').slice(0, 10);
  }
}

const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lich-su-')));
  folders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const title = 'Kết luận của Chủ tịch Ủy ban nhân dân huyện Đăk Hà về công tác cải cách hành chính';

/** A notice's file with directives 2.1 and 2.2. */
export const notice = `---
title: ${title}
type: thong-bao
number: 12/TB-UBND
issued: "2015-08-18"
issuer: ubnd-huyen-dak-ha
topics: [cai-cach-hanh-chinh]
directives:
  - id: "2.1"
    kind: continuing
    lead: [so-noi-vu]
  - id: "2.2"
    kind: continuing
    lead: [so-tu-phap]
---

Chủ tịch UBND huyện kết luận như sau:

<Directive id="2.1">
2.1 Phòng Nội vụ rà soát thủ tục hành chính.
</Directive>

<Directive id="2.2">
2.2 Phòng Tư pháp kiểm tra văn bản quy phạm pháp luật.
</Directive>

Thông báo để các đơn vị biết, thực hiện./.
`;

/** Its canonical text, written by hand. */
export const words = `THÔNG BÁO

Kết luận của Chủ tịch Ủy ban nhân dân huyện Đăk Hà về công tác cải cách hành chính

Chủ tịch UBND huyện kết luận như sau:

2.1 Phòng Nội vụ rà soát thủ tục hành chính.

2.2 Phòng Tư pháp kiểm tra văn bản quy phạm pháp luật.

Thông báo để các đơn vị biết, thực hiện./.
`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const update = `date: "2015-10-05"
status: in-progress
summary: Phòng Nội vụ đã rà soát 120 thủ tục.
`;

export const paths = {
  notice: 'content/notices/2015/tb-12-dak-ha.mdx',
  update: 'content/updates/tb-12-dak-ha/2.1/2015-10-05.yaml',
  tombstone: 'content/tombstones/van-ban/tb-12-dak-ha.yaml',
} as const;

/** A tombstone of the notice. */
export const tombstone = (more = ''): string => `title: ${title}
removed: "2016-01-05"
reason: Đăng nhầm bản dự thảo.
sha256: ${sha256(words)}
directives: ["2.1", "2.2"]
${more}`;
