import { describe, expect, test } from 'vitest';
import { generator } from '#verbatim/random.fixture.ts';
import { glanceAt, type Sign } from './glance.ts';
import { textProblems } from './text-rules.ts';

describe('an ordinary text', () => {
  const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (letter) => letter !== '&' && glanceAt(letter).isOrdinary,
  );

  test('has the letters of Vietnamese and ASCII', () => {
    for (const letter of 'AaĂăÂâBbCcDdĐđEeÊêGgÔôƠơUuƯưYyỹỸẫẪặẶớỚ “”–…%/0123') expect(letters).toContain(letter);
    expect(letters.length).toBeLessThan(300);
  });

  test('has none that joins another, is hidden, or looks like one', () => {
    for (const one of letters)
      for (const other of letters) if ((one + other).normalize('NFC') !== one + other) expect.fail(one + other);
    expect(letters.filter((letter) => /[\p{M}\p{Cf}\p{Co}\p{Cs}ÐðƉɖ\uFFFD]|(?![\t\n])\p{Cc}/u.test(letter))).toEqual(
      [],
    );
    expect(letters.filter((letter) => letter.toLowerCase().length !== 1 || letter.toUpperCase().length !== 1)).toEqual(
      [],
    );
    // What old encodings leave behind between letters: see `legacy-encoding.ts`.
    expect(
      letters.filter((letter) => /[\u00A1-\u00AF\u00B4-\u00BF\u00D0-\u00D1\u00D6-\u00D8\u00F0-\u00F1]/.test(letter)),
    ).toEqual([]);
  });

  test.each(['e\u0301', 'Ðiều', 'a\u00ADb', 'a\u200Bb', 'Ã¡', '&#64;', '&commat;', 'a\r\nb', '😀', '\uFEFFa', '中'])(
    'is not %j',
    (text) => {
      expect(glanceAt(`Sở Nội vụ ${text} Kon Tum`).isOrdinary).toBe(false);
      expect(glanceAt(`Sở Nội vụ ${text} Kon Tum`).mayHave('passport')).toBe(true);
    },
  );

  test.each(['KH&CN', 'R&D: a & b', '2\\. Sở', 'a\tb', '5 °C ≤ 3 m²'])('may be %j', (text) => {
    expect(glanceAt(text).isOrdinary).toBe(true);
  });
});

test.each<readonly [Sign, string, boolean]>([
  ['secrecy', 'TUYỆT MẬT', true],
  ['secrecy', 'mật\\.', true],
  ['secrecy', 'mặt', false],
  ['draft', 'bản Dự thảo', true],
  ['draft', 'dự thả', false],
  ['complaint', 'các đơn vị, đơn giản hóa, ĐƠN VỊ, đơn giá', false],
  ['complaint', 'các đơn vị có đơn', true],
  ['complaint', 'đơn vì', true],
  ['complaint', 'tố\ncáo', false],
  ['complaint', 'Khiếu nại', true],
  ['home', 'ngự trúc', true],
  ['home', 'thường trực, chỗ ngồi', false],
  ['tone-on-first', 'hóa', true],
  ['tone-on-first', 'Ủy ban', true],
  ['tone-on-first', 'hóan', false],
  ['tone-on-second', 'toàn quốc', false],
  ['tone-on-second', 'quý I', false],
  ['tone-on-second', 'THUỶ', true],
  ['merge-marker', '<<<<<<< HEAD', true],
  ['merge-marker', '<<<<<<', false],
  ['number', '0912 345 678', true],
  ['number', '0912\\.345\\.678', true],
  ['number', '+84 (91) 2345-678', true],
  ['number', '84912345678', true],
  ['number', 'số 062 093 001 234', true],
  ['number', '123 0912345678', true],
  ['number', '14/8/2015, 30/9/2015', false],
  ['number', '(2011-2015) 2016-2020', false],
  ['number', '0912, 345678', false],
  ['number', '0912    345678', false],
])('%s may be in %j: %j', (sign, text, isThere) => {
  expect(glanceAt(text).isOrdinary).toBe(true);
  expect(glanceAt(text).mayHave(sign)).toBe(isThere);
});

/** Pieces of which the rules find something in many a text, and near misses of them. */
const pieces = [
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n',
    ', ',
    '. ',
    ': ',
    '-',
    '.',
    '/',
    '(',
    ')',
    '\\',
    '\\-',
    '\\.',
    '\\/',
    '\\n',
    '|',
    '| ',
  ],
  ...[
    '0',
    '8',
    '84',
    '+84',
    '12',
    '345',
    '678',
    '0912',
    '1980',
    '0912345678',
    '062093001234',
    '(0260) 3862 123',
    '15/3/1980',
  ],
  ...['sinh', 'Sinh ngày', 'sinh năm', 'SN', 's/n', 's\\/n', 'ntns', 'DOB', 'Ngày sinh:', 'phát sinh', 'vệ sinh'],
  ...[
    'CCCD',
    'cmnd số',
    'CMT',
    'căn cước',
    'Chứng minh',
    'định danh cá nhân',
    'hộ chiếu',
    'Passport',
    'B1234567',
    'C 123456',
  ],
  ...[
    'tài khoản',
    'STK',
    'số TK',
    'TK số',
    'Kho bạc',
    'a@vi-du.vn',
    'b.c\\_d@gmail.com',
    '@',
    'vp@tinh.gov.vn',
    'https://',
  ],
  ...[
    'thường trú',
    'trú tại',
    'hộ khẩu',
    'HKTT',
    'ĐKTT',
    'chỗ ở',
    'nơi ở',
    'nhà riêng',
    'ngụ',
    'sinh sống tại',
    'ở số',
    'ở tại',
  ],
  ...[
    'số nhà 12',
    'thôn 3',
    'đường Ví Dụ',
    'tổ 5',
    'ông Nguyễn Văn Ví',
    'bà Trần Thị Dụ',
    'của ông Lê Văn Thử',
    'các hộ',
  ],
  ...[
    'đơn',
    'Đơn',
    'đơn vị',
    'đơn giá',
    'đơn khiếu nại',
    'khiếu nại',
    'tố cáo',
    'Tố giác',
    'khởi kiện',
    'của',
    'có đơn',
    'về',
  ],
  ...[
    'MẬT',
    'Tối mật',
    'độ mật: mật',
    'bí mật',
    'Tài liệu thu hồi',
    'DỰ THẢO',
    '(Dự thảo lần 2)',
    'dự thảo',
    '12/BC-UBND (Mật)',
  ],
  ...[
    'hóa',
    'hoá',
    'toàn',
    'toà',
    'tòa',
    'Ủy',
    'Uỷ',
    'quý',
    'thúy',
    'thuý',
    'HÒA',
    'HOÀ',
    'khoẻ',
    'khỏe',
    'q',
    'oá',
    'óa',
  ],
  ...['<<<<<<<', '<<<<<<< HEAD', '=======', '>>>>>>>', '|||||||', '<<<<', '&', 'KH&CN', '&a', ';'],
  ...['| Họ và tên | Ngày sinh |\n| --- | --- |\n| A | 1980 |', '| SĐT |\n| --- |\n| 912345678 |'],
];

/** A text with a letter that makes it no ordinary one, which no rule has anything to say of: then nothing is ruled out. */
const unruled = (text: string): string => `${text}\n中`;

const problemsIn = (text: string, path = 'a.mdx'): ReturnType<typeof textProblems> => textProblems({ path, text });

test.each([
  ...['CCCD 062093001', 'cccđ: 062093001', 'CMND 233123456', 'cmt 233123456', 'căn cước 233123456'],
  ...['chứng minh nhân dân 233123456', 'định danh cá nhân 233123456789', 'số 062093001234', 'gọi 0912\\-345\\-678'],
  ...['gọi +1 202 555 0123', 'hộ chiếu B1234567', 'passport B1234567', 'thu@vi-du.vn', 'thu\\@vi-du.vn'],
  ...['tài khoản 1023456789', 'STK 123456789', 'số TK 123456789', 'TK số 123456789'],
  ...[
    'Ví Văn Dụ, sinh năm 1980',
    'Ví Văn Dụ (SN 1980)',
    'Ví Văn Dụ, S/n 1980',
    'Ví Văn Dụ, S\\/n 1980',
    'NTNS: 15/3/1980',
  ],
  ...['DOB: 15/3/1980', 'thường trú tại số nhà 12', 'hộ khẩu: thôn 3', 'HKTT: thôn 3', 'ĐKTT: thôn 3', 'chỗ ở: thôn 3'],
  ...['nơi ở: thôn 3', 'nhà riêng: thôn 3', 'ông Ví Văn Dụ, nhà ở: số 3 đường Dụ', 'ngụ thôn 3'],
  ...['ông Ví Văn Dụ sinh sống tại thôn 3', 'ông Ví Văn Dụ ở tại thôn 3', 'ông Ví Văn Dụ ở số 3 đường Dụ'],
  ...['bà Ví Thị Dụ khiếu nại', 'tố cáo ông Ví Văn Dụ', 'Tố giác ông Ví Văn Dụ', 'bà Ví Thị Dụ khởi kiện'],
  ...[
    'đơn của ông Ví Văn Dụ',
    'ĐƠN CỦA ÔNG VÍ DỤ',
    'Tối mật',
    'Tài liệu thu hồi',
    'Dự thảo',
    '=======',
    '||||||| a',
    '>>>>>>> a',
  ],
  ...['| SĐT |\n| --- |\n| 912345678 |', 'hóa, hoá', 'thúy, THUỶ', 'khỏe. khoẻ', 'loà; ỦY'],
])('finds what is wrong with %j by one sign alone', (text) => {
  expect(problemsIn(text)).not.toEqual([]);
  expect(problemsIn(text)).toEqual(problemsIn(unruled(text)));
});

test('what the rules find in a text is what they find where nothing is ruled out', () => {
  const random = generator(20150814);
  let troubled = 0;
  for (let turn = 0; turn < 6000; turn += 1) {
    const length = 1 + Math.floor(random() * 24);
    const text = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('');
    const path = turn % 2 === 0 ? 'a.mdx' : 'a.yaml';
    const found = problemsIn(text, path);
    if (found.length > 0) troubled += 1;
    expect({ text, found }).toEqual({ text, found: problemsIn(unruled(text), path) });
  }
  expect(troubled).toBeGreaterThan(1000);
});
