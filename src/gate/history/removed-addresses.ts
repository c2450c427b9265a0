import type { Problem } from '#domain/problem.ts';
import { fieldOf, yamlOf, type NoticeSource } from './notice-source.ts';
import { addressed, tombstoneOf } from './places.ts';
import type { Version } from './published.ts';
import { commitOf, shortHash, wholeFile, type PublishedRecord } from './record.ts';
import type { NoticeFile, Tombstone } from './working-tree.ts';

/** Addresses that were published and lead nowhere: neither the thing nor a tombstone is there. */
export function removedAddresses(record: PublishedRecord): readonly Problem[] {
  return [...record.things].flatMap(([address, versions]) => {
    const [section = '', name = ''] = address.split('/');
    if (section === 'van-ban') {
      const notice = record.tree.notices.get(name);
      return notice === undefined
        ? removedNotice(record, name, versions)
        : removedDirectives(record, name, notice, versions);
    }
    return record.tree.addresses.has(address) || record.tree.tombstones.has(address)
      ? []
      : removedThing(record, address, versions);
  });
}

function removedThing(record: PublishedRecord, address: string, versions: readonly Version[]): readonly Problem[] {
  const last = versions.at(-1);
  if (last === undefined) return [];
  const [section] = address.split('/');
  const text = record.bytesOf(last)?.toString().replaceAll(/\r\n?/g, '\n') ?? '';
  const title = titleOf(yamlOf(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? text).value);
  const kind = addressed.find((place) => place.section === section)?.name ?? 'Trang';
  return [lost(record, address, kind, last, [`title: ${quoted(title)}`])];
}

function removedNotice(record: PublishedRecord, slug: string, versions: readonly Version[]): readonly Problem[] {
  const address = `van-ban/${slug}`;
  const last = versions.at(-1);
  if (last === undefined) return [];
  const source = record.sourceOf(last);
  const ids = publishedIds(record, versions).filter((id) => !record.tree.tombstones.has(`chi-dao/${slug}/${id}`));
  const tombstone = record.tree.tombstones.get(address);
  if (tombstone !== undefined) return wrongTombstone(record, tombstone, last, source?.sha256, ids);
  const draft = record.tree.drafts.get(slug);
  if (draft !== undefined) return [withdrawnToDraft(record, draft, slug, last)];
  const details = [
    `title: ${quoted(source?.title)}`,
    ...(source?.sha256 === undefined ? [] : [`sha256: ${source.sha256}`]),
    ...(ids.length === 0 ? [] : [`directives: ${list(ids)}`]),
  ];
  return [lost(record, address, 'Văn bản', last, details, renamedTo(record, source))];
}

/** A published notice that was made a draft again: its address would be gone without a word. */
function withdrawnToDraft(record: PublishedRecord, draft: NoticeFile, slug: string, last: Version): Problem {
  return {
    severity: 'error',
    file: draft.path,
    ...draft.source.yaml.placeOfKey([], 'draft'),
    rule: 'removed-address',
    message: `Văn bản ở địa chỉ /van-ban/${slug}/ đã đăng (lần cuối: ${commitOf(last)}), nay lại ghi là bản nháp nên sẽ mất khỏi trang.`,
    fix: record.remedy(
      last,
      'Xóa dòng “draft: true”. Muốn gỡ văn bản khỏi trang thì xóa tệp và tạo tệp báo gỡ: xem /huong-dan/dinh-chinh-va-go/.',
    ),
  };
}

function lost(
  record: PublishedRecord,
  address: string,
  kind: string,
  last: Version,
  details: readonly string[],
  movedTo?: string,
): Problem {
  const restore = `git checkout ${shortHash(last)} -- ${last.path}`;
  const movedLine = movedTo === undefined ? [] : [`movedTo: ${movedTo}`];
  const hint = movedTo === undefined ? '\nNếu chỉ đổi tên, thêm dòng “movedTo: <địa chỉ mới>”.' : '';
  return {
    ...wholeFile(last.path),
    rule: 'removed-address',
    message: `${kind} ở địa chỉ /${address}/ đã đăng (lần cuối: ${commitOf(last)}) nay không còn tệp, cũng không có tệp báo gỡ thay chỗ.`,
    fix: record.remedy(
      last,
      `${tombstoneToCreate(address, [...details, ...movedLine])}${hint}\nNếu xóa nhầm, lấy lại bằng lệnh: ${restore}`,
    ),
  };
}

/** A tombstone that does not keep all that was published there. */
function wrongTombstone(
  record: PublishedRecord,
  tombstone: Tombstone,
  last: Version,
  sha256: string | undefined,
  ids: readonly string[],
): readonly Problem[] {
  const { path: file, yaml } = tombstone;
  if (yaml.errors.length > 0) return []; // another rule says so
  const problems: Problem[] = [];
  const kept = fieldOf(yaml.value, 'directives');
  const missing = ids.filter((id) => !Array.isArray(kept) || !kept.includes(id));
  if (missing.length > 0) {
    problems.push({
      severity: 'error',
      file,
      ...yaml.placeOf(['directives']),
      rule: 'removed-address',
      message: `Tệp báo gỡ chưa kể nhiệm vụ ${missing.join(', ')}: trang của nhiệm vụ đã đăng cùng văn bản (lần cuối: ${commitOf(last)}).`,
      fix: record.remedy(last, `Viết: directives: ${list(ids)}`),
    });
  }
  const written = fieldOf(yaml.value, 'sha256');
  // A redirect leads to the words themselves, so it may do without their hash.
  const isMissing = written === undefined && fieldOf(yaml.value, 'movedTo') === undefined;
  if (sha256 !== undefined && (isMissing || (written !== undefined && written !== sha256))) {
    problems.push({
      severity: 'error',
      file,
      ...yaml.placeOf(['sha256']),
      rule: 'wrong-tombstone',
      message: `Tệp báo gỡ ${isMissing ? 'thiếu mã băm' : 'ghi sai mã băm'} của nguyên văn đăng lần cuối (${commitOf(last)}).`,
      fix: record.remedy(last, `Viết: sha256: ${sha256}`),
    });
  }
  return problems;
}

function removedDirectives(
  record: PublishedRecord,
  slug: string,
  notice: { readonly path: string; readonly source: NoticeSource },
  versions: readonly Version[],
): readonly Problem[] {
  const { source, path: file } = notice;
  // Most notices describe their directives as ever, and need not be read.
  const former = versions.filter((version) => record.sourceOf(version)?.directivesKey !== source.directivesKey);
  if (former.length === 0) return [];
  const present = new Set(source.directives);
  const gone = publishedIds(record, former).filter(
    (id) => !present.has(id) && !record.tree.tombstones.has(`chi-dao/${slug}/${id}`),
  );
  if (gone.length === 0 || source.yaml.errors.length > 0) return []; // another rule says so
  return gone.flatMap((id): Problem[] => {
    const last = versions.findLast((version) => record.sourceOf(version)?.directives.includes(id));
    if (last === undefined) return [];
    const address = `chi-dao/${slug}/${id}`;
    const title = `Nhiệm vụ ${id}, ${record.sourceOf(last)?.title ?? slug}`;
    return [
      {
        severity: 'error',
        file,
        ...source.yaml.placeOf(['directives']),
        rule: 'removed-address',
        message: `Nhiệm vụ “${id}” đã đăng ở địa chỉ /${address}/ (lần cuối: ${commitOf(last)}) nay không còn trong văn bản, cũng không có tệp báo gỡ thay chỗ.`,
        fix: record.remedy(
          last,
          `Giữ nguyên mã “${id}”, hoặc: ${tombstoneToCreate(address, [`title: ${quoted(title)}`])}\nNếu chỉ đổi mã, thêm dòng “movedTo: /chi-dao/${slug}/<mã mới>/”.`,
        ),
      },
    ];
  });
}

function publishedIds(record: PublishedRecord, versions: readonly Version[]): readonly string[] {
  return [...new Set(versions.flatMap((version) => record.sourceOf(version)?.directives ?? []))];
}

/** Where a notice went whose file was only renamed. */
function renamedTo(record: PublishedRecord, source: NoticeSource | undefined): string | undefined {
  if (source === undefined) return undefined;
  for (const [slug, notice] of record.tree.notices) {
    if (!record.things.has(`van-ban/${slug}`) && notice.source.wordsKey === source.wordsKey) return `/van-ban/${slug}/`;
  }
  return undefined;
}

function tombstoneToCreate(address: string, details: readonly string[]): string {
  const lines = ['removed: "YYYY-MM-DD" # ngày gỡ', 'reason: "…" # vì sao gỡ, theo căn cứ nào', ...details];
  return `Tạo tệp ${tombstoneOf(address)} với nội dung:\n${lines.join('\n')}`;
}

const list = (ids: readonly string[]): string => `[${ids.map(quoted).join(', ')}]`;
const quoted = (text: string | undefined): string => JSON.stringify(text ?? '…');

/** The name a thing was last published under: a title, a name, or the newest of an agency's names. */
function titleOf(value: unknown): string | undefined {
  const names = fieldOf(value, 'names');
  const newest = Array.isArray(names) ? fieldOf(names.at(-1), 'name') : undefined;
  return [fieldOf(value, 'title'), fieldOf(value, 'name'), newest].find((name) => typeof name === 'string');
}
