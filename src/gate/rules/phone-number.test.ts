import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('phone-number', () => {
  test.each([
    ['liên hệ 0903 123 456', '0903 123 456'],
    ['ĐT: 0905.123.456', '0905.123.456'],
    ['(0905) 123 456', '(0905) 123 456'],
    ['+84 905 123 456', '+84 905 123 456'],
    ['84905123456', '84905123456'],
    ['0905-123-456', '0905-123-456'],
    ['điện thoại 01667123456', '01667123456'],
    ['0166 712 3456', '0166 712 3456'],
    ['SĐT: 09 12 34 56 78', '09 12 34 56 78'],
    ['di động +84.35.123.4567', '+84.35.123.4567'],
    ['https://zalo.me/0905123456', '0905123456'],
    ['+1 202 555 0123', '+1 202 555 0123'],
    ['0905123456/', '0905123456'],
    ['ông A – 0388123456', '0388123456'],
    ['0&#57;05 123 456', '0905 123 456'],
    ['| Họ tên | Điện thoại |\n|--|--|\n| A | 905123456 |', '905123456'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['phone-number', 'error', words]]);
  });

  test.each([
    ['0260.3862.123', '0260.3862.123'],
    ['Điện thoại: (0260) 3862123', '(0260) 3862123'],
    ['ĐT: 060.3862.123', '060.3862.123'],
    ['Fax: 060 3862 456', '060 3862 456'],
    ['(08) 3823 4567', '(08) 3823 4567'],
    ['Fax: 055.3822123', '055.3822123'],
  ])('only warns of an office’s %j', (text, words) => {
    expect(found(text)).toEqual([['phone-number', 'warning', words]]);
  });

  test.each([
    'Mã số thuế 0901234567',
    'MST: 0701234567',
    'Số 12/2015/QĐ-UBND',
    'hotline 1900 1234',
    '1800 6061',
    '01/01/2025 - 02/02/2026',
    '2015-08-20',
    '0905 xxx 456',
    '0905.***.456',
    'hệ số 0.912345678',
    'Giấy phép số 0912345678/GP-UBND',
    'mã HS 8415.10.10',
    'từ 03.02.2015 đến 10.02.2015',
    'https://vanban.chinhphu.vn/?docid=0912345678',
    '1.0905.123.456 đồng',
    'các ngày 01, 02, 03, 04, 05, 06',
    '354161321a0905123456b',
    'tọa độ 14.350123, 108.000456',
    'mã thủ tục 1.004222, 1.004194',
    '0123',
    'số 060.3862',
    'giấy chứng nhận đăng ký doanh nghiệp số 0901234567',
    'điện thoại: ............',
    '113, 114, 115',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
