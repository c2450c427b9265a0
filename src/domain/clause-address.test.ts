import { describe, expect, test } from 'vitest';
import { addressClauses } from './clause-address.ts';

const addresses = (text: string): string[] =>
  addressClauses(
    text
      .trim()
      .split('\n')
      .map((line) => ({ text: line.trim() })),
  ).map(({ address }) => address);

/** Lines of “address | words”; the addresses are what the words must give. */
function expectAddresses(table: string): void {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  expect(addresses(rows.map(([, words]) => words).join('\n'))).toEqual(rows.map(([address]) => address));
}

describe('the clauses of', () => {
  test('the conclusion of 2015 have their addresses', () => {
    expectAddresses(`
      mo-dau-1 | Ngày 14/8/2015, tại trụ sở UBND tỉnh, Chủ tịch UBND tỉnh đã chủ trì Hội nghị sơ kết.
      mo-dau-2 | Sau khi nghe Giám đốc Sở Nội vụ báo cáo; Chủ tịch UBND tỉnh kết luận như sau:
      1        | 1. Trong thời gian vừa qua, công tác cải cách hành chính đạt được những kết quả tích cực.
      1-doan-2 | Tuy nhiên, công tác cải cách hành chính còn hạn chế...
      2        | 2. Để thực hiện tốt công tác cải cách hành chính giai đoạn 2016-2020 yêu cầu:
      2.1      | 2.1 Thủ trưởng các sở, ban, ngành và Chủ tịch Ủy ban nhân dân các huyện, thành phố:
      2.1-1    | - Tiếp tục quán triệt và triển khai thực hiện tốt chương trình cải cách hành chính.
      2.1-2    | - Thường xuyên rà soát các vướng mắc.
      2.1-3    | - Chủ động kiểm tra, làm rõ và có biện pháp xử lý.
      2.1-4    | - Triển khai việc lấy ý kiến của người dân, doanh nghiệp.
      2.1-5    | - Tiếp tục thực hiện hiện đại hóa nền hành chính; TCVN ISO 9001:2008.
      2.2      | 2.2 Sở Tư pháp nâng cao chất lượng xây dựng văn bản quy phạm pháp luật.
      2.3      | 2.3 Sở Nội vụ
      2.3-1    | - Tiếp thu đầy đủ ý kiến của các đại biểu trước ngày 25/8/2015.
      2.3-2    | - Tham mưu Kế hoạch cải cách hành chính giai đoạn 2016-2020 trước 30/9/2015.
      2.3-3    | - Nâng cao chất lượng tham mưu.
      ket-thuc | Thông báo đến các đơn vị, địa phương có liên quan biết, thực hiện./.
    `);
  });

  test('a decree nest in its articles, not in its chapters', () => {
    expectAddresses(`
      mo-dau-1               | Căn cứ Luật Tổ chức Chính phủ;
      chuong-i               | Chương I
      chuong-i-doan-2        | QUY ĐỊNH CHUNG
      dieu-1                 | Điều 1. Phạm vi điều chỉnh
      dieu-1-doan-2          | Nghị định này quy định việc gia hạn.
      chuong-ii              | Chương II. QUY ĐỊNH CỤ THỂ
      chuong-ii.muc-1        | Mục 1
      chuong-ii.muc-1-doan-2 | THẨM QUYỀN
      dieu-2                 | Điều 2. Thẩm quyền
      dieu-2.1               | 1. Bộ trưởng:
      dieu-2.1.d             | d) Quyết định;
      dieu-2.1.dd            | đ) Kiểm tra:
      dieu-2.1.dd-1          | - Hằng năm;
      dieu-2.1.dd-1-1        | + Trước ngày 15 tháng 12;
      dieu-2.1.dd-1-2        | + Sau ngày 15 tháng 12;
      dieu-2.1.dd-2          | - Đột xuất.
      dieu-2.2               | 2. Chủ tịch Ủy ban nhân dân cấp tỉnh.
      chuong-ii.muc-2        | Mục 2
      dieu-3                 | Điều 3. Hiệu lực thi hành
      dieu-3-doan-2          | Các Bộ trưởng chịu trách nhiệm thi hành Nghị định này./.
      noi-nhan               | Nơi nhận:
      noi-nhan-1             | - Ban Bí thư Trung ương Đảng;
      phu-luc-i              | PHỤ LỤC I
      phu-luc-i-doan-2       | (Kèm theo Nghị định số 245/2026/NĐ-CP)
      phu-luc-i.1            | 1. Danh mục
      phu-luc-i.mau-01       | Mẫu số 01
      phu-luc-i.mau-01.i     | I. Thông tin chung
      phu-luc-ii             | Phụ lục II
      phu-luc-ii.dieu-1      | Điều 1. Các bên
    `);
  });

  test('a decision that issues a regulation begin anew below its title', () => {
    expectAddresses(`
      dieu-1            | Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
      dieu-2            | Điều 2. Quyết định này có hiệu lực từ ngày ký./.
      noi-nhan          | NƠI NHẬN
      noi-nhan-doan-2   | QUY CHẾ
      kem-theo          | (Ban hành kèm theo Quyết định số 42/2013/QĐ-UBND)
      kem-theo.chuong-i | Chương I
      kem-theo.dieu-1   | Điều 1. Phạm vi
      kem-theo.dieu-1.1 | 1. Quy chế này quy định.
    `);
  });

  test('a plan nest in Roman numbers and capital letters, whichever come first', () => {
    expectAddresses(`
      phan-thu-nhat       | Phần thứ nhất
      phan-thu-nhat.i     | I. ĐÁNH GIÁ
      phan-thu-nhat.i.1   | 1. Kết quả
      phan-thu-nhat.i.1.a | a. Đã làm
      phan-thu-hai        | PHẦN THỨ HAI
      phan-thu-hai.i      | I. NHIỆM VỤ
      phan-thu-hai.ii     | II. TỔ CHỨC
    `);
    expect(addresses('A. Chung\nI. Một\n1. Hai\nII. Ba\nB. Riêng\nI. Bốn')).toEqual([
      'a',
      'a.i',
      'a.i.1',
      'a.ii',
      'b',
      'b.i',
    ]);
    expect(addresses('I. Chung\nA. Một\nB. Hai\nII. Riêng\nA. Ba')).toEqual(['i', 'i.a', 'i.b', 'ii', 'ii.a']);
  });

  test('a decision that approves a scheme with Roman numbers in an article nest there', () => {
    expect(addresses('Điều 1. Phê duyệt Đề án:\nI. Mục tiêu\n1. Chung\nII. Nhiệm vụ\nĐiều 2. Hiệu lực')).toEqual([
      'dieu-1',
      'dieu-1.i',
      'dieu-1.i.1',
      'dieu-1.ii',
      'dieu-2',
    ]);
  });

  test('a rule with Roman numbers as chapters keep their articles', () => {
    expect(addresses('I. QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một\nII. NHIỆM VỤ\nĐiều 2. Hai')).toEqual([
      'i',
      'dieu-1',
      'dieu-1.1',
      'ii',
      'dieu-2',
    ]);
  });

  test('an amending decree leave quoted articles to the clause that quotes them', () => {
    expectAddresses(`
      dieu-1          | Điều 1. Sửa đổi, bổ sung một số điều
      dieu-1.1        | 1. Sửa đổi Điều 5 như sau:
      dieu-1.1-doan-2 | “Điều 5. Hạn báo cáo
      dieu-1.1-doan-3 | 1. Trước ngày 15.
      dieu-1.1-doan-4 | a) Báo cáo năm./.”
      dieu-1.2        | 2. Bãi bỏ Điều 6.
    `);
  });
});

describe('list items', () => {
  test('nest by their signs in the order of first use', () => {
    expect(addresses('1. Giao:\n* Sở Nội vụ:\n- Một\n+ Hai\n- Ba\n* Sở Tư pháp:\n- Bốn')).toEqual([
      '1',
      '1-1',
      '1-1-1',
      '1-1-1-1',
      '1-1-2',
      '1-2',
      '1-2-1',
    ]);
  });

  test('count on after an unnumbered paragraph of their clause', () => {
    expect(addresses('1. Giao:\n- Một\n– Hai\nNgoài ra:\n- Ba')).toEqual(['1', '1-1', '1-2', '1-doan-2', '1-3']);
  });

  test('before the first number belong to the paragraph that announces them', () => {
    expect(addresses('Kính gửi:\n- Sở Nội vụ;\n- Sở Tư pháp.\nChủ tịch yêu cầu:')).toEqual([
      'mo-dau-1',
      'mo-dau-1-1',
      'mo-dau-1-2',
      'mo-dau-2',
    ]);
    expect(addresses('- Sở Nội vụ\n+ Phòng\n- Sở Tư pháp')).toEqual(['gach-1', 'gach-1-1', 'gach-2']);
  });
});

describe('numbers', () => {
  test('of several levels nest by themselves, with or without the dot', () => {
    expect(addresses('1. Một\n1.1. Hai\n1.1.1 Ba\n1.2 Bốn\na) Năm\n2. Sáu\n2.1.Bảy')).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.2',
      '1.2.a',
      '2',
      '2.1',
    ]);
  });

  test('of an excerpt keep their whole address', () => {
    expect(addresses('2.1 Thủ trưởng\n- Một\n2.2 Sở Tư pháp')).toEqual(['2.1', '2.1-1', '2.2']);
  });

  test('that are quantities number nothing', () => {
    expect(addresses('2. Kinh phí:\n1.5 triệu đồng\n2.5 triệu đồng\n3.7 Tỷ lệ\n30 ngày\n20 - 30 ngày')).toEqual([
      '2',
      '2-doan-2',
      '2-doan-3',
      '2-doan-4',
      '2-doan-5',
      '2-doan-6',
    ]);
  });

  test('below letters join them', () => {
    expect(addresses('5. Năm\na. Hiện trạng\nb. Giải pháp\nb.1. Tạm thời\n- Một\nb.2. Lâu dài')).toEqual([
      '5',
      '5.a',
      '5.b',
      '5.b.1',
      '5.b.1-1',
      '5.b.2',
    ]);
  });

  test('used again are told apart, with all below them', () => {
    // Thông báo 365/TB-VPCP of 2026 has two sections II.
    expect(addresses('I. Một\nII. Hai\n1. Ba\nII. Bốn\n1. Năm')).toEqual(['i', 'ii', 'ii.1', 'ii-lap-2', 'ii-lap-2.1']);
  });
});

test('initials of a signature are no capital letters of a list', () => {
  expect(addresses('1. Một\nQ. GIÁM ĐỐC')).toEqual(['1', '1-doan-2']);
  expect(addresses('H. Tám\nA. Một\nB. Hai')).toEqual(['mo-dau-1', 'a', 'b']);
});

test('the letter I follows H', () => {
  expect(addresses([...'ABCDEGHI'].map((letter) => `${letter}. Mục`).join('\n')).at(-1)).toBe('i');
  expect(addressClauses([...'ABCDEGHI'].map((letter) => ({ text: `${letter}. Mục` }))).at(-1)).toMatchObject({
    level: 1,
    marker: 'I.',
  });
});

test('a clause knows its level, its marker and the clause it belongs to', () => {
  const texts = ['Chương I', 'Điều 1. Phạm vi', '2. Hai', '2.1 Ba', 'đ) Bốn', '- Năm', 'Sáu', 'PHỤ LỤC', 'Điều 1. Bảy'];
  expect(addressClauses(texts.map((text) => ({ text })))).toEqual([
    { address: 'chuong-i', level: 1, marker: 'Chương I' },
    { address: 'dieu-1', level: 1, marker: 'Điều 1', parent: 'chuong-i' },
    { address: 'dieu-1.2', level: 2, marker: '2.', parent: 'dieu-1' },
    { address: 'dieu-1.2.1', level: 3, marker: '2.1', parent: 'dieu-1.2' },
    { address: 'dieu-1.2.1.dd', level: 4, marker: 'đ)', parent: 'dieu-1.2.1' },
    { address: 'dieu-1.2.1.dd-1', level: 5, marker: '-', parent: 'dieu-1.2.1.dd' },
    { address: 'dieu-1.2.1.dd-doan-2', level: 0, marker: '', parent: 'dieu-1.2.1.dd' },
    { address: 'phu-luc', level: 1, marker: 'PHỤ LỤC' },
    { address: 'phu-luc.dieu-1', level: 2, marker: 'Điều 1', parent: 'phu-luc' },
  ]);
});

test('decomposed letters have the same addresses', () => {
  const text = 'Điều 1. Một\n1. Hai\nđ) Ba\nPHỤ LỤC I\nNơi nhận:';
  expect(addresses(text.normalize('NFD'))).toEqual(addresses(text));
});

test('an empty document has no addresses', () => {
  expect(addressClauses([])).toEqual([]);
});

test('addresses are unique, in ASCII, and their parents come before them, whatever the text', () => {
  const pieces = [
    'Điều 1.',
    'Chương I',
    'Mục 1',
    'Phần I',
    'Phụ lục I',
    'Mẫu số 1',
    'I.',
    'V.',
    'A.',
    'B.',
    '1.',
    '2.',
    '1.1',
    '1.2.1',
    '2.1.',
  ];
  pieces.push(
    'a)',
    'đ)',
    'b.',
    'a.1)',
    '-',
    '+',
    '*',
    '•',
    '“',
    '”',
    '"',
    'Nơi nhận:',
    '(Kèm theo',
    './.',
    'chữ',
    'CHỮ',
    '2015',
    ' ',
    '𝒳\u0301',
  );
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let run = 0; run < 500; run += 1) {
    const clauses = Array.from({ length: random(40) }, () => ({
      text: Array.from({ length: random(4) }, () => pieces[random(pieces.length)]!).join(' '),
    }));
    const result = addressClauses(clauses);
    expect(result).toHaveLength(clauses.length);
    const seen = new Set<string>();
    for (const { address, parent } of result) {
      expect(address).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
      expect(seen.has(address)).toBe(false);
      if (parent !== undefined) expect(seen.has(parent)).toBe(true);
      seen.add(address);
    }
  }
});
