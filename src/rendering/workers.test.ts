import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Beside } from './beside.ts';
import { DrawingWorkers } from './workers.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'cong-khai-ben-trang-'));
  mkdirSync(join(site, 'tep'));
});

afterEach(() => {
  rmSync(site, { recursive: true, force: true });
});

/** A bundle as Astro writes it, of no page and of made-up work beside them: 40 files, each in a share of its own. */
function entryWith(run: string): string {
  const file = join(site, 'entry.mjs');
  writeFileSync(
    file,
    `import { writeFileSync } from 'node:fs';
const shares = ({ site }) => Promise.resolve(Array.from({ length: 40 }, (_, number) => () => { ${run} }));
const work = { name: 'tệp ví dụ', shares, end: (_, outcomes) => { globalThis.endedWith = outcomes; } };
export const app = {
  manifest: { routes: [{ routeData: { component: 'src/vi-du.beside.ts', type: 'endpoint' } }] },
  getComponentByRoute: () => Promise.resolve({ work }),
  setInternals() {},
  setOptions() {},
};
`,
  );
  return pathToFileURL(file).href;
}

const place = (): { root: string; site: string } => ({ root: resolve(import.meta.dirname, '../..'), site });
const noPages = { left: () => 0, take: () => [], enter: () => undefined };
const writes = "writeFileSync(site + '/tep/' + number, String(number), { flag: 'wx' }); return number * 2;";

test('shares are each done once, by workers and the calling thread, and their work is told in order', async () => {
  const entry = entryWith(writes);
  const counters = Beside.counters();
  const workers = new DrawingWorkers({ entry, place: place(), counters });
  workers.growTo(2);
  workers.supply(noPages);
  const { app } = await import(entry);
  const beside = await Beside.of(app, place(), counters);
  await beside.prepare();
  const own = [];
  for (let made = beside.next(); made !== undefined; made = beside.next()) own.push(made);
  await workers.done();
  expect(beside.isLeft).toBe(false);
  await beside.end([...workers.made, ...own]);
  await workers.stop();
  const all = Array.from({ length: 40 }, (_, number) => number);
  expect(Reflect.get(globalThis, 'endedWith')).toEqual(all.map((number) => number * 2));
  for (const number of all) expect(readFileSync(join(site, 'tep', String(number)), 'utf8')).toBe(String(number));
});

test('workers alone do all of it', async () => {
  const workers = new DrawingWorkers({ entry: entryWith(writes), place: place(), counters: Beside.counters() });
  workers.growTo(2);
  workers.supply(noPages);
  await workers.done();
  await workers.stop();
  expect(workers.made.map(({ share }) => share).toSorted((a, b) => a - b)).toHaveLength(40);
});

test('a share that fails ends the work with what it said', async () => {
  const entry = entryWith("if (number === 7) throw new Error('/van-ban/vi-du/van-ban.json: hỏng'); return number;");
  const workers = new DrawingWorkers({ entry, place: place(), counters: Beside.counters() });
  workers.growTo(1);
  workers.supply(noPages);
  await expect(workers.done()).rejects.toThrow('/van-ban/vi-du/van-ban.json: hỏng');
  expect(() => {
    workers.check();
  }).toThrow('/van-ban/vi-du/van-ban.json: hỏng');
  await workers.stop();
});

test('a worker that is ended before its work is done is no silence', async () => {
  const workers = new DrawingWorkers({ entry: entryWith(writes), place: place(), counters: Beside.counters() });
  workers.growTo(1);
  const done = workers.done();
  await workers.stop();
  await expect(done).rejects.toThrow('ended before its work was done');
});
