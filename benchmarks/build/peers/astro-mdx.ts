import * as pages from './astro-pages.ts';
import { shell } from './page.ts';
import { document, writer, type Peer } from './peer.ts';

const layout = shell('{title}', '{description}', '<slot />')
  .replaceAll(/="(\{.*?\})"/g, '=$1')
  .replace('<style>', '<style is:inline>');

const listing = (up: string, terms?: string): string => `---
import { getCollection } from 'astro:content';
import Page from '${up}layouts/Page.astro';
import names from '${up}names.json';
${pages.listingPaths('notices', terms)}
---
<Page title={heading} description="Các văn bản đã đăng, mới trước cũ sau.">${pages.listing}</Page>
`;

const notice = `---
import { createHash } from 'node:crypto';
import { getCollection, render } from 'astro:content';
import Directive from '../../components/Directive.astro';
import Page from '../../layouts/Page.astro';
import names from '../../names.json';
export async function getStaticPaths() {
  return (await getCollection('notices')).map((notice) => ({ params: { id: notice.id }, props: { notice } }));
}
const { notice } = Astro.props;
const { data } = notice;
const { Content } = await render(notice);
const sum = createHash('sha256').update(notice.body).digest('hex');
const day = data.date.toLocaleDateString('vi', { timeZone: 'UTC' });
const name = \`\${names.kinds[data.kinds[0]]} số \${data.number} ngày \${day}\`;
---
<Page title={\`\${name}: \${data.title}\`} description={\`\${name} của \${names.agencies[data.issuer]}: nguyên văn và tình trạng \${data.directives.length} nhiệm vụ.\`}>${pages.notice}</Page>
`;

/** Astro as its documentation shows it for MDX: the glob loader, and `render()` in the page. */
export const astroMdx: Peer = {
  name: 'Astro MDX',
  ...pages.builtByAstro,
  write(folder, notices, names) {
    const write = writer(folder);
    write(
      'astro.config.mjs',
      "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], compressHTML: true };\n",
    );
    write('package.json', '{ "type": "module" }');
    write(
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nimport { z } from 'astro/zod';\nconst loader = glob({ pattern: '**/*.mdx', base: './content', generateId: ({ entry }) => entry.replace('.mdx', '') });\nexport const collections = { notices: defineCollection({ loader, schema: ${pages.schema} }) };\n`,
    );
    write('src/names.json', JSON.stringify(names));
    write('src/components/Directive.astro', pages.directive);
    write('src/layouts/Page.astro', `---\nconst { title, description } = Astro.props;\n---\n${layout}`);
    write('src/pages/[...page].astro', listing('../'));
    for (const terms of ['years', 'kinds', 'issuers'])
      write(`src/pages/${terms}/[term]/[...page].astro`, listing('../../../', terms));
    write('src/pages/van-ban/[id].astro', notice);
    for (const one of notices)
      write(`content/${one.slug}.mdx`, document(one, pages.withDirectives(one.mdx), `name: ${one.slug}\n`));
  },
};
