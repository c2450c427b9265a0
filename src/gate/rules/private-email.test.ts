import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('private-email', () => {
  test.each([
    ['E-mail: tran.b@icloud.com', 'tran.b@icloud.com'],
    ['(lienhe@kontumtourism.com)', 'lienhe@kontumtourism.com'],
    ['thư: c_d@mail.ru;', 'c_d@mail.ru'],
    ['d@sub.domain.vn', 'd@sub.domain.vn'],
    ['người nhận: e@e.vn,', 'e@e.vn'],
    ['f@govvn.vn', 'f@govvn.vn'],
    ['g@gov.vn.vn', 'g@gov.vn.vn'],
    ['nguyenvana@gmail.com', 'nguyenvana@gmail.com'],
    ['Nguyen.Van-A@yahoo.com.vn', 'Nguyen.Van-A@yahoo.com.vn'],
    ['email: a\\_b@outlook.com', 'a_b@outlook.com'],
    ['<a1@congty.vn>', 'a1@congty.vn'],
    ['ten@kontum.edu.vn', 'ten@kontum.edu.vn'],
    ['mailto:abc@gmail.com', 'abc@gmail.com'],
    ['x@gov.vn.com', 'x@gov.vn.com'],
    ['x@xgov.vn', 'x@xgov.vn'],
    ['a+b@proton.me', 'a+b@proton.me'],
    ['ten&#64;gmail.com', 'ten@gmail.com'],
    ['vanthu@vnpt.vn', 'vanthu@vnpt.vn'],
    ['abc@kontum.com.', 'abc@kontum.com'],
    ['abc@hotmail.com, Kon Tum', 'abc@hotmail.com'],
    ['a@b.io', 'a@b.io'],
    ['"abc@gmail.com"', 'abc@gmail.com'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['private-email', 'error', words]]);
  });

  test.each([
    'ubnd@quangngai.gov.vn',
    'h@quochoi.vn',
    'hòm thư cchc.kontum@kontum.gov.vn.',
    'https://www.facebook.com/abc',
    '@@@',
    'giá 12.000 đ@kg',
    'vanthu.sonoivu@kontum.gov.vn',
    'a@gov.vn',
    'b@dcs.vn',
    'c@tinhuy.dcs.vn',
    'd@chinhphu.vn',
    'e@thutuong.chinhphu.vn',
    'vpub@KONTUM.GOV.VN',
    '@kontum',
    'https://www.tiktok.com/@ubndkontum',
    'a @ b',
    'giá 5@',
    'npm @types/node',
    '@gmail.com',
    'a@b',
    'https://maps.vn/@14.35,108.00',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
