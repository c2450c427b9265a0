import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import chromiumBinary from '@sparticuz/chromium';
import { longNotice } from '../benchmarks/large-content.ts';
import { pageWeights, type PageWeight } from '../benchmarks/page-weights.ts';
import { paintOf, slowdown, spread, type Paint } from '../benchmarks/paint.ts';
import { arePeersInstalled, buildPeers } from '../benchmarks/peers-reader.ts';
import { slowLine } from '../benchmarks/slow-line.ts';
import { buildLargeSite } from '../tests/site/large-site.ts';

/**
 * What a reader waits for: bytes, requests and elements by kind of page in a site of made-up notices, and
 * the first and largest paint on a slow line, of this site and of other tools' with the same notice.
 * `--notices N` sets the size of the made-up site, `--runs N` how often each page is opened; `--save` keeps
 * the results in docs/benchmarks/. Needs the built site, and `openssl`.
 */
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
    save: { type: 'boolean', default: false },
  },
});
const root = resolve(import.meta.dirname, '..');
const seed = 'tb-ket-luan-cai-cach-hanh-chinh-2015';
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('no built site: run npm run build first');
const site = realpathSync(dist);

const large = await buildLargeSite(Number(values.notices));
try {
  const sizes = tableOfSizes(await pageWeights(large.folder));
  console.log(`\n${values.notices} made-up notices, most of each kind\n\n${sizes}`);
  const paints = await tableOfPaints();
  console.log(`\nA first visit over a slow line\n\n${paints}`);
  if (values.save) save(sizes, paints);
} finally {
  large.remove();
}

function tableOfSizes(weights: readonly PageWeight[]): string {
  const rows = [...Map.groupBy(weights, ({ kind }) => kind)]
    .map(([kind, pages]) => {
      const bytes = pages.map((page) => page.bytes);
      const at = (share: number): number => bytes[Math.min(bytes.length - 1, Math.floor(bytes.length * share))] ?? 0;
      const most = (of: (page: PageWeight) => number): number => Math.max(...pages.map(of));
      const counts = [
        pages.length,
        at(0.5),
        at(0.95),
        at(1),
        most((page) => page.requests),
        most((page) => page.elements),
      ];
      return [kind, ...counts.map((number) => number.toLocaleString('en'))];
    })
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return table(['kind', 'pages', 'bytes, median', '95 %', 'most', 'requests', 'elements'], rows);
}

async function tableOfPaints(): Promise<string> {
  const words = readFileSync(join(site, `van-ban/${seed}/nguyen-van.txt`), 'utf8');
  const own = (name: string, folder: string, address: string) => ({ name, site: folder, address });
  const subjects = [
    own('this site, notice of 2015', site, `/van-ban/${seed}/`),
    ...(arePeersInstalled ? buildPeers('Thông báo kết luận về cải cách hành chính', words) : []),
    own('this site, home', large.folder, '/'),
    own('this site, register', large.folder, '/chi-dao/'),
    own('this site, notice of 1 MB', large.folder, `/van-ban/${longNotice}/`),
  ];
  if (!arePeersInstalled)
    console.log('other tools are not installed: npm install --prefix benchmarks/peers-reader --no-package-lock');
  const browser = await chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--ignore-certificate-errors'],
  });
  const paints = new Map<string, Paint[]>(subjects.map(({ name }) => [name, []]));
  // One after the other in turns, so that what else the machine does falls on all alike.
  for (let run = 0; run < Number(values.runs); run += 1) {
    for (const { name, site: folder, address } of subjects)
      paints.get(name)?.push(await paintOf(browser, folder, address, slowLine));
  }
  await browser.close();
  return table(
    ['page', 'requests', 'bytes', 'first paint, s', 'largest paint, s', 'all there, s'],
    [...paints].map(([name, list]) => [
      name,
      String(spread(list.map(({ requests }) => requests))[1]),
      spread(list.map(({ bytes }) => bytes))[1].toLocaleString('en'),
      ...[list.map(({ first }) => first), list.map(({ largest }) => largest), list.map(({ loaded }) => loaded)].map(
        seconds,
      ),
    ]),
  );
}

/** Median, and least to greatest. */
function seconds(milliseconds: readonly number[]): string {
  const [least, median, greatest] = spread(milliseconds).map((number) => (number / 1000).toFixed(2));
  return `${median ?? ''} (${least ?? ''}–${greatest ?? ''})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

function save(sizes: string, paints: string): void {
  mkdirSync(join(root, 'docs/benchmarks'), { recursive: true });
  writeFileSync(
    join(root, 'docs/benchmarks/reader.md'),
    `# What a reader waits for

Written by \`npm run bench:reader -- --save\`. Bytes are those on the wire, compressed with Brotli as a release is.

## By kind of page

${values.notices} made-up notices with titles that do not repeat, one of them of a megabyte.

${sizes}

## A first visit over a slow line

${String(slowLine.roundTrip)} ms there and back, ${String(slowLine.bitsPerSecond / 1_000_000)} Mbit/s, a processor ${String(slowdown)} times as slow, a screen of 412 × 823; TLS 1.3 and HTTP/2, a new
connection, nothing kept from before. Median and spread of ${values.runs} runs, taken in turns on one machine: compare rows, not
machines. The other tools show the words of the same notice, as they come. Processes waiting for a processor
meanwhile: ${loadavg()[1]?.toFixed(0) ?? 'unknown'} on ${String(availableParallelism())} processors; a busy machine adds to every time.

${paints}
`,
  );
}
