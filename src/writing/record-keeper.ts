import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CheckedContent } from '#gate/content.ts';
import type { NoticeText } from '#gate/notice-text.ts';
import { leaveRecord, recordInWork, type RecordEntries, type RecordInWork } from '#queries/record-in-work.ts';
import { contentOf, keepRead, readAgain, readAll, type Reading } from '../loaders/reading.ts';
import { reviewsOf } from './reviews.ts';
import { draftsOf, entriesIn, isSameRecord } from './shown-content.ts';
import type { Turns } from './turns.ts';

/** Milliseconds without a change after which what happened is taken in: editors and tools write several files at once. */
const pause = 20;

/** Milliseconds after which a file is looked at once more: of two changes within 50 ms the watcher tells the first. */
const doubt = 150;

/** All rules over all content take longer than the eye waits for the words it has just written. */
const longPause = 1500;

/** Where more has happened at once, as when another branch is checked out, everything is looked at again. */
const most = 200;

/** Keeps the record that is shown the one that is in the files. */
export class RecordKeeper {
  readonly #root: string;
  readonly #turns: Turns;
  readonly #failed: (error: unknown) => void;
  /** Undefined after a failure: nothing is known of the files then. */
  #reading: Reading | undefined;
  #content: CheckedContent | undefined;
  #texts: ReadonlyMap<string, NoticeText> = new Map();
  /** Read, and not kept for the next time yet. */
  #fresh: NoticeText[] = [];
  readonly #changed = new Set<string>();
  /** What was read since all was quiet, as it stood before it was read. */
  readonly #stamps = new Map<string, string>();
  #soon: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;
  #later: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(root: string, turns: Turns, failed: (error: unknown) => void) {
    this.#root = root;
    this.#turns = turns;
    this.#failed = failed;
  }

  /** Reads everything and leaves it for the pages. */
  async begin(): Promise<void> {
    const shown = await this.#read();
    leaveRecord({ edition: 1, reviews: this.#review(), ...shown });
  }

  /** Takes in what has happened at a path below the root, of a file or a folder. */
  notice(path: string): void {
    this.#changed.add(path);
    clearTimeout(this.#soon);
    clearTimeout(this.#later);
    this.#soon = setTimeout(() => {
      this.#do(() => this.#update());
    }, pause);
    this.#later = setTimeout(() => {
      this.#do(() => this.#updateReviews());
    }, longPause);
  }

  #do(work: () => Promise<void> | void): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#reading = undefined;
      this.#failed(error);
    });
  }

  async #update(): Promise<void> {
    const shown = await this.#read();
    const before = recordInWork();
    if (isSameRecord(before, shown)) return;
    this.#turns.change(() => {
      const { edition, reviews } = recordInWork();
      leaveRecord({ edition: edition + 1, reviews, ...shown });
    });
  }

  async #updateReviews(): Promise<void> {
    if (this.#noticeMissed()) return;
    this.#stamps.clear();
    while (this.#content?.checkOn() === true) {
      await setImmediate();
      // Somebody is writing: checked is what will be there afterwards.
      if (this.#changed.size > 0) return;
    }
    const reviews = this.#review();
    if (JSON.stringify(reviews) === JSON.stringify(recordInWork().reviews)) return;
    this.#turns.change(() => {
      const before = recordInWork();
      leaveRecord({ ...before, edition: before.edition + 1, reviews });
    });
  }

  async #read(): Promise<Omit<RecordInWork, 'edition' | 'reviews'>> {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    for (const path of changed) this.#stamps.set(path, this.#stampOf(path));
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#noticeMissed(), doubt);
    const reading =
      this.#reading === undefined || changed.size > most
        ? await readAll(this.#root)
        : readAgain(this.#reading, changed);
    const { content, fresh, texts: all } = contentOf(reading, this.#texts);
    const texts = new Map(all.map((text) => [text.digest, text]));
    [this.#reading, this.#content, this.#texts] = [reading, content, texts];
    this.#fresh = [...this.#fresh, ...fresh].filter(({ digest }) => texts.has(digest));
    const entries: RecordEntries = entriesIn(content);
    return { entries, drafts: draftsOf(content), noticeText: (digest) => texts.get(digest) };
  }

  /** Notices what has changed since it was read. Whether anything has. */
  #noticeMissed(): boolean {
    const missed = [...this.#stamps].filter(([path, stamp]) => this.#stampOf(path) !== stamp);
    for (const [path] of missed) this.notice(path);
    return missed.length > 0;
  }

  #stampOf(path: string): string {
    const found = lstatSync(join(this.#root, path), { throwIfNoEntry: false });
    return found === undefined ? '' : `${String(found.mtimeMs)} ${String(found.size)} ${String(found.ino)}`;
  }

  /** What the gate says of the content; what was read of it is kept while there is time. */
  #review(): RecordInWork['reviews'] {
    if (this.#reading === undefined || this.#content === undefined) return recordInWork().reviews;
    keepRead(this.#reading, this.#fresh);
    this.#fresh = [];
    return reviewsOf(this.#root, this.#content);
  }
}
