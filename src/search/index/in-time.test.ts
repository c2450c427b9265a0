import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime } from './in-time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('gives code that comes', async () => {
  await expect(inTime(Promise.resolve('code'))).resolves.toBe('code');
  expect(vi.getTimerCount()).toBe(0);
});

test('fails where code does not come', async () => {
  await expect(inTime(Promise.reject(new TypeError('404')))).rejects.toThrow('404');
  expect(vi.getTimerCount()).toBe(0);
});

test('fails after five seconds of nothing', async () => {
  const waiting = inTime(new Promise(() => undefined));
  const told = expect(waiting).rejects.toBe('code did not come');
  await vi.advanceTimersByTimeAsync(5000);
  await told;
});
