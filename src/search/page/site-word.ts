/** Word of a site in the address: its host; the site the page is of has none of its own there. */
export function siteWord(url: string): string {
  return url === '' ? 'trang-nay' : new URL(url).host;
}
