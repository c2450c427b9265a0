import { expect, test } from 'vitest';
import type { Clause } from './body.ts';
import { addressClauses } from './clause-address.ts';
import { contentsOf } from './contents.ts';

/** Clauses of a made-up document, a paragraph a line. */
function clausesOf(lines: readonly string[]): readonly Clause[] {
  const addresses = addressClauses(lines.map((text) => ({ text })));
  return lines.map((text, index) => ({ ...addresses[index]!, text, directives: [] }));
}

test('chapters and articles are named, a chapter by the line below its number', () => {
  const clauses = clausesOf([
    'Căn cứ Luật ví dụ;',
    'Chương I',
    'QUY ĐỊNH CHUNG',
    'Điều 1. Phạm vi điều chỉnh',
    '1. Nghị định ví dụ này quy định một việc.',
    'Điều 2. Đối tượng áp dụng',
    'Chương II',
    'TỔ CHỨC THỰC HIỆN',
    'Mục 1. CƠ QUAN',
    'Điều 3. Trách nhiệm',
  ]);
  expect(contentsOf(clauses)).toEqual([
    { address: 'chuong-i', name: 'Chương I. QUY ĐỊNH CHUNG', isOuter: true },
    { address: 'dieu-1', name: 'Điều 1. Phạm vi điều chỉnh', isOuter: false },
    { address: 'dieu-2', name: 'Điều 2. Đối tượng áp dụng', isOuter: false },
    { address: 'chuong-ii', name: 'Chương II. TỔ CHỨC THỰC HIỆN', isOuter: true },
    { address: 'chuong-ii.muc-1', name: 'Mục 1. CƠ QUAN', isOuter: true },
    { address: 'dieu-3', name: 'Điều 3. Trách nhiệm', isOuter: false },
  ]);
});

test('an article that opens with its rule is named by its first words', () => {
  const rule =
    'Ban hành kèm theo Quyết định ví dụ này quy chế phối hợp giữa các cơ quan có tên trong danh sách đã gửi.';
  const names = contentsOf(clausesOf([1, 2, 3, 4, 5].map((number) => `Điều ${String(number)}. ${rule}`)));
  expect(names).toHaveLength(5);
  expect(names[0]?.name).toBe(
    'Điều 1. Ban hành kèm theo Quyết định ví dụ này quy chế phối hợp giữa các cơ quan có tên…',
  );
});

test('a document with few divisions, or none, has no contents', () => {
  expect(contentsOf(clausesOf(['Điều 1. Một.', 'Điều 2. Hai.', 'Điều 3. Ba.']))).toEqual([]);
  expect(contentsOf(clausesOf(['1. Một.', '2. Hai.', '3. Ba.', '4. Bốn.', '5. Năm.', '6. Sáu.']))).toEqual([]);
});

test('of very many articles the chapters alone are named; without chapters, nothing', () => {
  const articles = Array.from({ length: 130 }, (_, index) => `Điều ${String(index + 1)}. Ví dụ`);
  expect(contentsOf(clausesOf(['Chương I. MỘT', ...articles, 'Chương II. HAI'])).map(({ address }) => address)).toEqual(
    ['chuong-i', 'chuong-ii'],
  );
  expect(contentsOf(clausesOf(articles))).toEqual([]);
});
