import { createHash } from 'node:crypto';
import type { PublishedNotice } from '#domain/register.ts';
import { canonicalText } from './canonical-text.ts';

const digests = new WeakMap<object, string>();

/** SHA-256 of a notice's canonical text, hex. Taken once of each notice: pages of its directives ask again. */
export function digestOf(notice: PublishedNotice): string {
  const known = digests.get(notice);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(canonicalText(notice)).digest('hex');
  digests.set(notice, digest);
  return digest;
}
