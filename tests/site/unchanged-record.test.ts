import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEnvironment } from './build-environment.ts';
import { copySources } from './copied-sources.ts';

const notice = 'content/notices/2015/tb-ket-luan-cai-cach-hanh-chinh-2015.mdx';

let folder: string;

beforeAll(() => {
  folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-da-dang-')), 'trang');
  copySources(folder);
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=Văn thư', '-c', 'user.email=van-thu@example.vn', ...args], {
      stdio: 'pipe',
    });
  };
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'content: đăng');
});

afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('a build refuses published words that changed without an entry, and leaves what is served alone', () => {
  const text = readFileSync(join(folder, notice), 'utf8');
  writeFileSync(join(folder, notice), text.replace('thường xuyên', 'thỉnh thoảng').replace('Thường xuyên', 'Đôi khi'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env: { ...buildEnvironment(), GITHUB_BASE_REF: '', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: '' },
    encoding: 'utf8',
  });
  expect(stderr).toContain('Nguyên văn khác với bản đã đăng');
  expect(stderr).toMatch(new RegExp(`${notice}:\\d+:\\d+`));
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});
