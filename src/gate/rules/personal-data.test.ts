import { expect, test } from 'vitest';
import { personalData, personalDataProblems } from './personal-data.ts';

// Every person, number and address here is made up.

test('finds everything about a person, in order of place', () => {
  const text =
    'Xét đơn khiếu nại của ông Nguyễn Văn A, sinh năm 1980, CCCD số 062080001234, trú tại thôn 3, xã Đăk La; điện thoại 0905 123 456, thư a@b.vn; số tài khoản 0071000123456.';
  expect(personalData(text).map(({ rule, words }) => [rule, words])).toEqual([
    ['complainant-name', 'Nguyễn Văn A'],
    ['birth-date', 'sinh năm 1980'],
    ['citizen-id', '062080001234'],
    ['home-address', 'trú tại thôn 3, xã Đăk La'],
    ['phone-number', '0905 123 456'],
    ['private-email', 'a@b.vn'],
    ['bank-account', '0071000123456'],
  ]);
});

test('places are those of the source, escapes included', () => {
  const text = String.raw`1\. Kính gửi` + '\n' + String.raw`\- thư: a\_b@gmail.com, 0905 123 456`;
  expect(personalDataProblems({ path: 'content/notices/2015/a.mdx', text })).toEqual([
    {
      rule: 'private-email',
      severity: 'error',
      file: 'content/notices/2015/a.mdx',
      line: 2,
      column: 9,
      message: '“a_b@gmail.com” có thể là địa chỉ thư điện tử không thuộc tên miền của cơ quan nhà nước.',
      fix: 'Thay bằng địa chỉ …@….gov.vn của cơ quan, hoặc xóa. Nếu thông tin này bắt buộc phải công khai, ghi vào mục waivers ở đầu tệp, kèm lý do.',
    },
    expect.objectContaining({ rule: 'phone-number', line: 2, column: 25 }),
  ]);
});

test('what may be an office’s says so', () => {
  expect(personalDataProblems({ path: 'a', text: 'Điện thoại: 0260.3862.123' })).toMatchObject([
    { severity: 'warning', message: '“0260.3862.123” có thể là số điện thoại; có vẻ là của cơ quan, cần xem lại.' },
  ]);
});
