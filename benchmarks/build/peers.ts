import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlainNotice } from './notices.ts';

/**
 * The generators measured beside this one, each set up as its documentation shows for a site of many documents: a
 * page per notice and listings of 40, no search, no plugins. Hugo and Eleventy get the Markdown form of the text, as
 * they have no MDX; Starlight too, and no sidebar, which would put every notice on every page.
 */
export interface Peer {
  readonly name: string;
  readonly command: (packages: string) => readonly string[];
  /** Writes a project into an empty folder. */
  readonly write: (folder: string, notices: readonly PlainNotice[]) => void;
  /** What the command leaves behind, to be removed before another cold build. */
  readonly made: readonly string[];
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><header><a href="/">Công báo giả định</a></header><main>${body}</main></body></html>`;

const head = ({ title, issued, year }: PlainNotice, more = ''): string =>
  `---\ntitle: "${title}"\ndate: ${issued}\nyears: ["${year}"]\n${more}---\n`;

function writer(folder: string): (path: string, text: string) => void {
  return (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
}

const listing = `---
import { getCollection } from 'astro:content';
export async function getStaticPaths({ paginate }) {
  const notices = (await getCollection('notices')).sort((a, b) => b.data.date - a.data.date);
  return paginate(notices, { pageSize: 40 });
}
const { page } = Astro.props;
---
${page('Văn bản', '<ul>{page.data.map((notice) => <li><a href={`/van-ban/${notice.id}/`}>{notice.data.title}</a></li>)}</ul>{page.url.prev && <a href={page.url.prev}>Trước</a>}{page.url.next && <a href={page.url.next}>Sau</a>}')}
`;

const byYear = listing.replace(
  'return paginate(notices, { pageSize: 40 });',
  'const years = [...new Set(notices.map(({ data }) => data.years[0]))];\n  return years.flatMap((year) => paginate(notices.filter(({ data }) => data.years[0] === year), { params: { year }, pageSize: 40 }));',
);

const collection = (loader: string): string => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  notices: defineCollection({ loader: ${loader}, schema: z.object({ title: z.string(), date: z.coerce.date(), years: z.array(z.string()) }) }),
};
`;

export const peers: readonly Peer[] = [
  {
    name: 'Hugo',
    command: () => ['hugo', '--quiet', '--destination', 'dist'],
    made: ['dist', 'resources', '.hugo_build.lock'],
    write(folder, notices) {
      const write = writer(folder);
      write(
        'config.toml',
        'baseURL = "https://vi-du.invalid/"\nlanguageCode = "vi"\ntitle = "Công báo giả định"\npaginate = 40\ndisableKinds = ["RSS", "sitemap"]\n[taxonomies]\nyear = "years"\n',
      );
      const list = page(
        '{{ .Title }}',
        '<ul>{{ range (.Paginate (where .Site.RegularPages "Section" "van-ban")).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}',
      );
      const term = list.replace('(where .Site.RegularPages "Section" "van-ban")', '.Pages');
      write(
        'layouts/_default/single.html',
        page('{{ .Title }}', '<article><h1>{{ .Title }}</h1>{{ .Content }}</article>'),
      );
      write('layouts/_default/list.html', term);
      write('layouts/index.html', list);
      for (const notice of notices) write(`content/van-ban/${notice.slug}.md`, head(notice) + notice.markdown);
    },
  },
  {
    name: 'Eleventy',
    command: (packages) => [process.execPath, join(packages, '@11ty/eleventy/cmd.cjs'), '--quiet', '--output=dist'],
    made: ['dist', '.cache'],
    write(folder, notices) {
      const write = writer(folder);
      write(
        'eleventy.config.js',
        'export default (config) => {\n  config.addCollection("byYear", (api) => [...Map.groupBy(api.getFilteredByTag("notices"), (item) => item.data.years[0])].flatMap(([year, items]) => Array.from({ length: Math.ceil(items.length / 40) }, (_, k) => ({ year, k, items: items.slice(k * 40, k * 40 + 40) }))));\n  return { dir: { input: "src" }, markdownTemplateEngine: false };\n};\n',
      );
      write('package.json', '{ "type": "module" }');
      const list =
        '<ul>{% for notice in ITEMS %}<li><a href="{{ notice.url }}">{{ notice.data.title }}</a></li>{% endfor %}</ul>';
      write('src/_includes/notice.liquid', page('{{ title }}', '<article><h1>{{ title }}</h1>{{ content }}</article>'));
      write(
        'src/index.liquid',
        `---\npagination:\n  data: collections.notices\n  size: 40\n  reverse: true\n---\n${page('Văn bản', list.replace('ITEMS', 'pagination.items'))}`,
      );
      write(
        'src/nam.liquid',
        `---\npagination:\n  data: collections.byYear\n  size: 1\n  alias: part\npermalink: "/nam/{{ part.year }}/{{ part.k }}/"\n---\n${page('{{ part.year }}', list.replace('ITEMS', 'part.items'))}`,
      );
      write('src/van-ban/van-ban.json', '{ "layout": "notice.liquid", "tags": "notices" }');
      for (const notice of notices) write(`src/van-ban/${notice.slug}.md`, head(notice) + notice.markdown);
    },
  },
  {
    name: 'Astro MDX',
    command: (packages) => [process.execPath, join(packages, 'astro/bin/astro.mjs'), 'build', '--silent'],
    made: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    write(folder, notices) {
      const write = writer(folder);
      write(
        'astro.config.mjs',
        "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], compressHTML: true };\n",
      );
      write('package.json', '{ "type": "module" }');
      write(
        'src/content.config.ts',
        collection(
          "glob({ pattern: '**/*.mdx', base: './content', generateId: ({ entry }) => entry.replace('.mdx', '') })",
        ),
      );
      write(
        'src/components/Directive.astro',
        '---\nconst { id } = Astro.props;\n---\n<section id={id}><slot /><aside>Theo dõi nhiệm vụ {id}</aside></section>\n',
      );
      write('src/pages/[...page].astro', listing);
      write('src/pages/nam/[year]/[...page].astro', byYear);
      write(
        'src/pages/van-ban/[id].astro',
        `---\nimport { getCollection, render } from 'astro:content';\nimport Directive from '../../components/Directive.astro';\nexport async function getStaticPaths() {\n  return (await getCollection('notices')).map((notice) => ({ params: { id: notice.id }, props: { notice } }));\n}\nconst { notice } = Astro.props;\nconst { Content } = await render(notice);\n---\n${page('{notice.data.title}', '<article><h1>{notice.data.title}</h1><Content components={{ Directive }} /></article>')}`,
      );
      for (const notice of notices) write(`content/${notice.slug}.mdx`, head(notice) + notice.mdx);
    },
  },
  {
    name: 'Starlight',
    command: (packages) => [process.execPath, join(packages, 'astro/bin/astro.mjs'), 'build', '--silent'],
    made: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    write(folder, notices) {
      const write = writer(folder);
      write(
        'astro.config.mjs',
        "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Công báo giả định', pagefind: false, sidebar: [{ label: 'Văn bản', link: '/' }], locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })] };\n",
      );
      // Astro bundles what the project says it depends on; anything else Node would have to load as it is.
      write('package.json', '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }');
      write(
        'src/content.config.ts',
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
      );
      write('src/content/docs/index.md', '---\ntitle: Văn bản\n---\nDữ liệu giả định.\n');
      for (const notice of notices)
        write(`src/content/docs/van-ban/${notice.slug}.md`, `---\ntitle: "${notice.title}"\n---\n${notice.markdown}`);
    },
  },
];
