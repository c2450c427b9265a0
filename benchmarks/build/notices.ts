import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTypes } from '#domain/document-type.ts';

/** A made-up notice in a form every generator can be given. */
export interface PlainNotice {
  readonly slug: string;
  readonly year: string;
  readonly kind: string;
  readonly issuer: string;
  readonly issued: string;
  /** Its front matter as this site's own file has it, without the lines around it. */
  readonly frontMatter: string;
  /** MDX with the words of each directive in a `<Directive id="…">`. */
  readonly mdx: string;
  /** The same words as Markdown alone. */
  readonly markdown: string;
}

/** Names that pages show in place of the keys in front matter. */
export interface Names {
  readonly agencies: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

/** The notices of a made-up `content/`. */
export function plainNotices(content: string): readonly PlainNotice[] {
  return readdirSync(join(content, 'notices'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /-gia-dinh\.mdx$/.test(path))
    .map((path) => {
      const [, frontMatter = '', body = ''] =
        /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(content, 'notices', path), 'utf8')) ?? [];
      return {
        slug: /([^/]+)\.mdx$/.exec(path)?.[1] ?? '',
        year: path.slice(0, 4),
        kind: value(frontMatter, 'type'),
        issuer: value(frontMatter, 'issuer'),
        issued: value(frontMatter, 'issued'),
        frontMatter,
        mdx: body,
        markdown: body.replaceAll(/<\/?Directive[^>]*>\n/g, ''),
      };
    });
}

/** The names of a made-up `content/`. */
export function plainNames(content: string): Names {
  const folder = join(content, 'agencies');
  const agencies = readdirSync(folder).map((file) => [
    file.replace('.yaml', ''),
    / name: (.*)/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? file,
  ]);
  return {
    agencies: Object.fromEntries(agencies),
    kinds: Object.fromEntries(documentTypes.map(({ id, name }) => [id, name])),
  };
}

function value(yaml: string, key: string): string {
  return new RegExp(`^${key}: "?(.*?)"?$`, 'm').exec(yaml)?.[1] ?? '';
}
