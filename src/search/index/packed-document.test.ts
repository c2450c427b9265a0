import { expect, test } from 'vitest';
import { packDocument, unpackDocument } from './packed-document.ts';
import type { StoredDirective, StoredDocument } from './stored-document.ts';

const directive: StoredDirective = {
  id: '2.3-2',
  leads: 'Sở Nội vụ',
  support: '',
  context: '2.3 Sở Nội vụ:',
  status: 'Còn trong hạn',
  due: 'Hạn: đến hết 5/2/2016',
  days: ['2016-02-05', '2016-02-06'],
  page: '/chi-dao/vi-du/2.3-2/',
};
const documentWith = (said: Partial<StoredDirective>): StoredDocument => ({
  url: '/van-ban/vi-du/',
  title: 'Ví dụ, không có thật: “ngoặc”, \\ và\nxuống dòng',
  name: 'Thông báo số 123/TB-UBND ngày 18/8/2015',
  issuer: 'Ủy ban nhân dân tỉnh',
  day: '2015-08-18',
  also: ['TB', '2015'],
  passages: [
    {
      clauses: [
        ['mo-dau-1', 'Ngày 18/8/2015'],
        ['1', '1. Một'],
      ],
    },
    { clauses: [['2.3-2', '- Tham mưu ./.']], directive: { ...directive, ...said } },
  ],
});

test.each<[string, Partial<StoredDirective>]>([
  ['as most are', {}],
  ['without a deadline', { due: '', days: [] }],
  ['without a deadline any more, but once with one', { due: '', days: ['2015-09-30'] }],
  ['with a deadline in other words', { due: 'Hạn: trong quý I/2016' }],
  ['of another address than its clause', { id: '2.3-3', page: '/chi-dao/vi-du/2.3-3/' }],
  ['with a page elsewhere', { page: '/khac/2.3-2/' }],
])('a document with a directive %s comes back as it was', (_, said) => {
  const document = documentWith(said);
  expect(unpackDocument(packDocument(document))).toEqual(document);
});

test('what follows from the rest is not written', () => {
  const packed = packDocument(documentWith({}));
  expect(packed).not.toContain('/chi-dao/');
  expect(packed).not.toContain('Hạn:');
  expect(packed.match(/2\.3-2/g)).toHaveLength(1);
});

test('a document without passages comes back', () => {
  const document = { ...documentWith({}), passages: [] };
  expect(unpackDocument(packDocument(document))).toEqual(document);
});
