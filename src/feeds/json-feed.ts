import { addressOf, instantOf, type FeedContext, type FeedDocument } from './feed.ts';

/**
 * The front document of a feed as JSON Feed 1.1. Its addresses have to be absolute, so they are left out while
 * the site has no address of its own.
 */
export function jsonFeedOf(document: FeedDocument, { absolute, site }: FeedContext): string {
  const isPlaced = site.url !== undefined;
  const { entries, page, subtitle, title } = document;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(isPlaced && { home_page_url: absolute(page), feed_url: absolute(addressOf(document, 'json')) }),
    description: subtitle,
    authors: [{ name: site.name }],
    language: 'vi',
    items: entries.map((entry) => ({
      id: entry.id,
      ...(isPlaced && { url: absolute(entry.address) }),
      title: entry.title,
      content_html: entry.html,
      date_published: instantOf(entry.published),
      date_modified: instantOf(entry.updated),
      tags: entry.tags,
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}
