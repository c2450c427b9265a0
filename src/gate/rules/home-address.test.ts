import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('home-address', () => {
  test.each([
    ['trú tại thôn 3, xã Đăk La', 'trú tại thôn 3, xã Đăk La'],
    [
      'Nơi thường trú: số 12 đường Trần Phú, phường Quyết Thắng',
      'thường trú: số 12 đường Trần Phú, phường Quyết Thắng',
    ],
    ['HKTT: tổ 5, phường Thống Nhất', 'HKTT: tổ 5, phường Thống Nhất'],
    ['Thường trú: 25 Phan Đình Phùng', 'Thường trú: 25 Phan Đình Phùng'],
    ['ông Nguyễn Văn A, hiện trú tại số nhà 15 đường Hùng Vương', 'trú tại số nhà 15 đường Hùng Vương'],
    ['chỗ ở hiện nay: thôn Đăk Wâk, xã Đăk Kroong', 'chỗ ở hiện nay: thôn Đăk Wâk, xã Đăk Kroong'],
    ['bà Trần Thị B cư trú tại thôn Kon Rờ Bàng, xã Vinh Quang', 'cư trú tại thôn Kon Rờ Bàng, xã Vinh Quang'],
    ['hộ khẩu thường trú tại tổ dân phố 4, phường Duy Tân', 'hộ khẩu thường trú tại tổ dân phố 4, phường Duy Tân'],
    ['tạm trú tại hẻm 12 đường Lê Lợi', 'tạm trú tại hẻm 12 đường Lê Lợi'],
    ['nơi ở hiện tại: 12/5 Trần Phú', 'nơi ở hiện tại: 12/5 Trần Phú'],
    ['ông A Blưk trú làng Plei Đôn', 'trú làng Plei Đôn'],
    ['**Nơi thường trú:** thôn 2', 'thường trú:** thôn 2'],
    ['Đăng ký thường trú: Thôn Đăk Mế', 'Đăng ký thường trú: Thôn Đăk Mế'],
    ['ngụ tại ấp 3, xã Bình Mỹ', 'ngụ tại ấp 3, xã Bình Mỹ'],
    ['các ông Nguyễn Văn A, Trần Văn B, trú tại thôn 5', 'trú tại thôn 5'],
    ['Nguyễn Văn A, trú tại thôn 5', 'trú tại thôn 5'],
    ['địa chỉ thường trú: buôn Ky', 'thường trú: buôn Ky'],
    ['bà B, ở tại số 5 đường Nguyễn Huệ', 'ở tại số 5 đường Nguyễn Huệ'],
    ['| Họ và tên | Nơi thường trú |\n|--|--|\n| A | Thôn 3, xã Đăk La |', 'Thôn 3, xã Đăk La'],
    ['HKTT tại khu phố 3', 'HKTT tại khu phố 3'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['home-address', 'error', words]]);
  });

  test.each([
    'nơi thường trú của công dân',
    'đăng ký thường trú, tạm trú tại thôn, tổ dân phố',
    'các hộ dân cư trú tại thôn 3, xã Đăk Hà',
    'phóng viên thường trú tại 12 Trần Phú',
    'trường nội trú tại thôn 4',
    'điều trị nội trú tại bệnh viện',
    'Nơi thường trú ……………………',
    'Thường trực Tỉnh ủy',
    'Trụ sở: số 12 đường Trần Phú',
    'đường Trần Phú, thành phố Kon Tum',
    'thường trú tại xã Đăk La',
    'trú tại huyện Đăk Hà',
    'nhân dân sinh sống tại làng Kon Klor',
    'lưu trú tại khách sạn số 5 đường Lê Lợi',
    'theo Luật Cư trú số 68/2020/QH14',
    'cư trú theo Nghị định số 62/2021/NĐ-CP',
    'học sinh cư trú tại thôn Đăk Wâk được hỗ trợ',
    '25 hộ gia đình cư trú tại thôn 5',
    'ở thôn Đăk Wâk',
    'nơi ở của người dân thôn 3',
    'thôn 3, tổ 5',
    'quy định về thường trú tại Điều 20',
    'cơ quan thường trú: số 5 đường Lê Lợi',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
