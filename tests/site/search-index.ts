import { join } from 'node:path';
import { indexFolder, pointerFile, type IndexPointer } from '#search/index/index-address.ts';
import { IndexReader } from '#search/index/index-reader.ts';
import type { StoredDocument } from '#search/index/stored-document.ts';
import { readSiteFile } from './built-site.ts';

export const pointer: IndexPointer = JSON.parse(readSiteFile(pointerFile).toString('utf8'));

/** Everything that is really in the built search index. */
export async function indexedDocuments(): Promise<readonly StoredDocument[]> {
  const reader = await IndexReader.open((part) =>
    Promise.resolve(readSiteFile(join(indexFolder, pointer.index, part))),
  );
  return Promise.all(Array.from({ length: reader.root.size }, (_, document) => reader.document(document)));
}
