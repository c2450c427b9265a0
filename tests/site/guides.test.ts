import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as to from '#addresses';
import { elementsNamed, readSiteFile, root, siteFiles, sitePages } from './built-site.ts';

const pictures = siteFiles().filter((file) => file.startsWith('hinh/huong-dan/'));
const shown = sitePages()
  .filter(({ address }) => address.startsWith(to.guides))
  .flatMap(({ document }) => elementsNamed(document, 'img').map(({ attribs }) => attribs));

test('the pictures of the guides are there, small, described and all in use', () => {
  expect(pictures.length).toBeGreaterThan(4);
  expect(shown.map(({ src }) => src?.slice(1)).toSorted()).toEqual(pictures.toSorted());
  for (const { alt } of shown) expect(alt?.length).toBeGreaterThan(30);
  for (const file of pictures) {
    expect(readSiteFile(file).subarray(8, 12).toString(), file).toBe('WEBP');
    expect(statSync(join(root, 'public', file)).size, file).toBeLessThanOrEqual(60_000);
  }
});
