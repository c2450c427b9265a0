import { expect, test } from 'vitest';
import { documentTypeIds, documentTypeName, documentTypes } from './document-type.ts';

test.each([
  ['thong-bao', 'Thông báo', 'TB'],
  ['quyet-dinh', 'Quyết định', 'QĐ'],
  ['quy-dinh', 'Quy định', 'QyĐ'],
  ['de-an', 'Đề án', 'ĐA'],
  ['phieu-bao', 'Phiếu báo', 'PB'],
  ['cong-van', 'Công văn', undefined],
])('%s is %s with the code %s', (id, name, code) => {
  expect(documentTypeName(id)).toBe(name);
  expect(documentTypes.find((type) => type.id === id)?.code).toBe(code);
});

test('no id, name or code stands for two kinds', () => {
  for (const key of ['id', 'name', 'code'] as const) {
    const values = documentTypes.flatMap((type) => type[key] ?? []);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('the 27 kinds of Nghị định 30/2020/NĐ-CP, Phụ lục III come first, each with its code', () => {
  expect(documentTypes.slice(0, 27).every((type) => type.code !== undefined)).toBe(true);
  expect(documentTypeIds[26]).toBe('phieu-bao');
});

test('an unknown kind is our own mistake', () => {
  expect(() => documentTypeName('Thông báo')).toThrow('unknown document type: Thông báo');
});
