import * as to from '#addresses';
import type { CivilDate } from '#domain/civil-date.ts';
import { stablePages, type ListingPage } from '#domain/paging.ts';
import type { RecordEvent } from '#domain/events.ts';
import { entryOf, type Entry, type EntryContext } from './entry.ts';
import { uuidOf } from './uuid.ts';

/** One document of a feed, in whatever format it is written. */
export interface FeedDocument {
  /** Names the whole feed, whatever the page and the format. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Address of the page about what is followed. */
  readonly page: string;
  readonly base: string;
  readonly entries: readonly Entry[];
  /** The last day something in this document changed. */
  readonly updated: CivilDate;
  /** Number of this document where it is not the front one. */
  readonly number?: number | undefined;
  readonly older?: number | undefined;
  /** Number of the next newer document; none where that is the front one. */
  readonly newer?: number | undefined;
}

/** What a feed is about. */
export interface FeedSubject {
  readonly base: string;
  readonly page: string;
  readonly name: string;
  readonly events: readonly RecordEvent[];
}

/** What a site writes into its feeds besides their entries. */
export interface FeedContext extends EntryContext {
  readonly site: { readonly name: string; readonly tagline: string; readonly url?: string | undefined };
}

/**
 * Entries of a feed's numbered documents. The front one, which readers fetch again and again, holds the
 * newest full document's worth and what is still filling up; the others keep what they hold.
 */
const entriesEach = 50;

/** The documents of a feed as Atom, the front one first, each with its address and made when asked for. */
export function feedDocuments(
  subject: FeedSubject,
  context: FeedContext,
): readonly { readonly address: string; readonly make: () => FeedDocument }[] {
  const parts = stablePages(subject.events, entriesEach);
  return parts.map((part) => ({
    address: to.feed(subject.base, 'xml', part.isFront ? undefined : part.number),
    make: () => feedDocument(subject, part, parts.length, context),
  }));
}

function feedDocument(
  { base, name, page }: FeedSubject,
  part: ListingPage<RecordEvent>,
  last: number,
  context: FeedContext,
): FeedDocument {
  const { register, site } = context;
  const entries = part.items.map((event) => entryOf(event, context));
  return {
    id: `urn:uuid:${uuidOf(`${site.url ?? `${site.name}, ${site.tagline}`} ${base}`)}`,
    title: `${name} – ${site.name}`,
    subtitle:
      'Văn bản được đăng, báo cáo, thời hạn điều chỉnh, thời hạn đã qua mà chưa có báo cáo trong hồ sơ, đính chính.',
    page,
    base,
    entries,
    updated:
      entries
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? register.asOf,
    number: part.isFront ? undefined : part.number,
    older: part.older,
    newer: part.newer === last ? undefined : part.newer,
  };
}

/** Midnight in Vietnam (UTC+7 all year): a day has no hour, feeds want one. */
export function instantOf(day: CivilDate): string {
  return `${day}T00:00:00+07:00`;
}

/** Address of a document of a feed. */
export function addressOf({ base, number }: Pick<FeedDocument, 'base' | 'number'>, format: 'xml' | 'json'): string {
  return to.feed(base, format, number);
}
