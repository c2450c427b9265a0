import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Cost } from './measure.ts';
import { plainNames, plainNotices } from './notices.ts';
import { buildOurs, madeByUs, writeOurs, type Extent } from './ours.ts';
import { astroMdx } from './peers/astro-mdx.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo, hugoWithShortcodes } from './peers/hugo.ts';
import { starlight } from './peers/starlight.ts';

/**
 * What building made-up notices costs, here and in other generators on the same text, in one run: wall, processor,
 * most memory; ratios to ours with the spread of the runs. The peers' packages are installed on first use, from their
 * own lockfile. `npm run bench:build -- --notices 10000 --runs 3 --only Hugo,Eleventy --folder /dev/shm`;
 * `--extents notices,directives` for some of our rows only.
 */
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
    extents: { type: 'string', default: 'notices,directives,pages,whole' },
  },
});
const root = resolve(import.meta.dirname, '../..');
const count = Number(values.notices);
const runs = Number(values.runs);
const wanted = values.only?.split(',');
const scratch = mkdtempSync(join(values.folder, 'cong-khai-build-'));
const packages = join(root, 'benchmarks/peers-build');
process.env['CONG_KHAI_AS_OF'] = '2026-11-22';

const rows: Readonly<Record<Extent, string>> = {
  notices: 'Công Khai',
  directives: 'Công Khai, a page per directive too',
  pages: 'Công Khai, every page and the index',
  whole: 'Công Khai, whole site with all that is taken away',
};

interface Contestant {
  readonly name: string;
  readonly run: () => Promise<Cost>;
}

try {
  const contestants = [...ours(), ...others()];
  const costs = new Map<string, Cost[]>(contestants.map(({ name }) => [name, []]));
  // One after the other, round by round: what else the machine does falls on all of them.
  for (let round = 0; round < runs; round += 1) {
    for (const { name, run } of contestants) {
      const cost = await run();
      costs.get(name)?.push(cost);
      console.error(
        `${String(round + 1)}/${String(runs)} ${name}: ${cost.wall.toFixed(1)} s, CPU ${cost.cpu.toFixed(1)} s, ${cost.peak.toFixed(0)} MB`,
      );
    }
  }
  const table = report(costs);
  console.log(table);
  const results = join(root, 'docs/benchmarks');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `build-${String(count)}.md`), table);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function ours(): readonly Contestant[] {
  const extents = values.extents.split(',');
  const chosen = (['notices', 'directives', 'pages', 'whole'] as const).filter((extent) => extents.includes(extent));
  return chosen.flatMap((extent) => {
    const folder = join(scratch, `ours-${extent}`);
    writeOurs(root, folder, count, extent);
    const build = (): Promise<Cost> => measure(folder, buildOurs(root, extent));
    const name = rows[extent];
    return [
      {
        name,
        run: () => {
          clear(folder, madeByUs);
          return build();
        },
      },
      {
        name: `${name}, one notice changed`,
        run: async () => {
          if (extent !== 'whole') serveDirect(folder);
          changeOne(folder);
          return build();
        },
      },
    ];
  });
}

function others(): readonly Contestant[] {
  const chosen = [hugo, hugoWithShortcodes, eleventy, astroMdx, starlight].filter(
    ({ name, fromNpm }) => (wanted?.some((start) => name.startsWith(start)) ?? true) && (fromNpm || hasHugo()),
  );
  const packaged = chosen.some(({ fromNpm }) => fromNpm);
  if (packaged && !existsSync(join(packages, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: packages, stdio: ['ignore', 'ignore', 'inherit'] });
  // Beside their projects and not linked: some look for their own files by their real path.
  if (packaged)
    cpSync(join(packages, 'node_modules'), join(scratch, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  if (chosen.length === 0) return [];
  const content = join(scratch, 'ours-notices/content');
  const [notices, names] = [plainNotices(content), plainNames(content)];
  return chosen.map(({ name, write, command, made }) => {
    const folder = join(scratch, name.replaceAll(/\W+/g, '-'));
    write(folder, notices, names);
    return {
      name,
      run: () => {
        clear(folder, made);
        return measure(folder, command(join(scratch, 'node_modules')));
      },
    };
  });
}

function hasHugo(): boolean {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.error('Hugo is not installed: left out.');
    return false;
  }
}

function clear(folder: string, made: readonly string[]): void {
  for (const name of made) rmSync(join(folder, name), { recursive: true, force: true });
}

/** A bare build writes beside what is served: the site just built becomes what the next build may take pages from. */
function serveDirect(folder: string): void {
  const [direct, served] = [join(folder, '.releases/direct'), join(folder, '.releases/served')];
  rmSync(served, { recursive: true, force: true });
  renameSync(direct, served);
  rmSync(join(folder, 'dist'), { force: true });
  symlinkSync('.releases/served', join(folder, 'dist'));
}

function changeOne(folder: string): void {
  const file = join(folder, 'content/notices/2016/tb-1-gia-dinh.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThêm một đoạn giả định.\n`);
}

function report(costs: ReadonlyMap<string, readonly Cost[]>): string {
  const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const [base = []] = costs.values();
  const column = (list: readonly Cost[], of: keyof Cost, digits: number): string => {
    const all = list.map((cost) => cost[of]);
    const ratio = median(all) / median(base.map((cost) => cost[of]));
    const spread = `${Math.min(...all).toFixed(digits)}–${Math.max(...all).toFixed(digits)}`;
    return `${median(all).toFixed(digits)} (${spread}), ${ratio.toFixed(2)}x`;
  };
  const lines = [...costs].map(
    ([name, list]) =>
      `| ${name} | ${column(list, 'wall', 1)} | ${column(list, 'cpu', 1)} | ${column(list, 'peak', 0)} |`,
  );
  return `# Building ${String(count)} made-up notices

About 1,000 words and six directives each. Median of ${String(runs)} runs (least–most), then the ratio to the first row. Every
row draws the same pages: one per notice with its words, what is said of each directive, and facts; listings of 25 of all
and by year, kind and issuer; the same head, menu and as much style. Where a directive stands, ours, MDX and shortcodes
say it there; “Markdown alone” says it below the words. Ours checks the content and derives the status of each directive besides,
and builds what the row's name says: “every page” and “whole” have two reports on each notice. What is taken away: reports of periods,
feeds, calendars, data in every form, citations, sheets for printing, embeds and pictures. ${String(cpus().length)} cores, Node
${process.version}.

| | wall s | CPU s | peak MB |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}
