import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedNotice } from '#domain/register.ts';
import { parseBody } from '#verbatim/body.ts';
import { canonicalText } from '#verbatim/canonical-text.ts';
import { escapeText } from '#verbatim/escape.ts';
import { madeUpSource, noticeOf } from '../source.fixture.ts';
import { akomaNtoso } from './document.ts';
import { readBack, schemaFaults } from './read-back.fixture.ts';

/** Everything that must hold of a notice as XML but its schema, which takes long and is asked for many at once. */
function expectWords(notice: PublishedNotice, xml: string): void {
  const { clauses, words } = readBack(xml);
  expect(words).toBe(canonicalText(notice));
  expect(clauses.map(({ eId, text, parent, directives }) => ({ eId, text, parent, directives }))).toEqual(
    notice.body.clauses.map(({ address, text, parent, directives }) => ({
      eId: address,
      text: text.normalize('NFC'),
      parent,
      directives,
    })),
  );
}

const source = madeUpSource();
const documents = source.register.notices.map((notice) => ({ notice, xml: akomaNtoso(source, notice) }));
const xmlOf = (slug: string): string => documents.find(({ notice }) => notice.slug === slug)?.xml ?? '';

describe('a made-up notice', () => {
  test('is valid Akoma Ntoso 3.0', async () => {
    expect(await schemaFaults(documents.map(({ notice, xml }) => ({ name: `${notice.slug}.xml`, xml })))).toEqual([]);
  });

  test('has its words letter by letter, clause by clause', () => {
    for (const { notice, xml } of documents) expectWords(notice, xml);
  });

  test('has the elements its numbering calls for', () => {
    const named = (slug: string) => readBack(xmlOf(slug)).clauses.map(({ eId, name }) => `${eId} ${name}`);
    expect(named('tb-1')).toEqual(['1 paragraph', '1.a point', '1.dd point']);
    expect(named('qd-0')).toEqual(['dieu-1 article', 'dieu-1-doan-2 alinea', 'dieu-2 article']);
    expect(named('tb-2')).toEqual([
      'mo-dau-1 alinea',
      '2 paragraph',
      '2.10 paragraph',
      '2.10-1 indent',
      '2.10-1-1 indent',
      '2.10-doan-2 alinea',
      'ket-thuc alinea',
    ]);
    expect(xmlOf('qd-0')).toContain('<num>Điều 1.</num><heading> Tên điều</heading>');
    expect(xmlOf('tb-2')).toContain('<tr><td><p>Hai, "ba"</p></td><td><p/></td></tr>');
  });

  test('is identified as a work, as a transcript corrected, and as this file', () => {
    const xml = xmlOf('tb-2');
    const work = '/akn/vn/doc/thong-bao/ubnd-tinh-vi-du/2020-03-05/12-tb-ubnd';
    expect(xml).toContain(`<FRBRuri value="${work}"/>`);
    expect(xml).toContain(`<FRBRuri value="${work}/vie@2021-02-03"/>`);
    expect(xml).toContain('<FRBRdate date="2020-03-05" name="ban-hanh"/>');
    expect(xml).toContain('<FRBRdate date="2021-02-03" name="dinh-chinh"/>');
    expect(xml).toContain('<FRBRdate date="2021-06-30" name="tinh-den"/>');
    expect(xml).toContain('<FRBRnumber value="12/TB-UBND"/>');
  });

  test('does not pass the day of a meeting for a day of issue, nor invent one', () => {
    expect(xmlOf('tb-1')).toContain('<FRBRdate date="2019-05-06" name="hop"/>');
    expect(xmlOf('qd-0')).toContain('<FRBRdate date="0001-01-01" name="chua-ro"/>');
    expect(xmlOf('qd-0')).toContain('issuedUnknown="Không có thật"');
    expect(xmlOf('qd-0')).not.toContain('FRBRnumber');
  });

  test('names what it changes, and what changes it, with the day', () => {
    expect(xmlOf('tb-2')).toContain('<activeRef eId="vb-tb-1-bi-tac-dong"');
    expect(xmlOf('tb-1')).toContain('<passiveRef eId="vb-tb-2"');
    expect(xmlOf('tb-1')).toContain('date="2020-03-05" type="repeal" source="#vb-tb-2"');
    expect(xmlOf('tb-2')).toContain('showAs="Căn cứ: Quyết định số 1/QĐ-UBND (chưa rõ ngày)"');
    expect(xmlOf('tb-2')).toContain('<ck:relation type="based-on" direction="forward" target="qd-ngoai"');
  });

  test('refers to nothing that it does not name', () => {
    for (const { xml } of documents) {
      const { elements } = readBack(xml);
      const ids = new Set(elements.map(({ attribs }) => attribs['eId']));
      const uses = elements.flatMap(({ attribs }) =>
        ['source', 'as', 'refersTo', 'placementBase', 'ref', 'lead', 'support', 'topics', 'href'].flatMap((key) =>
          (attribs[key] ?? '').split(' ').filter((value) => value.startsWith('#')),
        ),
      );
      expect(uses.length).toBeGreaterThan(3);
      expect(uses.filter((use) => !ids.has(use.slice(1)))).toEqual([]);
    }
  });
});

test('the schema is really asked: it refuses what is wrong', async () => {
  const xml = xmlOf('tb-1');
  const planted = xml.replace('<mainBody>', '<mainBody><khong-co/>');
  expect(planted).not.toBe(xml);
  expect((await schemaFaults([{ name: 'a.xml', xml: planted }])).join()).toContain('khong-co');
  const twice = xml.replace('eId="1.dd"', 'eId="1.a"');
  expect((await schemaFaults([{ name: 'a.xml', xml: twice }])).length).toBeGreaterThan(0);
});

/** Beginnings of paragraphs as Vietnamese documents have them, in and out of order, and signs that mean something in XML. */
const starts = fc.constantFrom(
  ...[
    'Phụ lục I',
    'PHỤ LỤC II',
    'Mẫu số 01',
    'Phần I',
    'Phần thứ nhất',
    'Chương I',
    'CHƯƠNG II',
    'Mục 1',
    'Tiểu mục 2',
  ],
  ...[
    'Điều 1.',
    'Điều 2.',
    'Điều 5a.',
    'A.',
    'B.',
    'I.',
    'II.',
    'V.',
    'X -',
    '1.',
    '2.',
    '3.',
    '10.',
    '1.1',
    '1.2.',
    '2.1',
    '2.10',
  ],
  ...[
    '1.1.1.',
    'a)',
    'b)',
    'đ)',
    'aa)',
    'a.1)',
    'a1.',
    '-',
    '+',
    '•',
    '*',
    '–',
    '',
    '',
    '(Ban hành kèm theo Quyết định số 1)',
  ],
  ...['Nơi nhận:', '“Điều 3.', '“1.', '(1)', '(i)', '  2.'],
);
const words = fc.constantFrom(
  ...[
    '',
    'QUY ĐỊNH CHUNG',
    'Phạm vi điều chỉnh',
    'Sở Nội vụ & Sở Tư pháp <b>:',
    'nhiễu...',
    'thực hiện./.',
    '”',
    ']]>',
    '&amp;',
  ],
  ...[
    'Ủy ban nhân dân các huyện, thành phố chủ trì, phối hợp; '.repeat(4),
    'một\nhai',
    'dấu “./.”',
    '\u00A0cách',
    'a\tb',
    '=1+1',
  ],
);
const paragraph = fc.tuple(starts, words).map(([start, rest]) => `${start} ${rest}`.trim());
const structure = fc.array(
  paragraph.filter((text) => text !== ''),
  { minLength: 1, maxLength: 25 },
);

test('any structure keeps its letters and is valid', { timeout: 60_000 }, async () => {
  const made: { name: string; xml: string }[] = [];
  fc.assert(
    fc.property(structure, (paragraphs) => {
      const notice = noticeOf('tb-9', paragraphs.map(escapeText).join('\n\n'));
      const [first] = madeUpSource([notice]).register.notices;
      if (first === undefined) throw new Error('the notice is in its register');
      const xml = akomaNtoso(madeUpSource([notice]), first);
      expectWords(notice, xml);
      made.push({ name: `${String(made.length)}.xml`, xml });
    }),
    { numRuns: 200, examples: [[['Điều 1.', 'Điều 1.', '- ', 'Phụ lục I']]] },
  );
  expect(await schemaFaults(made)).toEqual([]);
});

const corpus = resolve(process.env['CORPUS_DIR'] ?? join(import.meta.dirname, '../../../../shared/corpus'));

test.skipIf(!existsSync(corpus))('real documents keep their letters and are valid', { timeout: 120_000 }, async () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  const made: { name: string; xml: string }[] = [];
  for (const file of files) {
    const paragraphs = readFileSync(join(corpus, file), 'utf8')
      .normalize('NFC')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const mdx = paragraphs.map(escapeText).join('\n\n');
    if (parseBody(mdx).problems.length > 0) continue;
    const notice = noticeOf('tb-9', mdx);
    const xml = akomaNtoso(madeUpSource([notice]), notice);
    expectWords(notice, xml);
    made.push({ name: `${String(made.length)}.xml`, xml });
  }
  expect(made.length).toBeGreaterThan(files.length / 2);
  expect(await schemaFaults(made)).toEqual([]);
});
