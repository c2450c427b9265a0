import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Abbreviation } from '../text/abbreviations.ts';
import { progress } from '../../progress.ts';
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
        const read = progress('Lập chỉ mục tìm kiếm', await countOf(sources));
        const { name, notices, directives } = await writeSearchIndex(
          notes.noting(
            recordsIn(sources, () => {
              read(1);
            }),
          ),
          join(site, indexFolder),
          abbreviations,
          (documents) => progress('Ghi chỉ mục tìm kiếm', documents),
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

/** Records in the order they were written; says when it is done with one. */
async function* recordsIn(
  folder: string,
  said: () => void,
): AsyncGenerator<SearchNotice & { readonly places: RowPlaces }> {
  for (const part of partsOf(folder)) {
    for (const line of (await readFile(part, 'utf8')).split('\n')) {
      if (line === '') continue;
      yield JSON.parse(line);
      said();
    }
  }
}

async function countOf(folder: string): Promise<number> {
  let count = 0;
  for (const part of partsOf(folder)) for (const byte of await readFile(part)) if (byte === lineFeed) count += 1;
  return count;
}

const lineFeed = 10;

function* partsOf(folder: string): Generator<string> {
  for (let part = 0; existsSync(join(folder, `${String(part)}.ndjson`)); part += 1)
    yield join(folder, `${String(part)}.ndjson`);
}
