import { existsSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import chromiumBinary from '@sparticuz/chromium';
import { classes, readQueries, type Query } from '../query.ts';
import { Random } from '../random.ts';
import { quantile } from '../score.ts';
import { staticHost } from './static-host.ts';
import { Visit, type Answered } from './visit.ts';

/**
 * What a reader with a cheap phone on a slow line waits for: the built search page in Chromium, 1.6 Mbit/s,
 * 150 ms round trip, processor slowed four times.
 *
 *   npm run bench:search:browser -- [--site dist] [--queries FILE|DIR] [--count 20] [--json FILE]
 */
const root = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    queries: { type: 'string', default: 'benchmarks/search/queries' },
    count: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
const site = resolve(root, values.site);
if (!existsSync(join(site, 'tim-kiem/index.html'))) throw new Error(`no built site in ${site}: npm run build`);

/** Whether everything a query asks for is on the site. */
const isThere = ({ expect }: Query): boolean =>
  expect.every((address) => existsSync(join(site, 'van-ban', address.split('#')[0] ?? '', 'index.html')));

/** The same questions each time, of every class in turn. */
const queries = (() => {
  const byClass = Map.groupBy(
    new Random(1).shuffled(readQueries(resolve(root, values.queries)).filter(isThere)),
    (query) => query.class,
  );
  const names = Object.keys(classes).filter((name) => byClass.has(name));
  const turns = Math.max(...[...byClass.values()].map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) => names.flatMap((name) => byClass.get(name)?.[turn]?.text ?? []))
    .flat()
    .slice(0, Number(values.count));
})();

const host = staticHost(site);
await new Promise<void>((begun) => host.listen(Number(process.env['TEST_PORT'] ?? 0), '127.0.0.1', begun));
const { port } = host.address() as AddressInfo;
const page = `http://127.0.0.1:${String(port)}/tim-kiem/`;
const browser = await chromium.launch({
  executablePath: await chromiumBinary.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});

const opened: Answered[] = [];
const typed: Answered[] = [];
const following: Answered[] = [];
for (const [index, query] of queries.entries()) {
  const link = await Visit.begin(browser);
  opened.push(await link.openAsking(page, query));
  await link.end();
  const reader = await Visit.begin(browser);
  await reader.open(page);
  typed.push(await reader.ask(query));
  following.push(await reader.ask(queries[(index + 1) % queries.length] ?? query));
  await reader.end();
}
await browser.close();
host.close();

const row = (label: string, answers: readonly Answered[]): string => {
  const of = (value: (one: Answered) => number, scale = 1, digits = 0): string =>
    [0.5, 0.95].map((share) => (quantile(answers.map(value), share) / scale).toFixed(digits)).join(' / ');
  const longest = Math.max(...answers.map(({ longestTask }) => longestTask));
  return `| ${label} | ${of(({ milliseconds }) => milliseconds, 1000, 2)} | ${of(({ bytes }) => bytes, 1000)} | ${of(({ requests }) => requests)} | ${longest.toFixed(0)} |`;
};
console.log(`${String(queries.length)} queries, Node ${process.versions.node}; median / p95

| | s to the answer | kB | requests | longest task, ms of processor |
| --- | ---: | ---: | ---: | ---: |
${row('page opened with the query', opened)}
${row('query typed into the open page', typed)}
${row('a following query', following)}`);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ opened, typed, following }, undefined, 1));
