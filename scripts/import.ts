import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDateInVietnam } from '../src/domain/civil-date.ts';
import { readContent } from '../src/gate/content.ts';
import { collectFiles } from '../src/import/batch/collect-files.ts';
import { importFiles } from '../src/import/batch/import-files.ts';
import { libraryOf } from '../src/import/batch/library.ts';
import { progressOf } from '../src/import/batch/progress.ts';
import { draftReport, outcomeLine, summaryTable } from '../src/import/batch/report-text.ts';

/**
 * Makes drafts of notices from Word, PDF, text, web and Markdown files, and folders of them.
 *
 * Exit code 1 where a file was refused, 2 where the command itself is wrong.
 */
const usage = `Cách dùng: npm run import -- [lựa chọn] TỆP-HOẶC-THƯ-MỤC…

Lập bản nháp từ .docx, .pdf có chữ, .txt, .html, .md. Không bao giờ ghi đè tệp đã có.

  --dry-run         chỉ xem kết quả, không ghi tệp nào
  --out THƯ-MỤC     nơi ghi bản nháp (mặc định content/notices)
  --keep-original   chép tệp Word, PDF vào public/ban-goc/ để trang cho tải về (chỉ dùng khi tệp được phép công khai)
  --from "NGUỒN"    các tệp lấy từ đâu, như người đọc sẽ thấy, ví dụ "Văn phòng UBND tỉnh cung cấp tệp Word"
  --year NĂM        năm ban hành cho văn bản không ghi ngày
  --full            in mọi điều đã đoán của từng văn bản, kể cả khi nhập nhiều tệp
  --root THƯ-MỤC    dự án khác`;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'keep-original': { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        out: { type: 'string' },
        year: { type: 'string' },
        from: { type: 'string' },
        root: { type: 'string' },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(String(error))?.[1];
    const isBare = /argument missing/.test(String(error));
    const fault = isBare ? 'Thiếu giá trị sau lựa chọn' : 'Không hiểu lựa chọn';
    console.error(`${fault}${option === undefined ? '' : ` “${option}”`}.\n\n${usage}`);
    process.exit(2);
  }
}

const { values, positionals } = options();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (positionals.length === 0 || (values.year !== undefined && !/^(?:19|20)\d{2}$/.test(values.year))) {
  console.error(
    positionals.length === 0
      ? `Chưa nói nhập tệp nào.\n\n${usage}`
      : `“${values.year ?? ''}” không phải là một năm. Viết: --year 2024`,
  );
  process.exit(2);
}

const from = (values.from ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const root = resolve(values.root ?? resolve(import.meta.dirname, '..'));
const { files, notFound } = collectFiles(positionals);
for (const { path, message } of notFound) console.error(`${path}: ${message}`);
if (notFound.length > 0) process.exitCode = 1;

const isTerminal = process.stdout.isTTY && process.env['CI'] === undefined;
const progress = progressOf(files.length, isTerminal, (text) => process.stdout.write(text));
const outcomes = await importFiles(
  files,
  {
    root,
    out: resolve(values.out ?? resolve(root, 'content/notices')),
    library: libraryOf(readContent(root, civilDateInVietnam(Date.now()))),
    isDry: values['dry-run'],
    keepsOriginal: values['keep-original'],
    ...(values.year !== undefined && { year: Number(values.year) }),
    ...(from !== '' && { from }),
  },
  (file, outcome, index) => {
    progress.done(index, basename(file), outcomeLine(outcome));
  },
);
progress.end();
if (outcomes.some(({ kind }) => kind === 'refused')) process.exitCode = 1;

const isFull = values.full || files.length <= 3;
for (const [index, outcome] of outcomes.entries()) {
  const isDraft = outcome.kind === 'written' || outcome.kind === 'planned';
  if (isDraft && isFull) console.log(`\n${files[index] ?? ''}\n${outcomeLine(outcome)}\n${draftReport(outcome.draft)}`);
  // The bar has been drawn over: what was refused is said again.
  else if (outcome.kind === 'refused' && isTerminal) console.error(`${files[index] ?? ''}: ${outcomeLine(outcome)}`);
}
if (files.length > 0) console.log(`\n${summaryTable(files, outcomes)}`);
if (outcomes.some(({ kind }) => kind === 'written')) {
  console.log('Xem bản nháp: npm run dev. Trong tệp, đọc các dòng # và trả lời các dòng HỎI.');
}
