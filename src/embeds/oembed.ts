import * as to from '#addresses';
import { escapeHtml } from '#verbatim/html.ts';
import type { Summary } from './summary.ts';

/** Room a summary needs in a page, in pixels. */
const size = { width: 600, height: 320 } as const;

/** The markup that shows a summary in another page. */
export function frameMarkup(
  { page, name }: Pick<Summary, 'page' | 'name'>,
  absolute: (address: string) => string,
): string {
  const source = escapeHtml(absolute(to.embed(page)));
  return `<iframe src="${source}" title="${escapeHtml(name)}" width="${String(size.width)}" height="${String(size.height)}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

/** The markup that shows a summary as a picture that leads to its page. */
export function badgeMarkup(
  { page, name }: Pick<Summary, 'page' | 'name'>,
  absolute: (address: string) => string,
): string {
  return `<a href="${escapeHtml(absolute(page))}"><img src="${escapeHtml(absolute(to.badge(page)))}" alt="${escapeHtml(name)}"></a>`;
}

/** The answer of an oEmbed provider (oembed.com, 2.3.4), made ahead for discovery through a link in the page. */
export function oembedOf(
  summary: Summary,
  site: { readonly name: string; readonly url: string },
  absolute: (address: string) => string,
): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title: `${summary.name} (tính đến ${summary.asOf})`,
    provider_name: site.name,
    provider_url: site.url,
    cache_age: 86_400,
    html: frameMarkup(summary, absolute),
    ...size,
  };
  return `${JSON.stringify(answer)}\n`;
}
