import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { isImageAddress } from '#verbatim/html.ts';
import type { Content } from './content.ts';

/** Files that notices and guides offer or show but that are not in `public/` below the project's root. */
export function checkOriginals(root: string, content: Content): readonly Problem[] {
  const isThere = (path: string): boolean =>
    lstatSync(join(root, 'public', path), { throwIfNoEntry: false })?.isFile() === true;
  const lostImages = [...content.notices, ...content.guides].flatMap(({ file, links }) =>
    links
      .filter(({ url }) => isImageAddress(url) && !isThere(url))
      .map(({ url, line, column }): Problem => ({
        rule: 'missing-image',
        severity: 'error',
        file,
        line,
        column,
        message: `Không có tệp public${url}.`,
        fix: 'Đặt tệp hình vào đúng chỗ này, hoặc sửa lại đường dẫn.',
      })),
  );
  const lostOriginals = content.notices.flatMap(({ file, data, yaml }): readonly Problem[] => {
    const { original } = data.source;
    if (original === undefined || isThere(original)) return [];
    return [
      {
        rule: 'missing-original',
        severity: 'error',
        file,
        ...yaml.placeOf(['source', 'original']),
        message: `Không có tệp public${original}.`,
        fix: 'Đặt tệp bản gốc vào đúng chỗ này, hoặc xóa mục original.',
      },
    ];
  });
  return [...lostImages, ...lostOriginals];
}
