import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Names, PlainNotice } from '../notices.ts';

/** A generator measured beside this one, set up as its documentation shows for a site of many documents. */
export interface Peer {
  readonly name: string;
  /** Whether its packages come from the lockfile of the peers; one that is no npm package has to be installed. */
  readonly fromNpm: boolean;
  readonly command: (packages: string) => readonly string[];
  /** Writes a project into an empty folder. */
  readonly write: (folder: string, notices: readonly PlainNotice[], names: Names) => void;
  /** What the command leaves behind, to be removed before another cold build. */
  readonly made: readonly string[];
}

/** Notices on a page of a listing, as on this site. */
export const perPage = 25;

/** Writes files of one folder, and the folders they lie in. */
export function writer(folder: string): (path: string, text: string) => void {
  return (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
}

/** A notice's file: its front matter as it is, what a generator needs besides, and its words. */
export function document(notice: PlainNotice, words: string, more = ''): string {
  const { issued, year, kind, issuer } = notice;
  // `type` means a layout to some generators; the listings go by lists of terms.
  const record = notice.frontMatter.replace(/^type:.*\n/m, '');
  return `---\n${record}\ndate: ${issued}\nyears: ["${year}"]\nkinds: [${kind}]\nissuers: [${issuer}]\n${more}---\n${words}`;
}
