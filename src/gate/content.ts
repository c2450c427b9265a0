import type { z } from 'astro/zod';
import type { NoticeBody } from '#domain/body.ts';
import type { CivilDate } from '#domain/civil-date.ts';
import { problemKey, type Problem } from '#domain/problem.ts';
import { abbreviationsSchema } from '#schemas/abbreviations.ts';
import { agencySchema } from '#schemas/agency.ts';
import { documentSchema } from '#schemas/document.ts';
import { groupSchema } from '#schemas/group.ts';
import { indicatorSchema } from '#schemas/indicator.ts';
import { noticeSchema } from '#schemas/notice.ts';
import { pageSchema } from '#schemas/page.ts';
import { siteSchema } from '#schemas/site.ts';
import { tombstoneSchema } from '#schemas/tombstone.ts';
import { topicSchema } from '#schemas/topic.ts';
import { updateSchema } from '#schemas/update.ts';
import type { ParsedBody } from '#verbatim/body.ts';
import { checkDates } from './dates.ts';
import { checkDeadlines } from './deadlines.ts';
import { isDraft, publishedPart, type Draft } from './drafts.ts';
import { checkFigures } from './figures.ts';
import { readFiles, type SourceFile } from './files.ts';
import { frontMatterOf } from './front-matter.ts';
import { checkGuide } from './guide.ts';
import { checkIdentity } from './identity.ts';
import { readNoticeText, type NoticeText } from './notice-text.ts';
import { checkOriginals } from './originals.ts';
import { checkTexts } from './missing-text.ts';
import { checkNames } from './names.ts';
import { checkReferences } from './references.ts';
import { checkLinks } from './links.ts';
import { checkCorrections } from './corrections.ts';
import { checkRelations } from './relations.ts';
import { textProblems } from './rules/text-rules.ts';
import { checkAgainst } from './schema-problems.ts';
import { checkReporters } from './reporters.ts';
import { checkStatuses } from './statuses.ts';
import { checkTombstones } from './tombstones.ts';
import { withoutWaived } from './waivers.ts';
import { yamlFault } from './yaml-faults.ts';
import { YamlSource } from './yaml-source.ts';

/** A content file that passed its schema, with what is needed to point into it. */
export interface Entry<T> {
  readonly id: string;
  /** Path below the project's root. */
  readonly file: string;
  readonly data: T;
  readonly yaml: YamlSource;
}

export interface NoticeEntry extends Entry<z.infer<typeof noticeSchema>> {
  readonly body: NoticeBody;
  /** Digest of the file the body was read from. */
  readonly text: string;
  readonly marks: ParsedBody['marks'];
  readonly links: ParsedBody['links'];
}

export interface GuideEntry extends Entry<z.infer<typeof pageSchema>> {
  readonly links: ParsedBody['links'];
}

export type UpdateEntry = Entry<z.infer<typeof updateSchema>>;

/** A file as its YAML says it, before any schema. */
export interface WrittenFile {
  /** Folder of `content/` it is in. */
  readonly folder: string;
  readonly file: string;
  readonly yaml: YamlSource;
}

/** Everything officials have committed, read once for the gate, the pages and the index. */
export interface Content {
  readonly notices: readonly NoticeEntry[];
  readonly updates: readonly UpdateEntry[];
  readonly agencies: readonly Entry<z.infer<typeof agencySchema>>[];
  readonly groups: readonly Entry<z.infer<typeof groupSchema>>[];
  readonly topics: readonly Entry<z.infer<typeof topicSchema>>[];
  readonly indicators: readonly Entry<z.infer<typeof indicatorSchema>>[];
  readonly documents: readonly Entry<z.infer<typeof documentSchema>>[];
  readonly tombstones: readonly Entry<z.infer<typeof tombstoneSchema>>[];
  readonly guides: readonly GuideEntry[];
  readonly site: Entry<z.infer<typeof siteSchema>> | undefined;
  readonly abbreviations: Entry<z.infer<typeof abbreviationsSchema>> | undefined;
  /** Every file whose YAML can be read, its schema passed or not. */
  readonly written: readonly WrittenFile[];
  /** Ids of all files of a kind, those with errors included: naming one of them is no mistake. */
  readonly ids: (folder: string) => readonly string[];
  /** Ids of notices that are there as drafts only: whoever names one names what readers cannot see. */
  readonly drafts: ReadonlySet<string>;
}

/** What reading came to: the published content that can be read at all, and everything wrong with any of it. */
export interface CheckedContent extends Omit<Content, 'drafts'> {
  readonly problems: readonly Problem[];
  /** Notices in work: in no list above, and no reason not to publish the rest. */
  readonly drafts: readonly Draft[];
  /** What would be wrong besides, were every draft published as it is. */
  readonly draftProblems: readonly Problem[];
}

/** A rule over everything at once; one for a single text is a `TextRule`. */
export type ContentRule = (content: Content, asOf: CivilDate) => readonly Problem[];

const contentRules: readonly ContentRule[] = [
  checkNames,
  checkReferences,
  checkTexts,
  checkIdentity,
  checkDates,
  checkDeadlines,
  checkStatuses,
  checkCorrections,
  checkReporters,
  checkRelations,
  checkTombstones,
  checkLinks,
  checkFigures,
];

/**
 * Reads and checks `content/` below a project's root. Every problem of every file is in the result,
 * in the order of files and lines.
 *
 * @param asOf nothing may be dated after this day
 * @param found the files, where they have been read already, or with some that are not saved yet
 * @param readText how a notice's file is parsed; a build that remembers what it parsed gives its memory
 */
export function readContent(
  root: string,
  asOf: CivilDate,
  found = readFiles(root),
  readText: (file: SourceFile) => NoticeText = readNoticeText,
): CheckedContent {
  const { files, paths, problems: unreadable } = found;
  const problems: Problem[] = [...unreadable];
  const idsOf = Map.groupBy(paths, (path) => path.split('/')[1] ?? '');
  const ids = new Map([...idsOf].map(([folder, below]) => [folder, below.map((path) => idOf(path, folder))]));
  const filesOf = Map.groupBy(files, ({ path }) => path.split('/')[1] ?? '');
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const written: WrittenFile[] = [];
  const read = (file: WrittenFile): void => {
    written.push(file);
  };
  const inFolder = (folder: string): readonly SourceFile[] => filesOf.get(folder) ?? [];
  const collection = <T>(folder: string, schema: z.ZodType<T>): Entry<T>[] =>
    inFolder(folder).flatMap((file) => {
      return entryOf(file.path, idOf(file.path, folder), new YamlSource(file.text), schema, report, read) ?? [];
    });

  const texts = new Map(inFolder('notices').map((file) => [file.path, readText(file)]));
  for (const file of files) problems.push(...(texts.get(file.path)?.findings ?? textProblems(file)));
  const [siteFile] = inFolder('site.yaml');
  const drafts: Draft[] = [];
  const keep = (draft: Draft): void => {
    drafts.push(draft);
  };
  const [abbreviationsFile] = inFolder('abbreviations.yaml');
  const whole: Content = {
    notices: inFolder('notices').flatMap((file) => noticeOf(file, texts.get(file.path), report, read, keep) ?? []),
    updates: collection('updates', updateSchema),
    agencies: collection('agencies', agencySchema),
    groups: collection('groups', groupSchema),
    topics: collection('topics', topicSchema),
    indicators: collection('indicators', indicatorSchema),
    documents: collection('documents', documentSchema),
    tombstones: collection('tombstones', tombstoneSchema),
    guides: inFolder('pages').flatMap((file) => guideOf(file, report, read) ?? []),
    written,
    ids: (folder) => ids.get(folder) ?? [],
    site: siteFile && entryOf(siteFile.path, 'site', new YamlSource(siteFile.text), siteSchema, report, read),
    drafts: new Set(),
    abbreviations:
      abbreviationsFile &&
      entryOf(
        abbreviationsFile.path,
        'abbreviations',
        new YamlSource(abbreviationsFile.text),
        abbreviationsSchema,
        report,
        read,
      ),
  };
  if (paths.length > 0 && !idsOf.has('site.yaml') && !unreadable.some(({ file }) => file === 'content/site.yaml')) {
    report({
      rule: 'missing-file',
      severity: 'error',
      file: 'content/site.yaml',
      line: 1,
      column: 1,
      message: 'Không có tệp content/site.yaml: trang chưa có tên.',
      fix: 'Tạo tệp này với ba dòng: name: …, tagline: …, description: …',
    });
  }
  const problemsOf = (content: Content, reading: readonly Problem[]): readonly Problem[] => {
    const all = [
      ...reading,
      ...contentRules.flatMap((rule) => rule(content, asOf)),
      ...checkOriginals(root, content),
    ].filter(isFirstOfLine());
    return withoutWaived(content, files, all).toSorted(byPlace);
  };
  const draftFiles = new Set(drafts.map(({ file }) => file));
  const published = publishedPart(whole, drafts);
  const refused = problemsOf(
    published,
    problems.filter(({ file }) => !draftFiles.has(file)),
  );
  const known = new Set(refused.map(problemKey));
  const more =
    drafts.length === 0 ? [] : problemsOf(whole, problems).filter((problem) => !known.has(problemKey(problem)));
  return { ...published, problems: refused, drafts, draftProblems: more };
}

/** Two readers of one text may refuse the same line by the same rule; a clerk is told once. */
function isFirstOfLine(): (problem: Problem) => boolean {
  const told = new Set<string>();
  return ({ rule, file, line }) => {
    if (!sharedRules.has(rule)) return true;
    const place = `${rule} ${file}:${String(line)}`;
    if (told.has(place)) return false;
    told.add(place);
    return true;
  };
}

/** Rules that both the text and the syntax tree are asked about. */
const sharedRules = new Set(['merge-marker', 'no-html', 'unsafe-link']);

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

type Report = (problem: Problem) => void;
type Read = (file: WrittenFile) => void;
type Keep = (draft: Draft) => void;

function entryOf<T>(
  file: string,
  id: string,
  yaml: YamlSource,
  schema: z.ZodType<T>,
  report: Report,
  read: Read,
): Entry<T> | undefined {
  for (const { line, column, code, text } of yaml.errors) {
    report({ rule: 'yaml-syntax', severity: 'error', file, line, column, ...yamlFault(code, text) });
  }
  if (yaml.errors.length > 0) return undefined;
  read({ folder: file.split('/')[1] ?? '', file, yaml });
  for (const { value, line, column } of yaml.disguised) {
    for (const problem of textProblems({ path: file, text: value })) report({ ...problem, line, column });
    if (value.trim() !== '') continue;
    report({
      rule: 'empty-value',
      severity: 'error',
      file,
      line,
      column,
      message: 'Giá trị này chỉ có dấu cách.',
      fix: 'Viết giá trị vào giữa hai dấu ngoặc kép; mục không bắt buộc thì xóa cả dòng.',
    });
  }
  const { value, problems } = checkAgainst(schema, yaml);
  for (const problem of problems) report({ ...problem, severity: 'error', file });
  return value === undefined ? undefined : { id, file, data: value, yaml };
}

function noticeOf(
  { path, text }: SourceFile,
  parsed: NoticeText | undefined,
  report: Report,
  read: Read,
  keep: Keep,
): NoticeEntry | undefined {
  const head = headOf(path, text, report);
  if (head === undefined || parsed === undefined) return undefined;
  const [id, yaml] = [idOf(path, 'notices'), new YamlSource(head, 2)];
  const entry = entryOf(path, id, yaml, noticeSchema, report, read);
  const { body, marks, links, problems, isComplete } = parsed;
  for (const problem of problems) report({ ...problem, severity: 'error', file: path });
  // Of a text that could not be read to its end nothing more can be said.
  const notice = entry && isComplete ? { ...entry, body, marks, links, text: parsed.digest } : undefined;
  if (isDraft(head, yaml)) keep({ id, file: path, text, notice });
  return notice;
}

function guideOf({ path, text }: SourceFile, report: Report, read: Read): GuideEntry | undefined {
  const head = headOf(path, text, report);
  if (head === undefined) return undefined;
  const { problems, links } = checkGuide(text);
  for (const problem of problems) report({ ...problem, severity: 'error', file: path });
  const entry = entryOf(path, idOf(path, 'pages'), new YamlSource(head, 2), pageSchema, report, read);
  return entry && { ...entry, links };
}

function headOf(file: string, text: string, report: Report): string | undefined {
  const head = frontMatterOf(text);
  if (head === undefined) {
    report({
      rule: 'no-front-matter',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: 'Tệp không có phần dữ liệu đầu tệp, nằm giữa hai dòng “---”.',
      fix: 'Chép phần đầu tệp từ một tệp đã đăng rồi sửa lại.',
    });
  }
  return head;
}

/** A thing's id: its file's path below the folder without ending; of a notice, filed by year, the name alone. */
function idOf(path: string, folder: string): string {
  const below = path.slice(`content/${folder}/`.length, path.lastIndexOf('.'));
  return folder === 'notices' ? below.slice(below.lastIndexOf('/') + 1) : below;
}
