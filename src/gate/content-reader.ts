import type { Problem } from '#domain/problem.ts';
import { abbreviationsSchema } from '#schemas/abbreviations.ts';
import { agencySchema } from '#schemas/agency.ts';
import { documentSchema } from '#schemas/document.ts';
import { groupSchema } from '#schemas/group.ts';
import { indicatorSchema } from '#schemas/indicator.ts';
import { siteSchema } from '#schemas/site.ts';
import { tombstoneSchema } from '#schemas/tombstone.ts';
import { topicSchema } from '#schemas/topic.ts';
import { updateSchema } from '#schemas/update.ts';
import { collectionReader, type ReadFile } from './collection.ts';
import type { Content, GuideEntry, WrittenFile } from './content.ts';
import type { Draft } from './drafts.ts';
import { idOf, type Entry } from './entry.ts';
import type { ReadFiles, SourceFile } from './files.ts';
import { frontMatterOf } from './front-matter.ts';
import { readGuide } from './guide-reader.ts';
import type { NoticeEntry, NoticeText } from './notice-text.ts';
import { LaterYaml, YamlSource } from './yaml-source.ts';

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

/** Everything that could be read, drafts among the rest, and what reading found wrong. */
export interface WholeContent {
  readonly whole: Content;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Reads every file by the schema of its folder; what one file says is checked here, what several say is not. */
export function wholeContent(found: ReadFiles, readText: (file: SourceFile) => NoticeText): WholeContent {
  const { files, paths, problems: unreadable } = found;
  const problems: Problem[] = [...unreadable];
  const idsOf = Map.groupBy(paths, folderOf);
  const ids = new Map([...idsOf].map(([folder, below]) => [folder, below.map((path) => idOf(path, folder))]));
  const filesOf = Map.groupBy(files, ({ path }) => folderOf(path));
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
    problems.push(...text.problems);
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
    const guide = readGuide(file);
    return enter(guide).map((entry) => ({ ...entry, links: guide.links }));
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
  return { whole, drafts, problems };
}

/** The folder of `content/`, or the file in it, that a path leads to first. */
function folderOf(path: string): string {
  const start = 'content/'.length;
  const end = path.indexOf('/', start);
  return path.slice(start, end === -1 ? undefined : end);
}
