import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEnvironment } from './build-environment.ts';
import { siteFiles } from './built-site.ts';
import { copySources } from './copied-sources.ts';

interface Build {
  readonly status: number | null;
  readonly output: string;
  readonly folder: string;
}

/** Builds a copy of the sources where and when they are told to be. */
function build(folder: string, surroundings: Readonly<Record<string, string>>): Promise<Build> {
  const clock = pathToFileURL(join(import.meta.dirname, 'fixtures/clock-ahead.mjs')).href;
  // Astro and Vite behave otherwise where they believe to be under test.
  const env = buildEnvironment();
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-22'], {
      cwd: folder,
      env: { ...env, ...surroundings, NODE_OPTIONS: `--import=${clock}` },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
    child.on('error', failed);
    child.on('close', (status) => {
      done({ status, output, folder: join(folder, 'dist') });
    });
  });
}

/** SHA-256 of every file of a site by its path. */
function digests(folder: string): Readonly<Record<string, string>> {
  const real = realpathSync(folder);
  return Object.fromEntries(
    siteFiles(real).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(real, file)))
        .digest('hex'),
    ]),
  );
}

/** Lines a build may print: 15, of which `npm run` writes four before the script's own. */
const limit = 15 - 4;

/** Lines a build prints that it should not: all beyond the limit, and any that warns. */
function excess(output: string): readonly string[] {
  const lines = output.trimEnd().split('\n');
  return [...lines.slice(limit), ...lines.filter((line) => /warn|deprecat|cảnh báo/i.test(line))];
}

describe('two builds in different folders, time zones, languages and hours', () => {
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-'));
  let builds: readonly Build[];

  beforeAll(async () => {
    const [first, second] = [join(scratch, 'mot'), join(scratch, 'sâu hơn/hai')];
    // Both copies first: what someone writes in the meantime is in neither.
    for (const folder of [first, second]) copySources(folder);
    const [here, there] = [
      { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8', AHEAD_HOURS: '0' },
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', AHEAD_HOURS: '4007' },
    ];
    builds = [await build(first, here), await build(second, there)];
  });

  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  test('both succeed', () => {
    for (const { status, output } of builds) expect(status, output).toBe(0);
  });

  test('give the same files, the search index included, byte for byte', () => {
    const [first, second] = builds.map(({ folder }) => digests(folder));
    expect(Object.keys(first!).filter((file) => file.startsWith('tim-kiem/chi-muc/')).length).toBeGreaterThan(5);
    expect(second).toEqual(first);
  });

  test('print at most 15 lines and no warning', () => {
    for (const { output } of builds) expect(excess(output)).toEqual([]);
    expect(builds[0]?.output).toContain('22/11/2026');
  });
});

describe('the check notices', () => {
  test('a warning', () => {
    expect(excess('✓ 88 trang\n[WARN] [vite] something\n')).toEqual(['[WARN] [vite] something']);
  });

  test('a line too many', () => {
    expect(excess('a\n'.repeat(limit + 1))).toEqual(['a']);
  });

  test('one byte of one file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cong-khai-'));
    cpSync(join(import.meta.dirname, 'fixtures'), folder, { recursive: true });
    const before = digests(folder);
    cpSync(join(import.meta.dirname, 'fixtures/clock-ahead.mjs'), join(folder, 'thong-bao-cchc-2015.txt'));
    expect(digests(folder)).not.toEqual(before);
    rmSync(folder, { recursive: true });
  });
});
