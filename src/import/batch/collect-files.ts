import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Endings that are imported, and those that are read only to be refused with advice. */
const endings = /\.(?:docx|docm|pdf|txt|html?|md|markdown|doc|rtf|odt)$/i;

/** A path that was asked for but holds nothing to import. */
export interface NotFound {
  readonly path: string;
  readonly message: string;
}

export interface CollectedFiles {
  /** In a fixed order: as asked for, folders by name. */
  readonly files: readonly string[];
  readonly notFound: readonly NotFound[];
}

/** The files to import: those named, and all documents in the folders named. */
export function collectFiles(paths: readonly string[]): CollectedFiles {
  const files: string[] = [];
  const notFound: NotFound[] = [];
  for (const path of paths) {
    const kind = lstatSync(path, { throwIfNoEntry: false });
    if (kind === undefined) notFound.push({ path, message: 'Không có tệp hay thư mục này.' });
    else if (kind.isDirectory()) {
      const found = filesIn(path);
      if (found.length === 0)
        notFound.push({ path, message: 'Thư mục không có tệp .docx, .pdf, .txt, .html hay .md nào.' });
      files.push(...found);
    } else if (kind.isFile()) files.push(path);
    else notFound.push({ path, message: 'Đây không phải là một tệp thường; hãy chỉ đúng tệp văn bản.' });
  }
  return { files: [...new Set(files)], notFound };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : filesIn(path);
      return entry.isFile() && isDocument(entry.name) ? [path] : [];
    });
}

/** Word leaves `~$name.docx` beside an open document. */
function isDocument(name: string): boolean {
  return endings.test(name) && !/^[.~]/.test(basename(name));
}
