import { expect, test } from 'vitest';
import { readSiteFile, siteFiles } from './built-site.ts';

test('a site whose settings ask for no form has no byte of it and no link to it', () => {
  const files = siteFiles();
  expect(files.filter((file) => file.startsWith('admin') || /FormPage/.test(file))).toEqual([]);
  const found = files.filter((file) =>
    /sveltia|khong-luu-duoc|(?:href|src|action)=["']?\/admin/i.test(readSiteFile(file).toString('latin1')),
  );
  expect(found).toEqual([]);
});
