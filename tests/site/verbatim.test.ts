import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { canonicalText } from '#verbatim/canonical-text.ts';
import {
  elementsWith,
  folded,
  pageAt,
  parsePage,
  readSiteFile,
  sitePages,
  textOf,
  type Document,
} from './built-site.ts';
import { notices } from './content.ts';

const pages = sitePages();
const seed = 'tb-ket-luan-cai-cach-hanh-chinh-2015';
const original = readFileSync(join(import.meta.dirname, 'fixtures/thong-bao-cchc-2015.txt'));

/** The words a page states to be the document's own, line breaks folded. */
const verbatimWords = (document: Document): string =>
  folded(
    elementsWith(document, 'data-verbatim')
      .map((region) => textOf(region))
      .join('\n'),
  );

/** The original's letters. Two asterisks around the signing title are its plain-text mark for bold, not letters. */
const originalWords = folded(original.toString('utf8').replaceAll('**', ''));

test('there are notices to compare', () => {
  expect(notices.map(({ slug }) => slug)).toContain(seed);
});

describe.each(notices)('the notice $slug', ({ slug, frontMatter, body, marked }) => {
  const canonical = canonicalText({ ...frontMatter, body });

  test('stands on its page letter by letter', () => {
    expect(verbatimWords(pageAt(pages, to.notice(slug)).document)).toBe(folded(canonical));
  });

  test('can be had as a plain text of the same bytes', () => {
    expect(readSiteFile(to.noticeText(slug).slice(1)).toString('utf8')).toBe(canonical);
  });

  test('states the SHA-256 its plain text really has', () => {
    const digest = createHash('sha256')
      .update(readSiteFile(to.noticeText(slug).slice(1)))
      .digest('hex');
    expect(textOf(pageAt(pages, to.notice(slug)).document)).toContain(digest);
  });

  test('is quoted exactly on the page of each of its directives', () => {
    const wholeNotice = verbatimWords(pageAt(pages, to.notice(slug)).document);
    const described = frontMatter.directives?.map(({ id }) => id) ?? [];
    expect(described.toSorted()).toEqual(marked.toSorted());
    for (const id of marked) {
      const quoted = elementsWith(pageAt(pages, to.directive(slug, id)).document, 'data-words');
      const words = folded(body.directiveWords[id] ?? '');
      expect(
        quoted.map((element) => folded(textOf(element))),
        id,
      ).toEqual([words]);
      expect(words).not.toBe('');
      expect(wholeNotice).toContain(words);
    }
  });
});

describe('the notice of 2015, against the original as it was received', () => {
  const page = pageAt(pages, to.notice(seed));

  test('has every letter of it and no other', () => {
    expect(verbatimWords(page.document)).toBe(originalWords);
  });

  test('names the SHA-256 of that original', () => {
    const digest = createHash('sha256').update(original).digest('hex');
    expect(notices.find(({ slug }) => slug === seed)?.frontMatter.source.sha256).toBe(digest);
  });

  test.each([
    ['one letter changed', 'Đăk Hà', 'Đắk Hà'],
    ['a “correction”', 'tình trạng nhiễu', 'tình trạng nhũng nhiễu'],
    ['a letter lost at the end', 'thực hiện./.', 'thực hiện./'],
    ['a digit changed', 'trước 30/9/2015', 'trước 30/9/2016'],
    ['typographic dots', 'hành chính...', 'hành chính…'],
    ['a mark decomposed', 'Sở Nội vụ', 'Sở Nội vụ'.normalize('NFD')],
    ['two words run together', 'Sở Tư pháp nâng', 'Sở Tư phápnâng'],
    ['a recipient left out', '- UBND các huyện, thành phố;', ''],
  ])('is told from a page with %s', (_, words, others) => {
    const planted = page.html.replaceAll(words, others);
    expect(planted).not.toBe(page.html);
    expect(verbatimWords(parsePage('/', planted).document)).not.toBe(originalWords);
  });
});
