import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { analysed, withDisplayWords } from './bundle.ts';
import type { SearchRecord } from './records.ts';

/** Where the index stands on the site. */
const bundle = 'pagefind';

/** Files of Pagefind's own interfaces: this site has its own. */
const unused = /(?:-ui\.(?:js|css)|pagefind-highlight\.js|pagefind-worker\.js)$/;

/** Builds the search index from the records the pages were made of, not by crawling the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const source = join(site, 'tim-kiem/ban-ghi.ndjson');
        const lines = (await readFile(source, 'utf8')).split('\n').filter((line) => line !== '');
        await writeIndex(
          lines.map((line): SearchRecord => JSON.parse(line)),
          join(site, bundle),
        );
        await rm(source);
        logger.info(`${String(lines.length)} mục trong chỉ mục tìm kiếm`);
      },
    },
  };
}

/** Writes an index of the records into a folder. The same records in the same order give the same bytes. */
export async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error(`Không tạo được chỉ mục tìm kiếm: ${errors.join('; ')}`);
  for (const { url, content, meta, filters, sort } of records.map(analysed)) {
    const added = await index.addCustomRecord({
      url,
      content,
      language: 'vi',
      meta: { ...meta },
      filters: Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, [...values]])),
      sort: { ...sort },
    });
    if (added.errors.length > 0)
      throw new Error(`Không đưa được ${url} vào chỉ mục tìm kiếm: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  const byAddress = new Map(records.map((record) => [record.url, record]));
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, path.endsWith('.pf_fragment') ? withDisplayWords(content, byAddress) : content);
  }
  await close();
}
