import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Abbreviation } from '../text/abbreviations.ts';
import { indexFolder, pointerFile, rowsFolder, type IndexPointer } from './index-address.ts';
import { writeSearchIndex } from './index-writer.ts';
import type { SearchNotice } from './records.ts';
import { PlaceNotes, type RowFiles, type RowList, type RowPlaces } from './row-list.ts';

/** Builds the search index from the records the pages were made of, not by crawling the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const sources = join(site, 'tim-kiem/ban-ghi');
        const abbreviations: readonly Abbreviation[] = JSON.parse(
          await readFile(join(sources, 'viet-tat.json'), 'utf8'),
        );
        const files: RowFiles = JSON.parse(await readFile(join(sources, 'dong.json'), 'utf8'));
        const notes = new PlaceNotes();
        const { name, notices, directives } = await writeSearchIndex(
          notes.noting(recordsIn(sources)),
          join(site, indexFolder),
          abbreviations,
        );
        await rm(sources, { recursive: true });
        const rows = await writeRowList({ ...files, documents: notes.documents }, site);
        const pointer: IndexPointer = { index: name, rows, asOf: files.asOf, notices, directives };
        await writeFile(join(site, pointerFile), `${JSON.stringify(pointer)}\n`);
        // The page is drawn before its index is made.
        const page = join(site, 'tim-kiem/index.html');
        const html = await readFile(page, 'utf8');
        const led = html
          .replace(/data-index="[^"]*"/, `data-index="/${indexFolder}/${name}/"`)
          .replace(/data-rows="[^"]*"/, `data-rows="/${rowsFolder}/${rows}.json"`);
        if (!led.includes(`/${name}/`) || !led.includes(`/${rows}.json`))
          throw new Error('the search page has places for the addresses of its index and its rows');
        // A file of its own: the page may be shared with the release before.
        await rm(page);
        await writeFile(page, led);
        logger.info(`${String(notices)} văn bản, ${String(directives)} nhiệm vụ trong chỉ mục tìm kiếm`);
      },
    },
  };
}

/** Writes the list under a name made of its content, and gives the name. */
async function writeRowList(list: RowList, site: string): Promise<string> {
  const text = JSON.stringify(list);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  // There is none yet where there are no notices.
  await mkdir(join(site, rowsFolder), { recursive: true });
  await writeFile(join(site, rowsFolder, `${name}.json`), text);
  return name;
}

/** Records in the order they were written. */
async function* recordsIn(folder: string): AsyncGenerator<SearchNotice & { readonly places: RowPlaces }> {
  for (let part = 0; existsSync(join(folder, `${String(part)}.ndjson`)); part += 1) {
    const lines = (await readFile(join(folder, `${String(part)}.ndjson`), 'utf8')).split('\n');
    for (const line of lines) if (line !== '') yield JSON.parse(line);
  }
}
