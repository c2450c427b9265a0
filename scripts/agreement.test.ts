import { expect, test } from 'vitest';
import { disagreements } from './agreement.ts';

const whole = { sources: 2, notices: 2, directives: 9, indexed: 11, manifest: 2 };

test('a site that holds all its sources agrees', () => {
  expect(disagreements(whole)).toEqual([]);
});

test.each([
  [{ sources: 3 }, '3 văn bản trong content/ nhưng 2 trang văn bản'],
  [{ manifest: 1 }, '2 trang văn bản nhưng 1 dòng trong bản kê mã băm'],
  [{ indexed: 10 }, '2 văn bản và 9 nhiệm vụ nhưng 10 mục tìm kiếm'],
  [{ directives: 8 }, '2 văn bản và 8 nhiệm vụ nhưng 11 mục tìm kiếm'],
])('a site that lost something says what: %o', (lost, said) => {
  expect(disagreements({ ...whole, ...lost })).toEqual([said]);
});
