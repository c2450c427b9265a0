import { createHash } from 'node:crypto';

/** What a page may load besides its own words: nothing, fonts or scripts of this site, or these and the files they fetch. */
export type PageScripts = 'none' | 'fonts' | 'own' | 'search';

const scripts: Readonly<Record<PageScripts, readonly string[]>> = {
  none: [],
  fonts: ["font-src 'self'"],
  own: ["script-src 'self'"],
  search: ["script-src 'self'", "connect-src 'self'"],
};

/** Many pages have one style. */
const hashes = new Map<string, string>();

/**
 * The Content-Security-Policy of a page whose only style is `css`; a search may also ask the sites `searched`. Frames are a matter for the
 * server's header (`frame-ancestors` has no effect in a `<meta>`).
 */
export function contentSecurityPolicy(css: string, kind: PageScripts, searched: readonly string[] = []): string {
  const hash = hashes.get(css) ?? createHash('sha256').update(css).digest('base64');
  hashes.set(css, hash);
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    // The icon is a data: address: it costs no request.
    "img-src 'self' data:",
    ...scripts[kind].map((rule) =>
      rule.startsWith('connect-src') ? [rule, ...searched.map((url) => new URL(url).origin)].join(' ') : rule,
    ),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The policy while the site is written: the development server brings its own script, which reloads the page. */
export const previewPolicy =
  "default-src 'self' data:; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:";
