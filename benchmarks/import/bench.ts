import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDateInVietnam } from '../../src/domain/civil-date.ts';
import { readContent } from '../../src/gate/content.ts';
import { libraryOf } from '../../src/import/batch/library.ts';
import { directiveScore, fieldScores, type Expected, type ExpectedDirectives, type Imported } from './scores.ts';
import { makeDraft } from '../../src/import/draft/make-draft.ts';
import { readSource } from '../../src/import/read-source.ts';

/**
 * Measures the importer on real documents that lie beside the project (CORPUS_DIR, default ../shared/corpus):
 * crashes, letters, fields and directives, against facts that were read by hand (benchmarks/import/). The
 * documents of the `held` half were not looked at while the importer was written.
 */
const { values } = parseArgs({
  options: { verbose: { type: 'boolean', short: 'v', default: false }, half: { type: 'string' } },
});
const root = resolve(import.meta.dirname, '../..');
const corpus = resolve(root, process.env['CORPUS_DIR'] ?? '../shared/corpus');
if (!existsSync(corpus)) {
  console.log(`Không có ${corpus}: bỏ qua. Đặt CORPUS_DIR để chỉ thư mục khác.`);
  process.exit(0);
}
const json = (name: string): unknown => JSON.parse(readFileSync(join(root, 'benchmarks/import', name), 'utf8'));
const expected = json('fields.json') as readonly Expected[];
const directives = json('directives.json') as readonly ExpectedDirectives[];
const library = libraryOf(readContent(root, civilDateInVietnam(Date.now())));

const imported = new Map<string, Imported>();
let crashes = 0;
let equal = 0;
const started = process.cpuUsage();
const files = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .toSorted();
for (const name of files) {
  try {
    const reading = await readSource(name, readFileSync(join(corpus, name)));
    if ('refusal' in reading) {
      console.log(`${name}: từ chối: ${reading.refusal.message}`);
      continue;
    }
    const draft = makeDraft(reading.document, library, {
      sha256: '0'.repeat(64),
      transcribedFrom: 'đo',
      isSourceKnown: true,
    });
    if (draft.difference === undefined) equal += 1;
    else console.log(`${name}: khác chữ ở “${draft.difference.expected}”`);
    imported.set(name, draft);
  } catch (error) {
    crashes += 1;
    console.log(`${name}: lỗi ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
const { user, system } = process.cpuUsage(started);
console.log(
  `${String(files.length)} văn bản: ${String(crashes)} lỗi, ${String(equal)} bản nháp đúng từng chữ, ${((user + system) / 1000 / files.length).toFixed(0)} ms CPU một văn bản`,
);

for (const half of ['dev', 'held'] as const) {
  if (values.half !== undefined && values.half !== half) continue;
  const own = expected.filter((document) => document.half === half);
  console.log(`\n${half === 'dev' ? 'Nửa dùng khi viết' : 'Nửa giữ lại'}: ${String(own.length)} văn bản`);
  for (const { field, right, of, wrong } of fieldScores(own, imported)) {
    console.log(
      `  ${field.padEnd(10)} ${String(right)}/${String(of)} (${((100 * right) / Math.max(1, of)).toFixed(1)} %)`,
    );
    if (values.verbose) for (const line of wrong) console.log(`      ${line}`);
  }
  const marked = directives.filter((document) => document.half === half);
  const score = directiveScore(marked, imported);
  console.log(
    `  nhiệm vụ   ${String(marked.length)} văn bản, ${String(score.expected)} nhiệm vụ: tìm đúng ${String(score.hits)}, thừa ${String(score.extra)} ` +
      `(chính xác ${percent(score.hits, score.hits + score.extra)}, đủ ${percent(score.hits, score.expected)}); ` +
      `chủ trì đúng ${percent(score.leads, score.hits)}, phối hợp đúng ${percent(score.supports, score.hits)}, thời hạn đúng ${percent(score.dues, score.hits)}`,
  );
  if (values.verbose) for (const line of score.wrong) console.log(`      ${line}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`;
}
