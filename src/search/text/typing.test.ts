import { expect, test } from 'vitest';
import { canonicalSyllable } from './syllable.ts';
import { rawTyping } from './typing.ts';

test.each([
  ['cair', 'cải'],
  ['cachs', 'cách'],
  ['hanhf', 'hành'],
  ['ddaof', 'đào'],
  ['dduwowcj', 'được'],
  ['dduocwj', 'được'],
  ['nguwowif', 'người'],
  ['nguoiwf', 'người'],
  ['kees', 'kế'],
  ['hieenj', 'hiện'],
  ['duowngf', 'dường'],
  ['nghij', 'nghị'],
  ['ca3i', 'cải'],
  ['ngu7o7i2', 'người'],
  ['d9a2o', 'đào'],
  ['xua61t', 'xuất'],
  ['quye61t', 'quyết'],
  ['mu7a', 'mưa'],
  ['hoa85c', 'hoặc'],
  ['hoawcj', 'hoặc'],
  ['quanrg', 'quảng'],
  ['mua7', 'mưa'],
  ['muaw', 'mưa'],
  ['nghieem', 'nghiêm'],
  ['CACHS', 'cách'],
])('%s was meant as %s', (typed, meant) => {
  expect(canonicalSyllable(rawTyping(typed) ?? '')).toBe(canonicalSyllable(meant));
});

test.each(['ban', 'kinh', '', 'cải', '123', 'h2', '3g'])('%s was meant as it stands', (typed) => {
  expect(rawTyping(typed)).toBeUndefined();
});
