import { describe, expect, test } from 'vitest';
import { edge, leftOut, parsePage, sitePages, textOf, type SitePage } from './built-site.ts';
import { quotable, without } from './content.ts';

const faults: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a space before a sign', / [,.;:!?)\]”]/u],
  ['a space after an opening sign', /[([“] /u],
  ['no space after a sign', /[,;:!?](?=\p{L})/u],
  ['no space after a sentence', /\p{Ll}[.](?=\p{Lu}\p{Ll})/u],
  ['a sign written twice', /[,;:][,;:.]|(?<!\.)\.\.(?!\.)/u],
];

/** Words of one thing running into those of the next: `</a><time`, `</a>và`. */
const glued = new RegExp(`[\\p{L}\\p{N}]${edge}+[\\p{L}\\p{N}]`, 'u');

/** Faults of a page's own words; documents are left as they were written. */
function typographyFaults({ address, document }: SitePage): readonly string[] {
  const skip: NonNullable<Parameters<typeof textOf>[1]>['skip'] = ({ name, attribs }) =>
    name === 'code' || name === 'pre' || 'data-verbatim' in attribs || 'data-words' in attribs;
  const text = textOf(document, { skip, edges: true });
  const seen = (pattern: RegExp, name: string, line: string): readonly string[] => {
    const found = pattern.exec(line);
    if (found === null) return [];
    const around = line.slice(Math.max(0, found.index - 30), found.index + 30).replaceAll(edge, '');
    return [`${address}: ${name}: …${around}…`];
  };
  return text.split('\n').flatMap((line) => {
    const words = without(line.replaceAll(edge, '').replace(/ +/gu, ' '), quotable, leftOut).replace(
      /https?:\S+/gu,
      leftOut,
    );
    return [
      ...seen(glued, 'words glued together', line),
      ...faults.flatMap(([name, pattern]) => seen(pattern, name, words)),
    ];
  });
}

test('no page has a space too many or too few', () => {
  const pages = sitePages();
  expect(pages.length).toBeGreaterThan(10);
  expect([...new Set(pages.flatMap(typographyFaults))]).toEqual([]);
});

describe('the check notices', () => {
  test.each([
    ['a space before a full stop', '<p>xem <a>trang giới thiệu</a> .</p>', 'a space before a sign'],
    ['a space inside a link, before a comma', '<p>ngày <a>cuối </a>, rồi</p>', 'a space before a sign'],
    ['a line break before a semicolon', '<p><a>Sở Nội vụ</a>\n; <a>Sở Tư pháp</a></p>', 'a space before a sign'],
    ['a space after a bracket', '<p>( UBND)</p>', 'a space after an opening sign'],
    ['two links glued', '<p><a>Sở Nội vụ</a><a>Sở Tư pháp</a></p>', 'words glued together'],
    ['a link and a day glued', '<p><a>hạn</a><time>1/1/2026</time></p>', 'words glued together'],
    ['a link glued to the text after it', '<p><a>Sở Nội vụ</a>và</p>', 'words glued together'],
    ['a text glued to the link after it', '<p>của<strong><a>Sở Nội vụ</a></strong></p>', 'words glued together'],
    ['no space after a comma', '<p>Kon Tum,<time>ngày</time></p>', 'no space after a sign'],
    ['no space after a sentence', '<p>đến hết.<a>Cách xác định</a></p>', 'no space after a sentence'],
    ['two signs', '<p>Chủ trì: <a>Sở</a>;, nhóm</p>', 'a sign written twice'],
  ])('%s', (_, html, fault) => {
    expect(typographyFaults(parsePage('/', html)).join()).toContain(fault);
  });

  test('no fault in good text, in blocks side by side, or in the words of documents', () => {
    const fine =
      '<dl><dt>Chủ trì</dt><dd><a>Sở Nội vụ</a>; <a>Sở Tư pháp</a></dd></dl>\n<p>Ngày 14/8/2015, 9:30, 1.000 đồng…</p>' +
      '<p data-verbatim>thực hiện ./.</p><p>tệp <code>a .b</code>, rồi (“<a>xem</a>”).</p>';
    expect(typographyFaults(parsePage('/', fine))).toEqual([]);
  });
});
