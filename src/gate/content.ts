import type { z } from 'astro/zod';
import type { CivilDate } from '#domain/civil-date.ts';
import { problemKey, type Problem } from '#domain/problem.ts';
import type { abbreviationsSchema } from '#schemas/abbreviations.ts';
import type { agencySchema } from '#schemas/agency.ts';
import type { documentSchema } from '#schemas/document.ts';
import type { groupSchema } from '#schemas/group.ts';
import type { indicatorSchema } from '#schemas/indicator.ts';
import type { pageSchema } from '#schemas/page.ts';
import type { siteSchema } from '#schemas/site.ts';
import type { tombstoneSchema } from '#schemas/tombstone.ts';
import type { topicSchema } from '#schemas/topic.ts';
import type { updateSchema } from '#schemas/update.ts';
import type { ParsedBody } from '#verbatim/body.ts';
import { wholeContent } from './content-reader.ts';
import { problemsIn } from './content-rules.ts';
import { publishedPart, type Draft } from './drafts.ts';
import type { Entry, Places } from './entry.ts';
import { readFiles, type SourceFile } from './files.ts';
import { readNoticeText, type NoticeEntry, type NoticeText } from './notice-text.ts';
import { Stepwise } from './stepwise.ts';

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
  /** Takes a step of the check, for whoever has other things to do besides; whether there is more to check. */
  readonly checkOn: () => boolean;
}

/** A rule over everything at once; one for a single text is a `TextRule`. */
export type ContentRule = (content: Content, asOf: CivilDate) => readonly Problem[];

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
  const { whole, drafts, problems } = wholeContent(found, readText);
  const surroundings = { root, files: found.files, asOf };
  const draftFiles = new Set(drafts.map(({ file }) => file));
  const published = publishedPart(whole, drafts);
  const refused = new Stepwise(() =>
    problemsIn(
      published,
      problems.filter(({ file }) => !draftFiles.has(file)),
      surroundings,
    ),
  );
  const more = new Stepwise(function* (): Generator<undefined, readonly Problem[]> {
    if (drafts.length === 0) return [];
    const all = yield* problemsIn(whole, problems, surroundings);
    const known = new Set(refused.value.map(problemKey));
    return all.filter((problem) => !known.has(problemKey(problem)));
  });
  return {
    ...published,
    drafts,
    // Checked when somebody asks: who writes sees his words first.
    get problems() {
      return refused.value;
    },
    get draftProblems() {
      return more.value;
    },
    checkOn: () => refused.step() || more.step(),
  };
}
