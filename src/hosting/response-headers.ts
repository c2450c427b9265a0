/**
 * What a server sends with the files of the site. The one source for `npm run serve` and for the files
 * that tell other servers (`headers-file.ts`, `nginx-include.ts`).
 */

/** Sent with every file. The rest of a page's policy stands in the page itself (docs/decisions/0007). */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** Sent with every file but those of `framedFolders`: no other site may put it into a frame. */
export const unframedHeaders = {
  'X-Frame-Options': 'DENY',
  // The part of a policy that has no effect in a page's own <meta>.
  'Content-Security-Policy': "frame-ancestors 'none'",
} as const;

/** Sent as well where the connection is encrypted: browsers then ask for nothing unencrypted for a year. */
export const headersOverTls = { 'Strict-Transport-Security': 'max-age=31536000' } as const;

/**
 * Folders whose files carry a digest of what is in them in their path, `:ban` standing for a part that is
 * one: a browser may keep them, and a release carries them over from the one before for pages that are
 * still open. `/tim-kiem/chi-muc/hien-hanh.json`, which names the index of the day, is not below one.
 */
export const immutableFolders = ['/_astro/', '/tim-kiem/chi-muc/:ban/'] as const;

/** Start of the addresses below such a folder, as a regular expression that servers and we read alike. */
export const startOf = (folder: string): string => `^${folder.replace(':ban', '[^/]+')}`;

/** Whether what an address leads to never changes. */
export const isImmutable = (address: string): boolean =>
  immutableFolders.some((folder) => new RegExp(startOf(folder)).test(address));

/**
 * Folders whose files pages of other sites may read, such as a search over several provinces. That of the register's
 * filter holds the rows of the directives that such a search finds.
 */
export const sharedFolders = ['/du-lieu/', '/tim-kiem/', '/chi-dao/loc/'] as const;

/** Folders whose pages are made to stand in a frame of another site. */
export const framedFolders = ['/nhung/'] as const;

/** A year, the longest that caches heed. */
export const immutable = 'public, max-age=31536000, immutable';

/** Kept, but asked about each time: a correction is seen at the next request. */
export const revalidated = 'public, max-age=0, must-revalidate';

const text = (type: string): string => `${type}; charset=utf-8`;

/**
 * Media types by file name extension. Text names its charset: without it a browser guesses, and
 * Vietnamese letters come out broken.
 */
export const mediaTypes = {
  html: text('text/html'),
  txt: text('text/plain'),
  csv: text('text/csv'),
  md: text('text/markdown'),
  mdx: text('text/markdown'),
  ics: text('text/calendar'),
  bib: text('application/x-bibtex'),
  ris: text('application/x-research-info-systems'),
  css: text('text/css'),
  js: text('text/javascript'),
  mjs: text('text/javascript'),
  xml: text('application/xml'),
  xsl: text('application/xml'),
  atom: text('application/atom+xml'),
  rss: text('application/rss+xml'),
  yaml: text('application/yaml'),
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  ndjson: 'application/x-ndjson',
  webmanifest: 'application/manifest+json',
  // Parts of the search index.
  bin: 'application/octet-stream',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  zip: 'application/zip',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
} as const satisfies Readonly<Record<string, string>>;

/** What is sent for a file of no known kind. */
export const unknownType = 'application/octet-stream';

/** Files for servers, not for readers: they are not served. */
export const serverFiles = ['/_headers', '/_nginx.conf'] as const;

/** Whether a path leads to what is not for readers: files for servers, and hidden ones but for `/.well-known/`. */
export function isWithheld(path: string): boolean {
  return serverFiles.some((file) => file === path) || /\/\.(?!well-known\/)/.test(path);
}

/** The headers of a file, by its address on the site; a folder's address means its page. */
export function responseHeaders(address: string): Readonly<Record<string, string>> {
  const below = (folder: string): boolean => address.startsWith(folder);
  return {
    'Content-Type': mediaTypeOf(address),
    'Cache-Control': isImmutable(address) ? immutable : revalidated,
    ...securityHeaders,
    ...(framedFolders.some(below) ? {} : unframedHeaders),
    ...(sharedFolders.some(below) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

function mediaTypeOf(address: string): string {
  if (address.endsWith('/')) return mediaTypes.html;
  const extension = /\.([^./]+)$/.exec(address)?.[1] ?? '';
  return Object.entries(mediaTypes).find(([known]) => known === extension)?.[1] ?? unknownType;
}
