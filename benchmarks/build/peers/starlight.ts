import * as pages from './astro-pages.ts';
import { document, writer, type Peer } from './peer.ts';

const listing = (up: string, terms?: string): string => `---
import { getCollection } from 'astro:content';
import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';
import names from '${up}names.json';
${pages.listingPaths('docs', terms).replace("(await getCollection('docs'))", "(await getCollection('docs')).filter(({ id }) => id.startsWith('van-ban/'))")}
---
<StarlightPage frontmatter={{ title: heading }}>${pages.listing}</StarlightPage>
`;

const config = `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Công báo giả định', pagefind: false, sidebar: [{ label: 'Văn bản', link: '/tat-ca/' }], locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })] };
`;

/**
 * Starlight draws documents with its own pages: it is given the same MDX, with a component for directives, and the
 * listings as pages of its own layout. No sidebar, which would put every notice on every page.
 */
export const starlight: Peer = {
  name: 'Starlight',
  ...pages.builtByAstro,
  write(folder, notices, names) {
    const write = writer(folder);
    write('astro.config.mjs', config);
    // Astro bundles what the project says it depends on; anything else Node would have to load as it is.
    write('package.json', '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }');
    write(
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { z } from 'astro/zod';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: ${pages.schema.replace('title: z.string(), ', '')}.partial() }) }) };\n`,
    );
    write('src/names.json', JSON.stringify(names));
    write('src/components/Directive.astro', pages.directive);
    for (const [route, terms] of [
      ['tat-ca/[...page]', undefined],
      ['years/[term]/[...page]', 'years'],
      ['kinds/[term]/[...page]', 'kinds'],
      ['issuers/[term]/[...page]', 'issuers'],
    ] as const)
      write(`src/pages/${route}.astro`, listing(terms === undefined ? '../../' : '../../../', terms));
    write('src/content/docs/index.md', '---\ntitle: Văn bản\n---\nDữ liệu giả định.\n');
    const imported = "import Directive from '../../../components/Directive.astro';\n\n";
    for (const one of notices) {
      const words = imported + pages.withDirectives(one.mdx);
      write(`src/content/docs/van-ban/${one.slug}.mdx`, document(one, words, `name: ${one.slug}\n`));
    }
  },
};
