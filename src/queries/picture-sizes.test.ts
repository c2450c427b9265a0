import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { digestOfPicture, withPictureSizes } from './picture-sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'cong-khai-hinh-'));
mkdirSync(join(folder, 'public/hinh'), { recursive: true });
vi.spyOn(process, 'cwd').mockReturnValue(folder);
const file = (name: string): string => join(folder, 'public/hinh', name);
const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#abc' } });
const img = (name: string): string => `<p><img src="/hinh/${name}" alt="Ví dụ" loading="lazy"></p>`;

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)('a picture in %s has its width and height', async (kind) => {
  await drawing(31, 17)
    .toFormat(kind)
    .toFile(file(`a.${kind}`));
  expect(await withPictureSizes(img(`a.${kind}`))).toBe(
    `<p><img src="/hinh/a.${kind}" width="31" height="17" alt="Ví dụ" loading="lazy"></p>`,
  );
});

test('a photograph taken upright is as high as it is shown', async () => {
  await drawing(31, 17).withMetadata({ orientation: 6 }).jpeg().toFile(file('b.jpeg'));
  expect(await withPictureSizes(img('b.jpeg'))).toContain(' width="17" height="31"');
});

test('what is no picture, or is not there, stays as it is written', async () => {
  writeFileSync(file('c.png'), 'png');
  expect(await withPictureSizes(img('c.png') + img('d.png'))).toBe(img('c.png') + img('d.png'));
  expect(digestOfPicture('/hinh/d.png')).toBeUndefined();
});

test('another picture under the same name is another answer', async () => {
  await drawing(3, 3).png().toFile(file('e.png'));
  const before = digestOfPicture('/hinh/e.png');
  await drawing(4, 4).png().toFile(file('e.png'));
  expect(digestOfPicture('/hinh/e.png')).not.toBe(before);
});
