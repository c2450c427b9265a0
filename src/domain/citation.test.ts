import { describe, expect, test } from 'vitest';
import { addressClauses } from './clause-address.ts';
import { capitalised, nameOfClause, nameOfNotice } from './citation.ts';
import type { CivilDate } from './civil-date.ts';

describe('a document is named', () => {
  const unknown = { unknown: 'Bản lưu không ghi.' };
  const day = '2015-08-08' as CivilDate;
  test.each([
    [{ type: 'thong-bao', number: '123/TB-UBND', issued: day }, 'Thông báo số 123/TB-UBND ngày 8/8/2015'],
    [
      { type: 'quyet-dinh', number: '42/2013/QĐ-UBND', issued: unknown },
      'Quyết định số 42/2013/QĐ-UBND (bản lưu không ghi ngày)',
    ],
    [{ type: 'ke-hoach', number: unknown, issued: day }, 'Kế hoạch ngày 8/8/2015 (bản lưu không ghi số)'],
    [{ type: 'thong-bao', number: unknown, issued: unknown }, 'Thông báo (bản lưu không ghi số và ngày)'],
  ])('%j', (notice, name) => {
    expect(nameOfNotice(notice)).toBe(name);
  });

  test('never by a type no one knows', () => {
    expect(() => nameOfNotice({ type: 'to-roi', number: '1', issued: day })).toThrow('unknown document type: to-roi');
  });
});

describe('a clause is named', () => {
  test.each([
    ['dieu-5', 'Điều 5'],
    ['dieu-12a', 'Điều 12a'],
    ['dieu-5dd', 'Điều 5đ'],
    ['dieu-5.2', 'Điều 5, khoản 2'],
    ['dieu-5.2.a', 'Điều 5, khoản 2, điểm a'],
    ['dieu-5.2.dd', 'Điều 5, khoản 2, điểm đ'],
    ['dieu-5.2.i', 'Điều 5, khoản 2, điểm i'],
    ['dieu-5.a', 'Điều 5, điểm a'],
    ['dieu-5.2.a-1', 'Điều 5, khoản 2, điểm a, gạch đầu dòng thứ 1'],
    ['dieu-2.1.dd-1-2', 'Điều 2, khoản 1, điểm đ, gạch đầu dòng thứ 1, ý thứ 2'],
    ['dieu-1.2.1', 'Điều 1, khoản 2.1'],
    ['dieu-1.2.1.dd-doan-2', 'đoạn 2 của Điều 1, khoản 2.1, điểm đ'],
    ['dieu-1.i', 'Điều 1, mục I'],
    ['dieu-1.i.1', 'Điều 1, mục I.1'],
    ['dieu-1-doan-2', 'đoạn 2 của Điều 1'],
    ['chuong-ii', 'Chương II'],
    ['chuong-ii.muc-1', 'Chương II, Mục 1'],
    ['chuong-ii.muc-1.tieu-muc-2', 'Chương II, Mục 1, Tiểu mục 2'],
    ['chuong-ii.muc-1-doan-2', 'đoạn 2 của Chương II, Mục 1'],
    ['phan-thu-nhat', 'Phần thứ nhất'],
    ['phan-thu-tu.i.1.a', 'Phần thứ tư, mục I.1, điểm a'],
    ['phan-ii', 'Phần II'],
    ['phu-luc', 'Phụ lục'],
    ['phu-luc-01', 'Phụ lục 01'],
    ['phu-luc-doan-2', 'đoạn 2 của Phụ lục'],
    ['phu-luc-i.1', 'Phụ lục I, mục 1'],
    ['phu-luc-i.dieu-1.2', 'Phụ lục I, Điều 1, khoản 2'],
    ['phu-luc-i.mau-01', 'Phụ lục I, Mẫu số 01'],
    ['phu-luc-i.mau-01.i', 'Phụ lục I, Mẫu số 01, mục I'],
    ['phu-luc-i.noi-nhan', 'Phụ lục I, Nơi nhận'],
    ['mau-14a', 'Mẫu số 14a'],
    ['kem-theo', 'văn bản kèm theo'],
    ['kem-theo.dieu-1.1', 'văn bản kèm theo, Điều 1, khoản 1'],
    ['kem-theo.chuong-i', 'văn bản kèm theo, Chương I'],
    ['1', 'mục 1'],
    ['2.1', 'mục 2.1'],
    ['2.1.a', 'mục 2.1, điểm a'],
    ['2.3-2', 'mục 2.3, gạch đầu dòng thứ 2'],
    ['2.1-3', 'mục 2.1, gạch đầu dòng thứ 3'],
    ['2.1-3-1', 'mục 2.1, gạch đầu dòng thứ 3, ý thứ 1'],
    ['5.b.1', 'mục 5, điểm b.1'],
    ['5.b.1-1', 'mục 5, điểm b.1, gạch đầu dòng thứ 1'],
    ['i', 'mục I'],
    ['i.1', 'mục I.1'],
    ['a.i.1', 'mục A.I.1'],
    ['i.1.a', 'mục I.1, điểm a'],
    ['ii-lap-2', 'mục II (lần 2)'],
    ['ii-lap-2.1', 'mục II (lần 2), mục 1'],
    ['1-doan-2', 'đoạn 2 của mục 1'],
    ['mo-dau-1', 'phần mở đầu, đoạn 1'],
    ['mo-dau-1-2', 'phần mở đầu, đoạn 1, gạch đầu dòng thứ 2'],
    ['gach-1', 'gạch đầu dòng thứ 1'],
    ['gach-1-2', 'gạch đầu dòng thứ 1, ý thứ 2'],
    ['noi-nhan', 'Nơi nhận'],
    ['noi-nhan-1', 'Nơi nhận, gạch đầu dòng thứ 1'],
    ['noi-nhan-doan-2', 'đoạn 2 của Nơi nhận'],
    ['ket-thuc', 'đoạn kết'],
  ])('%s: %s', (address, name) => {
    expect(nameOfClause(address)).toBe(name);
  });

  test('by its address where that has no known form', () => {
    expect(nameOfClause('1--2')).toBe('mục 1--2');
  });

  test('from the markers of a decree, decomposed letters included', () => {
    const texts = ['Chương II', 'Điều 5. Trách nhiệm', '2. Sở Nội vụ:', 'đ) Kiểm tra:', '- Hằng năm./.', 'PHỤ LỤC I'];
    expect(
      addressClauses(texts.map((text) => ({ text: text.normalize('NFD') }))).map(({ address }) =>
        nameOfClause(address),
      ),
    ).toEqual([
      'Chương II',
      'Điều 5',
      'Điều 5, khoản 2',
      'Điều 5, khoản 2, điểm đ',
      'Điều 5, khoản 2, điểm đ, gạch đầu dòng thứ 1',
      'Phụ lục I',
    ]);
  });
});

test.each([
  ['đoạn kết', 'Đoạn kết'],
  ['mục 2.3', 'Mục 2.3'],
  ['Điều 5', 'Điều 5'],
  ['', ''],
])('“%s” begins a sentence as “%s”', (phrase, sentence) => {
  expect(capitalised(phrase)).toBe(sentence);
});
