import { expect, test } from 'vitest';
import { PartyBook } from './party-book.ts';
import { exampleLibrary } from './register.fixture.ts';
import { responsibilityIn } from './responsibility.ts';

const book = new PartyBook(exampleLibrary.agencies, exampleLibrary.groups, undefined, 'ubnd-tinh-vi-du');

function roles(words: string): { lead: string[]; support: string[] } | undefined {
  const found = responsibilityIn(words, book);
  return found && { lead: found.lead.map(({ id }) => id), support: found.support.map(({ id }) => id) };
}

test.each<[string, string[], string[]]>([
  ['Sở Tư pháp nâng cao chất lượng xây dựng văn bản.', ['so-tu-phap'], []],
  [
    'Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng và UBND huyện Một thẩm định.',
    ['so-tai-chinh'],
    ['so-xay-dung', 'ubnd-huyen-mot'],
  ],
  ['Yêu cầu Giám đốc Sở Nội vụ báo cáo UBND tỉnh kết quả.', ['so-noi-vu'], []],
  ['UBND tỉnh đề nghị Thanh tra tỉnh kiểm tra, báo cáo Chủ tịch UBND tỉnh.', ['thanh-tra-tinh-vi-du'], []],
  [
    'Thủ trưởng các sở, ban, ngành và Chủ tịch UBND các huyện, thành phố tổ chức thực hiện.',
    ['cac-so', 'cac-huyen'],
    [],
  ],
  ['Các sở, ngành; UBND các huyện, thị xã rà soát thủ tục.', ['cac-so', 'cac-huyen'], []],
  [
    'Sở Văn hóa, Thể thao và Du lịch, Sở Lao động - Thương binh và Xã hội tuyên truyền.',
    ['so-van-hoa', 'so-lao-dong'],
    [],
  ],
  ['Các Sở: Nội vụ, Tài chính, Tư pháp tham mưu.', ['so-noi-vu', 'so-tai-chinh', 'so-tu-phap'], []],
  ['Sở Nội vụ (chủ trì), Sở Tài chính tham mưu phương án.', ['so-noi-vu'], ['so-tai-chinh']],
  ['Đối với kiến nghị của UBND huyện Một: giao Sở Tài chính nghiên cứu.', ['so-tai-chinh'], []],
  ['Sở Nội vụ chỉ đạo Thanh tra tỉnh rà soát.', ['so-noi-vu'], []],
])('“%s”', (words, lead, support) => {
  expect(roles(words)).toEqual({ lead, support });
});

test.each([
  'Theo đề nghị của Sở Nội vụ, công tác kiểm tra được tăng cường.',
  'Sở Nội vụ đã tham mưu kịp thời.',
  'Báo cáo về Sở Nội vụ để tổng hợp.',
  'Tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch.',
  'Thực hiện chỉ đạo của UBND tỉnh, công tác cải cách có chuyển biến.',
])('names no one responsible: “%s”', (words) => {
  expect(roles(words)).toBeUndefined();
});

test('a body the register lacks keeps its printed name and gets an id to propose', () => {
  expect(responsibilityIn('Giao Cục Quản lý tài nguyên nước chủ trì rà soát.', book)?.lead).toEqual([
    { id: 'cuc-quan-ly-tai-nguyen-nuoc', name: 'Cục Quản lý tài nguyên nước', kind: 'agency', isKnown: false },
  ]);
});

test('a body of another province is not the one of the register', () => {
  expect(responsibilityIn('Ủy ban nhân dân tỉnh Lâm Đồng khẩn trương khắc phục.', book)?.lead[0]).toMatchObject({
    name: 'Ủy ban nhân dân tỉnh Lâm Đồng',
    isKnown: false,
  });
});
