import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatBytes } from '../../src/domain/size.ts';
import { buildEnvironment } from '../../tests/site/build-environment.ts';
import { copySources } from '../../tests/site/copied-sources.ts';
import { measure, type Cost } from '../build/measure.ts';
import { writeMadeUpContent, writeMadeUpReports } from '../search/made-up/write.ts';
import { largeSiteDay, largeSiteUrl } from '../large-content.ts';
import { parts, search, type Part } from './parts.ts';

/**
 * What everything that can be taken away adds to a build: the pages of made-up notices with reports are built alone
 * and then with one part after the other, from nothing and once more with nothing changed, in processor seconds.
 *
 * `--notices 1000 --runs 1 --write` (writes docs/benchmarks/take-away-<notices>.md) `--only-whole` (first and last stage)
 */
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    'only-whole': { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
const count = Number(values.notices);
const root = resolve(import.meta.dirname, '../..');
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'cong-khai-mang-di-'));

/** What is built at a stage, and what it costs, cold and warm, one of each a run. */
interface Stage {
  readonly name: string;
  readonly left: readonly Part[];
  readonly cold: Cost[];
  readonly warm: Cost[];
  files: number;
  bytes: number;
}

const stages: Stage[] = [
  'pages of notices, directives, agencies, topics, listings',
  ...parts.map(({ name }) => `+ ${name}`),
]
  .map((name, index) => ({
    name,
    left: [search, ...parts.slice(index)],
    cold: [],
    warm: [],
    files: 0,
    bytes: 0,
  }))
  .filter((_, index, all) => !values['only-whole'] || index === 0 || index === all.length - 1);

/** Writes the sources of a stage: those of the project without the routes and integrations that are left out. */
function prepare({ left }: Stage): void {
  rmSync(join(folder, 'src/pages'), { recursive: true, force: true });
  cpSync(join(root, 'src/pages'), join(folder, 'src/pages'), { recursive: true });
  for (const route of left.flatMap(({ routes }) => routes))
    rmSync(join(folder, 'src/pages', route), { recursive: true });
  const names = JSON.stringify(left.flatMap(({ integrations }) => integrations));
  writeFileSync(
    join(folder, 'bench.config.mjs'),
    `import base from './astro.config.mjs';\nexport default { ...base, integrations: base.integrations.filter(({ name }) => !${names}.includes(name)) };\n`,
  );
  for (const made of ['dist', '.releases', '.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, made), { recursive: true, force: true });
}

/** The steps of `scripts/build.ts` that cost anything, without its count of the search index. */
writeFileSyncLater();
function writeFileSyncLater(): void {
  copySources(folder);
  writeMadeUpReports(folder, writeMadeUpContent(root, folder, count));
  const site = join(folder, 'content/site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8').replace(/^url:.*\n/m, '')}url: ${largeSiteUrl}\n`);
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

async function build(release: string): Promise<Cost> {
  const environment = { CONG_KHAI_AS_OF: largeSiteDay, CONG_KHAI_LATEST: largeSiteDay, BENCH_RELEASE: release };
  return measure(folder, [process.execPath, '--max-semi-space-size=64', 'bench-build.mjs'], environment);
}

try {
  for (let run = 0; run < Number(values.runs); run += 1) {
    for (const stage of stages) {
      prepare(stage);
      stage.cold.push(await build('cold'));
      stage.warm.push(await build('warm'));
      const files = readdirSync(join(folder, '.releases/warm'), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      );
      stage.files = files.length;
      stage.bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
      console.error(stage.name, stage.cold.at(-1)?.cpu, stage.warm.at(-1)?.cpu);
    }
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
