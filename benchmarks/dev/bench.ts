import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import chromiumBinary from '@sparticuz/chromium';
import { quantile } from '../search/score.ts';
import { writeOurs } from '../build/ours.ts';
import { DevServer } from './dev-server.ts';
import { watchFor } from './watch-for.ts';

/**
 * How long whoever writes waits for what he has saved: from the moment a file is written to the moment its words are
 * in a browser's window, with `astro dev` and made-up notices, two reports for each. Writes docs/benchmarks/dev-<notices>.md.
 *
 * `--notices 10000` `--edits 20` `--pause 4` (seconds between two edits) `--folder DIR` (where to write; not the
 * system's folder for temporary files) `--port 4399` `--into FILE` (other than the usual)
 */
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '20' },
    pause: { type: 'string', default: '4' },
    folder: { type: 'string', default: tmpdir() },
    port: { type: 'string', default: '4399' },
    into: { type: 'string' },
  },
});
const root = resolve(import.meta.dirname, '../..');
const count = Number(values.notices);
const folder = mkdtempSync(join(values.folder, 'cong-khai-viet-'));

const slug = 'tb-10-gia-dinh';
const notice = 'content/notices/2015/tb-10-gia-dinh.mdx';

/** What is written, by the words of a table, and the page it is to be seen on. */
interface Writing {
  readonly what: string;
  readonly page: string;
  /** Path and text of a file in which some words stand. */
  readonly write: (words: string, edit: number) => readonly [path: string, text: string];
}

try {
  writeOurs(root, folder, count, 'whole');
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const before = read(notice);
  const agency = /^issuer: (.*)$/m.exec(before)?.[1] ?? '';
  const agencyFile = `content/agencies/${agency}.yaml`;
  const agencyBefore = read(agencyFile);
  const directive = /^ {2}- id: "(.*)"$/m.exec(before)?.[1] ?? '';
  const writings: readonly Writing[] = [
    {
      what: 'words of a notice',
      page: `/van-ban/${slug}/`,
      write: (words) => [notice, before.replace('\n---\n\n', `\n---\n\n${words} `)],
    },
    {
      what: 'a report that was not there before',
      page: `/chi-dao/${slug}/${directive}/`,
      write: (words, edit) => [
        `content/updates/${slug}/${directive}/2026-11-20-${String(edit + 1)}.yaml`,
        `date: "2026-11-20"\nstatus: in-progress\nsummary: ${words}\nevidence: []\n`,
      ],
    },
    {
      what: 'the name of the agency of thousands of notices',
      page: `/van-ban/${slug}/`,
      write: (words) => [agencyFile, agencyBefore.replace(/name: .*/, `name: ${words}`)],
    },
  ];
  const server = new DevServer(folder, values.port);
  const browser = await chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  const rows: string[] = [];
  try {
    const ready = await server.start();
    for (const { what, page, write } of writings) {
      const window = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const seen = await watchFor(window);
      await window.goto(`${server.address}${page}`, { timeout: 60_000 });
      const times: number[] = [];
      // The first two warm up what the first edits of a day compile.
      for (let edit = -2; edit < Number(values.edits); edit += 1) {
        await setTimeout(Number(values.pause) * 1000);
        const words = `Sửa thử lần ${String(edit + 3)} hết`;
        const [path, text] = write(words, edit + 2);
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        const begun = performance.timeOrigin + performance.now();
        writeFileSync(join(folder, path), text);
        const waited = (await seen(words)) - begun;
        if (edit >= 0) times.push(waited);
        console.log(`${what}: ${(waited / 1000).toFixed(2)} s`);
      }
      await window.close();
      const cells = [0.5, 0, 1].map((part) => (quantile(times, part) / 1000).toFixed(2));
      rows.push(`| ${[what, ...cells].join(' | ')} |`);
    }
    report(rows, ready);
  } finally {
    await browser.close();
    server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(rows: readonly string[], ready: number): void {
  const into = values.into ?? join(root, `docs/benchmarks/dev-${String(count)}.md`);
  writeFileSync(
    into,
    `# Writing beside ${String(count)} notices

\`npm run bench:dev -- --notices ${String(count)} --edits ${values.edits}\`: seconds from saving a file to its new words being in the window of a
browser, ${values.edits} edits of each kind, ${values.pause} s apart, after two that are not counted. Made-up notices of about 1,000 words with six
directives and two reports each. Node ${process.versions.node}, ${String(availableParallelism())} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')} at the end.

| what was saved | median | best | worst |
| -------------- | ------ | ---- | ----- |
${rows.join('\n')}

The server was ready ${(ready / 1000).toFixed(0)} s after it was started, with nothing kept from before.
`,
  );
  console.log(readFileSync(into, 'utf8'));
}
