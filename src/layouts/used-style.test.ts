import { expect, test } from 'vitest';
import { usedStyle } from './used-style.ts';

test.each([
  ['a rule without classes', 'p{margin:0}', '<p>', 'p{margin:0}'],
  ['a rule for a class that is there', '.a{top:0}.b{top:1px}', '<p class="b c">', '.b{top:1px}'],
  ['a list of which one is there', '.a,.b>p{top:0}', '<p class="b">', '.a,.b>p{top:0}'],
  ['a rule that needs two classes', '.a .b{top:0}.a .c{top:0}', '<p class="a b">', '.a .b{top:0}'],
  ['a class that must not be there', '.a:not(.b,.c) p{top:0}', '<p class="a">', '.a:not(.b,.c) p{top:0}'],
  ['one of several classes', '.a:is(.b,.c){top:0}', '<p class="a">', '.a:is(.b,.c){top:0}'],
  [
    'a utility for what follows',
    ':where(.space-y-1>:not(:last-child)){top:0}:where(.x>:not(:last-child)){top:0}',
    '<p class="space-y-1">',
    ':where(.space-y-1>:not(:last-child)){top:0}',
  ],
  [
    'escaped signs',
    String.raw`.sm\:grid-cols-\[11rem_minmax\(0\,1fr\)\]{top:0}.\[\&\>dt\]\:mt-3>dt{top:0}.py-0\.5{top:0}`,
    '<p class="[&#38;>dt]:mt-3 py-0.5">',
    String.raw`.\[\&\>dt\]\:mt-3>dt{top:0}.py-0\.5{top:0}`,
  ],
  [
    'layers and conditions, none of them empty',
    '@layer base{p{top:0}}@layer utilities{.a{top:0}@media (width>=40rem){.b{top:0}}}@media print{.b{top:0}@page{size:A4}}',
    '<p class="c">',
    '@layer base{p{top:0}}@media print{@page{size:A4}}',
  ],
  ['signs in strings', String.raw`.a:after{content:"}\"{"}.b{top:0}`, '<p class="b">', '.b{top:0}'],
  ['statements and animations', '@layer a,b;@keyframes k{to{top:0}}', '<p>', '@layer a,b;@keyframes k{to{top:0}}'],
  [
    'properties that kept rules share',
    '@layer properties{@supports (x:y){*{--tw-a:0;--tw-b:initial}}}.p{--tw-a:1;top:var(--tw-a)}.q{top:var(--tw-b)}@property --tw-a{syntax:"*";inherits:false}@property --tw-b{syntax:"*";inherits:false}',
    '<p class="p">',
    '@layer properties{@supports (x:y){*{--tw-a:0;}}}.p{--tw-a:1;top:var(--tw-a)}@property --tw-a{syntax:"*";inherits:false}',
  ],
])('keeps %s', (_, css, html, kept) => {
  expect(usedStyle(css)(html)).toBe(kept);
});

test('a sheet that ends too early is no sheet', () => {
  expect(() => usedStyle('.a{top:0')).toThrow('closes every brace');
});
