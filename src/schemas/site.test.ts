import { expect, test } from 'vitest';
import { siteSchema } from './site.ts';

const site = { name: 'Công Khai', tagline: 'Ví dụ', description: 'Ví dụ' };

test.each([undefined, 'https://congkhai.example.vn', 'https://congkhai.example.vn/', 'http://10.0.0.1:8080'])(
  'a site may stand at %s',
  (url) => {
    expect(siteSchema.safeParse({ ...site, url }).success).toBe(true);
  },
);

test.each([
  'https://example.vn/cong-khai',
  'https://example.vn/?trang=1',
  'https://example.vn/#x',
  'ftp://example.vn',
  'x',
])('a site may not stand at %s: its addresses begin at the root of a domain', (url) => {
  expect(siteSchema.safeParse({ ...site, url }).success).toBe(false);
});
