import { compareDays, type CivilDate } from './civil-date.ts';
import type { PublishedNotice, TrackedDirective } from './register.ts';
import { isKnown } from './notice.ts';

/** A page that search engines are told of. */
export interface SitemapEntry {
  /** Whole address, `https://…`. */
  readonly address: string;
  /** The newest day anything the page is about is dated; undefined where nothing is. */
  readonly changed?: CivilDate | undefined;
}

/** Entries a file may hold: sitemaps.org allows 50,000, and 50 MB, which these never reach. */
export const entriesPerFile = 50_000;

/**
 * The files that tell search engines of pages, by name: `sitemap.xml` lists the others, which hold the
 * entries in the order given.
 *
 * @param addressOf whole address of a file of this name
 */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  addressOf: (name: string) => string,
  size = entriesPerFile,
): ReadonlyMap<string, string> {
  const parts = Array.from({ length: Math.max(1, Math.ceil(entries.length / size)) }, (_, index) => ({
    name: `sitemap-${String(index + 1)}.xml`,
    entries: entries.slice(index * size, (index + 1) * size),
  }));
  const index = parts.map((part) =>
    element('sitemap', { address: addressOf(part.name), changed: newest(part.entries.map(({ changed }) => changed)) }),
  );
  return new Map([
    ['sitemap.xml', file('sitemapindex', index)],
    ...parts.map(
      (part) =>
        [
          part.name,
          file(
            'urlset',
            part.entries.map((entry) => element('url', entry)),
          ),
        ] as const,
    ),
  ]);
}

/** The newest day a directive's page is about: its notice's own, or that of a report. */
export function changeOfDirective({ notice, history }: TrackedDirective): CivilDate | undefined {
  return newest([changeOfWords(notice), ...history.map(({ date }) => date)]);
}

/** The newest day a notice's page is about: its issue, a correction of its words, a report on one of its directives. */
export function changeOfNotice(
  notice: PublishedNotice,
  directives: readonly TrackedDirective[],
): CivilDate | undefined {
  return newest([changeOfWords(notice), ...directives.map(changeOfDirective)]);
}

function changeOfWords({ issued, corrects }: PublishedNotice): CivilDate | undefined {
  return newest([isKnown(issued) ? issued : undefined, ...corrects.map(({ date }) => date)]);
}

const newest = (days: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  days.reduce<CivilDate | undefined>((latest, day) => (compareDays(day, latest) > 0 ? day : latest), undefined);

const file = (root: string, items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`;

function element(name: string, { address, changed }: SitemapEntry): string {
  const day = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<${name}><loc>${escaped(address)}</loc>${day}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>'"]/g, (letter) => entities[letter] ?? letter);
