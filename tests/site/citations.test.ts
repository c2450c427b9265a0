import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as to from '#addresses';
import {
  elementsNamed,
  elementsWith,
  folded,
  pageAt,
  readSiteFile,
  siteFiles,
  sitePages,
  textOf,
} from './built-site.ts';
import { notices } from './content.ts';

const pages = sitePages();
const files = siteFiles();

test.each(notices)(
  'every clause of $slug has a citation with its address and the hash of the words',
  ({ slug, body }) => {
    const digest = createHash('sha256')
      .update(readSiteFile(to.noticeText(slug).slice(1)))
      .digest('hex');
    const numbers = Array.from({ length: Math.max(1, Math.ceil(body.clauses.length / 50)) }, (_, index) => index + 1);
    const cited = numbers.flatMap((number) => {
      const { document } = pageAt(pages, to.noticeCitations(slug, number));
      const buttons = elementsWith(document, 'data-copies');
      const sentences = buttons.map(({ attribs }) => {
        const [words] = elementsWith(document, 'id').filter(({ attribs: { id } }) => id === attribs['data-copies']);
        return textOf(words!);
      });
      // Without a script nothing is promised that does not work.
      for (const { attribs } of buttons) expect(attribs).toHaveProperty('hidden');
      return sentences;
    });
    expect(cited).toHaveLength(body.clauses.length + 1);
    for (const sentence of cited) {
      expect(sentence).toContain(digest);
      expect(sentence).toMatch(/hồ sơ tính đến \d+\/\d+\/\d{4}/);
    }
    for (const { address } of body.clauses)
      expect(cited.some((sentence) => sentence.includes(`${to.clause(slug, address)},`))).toBe(true);
  },
);

test.each(notices)('the links of $slug mark words that begin and end their clause', ({ slug, body }) => {
  const { document } = pageAt(pages, to.noticeCitations(slug));
  const links = elementsNamed(document, 'a').flatMap(
    ({ attribs }) => /#(.*):~:text=([^,]*)(?:,(.*))?$/.exec(attribs['href'] ?? '') ?? [],
  );
  expect(links.length).toBeGreaterThan(0);
  for (let at = 0; at < links.length; at += 4) {
    const [, address, start = '', end = start] = links.slice(at, at + 4);
    const words = folded(body.clauses.find((clause) => clause.address === address)?.text ?? '');
    expect(words.startsWith(decodeURIComponent(start)), words).toBe(true);
    expect(words.endsWith(decodeURIComponent(end ?? start)), words).toBe(true);
  }
});

test('every notice can be had for reference managers, and for paper', () => {
  for (const { slug } of notices) {
    for (const format of ['bib', 'ris'] as const) expect(files).toContain(to.noticeReference(slug, format).slice(1));
    expect(files).toContain(`${to.noticeSheet(slug).slice(1)}index.html`);
  }
});

test('the paper form of a notice holds its words in their order', () => {
  for (const { slug, body, frontMatter } of notices) {
    const words = folded(textOf(pageAt(pages, to.noticeSheet(slug)).document));
    let at = words.indexOf(folded(frontMatter.title), words.indexOf('Độc lập - Tự do'));
    for (const text of [...body.clauses.map((clause) => clause.text), ...body.recipients, ...body.signature]) {
      const next = words.indexOf(folded(text), at);
      expect(next, text).toBeGreaterThanOrEqual(at);
      at = next;
    }
  }
});
