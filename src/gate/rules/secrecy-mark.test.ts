import { describe, expect, test } from 'vitest';
import { secrecyMark } from './secrecy-mark.ts';

// Every document here is made up.

const found = (text: string) =>
  secrecyMark({ path: 'a.mdx', text }).map(({ message }) => /^“(.*?)” là/.exec(message)?.[1]);

describe('secrecy-mark', () => {
  test.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['**MẬT**', 'MẬT'],
    ['Mật', 'Mật'],
    ['(MẬT)', 'MẬT'],
    ['Tối mật', 'Tối mật'],
    ['MẬT - Số: 12/BC-UBND', 'MẬT'],
    ['TỐI MẬT Số: 05/BC', 'TỐI MẬT'],
    ['Độ mật: Mật', 'Độ mật: Mật'],
    ['Độ mật: Tối mật', 'Độ mật: Tối mật'],
    ['Số: 12/BC-UBND (Mật)', '12/BC-UBND (Mật)'],
    ['văn bản số 45/KH-UBND (tối mật)', '45/KH-UBND (tối mật)'],
    ['TÀI LIỆU MẬT', 'TÀI LIỆU MẬT'],
    ['Tài liệu thu hồi', 'Tài liệu thu hồi'],
    ['# MẬT', 'MẬT'],
    ['| MẬT |', 'MẬT'],
    ['“TUYỆT MẬT”', 'TUYỆT MẬT'],
    ['mức độ mật: "tuyệt mật"', 'mức độ mật: "tuyệt mật'],
    ['  MẬT  ', 'MẬT'],
    ['MẬT.', 'MẬT'],
    ['a\n\nMẬT\n\nb', 'MẬT'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  test.each([
    'bảo vệ bí mật nhà nước',
    'danh mục bí mật nhà nước độ Mật',
    'Bí thư Tỉnh ủy',
    'tài liệu mật theo quy định',
    'MẬT KHẨU',
    'Mật độ dân số: 45',
    'MẬT ĐỘ XÂY DỰNG',
    '# THÔNG TIN VÀ BẢO MẬT',
    'BÍ MẬT NHÀ NƯỚC',
    'Độ mật: Không',
    'Độ mật: Thường',
    'a) Tuyệt mật;',
    'b) Tối mật;',
    '- Mật;',
    'Tối mật, Tuyệt mật là các độ mật',
    'nuôi ong lấy mật',
    'MẬT MÃ DÂN SỰ',
    '| Mật | Tối mật | Tuyệt mật |',
    'Mật ong rừng',
    'giữ bí mật',
    'Số: 12/BC-UBND',
    'tài liệu (mật) được bảo quản',
    'xác định độ mật: theo quy định',
    'Bảo mật',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('says where', () => {
    expect(secrecyMark({ path: 'a.mdx', text: 'a\n\n**MẬT**\n' })).toMatchObject([
      { rule: 'secrecy-mark', severity: 'error', file: 'a.mdx', line: 3, column: 3 },
    ]);
  });
});
