import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('passport', () => {
  test.each([
    ['hộ chiếu ngoại giao số D0001234', 'D0001234'],
    ['Hộ chiếu số: **B2345678**', 'B2345678'],
    ['Passport number: C1122334', 'C1122334'],
    ['hộ chiếu công vụ S1234567', 'S1234567'],
    ['(hộ chiếu B5556667)', 'B5556667'],
    ['Số CC/HỘ CHIẾU: B4445556', 'B4445556'],
    ['hộ chiếu Việt Nam số N0987654', 'N0987654'],
    ['CCCD/hộ chiếu số E01234567', 'E01234567'],
    ['ông Nguyễn Văn A, hộ chiếu Q1234567, xuất cảnh', 'Q1234567'],
    ['Hộ Chiếu số C9998887', 'C9998887'],
    ['hộ chiếu số B1234567', 'B1234567'],
    ['Hộ chiếu: C7654321 cấp ngày 1/1/2020', 'C7654321'],
    ['Passport No. N1234567', 'N1234567'],
    ['HỘ CHIẾU SỐ P0123456', 'P0123456'],
    ['hộ chiếu phổ thông số K01234567', 'K01234567'],
    ['số hộ chiếu B 1234567', 'B 1234567'],
    ['mang hộ chiếu Hàn Quốc số M12345678', 'M12345678'],
    ['CMND/Hộ chiếu: B7654321', 'B7654321'],
    ['hộ chiếu AB1234567', 'AB1234567'],
    ['| Họ tên | Hộ chiếu |\n|--|--|\n| A | B1234567 |', 'B1234567'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['passport', 'error', words]]);
  });

  test.each([
    'hộ chiếu C12xxxx8',
    'Luật Xuất cảnh số 49/2019/QH14 quy định về hộ chiếu',
    'hộ chiếu gắn chíp điện tử',
    'hộ chiếu, thị thực, thẻ tạm trú NA8',
    'mẫu TK05 về mất hộ chiếu',
    'hộ chiếu số: ……………',
    'tiêu chuẩn ICAO 9303 cho hộ chiếu',
    'Hộ chiếu phổ thông (mẫu số 01)',
    'hộ chiếu cấp năm 2015: 12.345 quyển',
    'phí cấp hộ chiếu 200.000 đồng',
    'mẫu hộ chiếu TK01a',
    'hộ chiếu ban hành kèm theo Thông tư 31/2023/TT-BCA',
    'hộ chiếu:.......... ngày cấp',
    'hộ chiếu B12*****',
    'biển số B1234567',
    'hộ chiếu còn hạn 6 tháng',
    'mã sản phẩm B1234567',
    'hộ chiếu. Mã N1234567',
    'hộ chiếu mẫu NA1',
    'cấp 1234567 hộ chiếu',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
