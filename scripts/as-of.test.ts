import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asOfDate } from './as-of.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinh-den-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.useRealTimers();
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function git(date: string, ...args: string[]): void {
  const person = {
    GIT_AUTHOR_NAME: 'Xã Ví Dụ',
    GIT_AUTHOR_EMAIL: 'a@vi-du.vn',
    GIT_COMMITTER_NAME: 'Xã Ví Dụ',
    GIT_COMMITTER_EMAIL: 'a@vi-du.vn',
  };
  const env = {
    ...process.env,
    ...person,
    GIT_AUTHOR_DATE: '2000-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: date,
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], { cwd: root, env, stdio: 'ignore' });
}

function commit(date: string, path: string, text: string): void {
  write(path, text);
  git(date, 'add', '.');
  git(date, 'commit', '-m', `content: đăng ${path}`);
}

describe('in a git repository, the site speaks as of', () => {
  test.each([
    ['2026-11-22T10:00:00+0700', '2026-11-22'],
    ['2026-11-22T16:59:59+0000', '2026-11-22'], // 23:59:59 in Vietnam
    ['2026-11-22T17:00:00+0000', '2026-11-23'], // midnight in Vietnam
    ['2026-11-22T23:30:00-0800', '2026-11-23'],
    ['2026-11-23T05:00:00+1400', '2026-11-22'],
  ])('the Vietnamese day of a commit made %s: %s', (date, day) => {
    git(date, 'init');
    commit(date, 'content/site.yaml', 'name: Xã Ví Dụ\n');
    expect(asOfDate(root, false)).toBe(day);
  });

  test('the last commit that touched content, whatever came after and whatever is not committed', () => {
    git('2026-01-01T00:00:00Z', 'init');
    commit('2026-01-02T00:00:00Z', 'content/updates/vi-du/1/2030-01-01.yaml', 'date: "2030-01-01"\n');
    commit('2026-03-04T00:00:00Z', 'content/site.yaml', 'name: Xã Ví Dụ\n');
    commit('2026-05-06T00:00:00Z', 'src/x.ts', 'export {};\n');
    write('content/site.yaml', 'name: Xã Giả Định\n');
    expect(asOfDate(root, false)).toBe('2026-03-04');
  });

  test('the newest report where no commit touched content', () => {
    git('2026-01-01T00:00:00Z', 'init');
    write('content/updates/vi-du/1/2025-02-03.yaml', 'date: "2025-02-03"\n');
    expect(asOfDate(root, false)).toBe('2025-02-03');
  });
});

describe('outside git', () => {
  test('the site speaks as of the newest real day of a report', () => {
    write('content/updates/vi-du/1/a.yaml', 'status: completed\ndate: "2015-09-01"\n');
    write('content/updates/vi-du/2/b.yaml', 'date: 2017-12-08\nsummary: Xã Ví Dụ\n');
    write('content/updates/vi-du/3/c.yaml', 'date: "2017-12-32"\n');
    write('content/updates/vi-du/4/d.yaml', 'evidence:\n  - date: "2019-01-01"\n');
    write('content/updates/vi-du/5/e.txt', 'date: "2020-01-01"\n');
    expect(asOfDate(root, false)).toBe('2017-12-08');
  });

  test('a day must be given where there are no reports', () => {
    mkdirSync(join(root, 'content/updates'), { recursive: true });
    expect(() => asOfDate(root, false)).toThrow(
      'Không xác định được ngày “tính đến”. Viết: npm run build -- --as-of NĂM-THÁNG-NGÀY',
    );
  });

  test('nor where there is no folder for them', () => {
    expect(() => asOfDate(root, false)).toThrow('Không xác định được ngày “tính đến”.');
  });

  test('the day that was given, where there is no other', () => {
    expect(asOfDate(root, false, '2026-11-22')).toBe('2026-11-22');
    write('content/updates/tb-1/2/2017-12-08.yaml', 'date: "2017-12-08"\n');
    expect(asOfDate(root, false, '2026-11-22')).toBe('2017-12-08');
  });
});

test('while writing, it is today in Vietnam', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T17:30:00Z') });
  expect(asOfDate(root, true)).toBe('2026-11-23');
});
