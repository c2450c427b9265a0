import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { dueBy, madeNotice, madeRegister, madeReport } from '#domain/register.fixture.ts';
import { cells } from '#domain/rollup.ts';
import { badgeOf } from './badge.ts';
import { frameOf } from './frame.ts';
import { badgeMarkup, frameMarkup, oembedOf } from './oembed.ts';
import { summariesOf } from './summary.ts';
import { textWidth } from './text-width.ts';

const url = 'https://congkhai.example.vn';
const absolute = (address: string): string => new URL(address, url).href;
const register = madeRegister(
  [madeNotice('tb', '2015-08-14', [dueBy('1', '2015-09-30'), dueBy('2', '2015-09-30', { lead: ['cac-xa'] })])],
  [madeReport('tb/2/2015-09-20', { forMember: 'xa-vi-du' })],
  '2017-01-01',
);
const stone = { address: '/chi-dao/cu/1/', title: 'Nhiệm vụ cũ', removed: register.asOf, reason: 'Đăng nhầm bản.' };
const summaries = summariesOf(register, [stone], 'Công Khai <thử> & "nháy"');
const summaryOf = (page: string) => {
  const found = summaries.find((summary) => summary.page === page);
  if (found === undefined) throw new Error(`no summary of ${page}`);
  return found;
};
const silent = summaryOf('/chi-dao/tb/1/');

describe('a summary', () => {
  test('of a directive says its state, its deadline and its day', () => {
    expect(silent).toMatchObject({
      name: 'Nhiệm vụ 1 – Phòng Nội vụ, Lao động; Ví Dụ',
      asOf: '1/1/2017',
      rows: [{ text: 'Đã qua thời hạn, chưa có báo cáo công khai' }, { text: 'Hạn: đến hết 30/9/2015' }],
    });
    expect(summaryOf('/chi-dao/tb/2/').rows.at(-1)).toEqual({ text: 'Đã báo cáo: 1/2 cơ quan' });
  });

  test('of an agency counts its duties by cell, and the counts add up', () => {
    const [total, ...counts] = summaryOf('/co-quan/xa-vi-du/').rows.map(({ text }) => text);
    expect(total).toBe('1 nhiệm vụ được giao');
    expect(counts.reduce((sum, text) => sum + Number(text.split(': ').at(-1)), 0)).toBe(1);
    expect(counts.length).toBeLessThanOrEqual(cells.length);
    expect(summaryOf('/co-quan/ubnd-vi-du/').rows).toEqual([{ text: 'Chưa có nhiệm vụ nào được đăng' }]);
  });

  test('of what was withdrawn says so', () => {
    expect(summaryOf('/chi-dao/cu/1/').rows).toEqual([{ text: 'Đã gỡ ngày 1/1/2017' }]);
  });
});

describe('a badge', () => {
  const svg = badgeOf(silent, absolute(silent.page));

  test('is well-formed, is named and described, and runs and asks for nothing', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg);
    expect(root).toMatchObject({ '@_role': 'img', '@_lang': 'vi', title: { '#text': silent.name } });
    expect(root.desc['#text']).toContain('Tính đến 1/1/2017. https://congkhai.example.vn/chi-dao/tb/1/');
    expect(root['@_aria-labelledby'].split(' ')).toEqual([root.title['@_id'], root.desc['@_id']]);
    expect(svg).not.toMatch(/<script|<style|<image|<foreignObject| on\w+=|url\(/i);
  });

  test('holds every line to a measure that its frame has room for', () => {
    const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
    const lines = [...svg.matchAll(/<text x="(\d+)"[^>]* textLength="(\d+)"/g)];
    // The name has two, and each of the others one.
    expect(lines).toHaveLength(5);
    for (const [, x, length] of lines) expect(Number(x) + Number(length)).toBeLessThan(width);
  });

  test('of a very long name is no wider than a narrow column, and says all of it', () => {
    const long = 'Ban Chỉ đạo ví dụ về cải cách hành chính, chuyển đổi số và nâng cao chỉ số hài lòng của người dân';
    for (const summary of summaries) {
      const svg = badgeOf({ ...summary, name: long }, url);
      expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(360);
      const words = [...svg.matchAll(/font-weight="bold"[^>]*>([^<]*)</g)].map(([, line]) => line);
      expect(words.join(' ')).toBe(long);
    }
  });
});

test.each([
  // Measured by hand from the tables of Liberation Sans: A 667, ằ like a 556, space 278.
  ['Aằ A', 10, 'regular', 21.68],
  ['Aằ A'.normalize('NFD'), 10, 'regular', 21.68],
  ['đĐ', 1000, 'regular', 1278],
  ['ớ', 1000, 'bold', 711],
  ['漢', 1000, 'regular', 1015],
] as const)('the width of “%s” at size %d, %s, is %d', (text, size, weight, width) => {
  expect(textWidth(text, size, weight)).toBeCloseTo(width, 5);
});

describe('a frame', () => {
  const html = frameOf(silent, absolute);

  test('runs nothing, loads nothing and leads out of the frame', () => {
    expect(html).not.toMatch(/<script|<img|<iframe|<link rel="stylesheet"| on\w+=/i);
    for (const [link] of html.matchAll(/<a [^>]*>/g)) expect(link).toContain('target="_blank" rel="noopener"');
    expect(html).toContain('Tính đến 1/1/2017.');
    expect(html).toContain(`<link rel="canonical" href="${url}/chi-dao/tb/1/">`);
  });

  test('escapes what is not its own', () => {
    expect(html).toContain('Rà soát &lt;mục&gt; 1 &amp; 2;');
    expect(html).toContain('Công Khai &lt;thử&gt; &amp; &quot;nháy&quot;');
  });
});

test('an oEmbed answer has what a rich answer must have, and its markup is that of the page', () => {
  const answer: Record<string, unknown> = JSON.parse(oembedOf(silent, { name: 'Công Khai', url }, absolute));
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Công Khai', provider_url: url });
  expect(answer['html']).toBe(frameMarkup(silent, absolute));
  expect(answer['width']).toBeTypeOf('number');
  expect(answer['height']).toBeTypeOf('number');
});

test('markup to copy holds absolute addresses and no code', () => {
  expect(frameMarkup(silent, absolute)).toContain(`src="${url}/nhung/chi-dao/tb/1.html"`);
  expect(badgeMarkup({ page: '/co-quan/a/', name: 'Cơ quan "A" & B' }, absolute)).toBe(
    `<a href="${url}/co-quan/a/"><img src="${url}/nhung/co-quan/a.svg" alt="Cơ quan &quot;A&quot; &amp; B"></a>`,
  );
});
