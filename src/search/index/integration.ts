import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeFolder, removeForsaken } from '#kept/code-folder.ts';
import type { Abbreviation } from '../text/abbreviations.ts';
import { progress } from '../../progress.ts';
import { indexFolder, pointerFile, rowsFolder, type IndexPointer } from './index-address.ts';
import { IndexMemory } from './index-memory.ts';
import { writeIndex } from './index-writer.ts';
import { parts } from './part.ts';
import { RecordFiles } from './record-files.ts';
import { tellKept } from './record-line.ts';
import type { RowFiles, RowList } from './row-list.ts';

/** Where the modules are that have a say in what an index makes of a notice. */
const indexingCode = [
  ...['src/verbatim', 'src/domain', 'src/schemas', 'src/gate', 'src/kept'],
  ...['src/search/text', 'src/search/index'],
];

/**
 * Builds the search index from the records the pages were made of, not by crawling the pages. What it makes of a
 * notice is kept for the next build.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  let memory: IndexMemory | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        memory = new IndexMemory(codeFolder(root, '.cache/search', indexingCode));
        tellKept(memory);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (memory === undefined) throw new Error('the index is made at the end of a build');
        const started = performance.now();
        const site = fileURLToPath(dir);
        const sources = join(site, 'tim-kiem/ban-ghi');
        const abbreviations: readonly Abbreviation[] = JSON.parse(
          await readFile(join(sources, 'viet-tat.json'), 'utf8'),
        );
        const files: RowFiles = JSON.parse(await readFile(join(sources, 'dong.json'), 'utf8'));
        const records = new RecordFiles(sources, memory, abbreviations);
        const told = progress('Lập chỉ mục tìm kiếm', await records.count());
        const { name, notices, directives, terms } = await writeIndex(
          { notices: records.documents(told), terms: memory.terms, abbreviations, made: memory.made },
          join(site, indexFolder),
          (parts) => progress('Ghi chỉ mục tìm kiếm', parts),
        );
        memory.save(terms);
        removeForsaken(memory.folder);
        await rm(sources, { recursive: true });
        const rows = await writeRowList({ ...files, documents: records.notes.documents }, site);
        const pointer: IndexPointer = { index: name, rows, asOf: files.asOf, notices, directives };
        await writeFile(join(site, pointerFile), `${JSON.stringify(pointer)}\n`);
        // The page is drawn before its index is made.
        const page = join(site, 'tim-kiem/index.html');
        const html = await readFile(page, 'utf8');
        const led = html
          .replace(/data-index="[^"]*"/, `data-index="/${indexFolder}/${name}/"`)
          .replace(`href="/${indexFolder}/"`, `href="/${indexFolder}/${name}/${parts.root}"`)
          .replace(/data-rows="[^"]*"/, `data-rows="/${rowsFolder}/${rows}.json"`);
        if (
          [`"/${indexFolder}/${name}/"`, `/${name}/${parts.root}"`, `/${rows}.json"`].some((one) => !led.includes(one))
        )
          throw new Error('the search page has places for the addresses of its index, its root and its rows');
        // A file of its own: the page may be shared with the release before.
        await rm(page);
        await writeFile(page, led);
        performance.measure('chỉ mục tìm kiếm', { start: started, detail: { 'đọc mới': records.analysed } });
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
