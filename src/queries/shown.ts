import { hash } from 'node:crypto';
import type { NoticeBody } from '#domain/body.ts';
import type { Notice } from '#domain/notice.ts';

/**
 * What a page shows, as a short digest: equal digests, equal pages. A notice's words count by the digest of its file,
 * so nothing is read for it.
 */
export function digestOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const known = digests.get(value);
  if (known !== undefined) return known;
  const digest = hash('sha256', written(value), 'base64url').slice(0, 22);
  digests.set(value, digest);
  return digest;
}

const digests = new WeakMap<object, string>();

function written(value: object): string {
  // Of path and bytes of its file, from which everything in it comes.
  if (isNotice(value)) return value.body.digest;
  // Everything in a tracked directive but its notice is plain data.
  if ('obligations' in value && 'notice' in value && 'directive' in value) {
    const { notice, directive, obligations } = value;
    const history = 'history' in value ? value.history : undefined;
    const status = 'status' in value ? value.status : undefined;
    return JSON.stringify([digestOf(notice), directive, history, status, obligations]);
  }
  if (value instanceof Map) return `map ${[...value].map((entry) => digestOf(entry)).join(' ')}`;
  if (Array.isArray(value)) return `list ${value.map((item) => digestOf(item)).join(' ')}`;
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${digestOf(inner)}`)
    .join('\n');
}

function isNotice(value: object): value is Notice & { readonly body: NoticeBody & { readonly digest: string } } {
  return 'slug' in value && 'body' in value;
}

/** Static paths with the key by which a build knows a page it has drawn before. */
export function keyed<P extends { readonly props: object }>(
  paths: readonly P[],
): (P & { readonly cacheKey: string })[] {
  return paths.map((path) => ({
    ...path,
    // A worker that draws for the build does not ask for it.
    get cacheKey() {
      return digestOf(path.props);
    },
  }));
}
