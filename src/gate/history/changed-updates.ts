import type { Problem } from '#domain/problem.ts';
import { firstDifference } from './first-difference.ts';
import { commitOf, shortHash, wholeFile, type PublishedRecord } from './record.ts';

/** Updates that are not as they were first published: they are append-only. */
export function changedUpdates(record: PublishedRecord): readonly Problem[] {
  return [...record.updates].flatMap(([path, versions]): Problem[] => {
    const [first] = versions;
    if (first === undefined) return [];
    const id = path.slice('content/updates/'.length, -'.yaml'.length);
    const restore = `Lấy lại bằng lệnh: git checkout ${shortHash(first)} -- ${path}`;
    const present = record.tree.updates.get(path);
    if (present === undefined) {
      return [
        {
          ...wholeFile(path),
          rule: 'removed-update',
          message: `Báo cáo này đã đăng (lần cuối: ${commitOf(versions.at(-1) ?? first)}) nay không còn. Báo cáo đã đăng thì không xóa, không đổi tên.`,
          fix: record.remedy(
            first,
            `${restore}\nNếu báo cáo sai, viết thêm một báo cáo mới có dòng “replaces: ${id}”.`,
          ),
        },
      ];
    }
    const former = record.bytesOf(first);
    if (former === undefined || withLf(former) === withLf(present.bytes)) return [];
    return [
      {
        severity: 'error',
        file: path,
        ...firstDifference(lines(former), lines(present.bytes)),
        rule: 'edited-update',
        message: `Báo cáo này đã đăng (lần đầu: ${commitOf(first)}) nên không được sửa, dù chỉ một dấu cách.`,
        fix: record.remedy(first, `${restore}\nRồi viết nội dung đúng vào một báo cáo mới có dòng “replaces: ${id}”.`),
      },
    ];
  });
}

/** Bytes but for the line ends, which a checkout may change. */
const withLf = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\r\n', '\n');
const lines = (bytes: Buffer): readonly string[] => bytes.toString().split(/\r?\n/);
