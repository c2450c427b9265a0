import { join } from 'node:path';
import { listingPage, noticePage, type ListedFields } from './page.ts';
import { document, perPage, writer, type Peer } from './peer.ts';

const listed = (notice: string, data: string): ListedFields => ({
  address: `{{ ${notice}.url }}`,
  title: `{{ ${data}title }}`,
  kind: `{{ names.kinds[${data}kinds[0]] }}`,
  number: `{{ ${data}number }}`,
  day: `{{ ${data}date | date: "%-d/%-m/%Y" }}`,
  issuer: `{{ names.agencies[${data}issuer] }}`,
  count: `{{ ${data}directives.size }}`,
});

const layout = noticePage({
  ...listed('page', ''),
  words: '{{ content }}',
  source: '{{ source.transcribedFrom }}',
  sum: '{{ page.rawInput | sha256 }}',
  directives: (draw) =>
    `{% for directive in directives %}${draw({ id: '{{ directive.id }}', address: '#{{ directive.id }}', lead: '{% for lead in directive.lead %}{{ names.agencies[lead] }}{% endfor %}', due: '{{ directive.due.words }}' })}{% endfor %}`,
});

const list = (heading: string, items: string, newer: string, older: string): string =>
  listingPage({
    heading,
    notices: (draw) => `{% for notice in ${items} %}${draw(listed('notice', 'notice.data.'))}{% endfor %}`,
    beside: (which, draw) => {
      const address = which === 'newer' ? newer : older;
      return `{% if ${address} %}${draw(`{{ ${address} }}`)}{% endif %}`;
    },
  });

const config = `import { createHash } from 'node:crypto';
const by = (api, termOf) => [...Map.groupBy(api.getFilteredByTag('notices').reverse(), termOf)].flatMap(([term, items]) =>
  Array.from({ length: Math.ceil(items.length / ${String(perPage)}) }, (_, k) => ({ term, k, items: items.slice(k * ${String(perPage)}, (k + 1) * ${String(perPage)}) })));
const linked = (name, parts) => parts.map((part, i) => {
  const beside = (other) => other?.term === part.term ? \`/\${name}/\${other.term}/\${other.k}/\` : undefined;
  return { ...part, newer: beside(parts[i - 1]), older: beside(parts[i + 1]) };
});
export default (config) => {
  config.addFilter('sha256', (text) => createHash('sha256').update(text).digest('hex'));
  for (const list of ['years', 'kinds', 'issuers'])
    config.addCollection(list, (api) => linked(list, by(api, (item) => item.data[list][0])));
  return { dir: { input: 'src' }, markdownTemplateEngine: false };
};
`;

/** Eleventy has no MDX: it is given the text as Markdown, and lists of terms as collections cut into pages. */
export const eleventy: Peer = {
  name: 'Eleventy',
  fromNpm: true,
  command: (packages) => [process.execPath, join(packages, '@11ty/eleventy/cmd.cjs'), '--quiet', '--output=dist'],
  made: ['dist', '.cache'],
  write(folder, notices, names) {
    const write = writer(folder);
    write('eleventy.config.js', config);
    write('package.json', '{ "type": "module" }');
    write('src/_data/names.json', JSON.stringify(names));
    write('src/_includes/notice.liquid', layout);
    write(
      'src/index.liquid',
      `---\npagination:\n  data: collections.notices\n  size: ${String(perPage)}\n  reverse: true\n---\n${list('Văn bản', 'pagination.items', 'pagination.href.previous', 'pagination.href.next')}`,
    );
    for (const name of ['years', 'kinds', 'issuers']) {
      write(
        `src/${name}.liquid`,
        `---\npagination:\n  data: collections.${name}\n  size: 1\n  alias: part\npermalink: "/${name}/{{ part.term }}/{{ part.k }}/"\n---\n${list('{{ part.term }}', 'part.items', 'part.newer', 'part.older')}`,
      );
    }
    write('src/van-ban/van-ban.json', '{ "layout": "notice.liquid", "tags": "notices" }');
    for (const notice of notices) write(`src/van-ban/${notice.slug}.md`, document(notice, notice.markdown));
  },
};
