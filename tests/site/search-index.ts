import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { indexFolder, pointerFile, type IndexPointer } from '#search/index/index-address.ts';
import { openPart } from '#search/index/part.ts';
import type { StoredDocument } from '#search/index/stored-document.ts';
import { readSiteFile, siteFiles } from './built-site.ts';

export const pointer: IndexPointer = JSON.parse(readSiteFile(pointerFile).toString('utf8'));

/** Everything that is really in the built search index. */
export function indexedDocuments(): readonly StoredDocument[] {
  const folder = `${join(indexFolder, pointer.index, 'van-ban')}/`;
  return siteFiles()
    .filter((file) => file.startsWith(folder))
    .map((file) => JSON.parse(inflateRawSync(openPart(readSiteFile(file)).content).toString('utf8')));
}
