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

test('ids stay as content and addresses have them', () => {
  expect(documentTypeIds).toEqual([
    'nghi-quyet',
    'quyet-dinh',
    'chi-thi',
    'quy-che',
    'quy-dinh',
    'thong-cao',
    'thong-bao',
    'huong-dan',
    'chuong-trinh',
    'ke-hoach',
    'phuong-an',
    'de-an',
    'du-an',
    'bao-cao',
    'bien-ban',
    'to-trinh',
    'hop-dong',
    'cong-dien',
    'ban-ghi-nho',
    'ban-thoa-thuan',
    'giay-uy-quyen',
    'giay-moi',
    'giay-gioi-thieu',
    'giay-nghi-phep',
    'phieu-gui',
    'phieu-chuyen',
    'phieu-bao',
    'cong-van',
    'thu-cong',
    'luat',
    'phap-lenh',
    'nghi-dinh',
    'thong-tu',
    'thong-tu-lien-tich',
  ]);
});
