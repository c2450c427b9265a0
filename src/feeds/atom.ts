import * as to from '#addresses';
import { escapeHtml } from '#verbatim/html.ts';
import type { Entry } from './entry.ts';
import { addressOf, instantOf, type FeedContext, type FeedDocument } from './feed.ts';

/**
 * A document of a feed as Atom (RFC 4287), its pages chained as an archived feed (RFC 5005, section 4).
 * While the site has no address of its own its links are relative, which Atom allows.
 */
export function atomOf(document: FeedDocument, { absolute, site }: FeedContext): string {
  const { base, entries, id, newer, number, older, page, subtitle, title, updated } = document;
  const link = (rel: string, address: string, type = 'application/atom+xml'): string =>
    `<link rel="${rel}" type="${type}" href="${text(absolute(address))}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="vi">',
    `<id>${id}</id>`,
    `<title>${text(title)}</title>`,
    `<subtitle>${text(subtitle)}</subtitle>`,
    `<updated>${instantOf(updated)}</updated>`,
    `<author><name>${text(site.name)}</name></author>`,
    link('self', addressOf(document, 'xml')),
    link('alternate', page, 'text/html'),
    ...(number === undefined ? [] : ['<fh:archive/>', link('current', to.feed(base, 'xml'))]),
    ...(older === undefined ? [] : [link('prev-archive', to.feed(base, 'xml', older))]),
    ...(newer === undefined || number === undefined ? [] : [link('next-archive', to.feed(base, 'xml', newer))]),
    ...entries.map((entry) => entryXml(entry, absolute)),
    '</feed>',
    '',
  ].join('\n');
}

const written = new WeakMap<Entry, string>();

function entryXml(entry: Entry, absolute: (address: string) => string): string {
  const before = written.get(entry);
  if (before !== undefined) return before;
  const xml = [
    '<entry>',
    `<id>${entry.id}</id>`,
    `<title>${text(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${text(absolute(entry.address))}"/>`,
    `<published>${instantOf(entry.published)}</published>`,
    `<updated>${instantOf(entry.updated)}</updated>`,
    ...entry.tags.map((tag) => `<category term="${text(tag)}"/>`),
    `<content type="html">${text(entry.html)}</content>`,
    '</entry>',
  ].join('\n');
  written.set(entry, xml);
  return xml;
}

/** Text as XML. What XML has no way to write at all, such as a control character, is left out. */
function text(value: string): string {
  return escapeHtml(value.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''));
}
