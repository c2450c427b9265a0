import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import type { Content } from './content.ts';

/** Originals that notices offer for download but that are not in `public/` below the project's root. */
export function checkOriginals(root: string, content: Content): readonly Problem[] {
  return content.notices.flatMap(({ file, data, yaml }): readonly Problem[] => {
    const { original } = data.source;
    if (original === undefined) return [];
    if (lstatSync(join(root, 'public', original), { throwIfNoEntry: false })?.isFile() === true) return [];
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
}
