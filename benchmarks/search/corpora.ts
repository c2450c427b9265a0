import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the real documents are, if anywhere: they are not part of the project. */
export const corpusFolder = (root: string): string => process.env['CORPUS_DIR'] ?? join(root, '../shared/corpus');

/** The project's content without its updates below a folder, to be added to. */
export function copyOwnContent(root: string, folder: string): void {
  const target = join(folder, 'content');
  rmSync(target, { recursive: true, force: true });
  cpSync(join(root, 'content'), target, { recursive: true });
  rmSync(join(target, 'updates'), { recursive: true, force: true });
  mkdirSync(join(target, 'updates'), { recursive: true });
}
