import type { Problem } from '#domain/problem.ts';
import { fieldOf, yamlOf } from './notice-source.ts';
import type { Version } from './published.ts';
import { commitOf, shortHash, type PublishedRecord } from './record.ts';

/**
 * Bodies and groups whose published names, times or members became others without an entry that says so: pages
 * that were published name who was responsible by them. A name is added below the old one, which ends.
 */
export function changedNames(record: PublishedRecord): readonly Problem[] {
  return [...record.tree.bodies].flatMap(([address, { path: file, yaml }]): readonly Problem[] => {
    if (yaml.errors.length > 0) return []; // another rule says so
    const told = new Set(listAt(yaml.value, 'corrects').map((entry) => textOf(fieldOf(entry, 'was'))));
    const present = statementsOf(yaml.value);
    const silent = new Map<string, Problem>();
    for (const version of versionsOf(record, address)) {
      const former = record.bytesOf(version);
      if (former === undefined) continue;
      for (const statement of statementsOf(yamlOf(former.toString().replaceAll(/\r\n?/g, '\n')).value)) {
        if (told.has(statement.name)) continue;
        const change = changeOf(statement, present);
        if (change === undefined) continue;
        const { index, key } = statement;
        // The latest of several former versions is the one to name.
        silent.set(`${statement.list} ${statement.name} ${change.what}`, {
          severity: 'error',
          file,
          ...yaml.placeOf(statement.list === 'name' ? ['name'] : [statement.list, change.at ?? index, key]),
          rule: 'changed-name',
          message: `${nouns[statement.list]} “${statement.name}” đã đăng (${commitOf(version)}) ${change.what}: các trang đã đăng sẽ ghi khác đi ai là người chịu trách nhiệm.`,
          fix: record.remedy(version, remedyOf(statement, version)),
        });
      }
    }
    return [...silent.values()];
  });
}

/** One thing a file says that pages rest on: a name and when it was borne, a member and since when. */
interface Statement {
  readonly list: 'names' | 'name' | 'members';
  /** The name, or the id of the member. */
  readonly name: string;
  readonly key: 'name' | 'agency';
  readonly index: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const nouns = { names: 'Tên', name: 'Tên nhóm', members: 'Thành viên' } as const;

function statementsOf(value: unknown): readonly Statement[] {
  const spans = (list: 'names' | 'members', key: Statement['key']): readonly Statement[] =>
    listAt(value, list).flatMap((entry, index) => {
      const name = textOf(fieldOf(entry, key));
      if (name === '') return [];
      return [{ list, name, key, index, from: dayOf(entry, 'from'), to: dayOf(entry, 'to') }];
    });
  const name = textOf(fieldOf(value, 'name'));
  // A roster that says it was not checked promised nothing.
  const isChecked = fieldOf(fieldOf(value, 'roster'), 'verified') === true;
  return [
    ...spans('names', 'name'),
    ...(name === '' ? [] : [{ list: 'name', name, key: 'name', index: 0, from: undefined, to: undefined } as const]),
    ...(isChecked ? spans('members', 'agency') : []),
  ];
}

/** What became of a statement; `undefined` where it stands. What was not known before may be filled in. */
function changeOf(
  { list, name, from, to }: Statement,
  present: readonly Statement[],
): { readonly what: string; readonly at?: number } | undefined {
  const alike = present.filter((other) => other.list === list && other.name === name);
  if (alike.some((other) => (from ?? other.from) === other.from && (to ?? other.to) === other.to)) return undefined;
  const [other] = alike;
  if (other === undefined) return { what: 'nay không còn' };
  const key = from !== undefined && from !== other.from ? 'from' : 'to';
  return { what: `nay ghi ${key} khác (trước là ${(key === 'from' ? from : to) ?? ''})`, at: other.index };
}

function remedyOf({ list, name, to }: Statement, version: Version): string {
  const quoted = JSON.stringify(name);
  const renamed =
    list === 'names'
      ? `Nếu cơ quan đổi tên, giữ tên cũ và thêm tên mới:\nnames:\n  - name: ${quoted}\n    to: "${to ?? 'YYYY-MM-DD'}" # ngày cuối cùng mang tên này\n  - name: "…" # tên mới\n    from: "YYYY-MM-DD"\n`
      : list === 'members'
        ? `Nếu cơ quan thôi là thành viên, giữ dòng ấy và ghi to: "YYYY-MM-DD" (ngày cuối cùng).\n`
        : 'Nếu là một nhóm khác, tạo tệp nhóm mới và giữ tệp này.\n';
  return (
    renamed +
    `Nếu bản đã đăng ghi sai, thêm:\ncorrects:\n  - date: "YYYY-MM-DD" # ngày đính chính\n    was: ${quoted}\n    reason: "…" # trước ghi sai chỗ nào, theo căn cứ nào\n` +
    `Nếu sửa nhầm, trả lại: git show ${shortHash(version)}:./${version.path}`
  );
}

function versionsOf(record: PublishedRecord, address: string): readonly Version[] {
  return [...record.movedTo(address), address].flatMap((other) => record.things.get(other) ?? []);
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, ' ').trim() : '';

const dayOf = (entry: unknown, key: string): string | undefined => textOf(fieldOf(entry, key)) || undefined;
