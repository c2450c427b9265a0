import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Abbreviation } from '../text/abbreviations.ts';
import { indexFolder, pointerFile, type IndexPointer } from './index-address.ts';
import { writeSearchIndex } from './index-writer.ts';
import type { SearchNotice } from './records.ts';

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
        const { name, notices, directives } = await writeSearchIndex(
          recordsIn(sources),
          join(site, indexFolder),
          abbreviations,
        );
        await rm(sources, { recursive: true });
        const pointer: IndexPointer = { index: name, notices, directives };
        await writeFile(join(site, pointerFile), `${JSON.stringify(pointer)}\n`);
        // The page is drawn before its index is made.
        const page = join(site, 'tim-kiem/index.html');
        const html = await readFile(page, 'utf8');
        const led = html.replace(/data-index="[^"]*"/, `data-index="/${indexFolder}/${name}/"`);
        if (!led.includes(`/${name}/`)) throw new Error('the search page has a place for the address of its index');
        // A file of its own: the page may be shared with the release before.
        await rm(page);
        await writeFile(page, led);
        logger.info(`${String(notices)} văn bản, ${String(directives)} nhiệm vụ trong chỉ mục tìm kiếm`);
      },
    },
  };
}

/** Records in the order they were written. */
async function* recordsIn(folder: string): AsyncGenerator<SearchNotice> {
  for (let part = 0; existsSync(join(folder, `${String(part)}.ndjson`)); part += 1) {
    const lines = (await readFile(join(folder, `${String(part)}.ndjson`), 'utf8')).split('\n');
    for (const line of lines) if (line !== '') yield JSON.parse(line);
  }
}
