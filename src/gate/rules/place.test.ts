import { expect, test } from 'vitest';
import { place, shortened } from './place.ts';

const text = 'Số: 123\r\nĐiều 1\n\ncuối';

test.each([
  [0, 1, 1],
  [4, 1, 5],
  [9, 2, 1],
  [10, 2, 2],
  [16, 3, 1],
  [17, 4, 1],
  [20, 4, 4],
])('offset %i is line %i, column %i', (offset, line, column) => {
  expect(place(text, offset)).toEqual({ line, column });
});

test('a second text is not read with the lines of the first', () => {
  place('a\nb\nc', 4);
  expect(place('abc\nd', 4)).toEqual({ line: 2, column: 1 });
});

test('long words are cut for a message', () => {
  expect(shortened('Ủy ban\n nhân dân')).toBe('Ủy ban nhân dân');
  expect(shortened('a'.repeat(80))).toBe(`${'a'.repeat(59)}…`);
});
