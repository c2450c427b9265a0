import type { Problem } from '#domain/problem.ts';
import { isDeepStrictEqual } from 'node:util';
import { fieldOf, type NoticeSource } from './notice-source.ts';
import type { Version } from './published.ts';
import { commitOf, shortHash, type PublishedRecord } from './record.ts';

/** Something the front matter says of a document: what it is called, its value as text, and where it stands. */
interface Fact {
  readonly name: string;
  /** `undefined` where it was not known. */
  readonly value: string | undefined;
  readonly path: readonly PropertyKey[];
}

/** What the document says itself, beyond its title and its words. */
const single: readonly (readonly [path: readonly string[], name: string])[] = [
  [['number'], 'Số và ký hiệu'],
  [['issued'], 'Ngày ban hành'],
  [['place'], 'Địa danh'],
  [['authority'], 'Người mà văn bản truyền đạt ý kiến'],
  [['signatory', 'name'], 'Họ tên người ký'],
  [['signatory', 'title'], 'Chức vụ người ký'],
  [['signatory', 'capacity'], 'Quyền hạn ký'],
  [['signatory', 'onBehalfOf'], 'Người được ký thay'],
];

/**
 * Number, day, issuer, signer, recipients, and who leads what until when, of published notices that became others
 * without an entry that says so. What was not known before may be filled in at any time.
 */
export function changedFacts(record: PublishedRecord): readonly Problem[] {
  return [...record.tree.notices].flatMap(([slug, { path, source }]): readonly Problem[] => {
    // Of a file without a head nothing can be compared; another rule says what it lacks.
    if (!source.hasHead || source.yaml.errors.length > 0) return [];
    const silent = new Map<string, Problem>();
    for (const version of versionsOf(record, slug)) {
      const former = record.sourceOf(version);
      if (former === undefined || former === source || isTold(former, source)) continue;
      const present = new Map(factsOf(source, former, record).map((fact) => [fact.name, fact]));
      for (const was of factsOf(former, source, record)) {
        const problem = changeOf(record, { file: path, source, former, version, was, is: present.get(was.name) });
        // The latest of several former values is the one to name.
        if (problem !== undefined) silent.set(was.name, problem);
      }
    }
    return [...silent.values()];
  });
}

function versionsOf(record: PublishedRecord, slug: string): readonly Version[] {
  return [...record.movedTo(`van-ban/${slug}`), `van-ban/${slug}`].flatMap(
    (address) => record.things.get(address) ?? [],
  );
}

/** Whether the present file has an entry about a correction that a former one had not. */
function isTold(former: NoticeSource, present: NoticeSource): boolean {
  const entries = present.field('corrects');
  const before = former.field('corrects');
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  return Array.isArray(entries) && entries.some((entry) => !known.some((other) => isDeepStrictEqual(entry, other)));
}

/** The facts of a notice, lists left out that are written as in another version: most are, and none need be read. */
function factsOf(source: NoticeSource, other: NoticeSource, record: PublishedRecord): readonly Fact[] {
  const issuer = textAt(source, ['issuer']);
  return [
    { name: 'Cơ quan ban hành', path: ['issuer'], value: issuer && bodyNow(issuer, record) },
    ...single.map(([path, name]): Fact => ({ name, path, value: textAt(source, path) })),
    ...(source.writtenKey('recipients') === other.writtenKey('recipients') ? [] : [recipientsOf(source)]),
    ...(source.directivesKey === other.directivesKey ? [] : dutiesOf(source, record)),
  ];
}

/** The id a body or group has today: a file that was renamed and left a tombstone is the same body. */
function bodyNow(id: string, record: PublishedRecord): string {
  const now = ['co-quan', 'nhom'].map((section) => record.leadsTo(`${section}/${id}`).slice(section.length + 1));
  return now.find((other) => other !== id) ?? id;
}

/** The names of all recipients: they are the document's words. What we take them for may be put right at will. */
function recipientsOf(source: NoticeSource): Fact {
  const names = listAt(source, 'recipients').map((recipient) => textOf(fieldOf(recipient, 'name')) ?? '');
  return { name: 'Nơi nhận', path: ['recipients'], value: names.length === 0 ? undefined : names.join('; ') };
}

/** Who leads and until when: what readers were shown of who is responsible. An unknown deadline may become known. */
function dutiesOf(source: NoticeSource, record: PublishedRecord): readonly Fact[] {
  return listAt(source, 'directives').flatMap((directive, index): readonly Fact[] => {
    const id = textOf(fieldOf(directive, 'id'));
    if (id === undefined) return [];
    const lead = fieldOf(directive, 'lead');
    const leads = Array.isArray(lead) ? lead.map((body) => bodyNow(String(body), record)).toSorted() : undefined;
    const due = fieldOf(directive, 'due');
    return [
      { name: `Chủ trì của nhiệm vụ “${id}”`, path: ['directives', index, 'lead'], value: leads?.join(', ') },
      { name: `Thời hạn của nhiệm vụ “${id}”`, path: ['directives', index, 'due'], value: deadlineText(due) },
    ];
  });
}

function deadlineText(due: unknown): string | undefined {
  if (due === undefined) return 'không có';
  if (typeof due !== 'object' || due === null || Object.hasOwn(due, 'unknown')) return undefined;
  return Object.entries(due)
    .filter(([key]) => key !== 'words')
    .map(([key, value]) => `${key}: ${String(value)}`)
    .toSorted()
    .join(', ');
}

function listAt(source: NoticeSource, key: string): readonly unknown[] {
  const list = source.field(key);
  return Array.isArray(list) ? list : [];
}

interface Change {
  readonly file: string;
  readonly source: NoticeSource;
  readonly former: NoticeSource;
  readonly version: Version;
  readonly was: Fact;
  readonly is: Fact | undefined;
}

function changeOf(record: PublishedRecord, { file, source, former, version, was, is }: Change): Problem | undefined {
  // A directive that is gone is another rule's; what was never known can be no other.
  if (was.value === undefined || was.value === is?.value || is === undefined) return undefined;
  const { sha256 } = former;
  // Without its words it could not be named; another rule reports what cannot be read.
  if (sha256 === undefined) return undefined;
  const [key] = is.path;
  return {
    severity: 'error',
    file,
    ...(source.field(String(key)) === undefined ? { line: 1, column: 1 } : source.yaml.placeOf(is.path)),
    rule: 'changed-fact',
    message: `${was.name} khác với bản đã đăng (“${was.value}”, ${commitOf(version)}) mà không có mục đính chính.`,
    fix: record.remedy(
      version,
      `Nếu bản đã đăng chép sai, thêm vào phần đầu tệp, dưới các mục corrects đã có nếu có:\ncorrects:\n  - date: "YYYY-MM-DD" # ngày đính chính\n    was: ${sha256}\n    reason: "…" # trước ghi là gì, vì sao phải sửa\n` +
        `Nếu sửa nhầm, trả lại: git show ${shortHash(version)}:./${version.path}`,
    ),
  };
}

function textAt(source: NoticeSource, [key = '', ...rest]: readonly string[]): string | undefined {
  return textOf(rest.reduce<unknown>((value, inner) => fieldOf(value, inner), source.field(key)));
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
