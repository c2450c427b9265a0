import { expect, test } from 'vitest';
import { commonStretches } from './common-stretches.ts';

const phrase = 'Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện';
/** Made-up texts, each with much of its own around a phrase all of them have. */
const texts = Array.from({ length: 40 }, (_, i) =>
  Buffer.from(
    Array.from({ length: 60 }, (_, j) => `${String((i * 7919 + j * 104729) % 99991)}·`).join('') +
      phrase +
      Array.from({ length: 60 }, (_, j) => `${String((i * 6151 + j * 15485863) % 89989)}·`).join(''),
  ),
);

test('what texts share is taken, and not again and again', () => {
  const common = Buffer.from(commonStretches(texts, 4096)).toString();
  expect(common).toContain('giao Sở Nội vụ chủ trì, phối hợp');
  expect(common.split('giao Sở Nội vụ chủ trì').length - 1).toBeLessThan(4);
});

test('it is no longer than asked for, and empty where nothing is shared', () => {
  expect(commonStretches(texts, 1024).length).toBeLessThanOrEqual(1024);
  expect(commonStretches([Buffer.from('Một văn bản duy nhất, không giống văn bản nào khác.')], 1024).length).toBe(0);
  expect(commonStretches([], 1024).length).toBe(0);
  expect(commonStretches([Buffer.from('ba')], 1024).length).toBe(0);
});
