import type { Names } from '../notices.ts';
import {
  directiveNote,
  listingPage,
  noticePage,
  type DirectiveFields,
  type ListedFields,
  type NoticeFields,
} from './page.ts';
import { document, perPage, writer, type Peer } from './peer.ts';

const listed: ListedFields = {
  address: '{{ .RelPermalink }}',
  title: '{{ .Title }}',
  kind: '{{ index site.Data.names.kinds (index .Params.kinds 0) }}',
  number: '{{ .Params.number }}',
  day: '{{ .Date.Format "2/1/2006" }}',
  issuer: '{{ index site.Data.names.agencies .Params.issuer }}',
  count: '{{ len .Params.directives }}',
};

const noteFields: DirectiveFields = {
  id: '{{ .id }}',
  address: '#{{ .id }}',
  lead: '{{ range .lead }}{{ index site.Data.names.agencies . }}{{ end }}',
  due: '{{ with .due }}{{ .words }}{{ end }}',
};

const single = (directives: NoticeFields['directives']): string =>
  noticePage({
    ...listed,
    words: '{{ .Content }}',
    source: '{{ .Params.source.transcribedfrom }}',
    sum: '{{ sha256 .RawContent }}',
    directives,
  });

const list = listingPage({
  heading: '{{ .Title }}',
  notices: (draw) => `{{ range .Paginator.Pages }}${draw(listed)}{{ end }}`,
  beside: (which, draw) => {
    const [has, page] = which === 'newer' ? ['HasPrev', 'Prev'] : ['HasNext', 'Next'];
    return `{{ if .Paginator.${has} }}${draw(`{{ .Paginator.${page}.URL }}`)}{{ end }}`;
  },
});

const config = `baseURL = "https://vi-du.invalid/"
languageCode = "vi"
title = "Công báo giả định"
paginate = ${String(perPage)}
disableKinds = ["RSS", "sitemap", "taxonomy", "home"]
ignoreErrors = ["error-disable-taxonomy"]
[taxonomies]
year = "years"
kind = "kinds"
issuer = "issuers"
`;

const shared: Pick<Peer, 'fromNpm' | 'command' | 'made'> = {
  fromNpm: false,
  command: () => ['hugo', '--quiet', '--destination', 'dist'],
  made: ['dist', 'resources', '.hugo_build.lock'],
};

/** Hugo has no MDX: it is given the text as Markdown, says of directives after it, and lists terms by its taxonomies. */
export const hugo: Peer = {
  ...shared,
  name: 'Hugo, Markdown alone',
  write(folder, notices, names) {
    writeSite(folder, names, (draw) => `{{ range .Params.directives }}${draw(noteFields)}{{ end }}`);
    const write = writer(folder);
    for (const notice of notices) write(`content/van-ban/${notice.slug}.md`, document(notice, notice.markdown));
  },
};

/** Hugo with its own kind of components, so that what is said of a directive stands where the directive does. */
export const hugoWithShortcodes: Peer = {
  ...shared,
  name: 'Hugo, shortcodes for directives',
  write(folder, notices, names) {
    writeSite(folder, names, () => '');
    const write = writer(folder);
    write(
      'layouts/shortcodes/directive.html',
      `{{ $id := .Get "id" }}<section id="{{ $id }}">{{ .Page.RenderString (dict "display" "block") .Inner }}{{ range where .Page.Params.directives "id" $id }}${directiveNote(noteFields)}{{ end }}</section>`,
    );
    for (const notice of notices) {
      const words = notice.mdx
        .replaceAll(/<Directive id="([^"]+)">/g, '{{< directive id="$1" >}}')
        .replaceAll('</Directive>', '{{< /directive >}}');
      write(`content/van-ban/${notice.slug}.md`, document(notice, words));
    }
  },
};

function writeSite(folder: string, names: Names, directives: NoticeFields['directives']): void {
  const write = writer(folder);
  write('config.toml', config);
  write('data/names.json', JSON.stringify(names));
  write('layouts/_default/single.html', single(directives));
  // Both of a section's documents and of those with a term.
  write('layouts/_default/list.html', list);
}
