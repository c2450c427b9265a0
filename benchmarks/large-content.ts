import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMadeUpContent, writeMadeUpReports } from './search/made-up/write.ts';

/** Slug of the made-up notice of a megabyte. */
export const longNotice = 'tb-1-trieu-byte-gia-dinh';

/** Address the made-up site says it has. */
export const largeSiteUrl = 'https://congkhai.example.vn';

/** The day to build it for: nothing made up is reported later. */
export const largeSiteDay = '2027-12-31';

/**
 * Made-up content that strains every kind of page: so many notices with titles that do not repeat, with
 * their reports, a notice of a megabyte, an address for the site. Nothing in it is real; every text says so.
 */
export function writeLargeContent(root: string, folder: string, count: number): void {
  writeMadeUpReports(folder, writeMadeUpContent(root, folder, count, { ownWords: true }));
  const random = generator(20151230);
  const words = wordsOf(root);
  const some = (number: number): string =>
    Array.from({ length: number }, () => words[Math.floor(random() * words.length)] ?? '').join(' ');
  const notices = join(folder, 'content/notices');
  const paragraphs: string[] = [];
  for (let bytes = 0; bytes < 1_048_576; bytes += Buffer.byteLength(paragraphs.at(-1) ?? ''))
    paragraphs.push(`${String(paragraphs.length + 3)}\\. Ví dụ ${some(90)}.`);
  mkdirSync(join(notices, '2020'), { recursive: true });
  writeFileSync(
    join(notices, `2020/${longNotice}.mdx`),
    `---
title: Thông báo giả định dài một triệu byte, không có thật
type: thong-bao
number: 100001/TB-UBND
issued: "2020-05-11"
issuer: ubnd-tinh-kon-tum
topics: [cai-cach-hanh-chinh]
source: { transcribedFrom: Văn bản giả định để đo }
directives:
  - id: "1"
    kind: continuing
    lead: [so-noi-vu-kon-tum]
---

<Directive id="1">
1\\. Ví dụ ${some(30)}.
</Directive>

2\\. Ví dụ ${some(30)}.

${paragraphs.join('\n\n')}
`,
  );
  const site = join(folder, 'content/site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8').replace(/^url:.*\n/m, '')}url: ${largeSiteUrl}\n`);
}

/** Lower-case words of the real notice: made of letters alone, they name nobody. */
function wordsOf(root: string): readonly string[] {
  const source = readFileSync(join(root, 'content/notices/2015/tb-ket-luan-cai-cach-hanh-chinh-2015.mdx'), 'utf8');
  const [, , body = ''] = source.split(/^---$/m);
  return [...new Set(body.match(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu))];
}

/** A small pseudo-random generator: the same seed gives the same content everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
