import { expect, test } from 'vitest';
import { mixedTonePlacement } from './mixed-tone-placement.ts';

const check = (text: string) => mixedTonePlacement({ path: 'a.mdx', text });

test.each([
  'Ủy ban nhân dân, Uỷ viên',
  'hiện đại hóa, xã hội hoá',
  'thủy lợi, thuỷ sản',
  'Tòa án, Toà nhà',
  'khóa, khoá',
  'HÒA BÌNH, HOÀ THUẬN',
  'sức khỏe, sức khoẻ',
  'hủy bỏ, huỷ bỏ',
  'thỏa thuận, thoả mãn',
  'Ủy ban, hiện đại hoá',
  'xóa, xoá',
  'tùy, tuỳ',
  'lũy kế, luỹ kế',
  'họa, hoạ',
  'đóa, đoá',
  'lóe, loé',
  'ÚY, UÝ',
  'ngụy, nguỵ',
  'dọa, doạ',
  'tỏa, toả',
])('warns of %j', (text) => {
  expect(check(text)).toMatchObject([{ rule: 'mixed-tone-placement', severity: 'warning', line: 1 }]);
});

test.each([
  'Ủy ban, hóa, thủy',
  'Uỷ ban, hoá, thuỷ',
  'Ủy ban, quý III, quỳ, quỹ, quỷ, Quý vị',
  'QUÝ, ỦY',
  'hóa, hoàn thành, đoàn, toán, khoản',
  'hóa, xoáy, ngoáy, hoài, ngoài',
  'thủy, thuyền, chuyển, huỳnh, khuỷu',
  'Ủy ban và ủy viên',
  'hòa, loài, khoái, khoẻn',
  'của, mía, thuở, nghĩa',
  'hoa, uy, oe',
  'Tòa án, quả, quá, quà',
  'thúy, tuýp, huýt',
  'hóa, loạt, đoạn, hoạt động',
  'đóa, khoèo, ngoéo',
  'ví dụ, chú ý, thú y',
  '',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

test('names both forms of the same word, at the rarer one', () => {
  expect(check('Ủy ban nhân dân\nhóa, ủy viên\nUỷ viên')[0]).toMatchObject({
    line: 3,
    column: 1,
    message: 'Dấu thanh đặt theo hai kiểu trong một tệp: “Uỷ” ở đây (1 chỗ), “Ủy” ở dòng 1 (3 chỗ cùng kiểu).',
  });
});
