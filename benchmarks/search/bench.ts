import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contestants } from './contestants/all.ts';
import { arePeersInstalled, peersFolder } from './contestants/peer.ts';
import { copyOwnContent } from './corpora.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { registerOf } from './documents.ts';
import { madeUpNotices } from './made-up/facts.ts';
import { madeUpQueries, type Split } from './made-up/queries.ts';
import { writeMadeUpContent } from './made-up/write.ts';
import { missesOf } from './misses.ts';
import type { BuildCost, Outcome } from './outcome.ts';
import { readQueries, type Query } from './query.ts';
import { realQueries } from './real-queries.ts';
import { addRealDocuments } from './real.ts';
import { keepReport, reportOf, type Result } from './report.ts';

const usage = `npm run bench:search -- [options]
  --corpus NAME|DIR    made-up (default), real, mixed, or a folder that holds content/
  --size N             made-up notices, default 1000
  --queries PATH       JSON Lines file or a folder of them: only these queries
  --split dev|test     which made-up queries, default dev
  --seed N             made-up notices and drawn queries nobody has tuned for, default the ones kept
  --count N            drawn queries of each class beside the written ones, default 40; 0 for none
  --classes a,b,q1     only these classes
  --contestants a,b    of: ${Object.keys(contestants).join(', ')}; default all
  --seconds N          longest time for asking one contestant, default 600
  --reuse              take inputs and indexes of the last run over this corpus
  --misses             print each miss with the first three results
  --json FILE          write all answers
  --report FILE        keep the tables in a Markdown file, one section a corpus`;

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'made-up' },
    size: { type: 'string', default: '1000' },
    queries: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    seed: { type: 'string' },
    count: { type: 'string', default: '40' },
    classes: { type: 'string' },
    contestants: { type: 'string', default: Object.keys(contestants).join() },
    seconds: { type: 'string', default: '600' },
    reuse: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    json: { type: 'string' },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const size = Number(values.size);
const seed = values.seed === undefined ? undefined : Number(values.seed);
const seeded = seed === undefined ? '' : `-seed-${String(seed)}`;
const own: readonly string[] = ['made-up', 'real', 'mixed'];
const isOwn = own.includes(values.corpus);
const corpusName = isOwn
  ? `${values.corpus}${values.corpus === 'real' ? '' : `-${String(size)}${seeded}`}`
  : `given-${basename(resolve(values.corpus))}`;
const work = join(root, '.cache/bench-search', corpusName);
const inputs = join(work, 'inputs');
mkdirSync(work, { recursive: true });
const say = (text: string): void => {
  console.error(text);
};

const slugsFile = join(work, 'slugs.json');
if (!values.reuse || !existsSync(slugsFile)) {
  say(`corpus ${corpusName} …`);
  run('prepare-inputs.ts', [contentFolder(), inputs, slugsFile]);
}
const slugs = new Set<string>(JSON.parse(readFileSync(slugsFile, 'utf8')));

/** The folder that holds `content/`, written first where it is one of ours. */
function contentFolder(): string {
  if (!isOwn) return resolve(values.corpus);
  if (values.corpus === 'real') {
    copyOwnContent(root, work);
    if (addRealDocuments(root, work) === 0) say('the real documents are not on this machine (CORPUS_DIR)');
    return work;
  }
  writeMadeUpContent(root, work, size, { seed });
  if (values.corpus === 'mixed' && addRealDocuments(root, work) === 0)
    say('the real documents are not on this machine (CORPUS_DIR)');
  return work;
}

/** The real documents alone, without the project's own notice. */
function realNotices(): readonly PublishedNotice[] {
  const folder = join(root, '.cache/bench-search/real');
  copyOwnContent(root, folder);
  if (addRealDocuments(root, folder) === 0) return [];
  const own = new Set(globSync('content/notices/**/*.mdx', { cwd: root }).map((file) => basename(file, '.mdx')));
  return registerOf(folder).notices.filter(({ slug }) => !own.has(slug));
}

const wanted = values.classes?.split(',');
const queries = chosenQueries().filter((query) => wanted === undefined || wanted.includes(query.class));
if (queries.length === 0) throw new Error('no queries');
const queriesFile = join(work, 'queries.json');
writeFileSync(queriesFile, JSON.stringify(queries));

function chosenQueries(): readonly Query[] {
  const isSplit = (split: string): split is Split => split === 'dev' || split === 'test';
  if (!isSplit(values.split)) throw new Error('--split is dev or test');
  const count = Number(values.count);
  const made =
    isOwn && values.corpus !== 'real' && values.queries === undefined
      ? madeUpQueries(madeUpNotices(size, seed), values.split, count, seed)
      : [];
  if (made.length > 0 && values.corpus === 'made-up') return made;
  const written = readQueries(values.queries ?? join(import.meta.dirname, 'queries'));
  const answerable = written.filter(({ expect }) => expect.every((address) => slugs.has(address.split('#')[0] ?? '')));
  if (answerable.length < written.length)
    say(
      `${String(written.length - answerable.length)} queries ask for documents that are not in this corpus: left out`,
    );
  if (values.queries !== undefined || !isOwn) return answerable;
  return [...answerable, ...realQueries(realNotices(), values.split, count, values.corpus === 'real', seed), ...made];
}

if (!arePeersInstalled() && values.contestants.split(',').some((name) => name !== 'ours')) {
  execFileSync('npm', ['ci', '--prefix', peersFolder], { stdio: 'inherit' });
}

const results = values.contestants.split(',').map((name): Result => {
  const contestant = contestants[name];
  if (contestant === undefined) throw new Error(`no contestant ${name}\n\n${usage}`);
  const index = join(work, 'index', name);
  const costFile = join(work, `build-${name}.json`);
  if (!values.reuse || !existsSync(costFile)) {
    say(`${name}: building …`);
    writeFileSync(costFile, JSON.stringify(build(name, index)));
  }
  say(`${name}: asking ${String(queries.length)} queries …`);
  const out = join(work, `outcome-${name}.json`);
  run('ask-queries.ts', [name, index, queriesFile, values.seconds, out]);
  const cost: BuildCost = JSON.parse(readFileSync(costFile, 'utf8'));
  const outcome: Outcome = JSON.parse(readFileSync(out, 'utf8'));
  return { name, label: contestant.label, build: cost, outcome };
});

function build(name: string, index: string): BuildCost {
  const said = run('build-index.ts', [name, inputs, index]);
  const cost: Pick<BuildCost, 'cpu' | 'peak'> = JSON.parse(said.trim().split('\n').at(-1) ?? '');
  const files = readdirSync(index, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name: file }) => sum + statSync(join(parentPath, file)).size, 0);
  return { ...cost, files: files.length, bytes };
}

function run(script: string, given: readonly string[]): string {
  return execFileSync(process.execPath, ['--max-old-space-size=12000', join(import.meta.dirname, script), ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
}

const heading = `## ${corpusName}

${slugs.size.toLocaleString('en')} notices, ${String(queries.length)} queries${values.queries === undefined && isOwn ? ` (drawn ones of the ${values.split} split)` : ''}; ${new Date().toISOString().slice(0, 10)}, ${String(availableParallelism())} cores, Node ${process.versions.node}`;
const report = `${heading}\n\n${reportOf(results)}\n`;
console.log(report);
if (values.misses) for (const result of results) console.log(missesOf(result));
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, undefined, 1));
if (values.report !== undefined) keepReport(values.report, report);
