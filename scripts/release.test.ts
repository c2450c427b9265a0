import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { digest, madeUpFiles, writeSite } from '../benchmarks/made-up-site.ts';
import { publish } from '#release/publish.ts';
import { ReleaseStore } from '#release/store.ts';
import { pointLink } from './point-link.ts';

// Each test runs the command several times, beside whatever else the machine does.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-phat-hanh-'));
const site = join(scratch, 'dist');
const target = join(scratch, 'srv');
const current = join(target, 'current');

beforeEach(() => {
  rmSync(target, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A site of four files and what they say. */
const small = (words: string): ReadonlyMap<string, string> =>
  new Map([
    ['index.html', `<p>${words}</p>`.repeat(40)],
    ['van-ban/a/nguyen-van.txt', 'Đẩy mạnh cải cách hành chính.\n'.repeat(20)],
    ['van-ban/sha256sums.txt', `${digest('Đẩy mạnh cải cách hành chính.\n'.repeat(20))}  van-ban/a/nguyen-van.txt\n`],
    [`_astro/x.${digest(words).slice(0, 8)}.js`, `"${words}";\n`.repeat(40)],
  ]);

function release(...options: readonly string[]): { readonly status: number | null; readonly output: string } {
  const args = ['scripts/release.ts', target, '--site', site, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function released(words: string, ...options: readonly string[]): string {
  writeSite(site, small(words));
  const { status, output } = release(...options);
  expect(status, output).toBe(0);
  return readlinkSync(current).replace(/.*\//, '');
}

const served = (path: string): string => readFileSync(join(current, path), 'utf8');
const scriptOf = (words: string): string => `_astro/x.${digest(words).slice(0, 8)}.js`;

describe('a release', () => {
  test('holds what was built, compressed beside it, and nobody may change it', () => {
    released('một');
    for (const [path, text] of small('một')) {
      expect(served(path)).toBe(text);
      expect(statSync(join(current, path)).mode & 0o777).toBe(0o444);
      // One line saves no packet.
      if (path === 'van-ban/sha256sums.txt') continue;
      expect(brotliDecompressSync(readFileSync(join(current, `${path}.br`))).toString()).toBe(text);
      expect(gunzipSync(readFileSync(join(current, `${path}.gz`))).toString()).toBe(text);
    }
  });

  test('has a list of hashes that sha256sum can check', () => {
    const id = released('một');
    const list = readFileSync(join(target, 'releases', `${id}.sha256`), 'utf8');
    expect(list).toContain(`${digest(served('index.html'))}  index.html\n`);
    expect(list.trimEnd().split('\n')).toHaveLength(5);
  });

  test('has no compressed files where none are wanted', () => {
    released('một', '--no-compress');
    expect(
      readdirSync(current, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(br|gz)$/.test(name)),
    ).toEqual([]);
  });

  test('shares with the one before what did not change, with its time', () => {
    released('một');
    const before = statSync(join(current, 'van-ban/a/nguyen-van.txt.br'));
    released('hai');
    const after = statSync(join(current, 'van-ban/a/nguyen-van.txt.br'));
    expect(after.ino).toBe(before.ino);
    expect(after.mtimeMs).toBe(before.mtimeMs);
  });

  test('gives a changed file another time, also with the same length within a second', () => {
    released('mot');
    const before = statSync(join(current, 'index.html'));
    released('hai');
    const after = statSync(join(current, 'index.html'));
    expect(after.size).toBe(before.size);
    expect(Math.floor(after.mtimeMs / 1000)).toBeGreaterThan(Math.floor(before.mtimeMs / 1000));
  });

  test('keeps the newest and deletes older ones', () => {
    const ids = ['một', 'hai', 'ba', 'bốn'].map((words) => released(words, '--keep', '2'));
    expect(readdirSync(join(target, 'releases')).toSorted()).toEqual(
      ids.slice(2).flatMap((id) => [id, `${id}.json`, `${id}.sha256`]),
    );
  });
});

describe('open pages', () => {
  test('find their script in the releases after theirs', () => {
    released('một');
    released('hai');
    released('ba');
    expect(served(scriptOf('một'))).toContain('một');
    expect(served(`${scriptOf('một')}.br`)).not.toBe('');
    expect(served(scriptOf('hai'))).toContain('hai');
  });

  test('find their index, beside the pointer to the one of the day', () => {
    const indexed = (words: string): ReadonlyMap<string, string> =>
      new Map([
        ...small(words),
        ['tim-kiem/chi-muc/hien-hanh.json', `{"index":"${digest(words).slice(0, 8)}"}`],
        [`tim-kiem/chi-muc/${digest(words).slice(0, 8)}/tu/0.bin`, words.repeat(200)],
      ]);
    for (const words of ['một', 'hai', 'ba']) {
      writeSite(site, indexed(words));
      expect(release().output).toContain('Đã phát hành');
    }
    expect(served('tim-kiem/chi-muc/hien-hanh.json')).toBe(indexed('ba').get('tim-kiem/chi-muc/hien-hanh.json'));
    for (const words of ['một', 'hai', 'ba'])
      expect(served(`tim-kiem/chi-muc/${digest(words).slice(0, 8)}/tu/0.bin`)).toBe(words.repeat(200));
  });

  test('find it for as many days as was said, and no longer', async () => {
    const store = new ReleaseStore(target);
    store.create();
    const day = 86_400_000;
    const publishOn = async (words: string, days: number): Promise<readonly string[]> => {
      writeSite(site, small(words));
      const options = { site, now: days * day, carryDays: 7, quality: undefined, fresh: false, atOnce: 1 };
      const { release } = await publish(store, options);
      pointLink(store.current, store.siteOf(release.id));
      return readdirSync(join(current, '_astro')).map((name) => `_astro/${name}`);
    };
    await publishOn('một', 1000);
    // Replaced on day 1020, however long it was served before.
    expect(await publishOn('hai', 1020)).toContain(scriptOf('một'));
    expect(await publishOn('ba', 1027)).toContain(scriptOf('một'));
    const last = await publishOn('bốn', 1028);
    expect(last).not.toContain(scriptOf('một'));
    expect(last).toContain(scriptOf('hai'));
  });

  test('find it after going back as well', () => {
    released('một');
    released('hai');
    expect(release('--rollback').status).toBe(0);
    expect(served('index.html')).toContain('một');
    expect(served(scriptOf('hai'))).toContain('hai');
  });
});

describe('going back', () => {
  test('serves the release before, and by its name the later one again', () => {
    const [first, second] = [released('một'), released('hai')];
    expect(release('--rollback').output).toContain(`Đã quay lại bản ${first}`);
    expect(served('index.html')).toContain('một');
    expect(release('--rollback', second).status).toBe(0);
    expect(served('index.html')).toContain('hai');
    expect(release('--list').output).toContain(`→ ${second}`);
  });

  test('is refused where there is nothing to go back to', () => {
    released('một');
    expect(release('--rollback').output).toContain('Không có bản phát hành nào cũ hơn');
    expect(release('--rollback', '../../etc').output).toContain('Không có bản phát hành “../../etc”');
    expect(served('index.html')).toContain('một');
  });

  test('and publishing anew leaves the release gone back from for later', () => {
    released('một');
    const second = released('hai');
    release('--rollback');
    released('ba');
    expect(release('--rollback', second).status).toBe(0);
    expect(served('index.html')).toContain('hai');
  });
});

describe('what is refused, with the old release served on', () => {
  test.each<[what: string, change: () => void, says: string]>([
    ['a folder no build finished', () => rmSync(join(site, 'ban-dung.json')), 'chưa dựng xong'],
    ['a record that is none', () => writeFileSync(join(site, 'ban-dung.json'), '{'), 'không đọc được'],
    ['a file gone', () => rmSync(join(site, 'van-ban/a/nguyen-van.txt')), 'Trong van-ban/: khi dựng xong có 2 tệp'],
    ['a file cut short', () => writeFileSync(join(site, 'index.html'), '<p>'), 'Ở gốc: khi dựng xong có 1 tệp'],
    ['a file added', () => writeFileSync(join(site, 'van-ban/them.html'), ''), 'nay có 3 tệp'],
    ['a link', () => symlinkSync('/etc/passwd', join(site, 'van-ban/passwd')), 'không phải là tệp thường'],
    [
      'words other than the manifest vouches for',
      () => writeSite(site, new Map([...small('hai'), ['van-ban/a/nguyen-van.txt', 'Đã sửa.\n'.repeat(99)]])),
      'lời văn trong van-ban/a/nguyen-van.txt không khớp',
    ],
    [
      'a notice in the manifest that has no words',
      () => writeSite(site, new Map([...small('hai'), ['van-ban/sha256sums.txt', `${digest('')}  van-ban/b/x.txt\n`]])),
      'nêu van-ban/b/x.txt nhưng không có tệp ấy',
    ],
    [
      'a file under the name of another that browsers keep',
      () => writeSite(site, new Map([...small('hai'), [scriptOf('một'), 'alert(1)']])),
      'trình duyệt được phép giữ nó mãi',
    ],
  ])('%s', (_, change, says) => {
    const id = released('một');
    writeSite(site, small('hai'));
    change();
    const { status, output } = release();
    expect(status).toBe(1);
    expect(output).toContain('Trang đang phục vụ vẫn còn nguyên');
    expect(output).toContain(says);
    expect(readlinkSync(current)).toContain(id);
    expect(served('index.html')).toContain('một');
  });

  test('an earlier file that went bad on the disk, until all is copied anew', () => {
    released('một');
    const text = join(current, 'van-ban/a/nguyen-van.txt');
    const { mtime } = statSync(text);
    chmodSync(text, 0o644);
    writeFileSync(text, 'x'.repeat(statSync(text).size));
    utimesSync(text, mtime, mtime);
    writeSite(site, small('hai'));
    expect(release().output).toContain('tệp van-ban/a/nguyen-van.txt không giống bản dựng');
    expect(release('--fresh').status).toBe(0);
    expect(served('van-ban/a/nguyen-van.txt')).toBe(small('hai').get('van-ban/a/nguyen-van.txt'));
  });

  test('a second release while one is being made', () => {
    const id = released('một');
    writeFileSync(join(target, 'releases/.lock'), String(process.pid));
    const { status, output } = release();
    expect(status).toBe(1);
    expect(output).toContain(`Một lần phát hành khác đang chạy (tiến trình ${String(process.pid)})`);
    expect(readlinkSync(current)).toContain(id);
    // No process has this number: whoever held the lock is gone.
    writeFileSync(join(target, 'releases/.lock'), '99999999');
    expect(release().status).toBe(0);
  });

  test('a folder with something else where the link belongs', () => {
    writeSite(current, small('khác'));
    writeSite(site, small('một'));
    expect(release().output).toContain('không phải là liên kết');
    expect(served('index.html')).toContain('khác');
  });

  test.each([[[]], [['--keep', '1']], [['--keep', 'x']], [['--nhanh']], [['mot', 'hai']]])(
    'arguments it does not understand: %j',
    (options) => {
      const args = ['scripts/release.ts', ...(options.length === 0 ? [] : [target, ...options])];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stderr).toContain('npm run release -- THƯ-MỤC');
      expect(existsSync(target)).toBe(false);
    },
  );
});

/** Releases that are killed at random moments; `KILLS=100` tries as many as it says. */
const kills = Number(process.env['KILLS'] ?? '8');

test(
  `what is served is whole after ${String(kills)} releases killed at random moments`,
  { timeout: 30_000 + kills * 4000 },
  async () => {
    const start = (): { readonly child: ChildProcess; readonly ended: Promise<unknown> } => {
      const child = spawn(process.execPath, ['scripts/release.ts', target, '--site', site], { cwd: root });
      return { child, ended: new Promise((done) => child.on('close', done)) };
    };
    /** Number of the release that is served; every file of it is compared. */
    const whole = (): number => {
      const release = Number(/data-release="(\d+)"/.exec(served('index.html'))?.[1]);
      for (const [path, text] of madeUpFiles(release)) expect(served(path), path).toBe(text);
      return release;
    };
    writeSite(site, madeUpFiles(1));
    const started = Date.now();
    await start().ended;
    const duration = Date.now() - started;
    const seen = [whole()];
    for (let kill = 0; kill < kills; kill += 1) {
      writeSite(site, madeUpFiles(kill + 2));
      const { child, ended } = start();
      await new Promise((wake) => setTimeout(wake, Math.random() * duration * 1.2));
      child.kill('SIGKILL');
      await ended;
      seen.push(whole());
    }
    // Never back, and never to one that was not being made.
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    await start().ended;
    expect(whole()).toBe(kills + 1);
    expect(readdirSync(join(target, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);
