import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoticeSource } from '../src/gate/history/notice-source.ts';
import { pointerFile, type IndexPointer } from '../src/search/index/index-address.ts';

/** How many of a thing each part of a built site holds. */
export interface Agreement {
  /** Notices in `content/` that are no drafts. */
  readonly sources: number;
  /** Notices with a page. */
  readonly notices: number;
  /** Directives with a page. */
  readonly directives: number;
  /** Records in the search index: one a notice, one a directive. */
  readonly indexed: number;
  /** Rows of the manifest: one a notice. */
  readonly manifest: number;
}

/** Counts a built site against its sources; nothing may get lost on the way without a word. */
export function agreementOf(root: string, site: string): Agreement {
  const below = (folder: string): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
      : [];
  // Not what is below: there are forty files to take away for each page.
  const inside = (folder: string, file: string): readonly string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, file))) : [];
  const slugs = inside(join(site, 'van-ban'), 'nguyen-van.txt');
  // A directive that was withdrawn alone keeps a page beside the others of its notice.
  const isDirective = (slug: string, id: string): boolean =>
    !existsSync(join(root, 'content/tombstones/chi-dao', slug, `${id}.yaml`));
  const pointer: IndexPointer = JSON.parse(readFileSync(join(site, pointerFile), 'utf8'));
  return {
    sources: below(join(root, 'content/notices')).filter(
      (path) => path.endsWith('.mdx') && !new NoticeSource(readFileSync(join(root, 'content/notices', path))).isDraft,
    ).length,
    notices: slugs.filter((slug) => existsSync(join(site, 'van-ban', slug, 'index.html'))).length,
    directives: slugs.flatMap((slug) =>
      inside(join(site, 'chi-dao', slug), 'index.html').filter((id) => isDirective(slug, id)),
    ).length,
    indexed: pointer.notices + pointer.directives,
    manifest: readFileSync(join(site, 'van-ban/sha256sums.txt'), 'utf8')
      .split('\n')
      .filter((row) => row !== '').length,
  };
}

/** What does not agree, in Vietnamese; empty where everything does. */
export function disagreements({ sources, notices, directives, indexed, manifest }: Agreement): readonly string[] {
  const found: string[] = [];
  if (sources !== notices)
    found.push(`${String(sources)} văn bản trong content/ nhưng ${String(notices)} trang văn bản`);
  if (manifest !== notices)
    found.push(`${String(notices)} trang văn bản nhưng ${String(manifest)} dòng trong bản kê mã băm`);
  if (indexed !== notices + directives) {
    found.push(`${String(notices)} văn bản và ${String(directives)} nhiệm vụ nhưng ${String(indexed)} mục tìm kiếm`);
  }
  return found;
}
