import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOwnContent } from './search/corpora.ts';
import { reportOf } from './search/made-up/write.ts';
import { Random } from './search/random.ts';

/**
 * Writes a made-up `content/` below a folder: the project's own but for its updates, and `count`
 * notices of about 1,000 words with six directives and as many reports as asked for (two, one or none) each, put
 * together from the sentences of the real notice alone, so that every machine builds the same bytes: made-up notices of the
 * search benchmark learn from real documents where there are some. For benchmarks and tests only; every title says that it is made up. The same
 * counts always give the same files.
 */
export function writeSyntheticContent(root: string, folder: string, count: number, reports = 2): void {
  copyOwnContent(root, folder);
  const sentences = sentencesOf(root);
  const random = new Random(20150814);
  for (let number = 1; number <= count; number += 1) {
    const year = String(2015 + (number % 10));
    mkdirSync(join(folder, 'content/notices', year), { recursive: true });
    writeFileSync(
      join(folder, `content/notices/${year}/tb-${String(number)}-gia-dinh.mdx`),
      notice(number, year, sentences, random),
    );
    for (const month of ['03', '09'].slice(0, reports)) {
      const below = join(folder, `content/updates/tb-${String(number)}-gia-dinh/2.1-${String(1 + (number % 6))}`);
      mkdirSync(below, { recursive: true });
      const day = `${String(Number(year) + 1)}-${month}-20`;
      writeFileSync(join(below, `${day}.yaml`), reportOf(day));
    }
  }
}

/** Sentences of the real notice, to be shuffled. */
function sentencesOf(root: string): readonly string[] {
  const source = readFileSync(join(root, 'content/notices/2015/tb-ket-luan-cai-cach-hanh-chinh-2015.mdx'), 'utf8');
  const [, , body = ''] = source.split(/^---$/m);
  return body
    .replace(/<[^>]+>|^\\?[-+].*?\s|^\d[\d.\\]*\s/gm, '')
    .split(/(?<=[.;:])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 60);
}

function notice(number: number, year: string, sentences: readonly string[], random: Random): string {
  const pick = (): string => random.pick(sentences);
  const paragraph = (): string => `${pick()} ${pick()} ${pick()}`;
  const directives = Array.from({ length: 6 }, (_, index) => `2.1-${String(index + 1)}`);
  const monthOf = (index: number): string => String(1 + ((number + index) % 12)).padStart(2, '0');
  const head = directives
    .map((id, index) => {
      const month = monthOf(index);
      const due =
        index % 2 === 0
          ? `\n    due: { before: "${String(Number(year) + 1)}-${month}-15", words: trước ngày 15/${month} }`
          : '';
      return `  - id: "${id}"\n    kind: ${index % 2 === 0 ? 'time-bound' : 'continuing'}\n    lead: [so-noi-vu-kon-tum]${due}\n    topics: [cai-cach-hanh-chinh]`;
    })
    .join('\n');
  const background = Array.from({ length: 5 }, paragraph).join('\n\n');
  const orders = directives
    .map((id, index) => {
      const due = index % 2 === 0 ? ` Thực hiện trước ngày 15/${monthOf(index)}.` : '';
      return `<Directive id="${id}">\n\\- ${pick()} ${pick()}${due}\n</Directive>`;
    })
    .join('\n\n');
  return `---
title: Thông báo giả định số ${String(number)} để đo tốc độ, không có thật
type: thong-bao
number: ${String(number)}/TB-UBND
issued: "${year}-0${String(1 + (number % 9))}-1${String(number % 9)}"
issuer: ubnd-tinh-kon-tum
topics: [cai-cach-hanh-chinh]
source: { transcribedFrom: Văn bản giả định để đo tốc độ }
directives:
${head}
---

${background}

2\\. ${pick()}

2.1 Sở Nội vụ

${orders}
`;
}
