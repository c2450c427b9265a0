import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarker } from './clause-marker.ts';

describe('a marker', () => {
  test.each([
    ['Phần thứ nhất', 'phan', 'phan-thu-nhat'],
    ['PHẦN THỨ TƯ', 'phan', 'phan-thu-tu'],
    ['Phần I. ĐÁNH GIÁ', 'phan', 'phan-i'],
    ['Chương I', 'chuong', 'chuong-i'],
    ['CHƯƠNG II QUY ĐỊNH CỤ THỂ', 'chuong', 'chuong-ii'],
    ['Chương III - Tổ chức thực hiện', 'chuong', 'chuong-iii'],
    ['Mục 1', 'muc', 'muc-1'],
    ['Mục 1. Thẩm quyền', 'muc', 'muc-1'],
    ['Tiểu mục 2', 'tieu-muc', 'tieu-muc-2'],
    ['Điều 5. Trách nhiệm', 'dieu', 'dieu-5'],
    ['Điều 12a: Hiệu lực', 'dieu', 'dieu-12a'],
    ['Điều 5đ', 'dieu', 'dieu-5dd'],
    ['Phụ lục', 'phu-luc', 'phu-luc'],
    ['PHỤ LỤC II', 'phu-luc', 'phu-luc-ii'],
    ['Phụ lục số 01: Danh mục', 'phu-luc', 'phu-luc-01'],
    ['PHỤ LỤC KÈM THEO', 'phu-luc', 'phu-luc'],
    ['Mẫu số 14a', 'mau', 'mau-14a'],
    ['I. ĐÁNH GIÁ CHUNG', 'roman', 'i'],
    ['XIV. Tổ chức', 'roman', 'xiv'],
    ['II/ NHIỆM VỤ', 'roman', 'ii'],
    ['1. Sở Nội vụ', 'number', '1'],
    ['01. Sở Nội vụ', 'number', '01'],
    ['1) Sở Nội vụ', 'number', '1'],
    ['1/ Sở Nội vụ', 'number', '1'],
    ['1.Sở Nội vụ', 'number', '1'],
    ['1.\u00A0Sở Nội vụ', 'number', '1'],
    ['2.1 Thủ trưởng', 'number', '2.1'],
    ['2.1. Thủ trưởng', 'number', '2.1'],
    ['2.1.3. Ủy ban', 'number', '2.1.3'],
    ['a) Đối với', 'letter', 'a'],
    ['đ) Đối với', 'letter', 'dd'],
    ['đ) Đối với'.normalize('NFD'), 'letter', 'dd'],
    ['aa) Đối với', 'letter', 'aa'],
    ['- Tiếp tục', 'dash', '-'],
    ['-Tiếp tục', 'dash', '-'],
    ['– Tiếp tục', 'dash', '–'],
    ['− Tiếp tục', 'dash', '−'],
    ['• Tiếp tục', 'dot', '•'],
    ['* Sở Nội vụ:', 'star', '*'],
    ['+ Các Phòng', 'plus', '+'],
  ])('stands before “%s”', (text, kind, label) => {
    expect(readMarker(text)).toMatchObject({ kind, label, isWeak: false });
  });

  test.each([
    ['A. Phần chung', 'upper', 'a'],
    ['a. Hiện trạng', 'letter', 'a'],
    ['b.1. Giải pháp', 'sub-letter', 'b.1'],
    ['b1) Giải pháp', 'sub-letter', 'b.1'],
    ['1 - Sở Nội vụ', 'number', '1'],
    ['2.1 thủ trưởng', 'number', '2.1'],
    ['1.5 triệu đồng', 'number', '1.5'],
    ['(Ban hành kèm theo Quyết định số 42/2013/QĐ-UBND)', 'phu-luc', 'kem-theo'],
  ])('may stand before “%s”', (text, kind, label) => {
    expect(readMarker(text)).toMatchObject({ kind, label, isWeak: true });
  });

  test('is given as written', () => {
    expect(
      ['Điều 5. Trách nhiệm', '  2.1 Thủ trưởng', 'đ) Đối với', 'PHỤ LỤC II'].map((text) => readMarker(text)?.written),
    ).toEqual(['Điều 5', '2.1', 'đ)', 'PHỤ LỤC II']);
  });
});

test.each([
  'Ngày 14/8/2015, tại trụ sở UBND tỉnh',
  '30 ngày kể từ ngày ký',
  '14/8/2015',
  '14.8.2015 là hạn cuối',
  '1.500 đồng',
  '1.500.000 đồng',
  '2015-2020',
  '2015 - 2020: giai đoạn I',
  '2015. Trong năm',
  '20 - 30 ngày',
  '2.1% mỗi năm',
  '2,5 triệu đồng',
  '5 - 6 tuổi: 35 trẻ',
  '-5 độ C',
  '---',
  '+84 260 386 2312',
  'Điều 5 Nghị định này quy định',
  'Điều 5, Điều 6 Thông tư',
  'Chương II Nghị định này',
  'Mục 1 Chương II Nghị định này',
  'Phụ lục này gồm 3 phần',
  'Phụ lục II ban hành kèm theo Thông tư này',
  'Phần lớn các đơn vị',
  'Mục tiêu',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'v.v. và các việc khác',
  'IIII. Sai',
  'Vì vậy',
  '',
])('no marker stands before “%s”', (text) => {
  expect(readMarker(text)).toBeUndefined();
});

test('a paragraph reads the same after a space, which is looked past', () => {
  const letters = fc.constantFrom(...'aabbiIVXđĐPhMCTụầẫươiểề12.)/-+*• “"(àĂạ\u0323\u0301');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 7 }), fc.constantFrom('', ' 1', '. A', ') a'), (start, rest) => {
      const text = start.join('') + rest;
      expect(readMarker(text)).toEqual(readMarker(` ${text}`));
    }),
    { numRuns: 20_000 },
  );
});
