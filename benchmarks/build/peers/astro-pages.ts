import { join } from 'node:path';
import { directiveNote, listingMain, noticeMain, type ListedFields } from './page.ts';
import { perPage, type Peer } from './peer.ts';

/** What the two peers built on Astro share: how they list notices, and how they draw a directive where it stands. */

/** How Astro is run, and what it leaves behind. */
export const builtByAstro: Pick<Peer, 'fromNpm' | 'command' | 'made'> = {
  fromNpm: true,
  command: (packages) => [process.execPath, join(packages, 'astro/bin/astro.mjs'), 'build', '--silent'],
  made: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
};

const listed = (notice: string): ListedFields => ({
  address: `{\`/van-ban/\${${notice}.name}/\`}`,
  title: `{${notice}.title}`,
  kind: `{names.kinds[${notice}.kinds[0]]}`,
  number: `{${notice}.number}`,
  day: `{${notice}.date.toLocaleDateString('vi', { timeZone: 'UTC' })}`,
  issuer: `{names.agencies[${notice}.issuer]}`,
  count: `{${notice}.directives.length}`,
});

/** Braces in attributes of HTML are text to Astro: whole attributes become expressions. */
const astro = (html: string): string => html.replaceAll(/="(\{.*?\})"/g, '=$1');

/** The component of a directive. */
export const directive = `---
import names from '../names.json';
const { id, directives = [] } = Astro.props;
const { lead = [], due } = directives.find((directive) => directive.id === id) ?? {};
---
<section id={id}><slot />${astro(directiveNote({ id: '{id}', address: '{`#${id}`}', lead: '{lead.map((one) => names.agencies[one])}', due: '{due?.words}' }))}</section>
`;

/** The main part of a notice's page, of `data`; directives are drawn among its words. */
export const notice = astro(
  noticeMain({
    ...listed('data'),
    words: '<Content components={{ Directive }} />',
    source: '{data.source.transcribedFrom}',
    sum: '{sum}',
    directives: () => '',
  }),
);

/** The words of a notice as MDX, each directive given what the front matter says of it. */
export function withDirectives(mdx: string): string {
  return mdx.replaceAll('<Directive ', '<Directive directives={frontmatter.directives} ');
}

/** The main part of a page of a listing, of `page`. */
export const listing = astro(
  listingMain({
    heading: '{heading}',
    notices: (draw) => `{page.data.map(({ data: notice }) => (${draw(listed('notice'))}))}`,
    beside: (which, draw) => {
      const address = which === 'newer' ? 'page.url.prev' : 'page.url.next';
      return `{${address} && ${draw(`{${address}}`)}}`;
    },
  }),
);

/** Static paths of the listing of all notices, or of those with each year, kind or issuer. */
export function listingPaths(collection: string, terms?: string): string {
  const all = `const notices = (await getCollection('${collection}')).sort((a, b) => b.data.date - a.data.date);`;
  const paths =
    terms === undefined
      ? `return paginate(notices, { pageSize: ${String(perPage)}, props: { heading: 'Văn bản' } });`
      : `return [...Map.groupBy(notices, ({ data }) => data.${terms}[0])].flatMap(([term, some]) => paginate(some, { params: { term }, pageSize: ${String(perPage)}, props: { heading: term } }));`;
  return `export async function getStaticPaths({ paginate }) {\n  ${all}\n  ${paths}\n}\nconst { page, heading } = Astro.props;`;
}

/** The schema of a notice's front matter. */
export const schema =
  'z.object({ name: z.string(), title: z.string(), number: z.string(), date: z.coerce.date(), issuer: z.string(), years: z.array(z.string()), kinds: z.array(z.string()), issuers: z.array(z.string()), source: z.object({ transcribedFrom: z.string() }), directives: z.array(z.object({ id: z.string(), lead: z.array(z.string()), due: z.object({ words: z.string() }).optional() })) })';
