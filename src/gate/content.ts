import type { z } from 'astro/zod';
import type { CivilDate } from '#domain/civil-date.ts';
import { once } from '#domain/once.ts';
import { problemKey, type Problem } from '#domain/problem.ts';
import { abbreviationsSchema } from '#schemas/abbreviations.ts';
import { agencySchema } from '#schemas/agency.ts';
import { documentSchema } from '#schemas/document.ts';
import { groupSchema } from '#schemas/group.ts';
import { indicatorSchema } from '#schemas/indicator.ts';
import { pageSchema } from '#schemas/page.ts';
import { siteSchema } from '#schemas/site.ts';
import { tombstoneSchema } from '#schemas/tombstone.ts';
import { topicSchema } from '#schemas/topic.ts';
import { updateSchema } from '#schemas/update.ts';
import type { ParsedBody } from '#verbatim/body.ts';
import { collectionReader, readEntry, type ReadFile } from './collection.ts';
import { checkDates } from './dates.ts';
import { publishedPart, type Draft } from './drafts.ts';
import { idOf, noFrontMatter, type Entry, type Places } from './entry.ts';
import { checkFigures } from './figures.ts';
import { readFiles, type SourceFile } from './files.ts';
import { frontMatterOf } from './front-matter.ts';
import { checkGuide } from './guide.ts';
import { checkIdentity } from './identity.ts';
import { readNoticeText, type NoticeEntry, type NoticeText } from './notice-text.ts';
import { checkOriginals } from './originals.ts';
import { checkAgencyNames } from './agency-names.ts';
import { checkNames, withKnownIds } from './names.ts';
import { inPlainWords } from './plain-words.ts';
import { checkReferences } from './references.ts';
import { checkLinks } from './links.ts';
import { checkCorrections } from './corrections.ts';
import { checkRelations } from './relations.ts';
import { textProblems } from './rules/text-rules.ts';
import { checkReporters } from './reporters.ts';
import { checkStatuses } from './statuses.ts';
import { checkTombstones } from './tombstones.ts';
import { withoutWaived } from './waivers.ts';
import { LaterYaml, YamlSource } from './yaml-source.ts';

export interface GuideEntry extends Entry<z.infer<typeof pageSchema>> {
  readonly links: ParsedBody['links'];
}

export type UpdateEntry = Entry<z.infer<typeof updateSchema>>;

/** A file as its YAML says it, its schema passed or not. */
export interface WrittenFile {
  /** Folder of `content/` it is in. */
  readonly folder: string;
  readonly file: string;
  readonly value: unknown;
  readonly yaml: Places;
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
  checkAgencyNames,
  checkReferences,
  checkIdentity,
  checkDates,
  checkStatuses,
  checkCorrections,
  checkReporters,
  checkRelations,
  checkTombstones,
  checkLinks,
  checkFigures,
];

const readers = {
  updates: collectionReader('updates', updateSchema),
  agencies: collectionReader('agencies', agencySchema),
  groups: collectionReader('groups', groupSchema),
  topics: collectionReader('topics', topicSchema),
  indicators: collectionReader('indicators', indicatorSchema),
  documents: collectionReader('documents', documentSchema),
  tombstones: collectionReader('tombstones', tombstoneSchema),
  site: collectionReader('site.yaml', siteSchema),
  abbreviations: collectionReader('abbreviations.yaml', abbreviationsSchema),
};

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
  const written: WrittenFile[] = [];
  const inFolder = (folder: string): readonly SourceFile[] => filesOf.get(folder) ?? [];
  const enter = <T>({ entry, written: file, problems: found }: ReadFile<T>): readonly Entry<T>[] => {
    problems.push(...found);
    if (file !== undefined) written.push(file);
    return entry === undefined ? [] : [entry];
  };
  const collection = <T>(folder: string, read: (file: SourceFile) => ReadFile<T>): readonly Entry<T>[] =>
    inFolder(folder).flatMap((file) => enter(read(file)));
  const drafts: Draft[] = [];
  const noticeOf = (file: SourceFile): readonly NoticeEntry[] => {
    const { path } = file;
    const { data, sha256, digest, body, marks, links, isReadable, ...text } = readText(file);
    problems.push(...text.problems.map((problem) => inPlainWords(problem, file.text)));
    const yaml = new LaterYaml(() => new YamlSource(frontMatterOf(file.text) ?? '', 2));
    if (isReadable) written.push({ folder: 'notices', file: path, value: data ?? yaml.source.value, yaml });
    const id = idOf(path, 'notices');
    const notice =
      data && sha256 !== undefined
        ? { id, file: path, data, yaml, body, marks, links, text: digest, sha256 }
        : undefined;
    if (text.isDraft) drafts.push({ id, file: path, text: file.text, notice });
    return notice === undefined ? [] : [notice];
  };
  const guideOf = (file: SourceFile): readonly GuideEntry[] => {
    problems.push(...textProblems(file));
    const head = frontMatterOf(file.text);
    if (head === undefined) {
      problems.push(inPlainWords(noFrontMatter(file.path), file.text));
      return [];
    }
    const { problems: refused, links } = checkGuide(file.text);
    problems.push(...refused.map((problem): Problem => ({ ...problem, severity: 'error', file: file.path })));
    return enter(readEntry('pages', file.path, new YamlSource(head, 2), pageSchema)).map((entry) => ({
      ...entry,
      links,
    }));
  };

  const whole: Content = {
    notices: inFolder('notices').flatMap(noticeOf),
    updates: collection('updates', readers.updates),
    agencies: collection('agencies', readers.agencies),
    groups: collection('groups', readers.groups),
    topics: collection('topics', readers.topics),
    indicators: collection('indicators', readers.indicators),
    documents: collection('documents', readers.documents),
    tombstones: collection('tombstones', readers.tombstones),
    guides: inFolder('pages').flatMap(guideOf),
    written,
    ids: (folder) => ids.get(folder) ?? [],
    site: collection('site.yaml', readers.site)[0],
    drafts: new Set(),
    abbreviations: collection('abbreviations.yaml', readers.abbreviations)[0],
  };
  if (paths.length > 0 && !idsOf.has('site.yaml') && !unreadable.some(({ file }) => file === 'content/site.yaml')) {
    problems.push({
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
      ...withKnownIds(content, reading),
      ...contentRules.flatMap((rule) => rule(content, asOf)),
      ...checkOriginals(root, content),
    ].filter(isFirstOfLine());
    return withoutWaived(content, files, all).toSorted(byPlace);
  };
  const draftFiles = new Set(drafts.map(({ file }) => file));
  const published = publishedPart(whole, drafts);
  const refused = once(() =>
    problemsOf(
      published,
      problems.filter(({ file }) => !draftFiles.has(file)),
    ),
  );
  const more = once(() => {
    if (drafts.length === 0) return [];
    const known = new Set(refused().map(problemKey));
    return problemsOf(whole, problems).filter((problem) => !known.has(problemKey(problem)));
  });
  return {
    ...published,
    drafts,
    // Checked when somebody asks: who writes sees his words first.
    get problems() {
      return refused();
    },
    get draftProblems() {
      return more();
    },
  };
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
