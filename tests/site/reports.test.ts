import { describe, expect, test } from 'vitest';
import * as to from '#addresses';
import {
  elements,
  elementsNamed,
  elementsWith,
  pageAt,
  parsePage,
  sitePages,
  textOf,
  type Element,
  type SitePage,
} from './built-site.ts';

const pages = sitePages();
const sheets = pages.filter(({ address }) => /^\/bao-cao\/\d{4}\/[^/]+\/(co-quan\/[^/]+\/)?$/.test(address));

/** The pages of the sheet at an address, in order. */
function pagesOf(base: string): readonly SitePage[] {
  const rest = pages.filter(({ address }) => address.startsWith(`${base}trang/`));
  const number = ({ address }: SitePage): number => Number(/(\d+)\/$/.exec(address)?.[1]);
  return [pageAt(pages, base), ...rest.toSorted((a, b) => number(a) - number(b))];
}

/** Rows of a list on the pages of a sheet, by the place a link leads to. */
function listed(base: string, anchor: string): number {
  return pagesOf(base).reduce((sum, { document }) => {
    const [section] = elements(document, ({ name, attribs }) => name === 'section' && attribs['id'] === anchor);
    return sum + (section === undefined ? 0 : elementsNamed(section, 'li').length);
  }, 0);
}

const cellsOf = (row: Element): readonly number[] => elementsNamed(row, 'td').map((cell) => Number(textOf(cell)));

/** Numbers of a page that their lists do not bear out, and sums that do not add up. */
function wrongNumbers({ address, document }: SitePage): readonly string[] {
  const links = elementsNamed(document, 'td')
    .flatMap((cell) => elementsNamed(cell, 'a'))
    .flatMap((link) => {
      const target = new URL(link.attribs['href'] ?? '', `https://site.invalid${address}`);
      const base = target.pathname.replace(/trang\/\d+\/$/, '');
      const count = listed(base, target.hash.slice(1));
      return count === Number(textOf(link))
        ? []
        : [`${address}: ${textOf(link)} leads to ${String(count)} in ${target.pathname}${target.hash}`];
    });
  const rows = elementsNamed(document, 'tr').flatMap((row) => {
    const numbers = cellsOf(row);
    if (numbers.length < 2) return [];
    const sum = numbers.slice(0, -1).reduce((all, number) => all + number, 0);
    return sum === numbers.at(-1) ? [] : [`${address}: ${numbers.join(' ')} do not add up`];
  });
  const columns = elementsNamed(document, 'table').flatMap((table) => {
    const [body, foot] = [elementsNamed(table, 'tbody')[0], elementsNamed(table, 'tfoot')[0]];
    if (body === undefined || foot === undefined) return [];
    const lines = elementsNamed(body, 'tr').map(cellsOf);
    const [sums = []] = elementsNamed(foot, 'tr').map(cellsOf);
    return sums.flatMap((sum, column) =>
      lines.reduce((all, line) => all + (line[column] ?? 0), 0) === sum
        ? []
        : [`${address}: column ${String(column)} is not ${String(sum)}`],
    );
  });
  return [...links, ...rows, ...columns];
}

describe('the reports', () => {
  test('exist for each quarter, half and whole of a year with anything in it, and by agency', () => {
    expect(sheets.length).toBeGreaterThan(20);
    for (const term of ['quy-1', 'quy-2', 'quy-3', 'quy-4', '6-thang-dau-nam', '6-thang-cuoi-nam', 'ca-nam'])
      expect(sheets.map(({ address }) => address)).toContain(to.report('2015', term));
    expect(sheets.map(({ address }) => address)).toContain(to.report('2015', 'quy-3', 'so-noi-vu-kon-tum'));
  });

  test('have under every number a list of exactly as many, and sums that add up', () => {
    const reports = pages.filter(({ address }) => address.startsWith(to.reports));
    expect(reports.flatMap(wrongNumbers)).toEqual([]);
    const linked = reports.flatMap(({ document }) =>
      elementsNamed(document, 'td').flatMap((cell) => elementsNamed(cell, 'a')),
    );
    expect(linked.length).toBeGreaterThan(100);
  });

  test('state the day they hold for', () => {
    for (const { address, document } of sheets)
      expect(elementsWith(document, 'datetime').length, address).toBeGreaterThan(2);
  });

  test('say where nothing is to be reported', () => {
    expect(textOf(pageAt(pages, to.report('2015', 'quy-1')).document)).toContain(
      'Trong quý I năm 2015 không có nhiệm vụ nào được giao, đến hạn hoặc có báo cáo trong hồ sơ của trang.',
    );
  });

  test('of the third quarter of 2015 count what was given in August', () => {
    const text = textOf(pageAt(pages, to.report('2015', 'quy-3')).document);
    expect(text).toMatch(/Đã qua thời hạn, chưa có báo cáo công khai\s*2/);
    expect(text).toMatch(/Không ấn định thời hạn\s*7/);
    expect(text).toMatch(/Tổng số\s*9/);
  });

  test('of the last quarter of 2017 count the one report of December', () => {
    const text = textOf(pageAt(pages, to.report('2017', 'quy-4')).document);
    expect(text).toMatch(/Hoàn thành, chưa rõ ngày\s*1/);
    expect(text).toMatch(/Tổng số\s*1/);
  });
});

describe('the check notices', () => {
  const page = pageAt(pages, to.report('2015', 'quy-3'));

  test.each([
    ['a number its list does not bear out', />2<\/a>/, '>3</a>', 'leads to 2'],
    ['a row that does not add up', /(<td data-label="Cộng">)5</, '$16<', 'do not add up'],
    ['a column that does not add up', /147<\/td>/, '148</td>', 'is not 148'],
  ])('%s', (_, before, after, fault) => {
    const planted = page.html.replace(before, after);
    expect(planted).not.toBe(page.html);
    expect(wrongNumbers(parsePage(page.address, planted)).join('\n')).toContain(fault);
  });
});
