import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatBytes } from '../src/domain/size.ts';
import { copySources } from '../tests/site/copied-sources.ts';
import { writeMadeUpContent, writeMadeUpReports } from '../benchmarks/search/made-up/write.ts';

/**
 * What the open data adds to a build of made-up notices: the site built with its data routes and without them,
 * turn about, in seconds of processor time. The share is that of the data in the time of the rest.
 */
const { values } = parseArgs({
  options: { notices: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
});
const count = Number(values.notices);
/** Nothing made up is reported later. */
const lastDay = '2027-12-31';
const folder = mkdtempSync(join(tmpdir(), 'cong-khai-data-'));

/** Routes that exist for the data alone; pages only link to them. */
const routes = [
  'src/pages/du-lieu',
  'src/pages/chi-dao/loc',
  'src/pages/van-ban/[slug]/van-ban.json.ts',
  'src/pages/van-ban/[slug]/van-ban.jsonld.ts',
  'src/pages/van-ban/[slug]/akoma-ntoso.xml.ts',
];

/** Processor time of one build in seconds, its greatest memory in MB, and the bytes of the files it wrote. */
function build(name: string): { readonly seconds: number; readonly memory: number; readonly site: string } {
  const site = join(folder, `.releases/${name}`);
  // Every build is a first one: none finds pages, notices or collections of the one before.
  for (const kept of ['.astro', '.cache', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, kept), { recursive: true, force: true });
  const script = `
    import { build } from 'astro';
    await build({ root: ${JSON.stringify(folder)}, outDir: ${JSON.stringify(site)}, logLevel: 'error' });
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.log('used ' + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));`;
  // A file, not an argument: the build's workers are started with the arguments of its process.
  const file = join(folder, 'bench-build.mjs');
  writeFileSync(file, script);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CONG_KHAI_AS_OF: lastDay, CONG_KHAI_LATEST: lastDay },
    maxBuffer: 1e8,
  });
  const used = /^used (.*)$/m.exec(stdout)?.[1];
  if (status !== 0 || used === undefined) throw new Error(stderr.slice(0, 2000));
  const [seconds = NaN, memory = NaN]: number[] = JSON.parse(used);
  return { seconds, memory, site };
}

/** Files and bytes below a folder that pass a test. */
function weigh(site: string, isMeant: (file: string) => boolean): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isMeant(file.slice(site.length + 1)));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

try {
  copySources(folder);
  writeMadeUpReports(folder, writeMadeUpContent(resolve(import.meta.dirname, '..'), folder, count));
  const move = (isBack: boolean): void => {
    routes.forEach((route, index) => {
      const [here, there] = [join(folder, route), join(folder, `.away-${String(index)}`)];
      renameSync(isBack ? there : here, isBack ? here : there);
    });
  };
  const runs = Array.from({ length: Number(values.runs) }, () => {
    const whole = build('with');
    move(false);
    const bare = build('without');
    move(true);
    return { whole, bare, share: (whole.seconds - bare.seconds) / bare.seconds };
  });
  const median = (list: readonly number[]): number =>
    list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
  const shares = runs.map(({ share }) => share);
  const [first] = runs;
  if (first === undefined) throw new Error('at least one run');
  const isData = (file: string): boolean =>
    /^du-lieu\/|^chi-dao\/loc\/|\/(?:van-ban\.json(?:ld)?|akoma-ntoso\.xml)$/.test(file);
  const data = weigh(first.whole.site, isData);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(
    `${String(count)} notices: ${median(runs.map(({ bare }) => bare.seconds)).toFixed(1)} s without data, ${median(runs.map(({ whole }) => whole.seconds)).toFixed(1)} s with; ` +
      `the data adds ${percent(median(shares))} (${percent(Math.min(...shares))} to ${percent(Math.max(...shares))})`,
  );
  console.log(
    `${String(data.files)} files of data, ${formatBytes(data.bytes)}; memory at most ${Math.max(...runs.map(({ bare }) => bare.memory)).toFixed(0)} MB without, ${Math.max(...runs.map(({ whole }) => whole.memory)).toFixed(0)} MB with`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
