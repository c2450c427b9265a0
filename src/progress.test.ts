import { describe, expect, test } from 'vitest';
import { grouped, progress } from './progress.ts';

function told(all: number, steps: readonly number[], isTTY: boolean): string {
  let text = '';
  const tell = progress('Dựng trang', all, { isTTY, write: (more: string) => (text += more) });
  for (const step of steps) tell(step);
  return text;
}

describe('long work', () => {
  test('is told of in plain lines where nobody watches, a line a quarter', () => {
    expect(told(4000, [500, 500, 1500, 1500], false)).toBe(
      'Dựng trang: 1.000/4.000\nDựng trang: 2.500/4.000\nDựng trang: 4.000/4.000\n',
    );
  });

  test('is told of in one line on a terminal, which ends when the work does', () => {
    const text = told(2000, [1000, 999, 1], true);
    expect(text).toMatch(/^\rDựng trang: 1\.000\/2\.000/);
    expect(text).toMatch(/\rDựng trang: 2\.000\/2\.000\n$/);
    expect(text.split('\n')).toHaveLength(2);
  });

  test('is not told of where it is short', () => {
    expect(told(999, [999], true) + told(999, [999], false)).toBe('');
  });
});

test('numbers are grouped as in Vietnamese', () => {
  expect([0, 999, 1000, 12_616, 1_234_567].map(grouped)).toEqual(['0', '999', '1.000', '12.616', '1.234.567']);
});
