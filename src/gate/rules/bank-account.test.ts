import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('bank-account', () => {
  test.each([
    ['Tài khoản số: 0071.0001.23456', '0071.0001.23456'],
    ['Số tài khoản (của bà B): 0451000234567', '0451000234567'],
    ['stk 9704366812345678', '9704366812345678'],
    ['chuyển vào tài khoản: 3141592653589', '3141592653589'],
    ['số tài khoản 19035555666777, Techcombank', '19035555666777'],
    ['Số tài khoản hưởng thụ: 62010009876543', '62010009876543'],
    ['STK MB 0905123456', '0905123456'],
    ['Tài khoản 8600205001234', '8600205001234'],
    ['Số tài khoản: 0071000123456 tại Vietcombank', '0071000123456'],
    ['STK 19012345678901', '19012345678901'],
    ['tài khoản số 5100205123456', '5100205123456'],
    ['Số TK: 1234 5678 9012', '1234 5678 9012'],
    ['số tài khoản VCB 0071000123456', '0071000123456'],
    ['số tài khoản của ông A là 62010001234567', '62010001234567'],
    ['tài khoản: 102010001234567', '102010001234567'],
    ['Tài khoản ngân hàng số 123456789012', '123456789012'],
    ['STK: 123-456-789', '123-456-789'],
    ['tài khoản 0071000123456', '0071000123456'],
    ['SỐ TÀI KHOẢN: 0071000123456', '0071000123456'],
    ['| Họ tên | Số tài khoản |\n|--|--|\n| A | 0071000123456 |', '0071000123456'],
    ['số tài khoản 062085001234', '062085001234'],
    ['TK số 0071000123456', '0071000123456'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['bank-account', 'error', words]]);
  });

  test.each([['Số tài khoản 3713.0.1012345 tại Kho bạc Nhà nước Kon Tum', '3713.0.1012345']])(
    'only warns of an office’s %j',
    (text, words) => {
      expect(found(text)).toEqual([['bank-account', 'warning', words]]);
    },
  );

  test.each([
    'tài khoản ngân hàng của đơn vị',
    'số tài khoản 12345',
    'mã chương 412, tài khoản 8113',
    'tài khoản cấp 1: 111, 112',
    'số tài khoản mở mới trong tháng là 2.345',
    'tài khoản VNeID mức 2',
    'Số tài khoản …………… tại ngân hàng',
    'khóa 1.200 tài khoản vi phạm',
    'đã tạo 1.250.000 tài khoản',
    'số tài khoản đăng ký: 125.000',
    'số tài khoản được cấp là 1250000 tài khoản',
    'tài khoản 1121',
    'Số tài khoản: ..........',
    'mở tài khoản tại Kho bạc Nhà nước',
    'tài khoản định danh điện tử mức độ 2',
    'số tài khoản; 123456',
    'Số tài khoản/ Ngày 12',
    'chuyển vào tài khoản 500.000.000 đồng',
    'tài khoản 3381',
    'STK: 0071000****56',
    'số tài khoản định danh đã kích hoạt là 350.123 tài khoản',
    'tài khoản 7 chữ số',
    'hạch toán tài khoản 331',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
