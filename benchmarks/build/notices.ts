import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A made-up notice in a form every generator can be given. */
export interface PlainNotice {
  readonly slug: string;
  readonly year: string;
  readonly title: string;
  readonly issued: string;
  /** MDX with the words of each directive in a `<Directive id="…">`. */
  readonly mdx: string;
  /** The same words as Markdown alone. */
  readonly markdown: string;
}

/** The notices of a made-up `content/`. */
export function plainNotices(content: string): readonly PlainNotice[] {
  return readdirSync(join(content, 'notices'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /-gia-dinh\.mdx$/.test(path))
    .map((path) => {
      const [, head = '', body = ''] =
        /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(content, 'notices', path), 'utf8')) ?? [];
      const value = (key: string): string => new RegExp(`^${key}: "?(.*?)"?$`, 'm').exec(head)?.[1] ?? '';
      return {
        slug: /([^/]+)\.mdx$/.exec(path)?.[1] ?? '',
        year: path.slice(0, 4),
        title: value('title'),
        issued: value('issued'),
        mdx: body,
        markdown: body.replaceAll(/<\/?Directive[^>]*>\n/g, ''),
      };
    });
}
