import type { Problem } from '#domain/problem.ts';
import { isDeepStrictEqual } from 'node:util';
import { fieldOf, type NoticeSource } from './notice-source.ts';
import type { Version } from './published.ts';
import { commitOf, shortHash, type PublishedRecord } from './record.ts';

/** What the front matter says of a document that the document says itself, beyond its title and its words. */
const facts: readonly (readonly [path: readonly string[], name: string])[] = [
  [['number'], 'Số và ký hiệu'],
  [['issued'], 'Ngày ban hành'],
  [['place'], 'Địa danh'],
  [['issuer'], 'Cơ quan ban hành'],
  [['authority'], 'Người mà văn bản truyền đạt ý kiến'],
  [['signatory', 'name'], 'Họ tên người ký'],
  [['signatory', 'title'], 'Chức vụ người ký'],
  [['signatory', 'capacity'], 'Quyền hạn ký'],
  [['signatory', 'onBehalfOf'], 'Người được ký thay'],
];

/**
 * Number, day, issuer and signer of published notices that became others without an entry that says so. What was not
 * known before may be filled in at any time.
 */
export function changedFacts(record: PublishedRecord): readonly Problem[] {
  return [...record.tree.notices].flatMap(([slug, { path, source }]): readonly Problem[] => {
    if (source.yaml.errors.length > 0) return [];
    const silent = new Map<string, Problem>();
    for (const version of versionsOf(record, slug)) {
      const former = record.sourceOf(version);
      if (former === undefined || former === source || isTold(former, source)) continue;
      for (const [place, name] of facts) {
        const problem = changeOf(record, { file: path, source, former, version, place, name });
        // The latest of several former values is the one to name.
        if (problem !== undefined) silent.set(name, problem);
      }
    }
    return [...silent.values()];
  });
}

function versionsOf(record: PublishedRecord, slug: string): readonly Version[] {
  return [...record.movedTo(slug), `van-ban/${slug}`].flatMap((address) => record.things.get(address) ?? []);
}

/** Whether the present file has an entry about a correction that a former one had not. */
function isTold(former: NoticeSource, present: NoticeSource): boolean {
  const entries = present.field('corrects');
  const before = former.field('corrects');
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  return Array.isArray(entries) && entries.some((entry) => !known.some((other) => isDeepStrictEqual(entry, other)));
}

interface Change {
  readonly file: string;
  readonly source: NoticeSource;
  readonly former: NoticeSource;
  readonly version: Version;
  readonly place: readonly string[];
  readonly name: string;
}

function changeOf(
  record: PublishedRecord,
  { file, source, former, version, place, name }: Change,
): Problem | undefined {
  const was = valueAt(former, place);
  if (typeof was !== 'string' || was === valueAt(source, place)) return undefined;
  const { sha256 } = former;
  // Without its words it could not be named; another rule reports what cannot be read.
  if (sha256 === undefined) return undefined;
  const [key = ''] = place;
  return {
    severity: 'error',
    file,
    ...(source.field(key) === undefined ? { line: 1, column: 1 } : source.yaml.placeOf(place)),
    rule: 'changed-fact',
    message: `${name} khác với bản đã đăng (“${was}”, ${commitOf(version)}) mà không có mục đính chính.`,
    fix: record.remedy(
      version,
      `Nếu bản đã đăng chép sai, thêm vào phần đầu tệp, dưới các mục corrects đã có nếu có:\ncorrects:\n  - date: "YYYY-MM-DD" # ngày đính chính\n    was: ${sha256}\n    reason: "…" # trước ghi là gì, vì sao phải sửa\n` +
        `Nếu sửa nhầm, trả lại: git show ${shortHash(version)}:./${version.path}`,
    ),
  };
}

function valueAt(source: NoticeSource, [key = '', ...rest]: readonly string[]): unknown {
  return rest.reduce<unknown>((value, inner) => fieldOf(value, inner), source.field(key));
}
