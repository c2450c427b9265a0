import { expect, test } from 'vitest';
import { openPart, wrapPart } from './part.ts';
import { SearchUnavailable } from './unavailable.ts';

const part = wrapPart(Uint8Array.of(1, 2, 3), 0xdeadbeef);

test('a part gives back its content and its index', () => {
  expect(openPart(part)).toEqual({ content: Uint8Array.of(1, 2, 3), index: 0xdeadbeef });
});

test.each([
  ['is of another index', () => openPart(part, 1)],
  ['is cut short', () => openPart(part.slice(0, -1))],
  ['has something behind it', () => openPart(Uint8Array.of(...part, 0))],
  ['is an error page', () => openPart(new TextEncoder().encode('<!doctype html><title>Lỗi</title>'))],
  ['is empty', () => openPart(new Uint8Array())],
])('a part that %s is refused', (_, open) => {
  expect(open).toThrow(SearchUnavailable);
});
