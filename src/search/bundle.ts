import { gunzipSync, gzipSync } from 'node:zlib';
import { analyseText } from './analyse.ts';
import type { SearchRecord } from './records.ts';

/** What Pagefind 1.6 writes before the data in each of its files. */
const signature = 'pagefind_dcd';

/** A record as the index is to know it: its searched words analysed, nothing else changed. */
export function analysed(record: SearchRecord): SearchRecord {
  const meta = Object.fromEntries(Object.entries(record.meta).map(([key, value]) => [key, analyseText(value)]));
  return { ...record, content: analyseText(record.content), meta };
}

/**
 * A fragment (what a result shows) of an index built from analysed records, with the words as people
 * write them put back. Works on the inside of Pagefind's files: the version is pinned and a test reads
 * a whole bundle back.
 *
 * @param records by address
 */
export function withDisplayWords(fragment: Uint8Array, records: ReadonlyMap<string, SearchRecord>): Uint8Array {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(signature)) throw new Error('this is no fragment of Pagefind 1.6');
  const data: { url: string; content: string; meta: Record<string, string> } = JSON.parse(text.slice(signature.length));
  const record = records.get(data.url);
  if (record === undefined) throw new Error(`no record for ${data.url}`);
  // Pagefind joins a record's words by single spaces; positions count words.
  const content = record.content
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
  const packed = gzipSync(signature + JSON.stringify({ ...data, content, meta: record.meta }), { level: 9 });
  // The header names the system it was packed on: the same everywhere.
  packed[9] = 255;
  return packed;
}
