import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import chromiumBinary from '@sparticuz/chromium';
import { readQueries } from '../query.ts';
import { Random } from '../random.ts';
import { quantile } from '../score.ts';
import { staticHost } from './static-host.ts';
import { Visit, type Answered } from './visit.ts';

/**
 * What it costs a reader to search many sites at once: one built site served on as many ports as there are sites, all
 * of them searched from the first; line and processor as in `bench.ts`.
 *
 *   npm run bench:search:several -- [--site dist] [--queries FILE|DIR] [--count 6] [--sites 1,3,10,34]
 */
const root = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    queries: { type: 'string', default: 'benchmarks/search/queries' },
    count: { type: 'string', default: '6' },
    sites: { type: 'string', default: '1,3,10,34' },
  },
});
const site = resolve(root, values.site);
if (!existsSync(join(site, 'tim-kiem/index.html'))) throw new Error(`no built site in ${site}: npm run build`);
const queries = new Random(1)
  .shuffled(readQueries(resolve(root, values.queries)).filter(({ class: of }) => ['a', 'b', 'd', 'g'].includes(of)))
  .slice(0, Number(values.count))
  .map(({ text }) => text);

const browser = await chromium.launch({
  executablePath: await chromiumBinary.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
console.log(`${String(queries.length)} queries, Node ${process.versions.node}; medians

| sites | s to the first results | s to all | kB | requests | a following query: s | kB | requests | longest task, ms of processor |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`);
for (const count of values.sites.split(',').map(Number)) {
  const hosts: Server[] = [];
  const others: string[] = [];
  for (let i = 1; i < count; i += 1) others.push(await serve(staticHost(site), hosts));
  const portal = await serve(
    staticHost(site, (html) => searching(html, others)),
    hosts,
  );
  const first: Answered[] = [];
  const following: Answered[] = [];
  for (const [index, query] of queries.entries()) {
    const reader = await Visit.begin(browser);
    first.push(await reader.openAsking(`${portal}/tim-kiem/`, query));
    following.push(await reader.ask(queries[(index + 1) % queries.length] ?? query));
    await reader.end();
  }
  for (const host of hosts) {
    host.close();
    host.closeAllConnections();
  }
  const of = (answers: readonly Answered[], value: (one: Answered) => number, scale = 1, digits = 0): string =>
    (quantile(answers.map(value), 0.5) / scale).toFixed(digits);
  const cells = [
    String(count),
    of(first, ({ firstAfter }) => firstAfter, 1000, 1),
    of(first, ({ milliseconds }) => milliseconds, 1000, 1),
    of(first, ({ bytes }) => bytes, 1000),
    of(first, ({ requests }) => requests),
    of(following, ({ milliseconds }) => milliseconds, 1000, 1),
    of(following, ({ bytes }) => bytes, 1000),
    of(following, ({ requests }) => requests),
    Math.max(...[...first, ...following].map(({ longestTask }) => longestTask)).toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
await browser.close();

async function serve(host: Server, hosts: Server[]): Promise<string> {
  hosts.push(host);
  await new Promise<void>((begun) => host.listen(0, '127.0.0.1', begun));
  const address = host.address();
  return `http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}`;
}

/** The search page as it is built where `searchedWith` names other sites. */
function searching(html: string, urls: readonly string[]): string {
  const sites = JSON.stringify(urls.map((url, i) => ({ name: `Trang ví dụ ${String(i + 2)}`, url })));
  return html
    .replace(
      '<notice-search ',
      `<notice-search data-name="Trang ví dụ 1" data-sites="${sites.replaceAll('"', '&quot;')}" `,
    )
    .replace("connect-src 'self'", `connect-src 'self' ${urls.join(' ')}`);
}
