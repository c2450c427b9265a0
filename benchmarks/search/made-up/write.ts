import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOwnContent, corpusFolder } from '../corpora.ts';
import { Random } from '../random.ts';
import { directiveIds, madeUpNotices, type MadeUpNotice } from './facts.ts';
import { textOf } from './notice-text.ts';
import { Prose, sentencesOf } from './prose.ts';
import { subjects } from './subjects.ts';

/**
 * Writes a made-up `content/` below a folder: the project's own without its updates, and `count` notices
 * of about 1,000 words with six directives each. The words between the orders are learnt from the project's own
 * notice, and from real documents where there are some; `ownWords` leaves these out, so that every machine writes the
 * same bytes. Another seed gives other notices.
 */
export function writeMadeUpContent(
  root: string,
  folder: string,
  count: number,
  { seed, ownWords = false }: { readonly seed?: number | undefined; readonly ownWords?: boolean } = {},
): readonly MadeUpNotice[] {
  copyOwnContent(root, folder);
  keepAgenciesInForce(join(folder, 'content/agencies'));
  const prose = new Prose(sentencesToLearn(root, ownWords));
  const random = new Random(count + (seed ?? 0));
  const notices = madeUpNotices(count, seed);
  for (let year = 2010; year <= 2026; year += 1) {
    mkdirSync(join(folder, 'content/notices', String(year)), { recursive: true });
  }
  for (const notice of notices) {
    const file = join(folder, 'content/notices', notice.issued.slice(0, 4), `${notice.slug}.mdx`);
    writeFileSync(file, textOf(notice, prose, random));
  }
  return notices;
}

/** Two reports on one directive of each notice, in the year after its issue. */
export function writeMadeUpReports(folder: string, notices: readonly MadeUpNotice[]): void {
  for (const [index, { slug, issued }] of notices.entries()) {
    const directive = directiveIds[index % directiveIds.length] ?? '2.2';
    const below = join(folder, 'content/updates', slug, directive);
    mkdirSync(below, { recursive: true });
    for (const month of ['03', '09']) {
      const day = `${String(Number(issued.slice(0, 4)) + 1)}-${month}-20`;
      writeFileSync(join(below, `${day}.yaml`), reportOf(day));
    }
  }
}

/** A made-up report of a day. */
export function reportOf(day: string): string {
  return `date: "${day}"
status: in-progress
summary: Báo cáo giả định để đo tốc độ, không có thật.
evidence:
  - { level: self-reported, note: Minh chứng giả định để đo tốc độ }
`;
}

/** Agencies of the project have ended; made-up notices go on to 2026. */
function keepAgenciesInForce(agencies: string): void {
  for (const name of readdirSync(agencies)) {
    const file = join(agencies, name);
    const text = readFileSync(file, 'utf8').replace(/^ {4}to: .*\n/gm, '');
    writeFileSync(file, text.replace(/^successors:\n(?: .*\n)+/m, ''));
  }
}

/** Sentences of the project's own notice, of real documents where they are here, and one about each subject. */
function sentencesToLearn(root: string, ownWords: boolean): readonly string[] {
  const corpus = corpusFolder(root);
  const own = join(root, 'content/notices/2015');
  const texts = [
    ...readdirSync(own).map((name) => readFileSync(join(own, name), 'utf8').replace(/<[^>]+>|\\/g, '')),
    ...(!ownWords && existsSync(corpus)
      ? readdirSync(corpus)
          .filter((name) => name.endsWith('.txt'))
          .toSorted()
          .map((name) => readFileSync(join(corpus, name), 'utf8').replace(/[*#]+/g, ''))
      : []),
  ];
  const orders = subjects.map(({ words }) => `Các cơ quan, đơn vị có liên quan tiếp tục thực hiện công tác ${words}`);
  return [...texts.flatMap(sentencesOf), ...orders];
}
