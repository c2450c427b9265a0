import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './csp.ts';

test('the only style allowed is the page’s own, by its hash', () => {
  // printf '' | openssl dgst -sha256 -binary | base64
  expect(contentSecurityPolicy('', 'none')).toContain(
    "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  );
  // printf 'p{content:"Đ"}' | openssl dgst -sha256 -binary | base64
  expect(contentSecurityPolicy('p{content:"Đ"}', 'none')).toContain(
    "style-src 'sha256-nckpisiqR8bkFs3b+w/yGkSBS8FlmJHxpPSqtDFWxcc='",
  );
});

test('nothing runs where nothing is asked for', () => {
  expect(contentSecurityPolicy('', 'none')).not.toMatch(/script-src|unsafe|\*/);
  expect(contentSecurityPolicy('', 'none')).toMatch(/^default-src 'none'; /);
});

test.each([
  ['own', "script-src 'self'"],
  ['search', "script-src 'self'"],
] as const)('a page with %s scripts runs those of this site and no inline ones', (kind, rule) => {
  const policy = contentSecurityPolicy('', kind).split('; ');
  expect(policy).toContain(rule);
  expect(policy.join()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  expect(policy).toEqual(expect.arrayContaining(["base-uri 'none'", "form-action 'self'"]));
});
