import type { CheckedContent } from '#gate/content.ts';
import type { NoticeEntry } from '#gate/notice-text.ts';
import type { RecordEntries, RecordInWork } from '#queries/record-in-work.ts';

/** The collections as their writers see them: with the drafts that can be read. */
export function entriesIn(content: CheckedContent): RecordEntries {
  const { updates, agencies, groups, topics, indicators, documents, tombstones } = content;
  const notices = shownNotices(content).map(({ id, text }) => ({ id, data: { text } }));
  return { notices, updates, agencies, groups, topics, indicators, documents, tombstones };
}

/** The notices the pages show: drafts too, save one that bears the name of a published notice. */
function shownNotices({ notices, drafts }: CheckedContent): readonly NoticeEntry[] {
  if (drafts.length === 0) return notices;
  const taken = new Set(notices.map(({ id }) => id));
  const readable = drafts.flatMap(({ id, notice }) => {
    if (notice === undefined || taken.has(id)) return [];
    taken.add(id);
    return [notice];
  });
  return [...notices, ...readable];
}

/** The drafts that have an address of their own. */
export function draftsOf({ notices, drafts }: CheckedContent): RecordInWork['drafts'] {
  if (drafts.length === 0) return [];
  const taken = new Set(notices.map(({ id }) => id));
  return drafts.filter(({ id }) => !taken.has(id)).map(({ id, file, text }) => ({ slug: id, file, text }));
}

type Shown = Pick<RecordInWork, 'entries' | 'drafts'>;

/** Whether two readings show the same: what was read of an unchanged file is the same object. */
export function isSameRecord(a: Shown, b: Shown): boolean {
  const isSame = <T>(one: readonly T[], other: readonly T[], is: (x: T, y: T) => boolean): boolean =>
    one.length === other.length &&
    one.every((x, index) => {
      const y = other[index];
      return y !== undefined && is(x, y);
    });
  const isSameData = (x: { id: string; data: object }, y: { id: string; data: object }): boolean =>
    x.id === y.id && x.data === y.data;
  const { notices, ...others } = a.entries;
  const rest: Readonly<Record<string, readonly { id: string; data: object }[]>> = b.entries;
  return (
    isSame(notices, b.entries.notices, (x, y) => x.id === y.id && x.data.text === y.data.text) &&
    Object.entries(others).every(([name, list]) => isSame(list, rest[name] ?? [], isSameData)) &&
    isSame(a.drafts, b.drafts, (x, y) => x.file === y.file && x.slug === y.slug && x.text === y.text)
  );
}
