import { describe, expect, test } from 'vitest';
import { addressClauses } from './clause-address.ts';
import { capitalised, nameOfClause, nameOfDirective, nameOfNotice } from './citation.ts';
import type { CivilDate } from './civil-date.ts';

describe('a document is named', () => {
  const unknown = { unknown: 'Bản lưu không ghi.' };
  const day = '2015-08-08' as CivilDate;
  test.each([
    [{ type: 'thong-bao', number: '123/TB-UBND', issued: day }, 'Thông báo số 123/TB-UBND ngày 8/8/2015'],
    [
      { type: 'quyet-dinh', number: '42/2013/QĐ-UBND', issued: unknown },
      'Quyết định số 42/2013/QĐ-UBND (chưa rõ ngày)',
    ],
    [{ type: 'ke-hoach', number: unknown, issued: day }, 'Kế hoạch ngày 8/8/2015 (chưa rõ số)'],
    [{ type: 'thong-bao', number: unknown, issued: unknown }, 'Thông báo (chưa rõ số và ngày)'],
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
    ['dieu-5.2', 'khoản 2 Điều 5'],
    ['dieu-5.2.a', 'điểm a khoản 2 Điều 5'],
    ['dieu-5.2.dd', 'điểm đ khoản 2 Điều 5'],
    ['dieu-5.2.i', 'điểm i khoản 2 Điều 5'],
    ['dieu-5.a', 'điểm a Điều 5'],
    ['dieu-5.2.a-1', 'gạch đầu dòng thứ 1 điểm a khoản 2 Điều 5'],
    ['dieu-2.1.dd-1-2', 'ý thứ 2 gạch đầu dòng thứ 1 điểm đ khoản 1 Điều 2'],
    ['dieu-1.2.1', 'khoản 2.1 Điều 1'],
    ['dieu-1.2.1.dd-doan-2', 'đoạn 2 điểm đ khoản 2.1 Điều 1'],
    ['dieu-1.i', 'mục I Điều 1'],
    ['dieu-1.i.1', 'mục I.1 Điều 1'],
    ['dieu-1-doan-2', 'đoạn 2 Điều 1'],
    ['chuong-ii', 'Chương II'],
    ['chuong-ii.muc-1', 'Mục 1 Chương II'],
    ['chuong-ii.muc-1.tieu-muc-2', 'Tiểu mục 2 Mục 1 Chương II'],
    ['chuong-ii.muc-1-doan-2', 'đoạn 2 Mục 1 Chương II'],
    ['phan-thu-nhat', 'Phần thứ nhất'],
    ['phan-thu-tu.i.1.a', 'điểm a mục I.1 Phần thứ tư'],
    ['phan-ii', 'Phần II'],
    ['phu-luc', 'Phụ lục'],
    ['phu-luc-01', 'Phụ lục 01'],
    ['phu-luc-doan-2', 'đoạn 2 Phụ lục'],
    ['phu-luc-i.1', 'mục 1 Phụ lục I'],
    ['phu-luc-i.dieu-1.2', 'khoản 2 Điều 1 Phụ lục I'],
    ['phu-luc-i.mau-01', 'Mẫu số 01 Phụ lục I'],
    ['phu-luc-i.mau-01.i', 'mục I Mẫu số 01 Phụ lục I'],
    ['phu-luc-i.noi-nhan', 'Nơi nhận Phụ lục I'],
    ['mau-14a', 'Mẫu số 14a'],
    ['kem-theo', 'văn bản kèm theo'],
    ['kem-theo.dieu-1.1', 'khoản 1 Điều 1 văn bản kèm theo'],
    ['kem-theo.chuong-i', 'Chương I văn bản kèm theo'],
    ['1', 'mục 1'],
    ['2.1', 'mục 2.1'],
    ['2.1.a', 'điểm a mục 2.1'],
    ['2.3-2', 'gạch đầu dòng thứ 2 mục 2.3'],
    ['2.1-3', 'gạch đầu dòng thứ 3 mục 2.1'],
    ['2.1-3-1', 'ý thứ 1 gạch đầu dòng thứ 3 mục 2.1'],
    ['5.b.1', 'điểm b.1 mục 5'],
    ['5.b.1-1', 'gạch đầu dòng thứ 1 điểm b.1 mục 5'],
    ['i', 'mục I'],
    ['i.1', 'mục I.1'],
    ['a.i.1', 'mục A.I.1'],
    ['i.1.a', 'điểm a mục I.1'],
    ['ii-lap-2', 'mục II (lần 2)'],
    ['ii-lap-2.1', 'mục 1 mục II (lần 2)'],
    ['1-doan-2', 'đoạn 2 mục 1'],
    ['mo-dau-1', 'đoạn 1 phần mở đầu'],
    ['mo-dau-1-2', 'gạch đầu dòng thứ 2 đoạn 1 phần mở đầu'],
    ['gach-1', 'gạch đầu dòng thứ 1'],
    ['gach-1-2', 'ý thứ 2 gạch đầu dòng thứ 1'],
    ['noi-nhan', 'Nơi nhận'],
    ['noi-nhan-1', 'gạch đầu dòng thứ 1 Nơi nhận'],
    ['noi-nhan-doan-2', 'đoạn 2 Nơi nhận'],
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
      'khoản 2 Điều 5',
      'điểm đ khoản 2 Điều 5',
      'gạch đầu dòng thứ 1 điểm đ khoản 2 Điều 5',
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

test.each([
  ['2.1-1', 'nhiệm vụ 2.1-1'],
  ['3', 'nhiệm vụ 3'],
  ['dieu-4.2', 'nhiệm vụ ở khoản 2 Điều 4'],
  ['ii.2-doan-2', 'nhiệm vụ ở đoạn 2 mục II.2'],
  ['ket-thuc', 'nhiệm vụ ở đoạn kết'],
])('a directive at %s is called “%s”', (id, name) => {
  expect(nameOfDirective(id)).toBe(name);
});
