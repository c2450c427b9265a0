import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatBytes } from '../../src/domain/size.ts';
import { copySources } from '../../tests/site/copied-sources.ts';
import { measure, type Cost } from '../build/measure.ts';
import { largeSiteDay, largeSiteUrl } from '../large-content.ts';
import { writeMadeUpContent, writeMadeUpReports } from '../search/made-up/write.ts';
import { parts, search, type Part } from './parts.ts';
import { nodeFlags } from '../build/ours.ts';

/**
 * What everything that can be taken away adds to a build: the pages of made-up notices with reports are built alone
 * and then with one part after the other, from nothing and once more with nothing changed, in processor seconds.
 * Writes docs/benchmarks/take-away-<notices>.md.
 *
 * `--notices 1000` `--runs 1` `--whole` (only the first and the last stage) `--folder DIR` (where to build; not the
 * system's folder for temporary files) `--where WORDS` (what that folder is on) `--into FILE` (other than the usual)
 */
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '1' },
    whole: { type: 'boolean', default: false },
    folder: { type: 'string', default: tmpdir() },
    where: { type: 'string', default: 'on the disk' },
    into: { type: 'string' },
  },
});
const count = Number(values.notices);
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(values.folder, 'cong-khai-mang-di-'));

/** What is built at a stage, and what it costs, cold and warm, one of each a run. */
interface Stage {
  readonly name: string;
  readonly left: readonly Part[];
  readonly cold: Cost[];
  readonly warm: Cost[];
  files: number;
  bytes: number;
}

const names = ['notices, directives, agencies, topics, listings', ...parts.map(({ name }) => `+ ${name}`)];
const stages = names
  .map((name, index): Stage => ({
    name: values.whole && index > 0 ? '+ all that can be taken away' : name,
    left: [search, ...parts.slice(index)],
    cold: [],
    warm: [],
    files: 0,
    bytes: 0,
  }))
  .filter((_, index, { length }) => !values.whole || index === 0 || index === length - 1);

try {
  writeSources();
  for (let run = 0; run < Number(values.runs); run += 1) for (const stage of stages) await buildStage(stage);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const table = tableOf(stages);
console.log(table);
writeFileSync(resolve(root, values.into ?? `docs/benchmarks/take-away-${String(count)}.md`), table);

/** The project with made-up content, and the steps of `scripts/build.ts` without its count of the search index. */
function writeSources(): void {
  copySources(folder);
  writeMadeUpReports(folder, writeMadeUpContent(root, folder, count));
  const site = join(folder, 'content/site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8').replace(/^url:.*\n/m, '')}url: ${largeSiteUrl}\n`);
  // A file, not an argument: the build's workers are started with the arguments of its process.
  writeFileSync(
    join(folder, 'bench-build.mjs'),
    `import { build } from 'astro';
import { finishSite } from './scripts/finish-site.ts';
import { pointLink } from './scripts/point-link.ts';
const outDir = process.cwd() + '/.releases/' + process.env.BENCH_RELEASE;
await build({ root: process.cwd(), configFile: 'bench.config.mjs', outDir, logLevel: 'error' });
finishSite(outDir, ${JSON.stringify(largeSiteDay)});
pointLink(process.cwd() + '/dist', outDir);
`,
  );
}

/** Builds a stage without the routes and integrations that are left out, from nothing and then again. */
async function buildStage(stage: Stage): Promise<void> {
  rmSync(join(folder, 'src/pages'), { recursive: true, force: true });
  cpSync(join(root, 'src/pages'), join(folder, 'src/pages'), { recursive: true });
  for (const route of stage.left.flatMap(({ routes }) => routes))
    rmSync(join(folder, 'src/pages', route), { recursive: true });
  const integrations = JSON.stringify(stage.left.flatMap((part) => part.integrations));
  writeFileSync(
    join(folder, 'bench.config.mjs'),
    `import base from './astro.config.mjs';\nexport default { ...base, integrations: base.integrations.filter(({ name }) => !${integrations}.includes(name)) };\n`,
  );
  for (const made of ['dist', '.releases', '.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, made), { recursive: true, force: true });
  stage.cold.push(await build('cold'));
  stage.warm.push(await build('warm'));
  const files = readdirSync(join(folder, '.releases/cold'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  stage.files = files.length;
  stage.bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

function build(release: string): Promise<Cost> {
  const environment = { CONG_KHAI_AS_OF: largeSiteDay, CONG_KHAI_LATEST: largeSiteDay, BENCH_RELEASE: release };
  return measure(folder, [process.execPath, ...nodeFlags(root), 'bench-build.mjs'], environment);
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
}

function tableOf(all: readonly Stage[]): string {
  const [pages] = all;
  const cpu = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.cpu));
  const wall = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.wall));
  const cells = (costs: readonly Cost[], first: readonly Cost[]): readonly string[] =>
    [cpu, wall].map((of) => `${of(costs).toFixed(1)} s, ${(of(costs) / of(first)).toFixed(2)}x`);
  const rows = all.map(({ name, cold, warm, files, bytes }) =>
    [
      '',
      name,
      ...cells(cold, pages?.cold ?? []),
      ...cells(warm, pages?.warm ?? []),
      Math.max(...cold.map(({ peak }) => peak)).toFixed(0),
      files.toLocaleString('en'),
      formatBytes(bytes),
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return `# What can be taken away, at ${String(count)} made-up notices

The site built with one part after the other: what the whole build so far takes, in processor seconds of all its threads
and by the clock, and the ratio to the first row, which has only pages. “Cold” is a first build, “warm” the same again
with nothing changed. Included is all the build does: reading and checking content, bundling, drawing, writing, counting;
only the search index is left out, everywhere. What can be taken away is ${parts.map(({ name }) => name).join('; ')}. It is
made while pages are drawn, on a core that pages alone leave idle: both ratios are told. Median of ${values.runs} runs; ${String(availableParallelism())} cores, Node
${process.version}; ${values.where}.

| | cold, processor | cold, clock | warm, processor | warm, clock | peak MB | files | bytes |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
