import { expect, test } from 'vitest';
import { escapeHtml, isSafeUrl } from './html.ts';

test('signs of HTML become letters, Vietnamese stays', () => {
  expect(escapeHtml('R&D <b onclick="x">Đắk Glei</b> &amp;')).toBe(
    'R&amp;D &lt;b onclick=&quot;x&quot;&gt;Đắk Glei&lt;/b&gt; &amp;amp;',
  );
});

test.each([
  ['https://kontum.gov.vn/', true],
  ['http://kontum.gov.vn/', true],
  ['mailto:vpub@kontum.gov.vn', true],
  ['/van-ban/vi-du/', true],
  ['#2.3-2', true],
  ['//vi-du.vn/', false],
  ['/\\vi-du.vn/', false],
  ['javascript:alert(1)', false],
  [' JavaScript:alert(1)', false],
  ['java\tscript:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['file:///etc/passwd', false],
  ['ke-hoach.html', false],
  ['/\t/vi-du.vn/', false],
  ['/\n/vi-du.vn/', false],
  ['https:vi-du.vn', false],
  ['http:\\\\vi-du.vn', false],
  ['', false],
])('a link to %j may be followed: %s', (url, isSafe) => {
  expect(isSafeUrl(url)).toBe(isSafe);
});
