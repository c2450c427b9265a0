import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync, constants } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { makeDraft, type Draft, type DraftLibrary } from '../draft/make-draft.ts';
import { readSource } from '../read-source.ts';
import type { SourceFormat } from '../source-document.ts';
import { isUnrealDay } from '../understand/written-date.ts';
import { existingNotices, noticeKey, type ExistingNotice } from './existing.ts';

/** What became of a file. Nothing that is there is ever written over. */
export type Outcome =
  | { readonly kind: 'written' | 'planned'; readonly file: string; readonly draft: Draft }
  /** The same file was imported before. */
  | { readonly kind: 'unchanged'; readonly file: string }
  /** It was, and the draft is no longer what the importer would write: someone worked on it. */
  | { readonly kind: 'kept'; readonly file: string }
  /** Another file of the same document: same issuer, number and day. */
  | { readonly kind: 'duplicate'; readonly of: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly advice: string };

export interface ImportOptions {
  /** Project root: originals that are kept go below its `public/`. */
  readonly root: string;
  /** Folder the drafts go to, by year. */
  readonly out: string;
  readonly library: DraftLibrary;
  readonly isDry: boolean;
  /** Copy Word and PDF files to `public/ban-goc/`, where the published site serves them. */
  readonly keepsOriginal: boolean;
  /** Where the files come from, in the clerk's words; asked for where it is not said. */
  readonly from?: string;
  /** Year for documents that do not say theirs. */
  readonly year?: number;
}

const formatNames: Readonly<Record<SourceFormat, string>> = {
  docx: 'Tệp Word',
  pdf: 'Tệp PDF',
  txt: 'Tệp chữ',
  html: 'Trang web',
  md: 'Tệp Markdown',
};

/** Imports files one after another, in their order; `told` hears of each as it is done. */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  told: (file: string, outcome: Outcome, index: number) => void,
): Promise<readonly Outcome[]> {
  const known = [...existingNotices([join(options.root, 'content/notices'), options.out])];
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    const outcome = await importFile(file, options, known);
    outcomes.push(outcome);
    told(file, outcome, index);
  }
  return outcomes;
}

async function importFile(file: string, options: ImportOptions, known: ExistingNotice[]): Promise<Outcome> {
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reading = await readSource(basename(file), bytes);
  if ('refusal' in reading) return { kind: 'refused', ...reading.refusal };
  const make = (original?: string): Draft =>
    makeDraft(reading.document, options.library, {
      ...(original !== undefined && { original }),
      sha256,
      // The file's name is a matter of the clerk's machine; it is no source, and may be nobody's to read.
      transcribedFrom: options.from ?? formatNames[reading.document.format],
      isSourceKnown: options.from !== undefined,
    });
  const draft = make();
  if (draft.difference !== undefined) {
    return {
      kind: 'refused',
      code: 'sai-chu',
      message: `Bản nháp không khớp từng chữ với bản gốc (gần “${draft.difference.expected || draft.difference.found}”), nên không được ghi ra.`,
      advice: 'Gửi tệp này cho người quản trị hệ thống; trong lúc chờ, chép lời văn bằng tay.',
    };
  }

  const before = known.find((notice) => notice.sha256 === sha256);
  const key = noticeKey(draft.read.number?.value, draft.read.issued?.value, draft.read.issuer?.value.id);
  const twin = before ?? (key === undefined ? undefined : known.find((notice) => notice.key === key));
  // The same bytes under another name in one run, or another copy of the same document.
  if (twin !== undefined && (twin !== before || before.isNew))
    return { kind: 'duplicate', of: shownPath(options.root, twin.file) };
  const year = draft.year ?? options.year;
  const { emptyDate } = draft.read;
  if (year === undefined && emptyDate !== undefined && isUnrealDay(emptyDate)) {
    return {
      kind: 'refused',
      code: 'khong-ro-nam',
      message: `Văn bản ghi “${emptyDate.replaceAll(/\s+/g, ' ').trim()}”: không phải là một ngày có thật.`,
      advice:
        'Kiểm tra lại ngày với bản ký và sửa tệp. Bản ký cũng ghi như vậy thì chạy lại với --year, ví dụ: npm run import -- --year 2024 tên-tệp.',
    };
  }
  if (year === undefined) {
    return {
      kind: 'refused',
      code: 'khong-ro-nam',
      message: 'Văn bản không ghi ngày, và không có ngày nào để biết năm ban hành.',
      advice: 'Chạy lại với --year, ví dụ: npm run import -- --year 2024 tên-tệp.',
    };
  }
  const name = before?.name ?? freeName(draft.name, known);
  const original = options.keepsOriginal ? originalPath(file, name, year) : undefined;
  const final = original === undefined ? draft : make(original);
  if (before !== undefined) {
    const isSame = [final.mdx, draft.mdx].includes(readFileSync(before.file, 'utf8'));
    return { kind: isSame ? 'unchanged' : 'kept', file: shownPath(options.root, before.file) };
  }
  const target = join(options.out, String(year), `${name}.mdx`);
  known.push({ file: target, name, sha256, key, isNew: true });
  const shown = shownPath(options.root, target);
  if (options.isDry) return { kind: 'planned', file: shown, draft: final };
  if (original !== undefined) keep(file, join(options.root, 'public', original));
  mkdirSync(dirname(target), { recursive: true });
  // `wx` fails where the file exists: nothing is written over, whoever made it meanwhile.
  writeFileSync(target, final.mdx, { flag: 'wx' });
  return { kind: 'written', file: shown, draft: final };
}

/** A path below the project as people know it; elsewhere in full. */
function shownPath(root: string, path: string): string {
  const below = relative(root, path);
  return below.startsWith('..') ? path : below;
}

/** A name no other notice has. */
function freeName(wanted: string, known: readonly ExistingNotice[]): string {
  const taken = new Set(known.map(({ name }) => name));
  let name = wanted;
  for (let turn = 2; taken.has(name); turn += 1) name = `${wanted}-${String(turn)}`;
  return name;
}

/** Where a Word or PDF file is served from; other kinds are no originals anyone signed. */
function originalPath(file: string, name: string, year: number): string | undefined {
  const ending = extname(file).toLowerCase();
  return ending === '.docx' || ending === '.pdf' ? `/ban-goc/${String(year)}/${name}${ending}` : undefined;
}

function keep(file: string, target: string): void {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, target, constants.COPYFILE_EXCL);
}
