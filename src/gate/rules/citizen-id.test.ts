import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('citizen-id', () => {
  test.each([
    ['CCCD số 062085001234 cấp ngày 12/5/2021', '062085001234'],
    ['Căn cước công dân: 001 099 012 345', '001 099 012 345'],
    ['ông Nguyễn Văn A (CMND 233123456)', '233123456'],
    ['Số CMND: 233 123 456, cấp tại Kon Tum', '233 123 456'],
    ['Giấy chứng minh nhân dân số 233123456', '233123456'],
    ['thẻ căn cước số 062185004321', '062185004321'],
    ['số định danh cá nhân 062300012345', '062300012345'],
    ['CMTND/hộ chiếu số: 233123456', '233123456'],
    ['bà B, 062185004321, thôn 3', '062185004321'],
    ['- 064199000111', '064199000111'],
    ['Căn cước công dân số: 062.085.001.234', '062.085.001.234'],
    ['CCCD: **062085001234**', '062085001234'],
    ['CCCD số:\n 062085001234', '062085001234'],
    ['CMND số 012345678.', '012345678'],
    ['Danh sách: 040095001111; nơi cấp', '040095001111'],
    ['| STT | Họ tên | Số CCCD |\n|---|---|---|\n| 1 | A | 233123456 |', '233123456'],
    ['Số định danh: 999999999999', '999999999999'],
    ['Chứng minh thư nhân dân 233456789', '233456789'],
    ['số căn cước 062085001234 của ông', '062085001234'],
    ['CĂN CƯỚC CÔNG DÂN SỐ 062085001234', '062085001234'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['citizen-id', 'error', words]]);
  });

  test.each([
    'tổng kinh phí 233123456 đồng',
    'chứng minh nguồn vốn 500000000 đồng',
    'Mã hồ sơ 000.00.16.H29-250101-0001',
    'CCCD số 062xxxxxx234',
    'CCCD: 062******234',
    'CCCD số ..........',
    'Căn cước công dân số 062085***234',
    'Luật Căn cước số 26/2023/QH15',
    'Luật Căn cước công dân số 59/2014/QH13 ngày 20/11/2014',
    'cấp 125.000.000 thẻ căn cước',
    'đã cấp căn cước cho 123456789 người',
    'sản lượng 120.345.678 tấn',
    '354161321adddb9a56f7cf4bafda6095330cb19b4d513354791dd835aafe1a1',
    'mã vạch 893085001234',
    'Mã định danh điện tử H29.16.05',
    'số hiệu 000123456789',
    'https://vanban.gov.vn/062085001234.pdf',
    'Thông tư số 59/2021/TT-BCA về căn cước công dân',
    'doanh thu 012,345678901',
    'phiếu số 97-062085001234',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
