import { expect, test } from 'vitest';
import { deadlineInCell, deadlinesIn } from './deadline-words.ts';

function only(words: string): unknown {
  const found = deadlinesIn(words);
  return found.map(({ due, start, end }) => ({ ...due, words: words.slice(start, end) }));
}

test.each([
  ['trình UBND tỉnh trước ngày 25/8/2015.', { before: '2015-08-25', words: 'trước ngày 25/8/2015' }],
  ['hoàn thành trước 30/9/2015', { before: '2015-09-30', words: 'trước 30/9/2015' }],
  ['gửi trước ngày 05 tháng 9 năm 2015;', { before: '2015-09-05', words: 'trước ngày 05 tháng 9 năm 2015' }],
  ['xong trước ngày 10/12/2023./.', { before: '2023-12-10', words: 'xong trước ngày 10/12/2023' }],
  ['trước 17 giờ ngày 25/8/2015', { by: '2015-08-25', words: 'trước 17 giờ ngày 25/8/2015' }],
  ['chậm nhất là ngày 25/8/2015', { by: '2015-08-25', words: 'chậm nhất là ngày 25/8/2015' }],
  ['đến hết ngày 31 tháng 12 năm 2015', { by: '2015-12-31', words: 'đến hết ngày 31 tháng 12 năm 2015' }],
  ['trước tháng 9/2015', { before: '2015-09-01', words: 'trước tháng 9/2015' }],
  ['trước quý III/2016', { before: '2016-07-01', words: 'trước quý III/2016' }],
  ['trong tháng 9 năm 2015', { within: '2015-09', words: 'trong tháng 9 năm 2015' }],
  ['hoàn thành trong quý IV/2015', { within: '2015-Q4', words: 'hoàn thành trong quý IV/2015' }],
  ['trong 6 tháng đầu năm 2016', { within: '2016-H1', words: 'trong 6 tháng đầu năm 2016' }],
  ['hoàn thành trong năm 2016.', { within: '2016', words: 'hoàn thành trong năm 2016' }],
  ['cuối năm 2015', { by: '2015-12-31', words: 'cuối năm 2015' }],
  ['định kỳ hằng quý báo cáo', { each: 'quarter', words: 'định kỳ hằng quý' }],
  ['báo cáo định kỳ 6 tháng', { each: 'half-year', words: 'định kỳ 6 tháng' }],
  ['báo cáo trước ngày 15 hằng tháng', { each: 'month', byDay: 15, words: 'trước ngày 15 hằng tháng' }],
])('reads “%s”', (words, meant) => {
  expect(only(words)).toEqual([meant]);
});

test.each([
  'trước ngày 25/8',
  'trong tháng 9',
  'trước ngày 31/02/2015',
  'trong thời hạn 15 ngày làm việc kể từ ngày ký Chỉ thị này',
  'trước ngày 15/12 hằng năm',
])('asks for what “%s” does not say, and keeps its words', (words) => {
  expect(only(words)).toEqual([{ unknown: expect.stringMatching(/^.{10,}/u), words }]);
});

test.each([
  'thực hiện Công văn số 12/BNV ngày 01/9/2015 của Bộ Nội vụ',
  'tại Phiên họp Chính phủ thường kỳ tháng 6 năm 2026',
  'trong dự toán ngân sách hằng năm',
  'giai đoạn 2016-2020',
  'văn bản có hiệu lực trước ngày 01/7/2016',
])('finds no deadline in “%s”', (words) => {
  expect(only(words)).toEqual([]);
});

test('tells exclusive from inclusive in one sentence', () => {
  expect(only('trước ngày 10/9/2015, chậm nhất ngày 15/9/2015')).toEqual([
    { before: '2015-09-10', words: 'trước ngày 10/9/2015' },
    { by: '2015-09-15', words: 'chậm nhất ngày 15/9/2015' },
  ]);
});

test.each([
  ['Quý III/2026', { within: '2026-Q3' }],
  ['Tháng 8/2026', { within: '2026-08' }],
  ['30/9/2026', { by: '2026-09-30' }],
  ['Năm 2026', { within: '2026' }],
  ['Hằng năm', { each: 'year' }],
  ['Trước 15/10/2026', { before: '2026-10-15' }],
  ['2026 - 2030', { by: '2030-12-31' }],
  ['Tháng 8', { unknown: 'Văn bản không ghi năm của thời hạn này.' }],
])('reads the cell “%s”', (words, due) => {
  expect(deadlineInCell(words)?.due).toEqual(due);
});

test('a task without an end has no deadline', () => {
  expect(deadlineInCell('Thường xuyên')).toBeUndefined();
});
