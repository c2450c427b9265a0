import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSyntheticContent } from '../../benchmarks/synthetic-content.ts';
import { buildEnvironment } from './build-environment.ts';
import { root, siteFiles } from './built-site.ts';
import { copySources } from './copied-sources.ts';

/** Changes made one after the other, a build after each; `STEPS=40 SEED=7 npm run test:site` tries others. */
const steps = Number(process.env['STEPS'] ?? '4');
const seed = Number(process.env['SEED'] ?? String(Math.floor(Math.random() * 1e6)));

const folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-lan-luot-')), 'trang');
const content = join(folder, 'content');
const kept = ['.cache', '.astro', 'dist', '.releases', 'node_modules/.astro'];

let state = seed;
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

/** Builds the folder; gives back every file's digest. */
function build(environment: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const env = buildEnvironment();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-22'], {
    cwd: folder,
    env: { ...env, ...environment },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const site = realpathSync(join(folder, 'dist'));
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(site, file)))
      .digest('hex');
  return Object.fromEntries(siteFiles(site).map((file) => [file, digest(file)]));
}

/** The same content built with nothing kept, and drawn in another process: a worker. */
function buildFromNothing(): Readonly<Record<string, string>> {
  for (const name of kept) if (existsSync(join(folder, name))) renameSync(join(folder, name), aside(name));
  const digests = build({ CONG_KHAI_WORKER_FROM: '20' });
  for (const name of kept) rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of kept) if (existsSync(aside(name))) renameSync(aside(name), join(folder, name));
  return digests;
}

const aside = (name: string): string => join(folder, '..', name.replace('/', '-'));

/** Pages of made-up notices that are not the very files of the build before. */
function drawnAgain(): readonly string[] {
  const site = realpathSync(join(folder, 'dist'));
  return siteFiles(site).filter(
    (file) => /^van-ban\/[^/]*-gia-dinh[^/]*\/index\.html$/.test(file) && statSync(join(site, file)).nlink === 1,
  );
}

const notices = (): readonly string[] =>
  readdirSync(join(content, 'notices'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /-gia-dinh.*mdx$/.test(path),
  );
const anyNotice = (): string => notices()[random(notices().length)] ?? '';
/** One to which no former name leads: where a name leads must stay. */
const anyWithoutFormerName = (): string | undefined => {
  const list = notices().filter((path) => !path.includes('-moi'));
  return list[random(list.length)];
};
const slugOf = (path: string): string => basename(path, '.mdx');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const stone = (directives: readonly string[], more = ''): string =>
  `title: Văn bản giả định\nremoved: "2026-11-20"\nreason: Lý do giả định trong phép thử.\ndirectives: [${directives.map((id) => `"${id}"`).join(', ')}]\n${more}`;
const ids = ['2.1-1', '2.1-2', '2.1-3', '2.1-4', '2.1-5', '2.1-6'];

/** Notices that moved to a place that is left in turn: where they lead, or that they were withdrawn, is said anew. */
function redirect(slug: string, by: string): void {
  for (const path of globSync('tombstones/van-ban/*.yaml', { cwd: content })) {
    const text = readFileSync(join(content, path), 'utf8');
    write(path, text.replace(`movedTo: /van-ban/${slug}/\n`, by));
  }
}

let number = 100;

/** What people do to `content/`, each in one way among many. */
const changes: Readonly<Record<string, () => void>> = {
  'a notice is added'() {
    const path = anyNotice();
    number += 1;
    const text = readFileSync(join(content, 'notices', path), 'utf8');
    write(
      `notices/${dirname(path)}/tb-${String(number)}-gia-dinh.mdx`,
      text
        .replaceAll(/^number: \d+/gm, `number: ${String(number)}`)
        .replace(/^title: .*/m, `title: Thông báo giả định ${String(number)}`),
    );
  },
  'words of a notice are changed'() {
    appendFileSync(join(content, 'notices', anyNotice()), `\nĐoạn thêm giả định số ${String(random(1000))}.\n`);
  },
  'a title is changed'() {
    const path = join(content, 'notices', anyNotice());
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        /^title: .*/m,
        `title: Thông báo giả định ${String(random(1e6))}, không có thật`,
      ),
    );
  },
  'a notice is renamed'() {
    const path = anyWithoutFormerName();
    if (path === undefined) return;
    const slug = slugOf(path);
    number += 1;
    const after = `tb-${String(number)}-gia-dinh-moi`;
    renameSync(join(content, 'notices', path), join(content, 'notices', dirname(path), `${after}.mdx`));
    redirect(slug, `movedTo: /van-ban/${after}/\n`);
    write(`tombstones/van-ban/${slug}.yaml`, stone(ids, `movedTo: /van-ban/${after}/\n`));
  },
  'a notice is removed'() {
    const path = anyWithoutFormerName();
    if (path === undefined) return;
    rmSync(join(content, 'notices', path));
    redirect(slugOf(path), '');
    write(`tombstones/van-ban/${slugOf(path)}.yaml`, stone(ids));
  },
  'a report comes in'() {
    const place = `updates/${slugOf(anyNotice())}/${ids[random(6)] ?? ''}`;
    const day = String(1 + random(28)).padStart(2, '0');
    write(
      `${place}/2026-10-${day}.yaml`,
      `date: "2026-10-${day}"\nstatus: in-progress\nsummary: Báo cáo giả định, không có thật.\nevidence: []\n`,
    );
  },
  'an agency is renamed'() {
    const path = join(content, 'agencies/so-noi-vu-kon-tum.yaml');
    const name = `Sở Nội vụ giả định ${String(random(1e6))}`;
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=- name: ).*/, name));
  },
};

beforeAll(() => {
  copySources(folder);
  writeSyntheticContent(root, folder, 4, 1);
});

afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe(`a site built step by step (SEED=${String(seed)})`, () => {
  test('is byte for byte the one built from nothing, and most of it is not drawn again', { timeout: 600_000 }, () => {
    build();
    const names = Object.keys(changes);
    const done: string[] = [];
    let digests: Readonly<Record<string, string>> = {};
    for (let step = 0; step < steps; step += 1) {
      const name = notices().length < 3 ? 'a notice is added' : (names[random(names.length)] ?? '');
      changes[name]?.();
      done.push(name);
      digests = build();
    }
    expect(digests, done.join(', ')).toEqual(buildFromNothing());
    changes['words of a notice are changed']?.();
    expect(build()).not.toEqual(digests);
    // Pages of names that lead on are drawn each time: they stand at the address of a notice that is no more.
    expect(drawnAgain().filter((file) => notices().some((path) => file.includes(`/${slugOf(path)}/`)))).toHaveLength(1);
  });
});
