import { describe, expect, test } from 'vitest';
import { akomaNtoso } from './akoma-ntoso/document.ts';
import { readBack } from './akoma-ntoso/read-back.fixture.ts';
import { agencyAsLinkedData, noticeAsLinkedData, scriptJson } from './linked-data.ts';
import { noticeDocument } from './notice-document.ts';
import { madeUpSource } from './source.fixture.ts';
import { relationTable } from './tables/relations.ts';

const source = madeUpSource();
const noticeOfSlug = (slug: string) => source.register.noticeBySlug.get(slug)!;

describe('a relation', () => {
  const rows = [...relationTable.rows(source)];

  test('is told alike by the table, the JSON of both documents and their XML', () => {
    expect(rows.map(({ notice, type, target }) => [notice, type, target])).toEqual([
      ['tb-2', 'replaces', 'tb-1'],
      ['tb-2', 'amends', 'tb-1'],
      ['tb-2', 'based-on', 'qd-ngoai'],
    ]);
    const [from, target] = ['tb-2', 'tb-1'].map((slug) => noticeDocument(source, noticeOfSlug(slug)));
    expect(from?.relations).toEqual(rows);
    expect(target?.relationsFromOthers).toEqual(rows.slice(0, 2));
    const inXml = (slug: string) =>
      readBack(akomaNtoso(source, noticeOfSlug(slug)))
        .elements.filter(({ name }) => name === 'ck:relation')
        .map(({ attribs }) => [attribs['direction'], attribs['type'], attribs['target']]);
    expect(inXml('tb-2')).toEqual(rows.map(({ type, target: other }) => ['forward', type, other]));
    expect(inXml('tb-1')).toEqual([
      ['back', 'replaces', 'tb-2'],
      ['back', 'amends', 'tb-2'],
    ]);
  });

  test('is what schema.org has a word for', () => {
    const linked = noticeAsLinkedData(source, noticeOfSlug('tb-2'));
    const other = { '@type': 'Legislation', '@id': 'https://vi-du.invalid/van-ban/tb-1/' };
    expect(linked).toMatchObject({
      legislationRepeals: [other],
      legislationAmends: [other],
      isBasedOn: [{ '@type': 'Legislation', name: expect.stringContaining('Quyết định số 1/QĐ-UBND') }],
      citation: [],
    });
  });
});

test('a notice of unknown day and number claims none', () => {
  const linked = noticeAsLinkedData(source, noticeOfSlug('tb-1'));
  expect(linked).not.toHaveProperty('legislationDate');
  expect(linked).not.toHaveProperty('legislationIdentifier');
  expect(linked).toMatchObject({ alternateName: 'Thông báo (chưa rõ số và ngày)', sdDatePublished: '2021-06-30' });
});

test('an agency names its former names, and a day of end only where it has ended', () => {
  const agency = source.register.agencies.get('xa-vi-du')!;
  const linked = agencyAsLinkedData(source, agency);
  expect(linked).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: 'Phường Ví Dụ',
    alternateName: ['Xã Ví Dụ', 'Xã V.D; "thí điểm"'],
    parentOrganization: { '@id': 'https://vi-du.invalid/co-quan/ubnd-tinh-vi-du/' },
  });
  expect(linked).not.toHaveProperty('dissolutionDate');
});

test('nothing in a block of data can end it', () => {
  const block = scriptJson({ name: '</script><script>alert(1)</script><!--' });
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toEqual({ name: '</script><script>alert(1)</script><!--' });
});
