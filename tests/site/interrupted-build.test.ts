import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEnvironment } from './build-environment.ts';
import { copySources } from './copied-sources.ts';

/** Builds that are killed at random moments; `KILLS=100 npm run test:site` tries as many as it says. */
const kills = Number(process.env['KILLS'] ?? '6');

const folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-ngat-')), 'trang');
const notice = join(folder, 'content/notices/2015/tb-ket-luan-cai-cach-hanh-chinh-2015.mdx');

function start(): {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
} {
  const env = buildEnvironment();
  const child = spawn(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-22'], { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  const ended = new Promise<{ code: number | null; output: string }>((done) =>
    child.on('close', (code) => {
      done({ code, output });
    }),
  );
  return { child, ended };
}

/** Files of the site being served, which must be whole at every moment. */
function served(): readonly string[] {
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).toSorted();
}

describe('the served site', () => {
  let whole: readonly string[] = [];

  beforeAll(async () => {
    copySources(folder);
    const { code, output } = await start().ended;
    expect(code, output).toBe(0);
    whole = served();
  });

  afterAll(() => {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  test(
    `stays whole through ${String(kills)} builds killed at random moments`,
    { timeout: 20_000 + kills * 8_000 },
    async () => {
      for (let kill = 0; kill < kills; kill += 1) {
        const { child, ended } = start();
        // A build takes about four seconds: the moments spread over all of it and a little beyond.
        await new Promise((wake) => setTimeout(wake, Math.random() * 5000));
        child.kill('SIGKILL');
        await ended;
        expect(served()).toEqual(whole);
        expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toMatch(/<\/html>\s*$/);
      }
      const { code, output } = await start().ended;
      expect(code, output).toBe(0);
      expect(served()).toEqual(whole);
      // What killed builds left is cleared away by the next good one.
      expect(readdirSync(join(folder, '.releases')).filter((name) => name.startsWith('building-'))).toEqual([]);
    },
  );

  test('stays whole when content cannot be published, and the build says why', async () => {
    const text = readFileSync(notice, 'utf8');
    writeFileSync(notice, text.replace('2015-08-25', '2015-02-31'));
    const { code, output } = await start().ended;
    writeFileSync(notice, text);
    expect(code).toBe(1);
    expect(output).toContain('2015-02-31');
    expect(output).toContain('tb-ket-luan-cai-cach-hanh-chinh-2015.mdx:');
    expect(served()).toEqual(whole);
  });

  test('is built by one of two builds started at once, and the other says who is in its way', async () => {
    const ends = await Promise.all([start().ended, start().ended]);
    expect(ends.map(({ code }) => code).toSorted()).toEqual([0, 1]);
    expect(ends.find(({ code }) => code === 1)?.output).toContain('Một lần dựng khác đang chạy');
    expect(served()).toEqual(whole);
    expect(existsSync(join(folder, '.releases/lock'))).toBe(false);
  });

  test('is built anew after a build that died holding the lock', async () => {
    mkdirSync(join(folder, '.releases'), { recursive: true });
    // No process has this number: Linux counts to 4,194,304.
    writeFileSync(join(folder, '.releases/lock'), '99999999');
    const { code, output } = await start().ended;
    expect(code, output).toBe(0);
  });
});
