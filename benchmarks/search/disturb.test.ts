import { expect, test } from 'vitest';
import { asTelex, glued, initials, mistyped, withOtherI, withOtherTonePlace, withoutMarks } from './disturb.ts';
import { Random } from './random.ts';

test.each([
  ['cải cách hành chính', 'cair cachs hanhf chinhs'],
  ['đường thủy, quý III', 'dduwowngf thuyr, quys III'],
  ['Ủy ban nhân dân', 'Uyr ban nhaan daan'],
])('%s is struck as %s', (text, keys) => {
  expect(asTelex(text)).toBe(keys);
});

test.each([
  ['hòa giải, thủy lợi', 'hoà giải, thuỷ lợi'],
  ['hoà giải, thuỷ lợi', 'hòa giải, thủy lợi'],
  ['quý III, hoàn thành, xoay', 'quý III, hoàn thành, xoay'],
])('the tone of %s may stand as in %s', (text, other) => {
  expect(withOtherTonePlace(text)).toBe(other);
});

test('kỹ thuật may be kĩ thuật, but quy stays', () => {
  expect(withOtherI('kỹ thuật, quản lý, quy chế, thủy')).toBe('kĩ thuật, quản lí, quy chế, thủy');
});

test('nothing is left of marks', () => {
  expect(withoutMarks('Đăk Hà, nghĩa vụ')).toBe('Dak Ha, nghia vu');
});

test('syllables are glued in pairs', () => {
  expect(glued('sáp nhập thôn làng xã')).toBe('sápnhập thônlàng xã');
});

test('first letters stand for a phrase', () => {
  expect(initials('đào tạo, sát hạch lái xe')).toBe('ĐTSHLX');
});

test('a mistyped word is another word, one step away', () => {
  const random = new Random(1);
  for (let times = 0; times < 500; times += 1) {
    const wrong = mistyped('nghiệm', random);
    expect(withoutMarks(wrong)).not.toBe('nghiem');
    expect(Math.abs([...wrong].length - 6)).toBeLessThanOrEqual(1);
  }
});
