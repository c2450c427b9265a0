import { once } from '#domain/once.ts';
import type { Problem } from '#domain/problem.ts';
import { agencyMeant, type Called } from './agency-meant.ts';
import type { Content, ContentRule, WrittenFile } from './content.ts';
import { draftReference } from './drafts.ts';
import { nearest } from './nearest.ts';

/** What `reference to a thing that is not there` names, by kind of thing. */
const kinds = {
  agency: 'cơ quan',
  group: 'nhóm cơ quan',
  party: 'cơ quan hoặc nhóm cơ quan',
  topic: 'lĩnh vực',
  indicator: 'chỉ số',
  document: 'văn bản tham chiếu',
  target: 'văn bản',
} as const;
export type Kind = keyof typeof kinds;

/** Where the files of a folder name other things; `*` stands for every item of a list. */
export const namesIn: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  notices: {
    issuer: 'agency',
    'topics.*': 'topic',
    'relations.*.target': 'target',
    'event.papers.*.agency': 'agency',
    'recipients.*.agency': 'agency',
    'recipients.*.group': 'group',
    'directives.*.lead.*': 'party',
    'directives.*.support.*': 'party',
    'directives.*.topics.*': 'topic',
    'indicators.*.indicator': 'indicator',
  },
  updates: { reportedBy: 'agency', forMember: 'agency', 'evidence.*.document': 'document' },
  agencies: { parent: 'agency', 'successors.*.agency': 'agency' },
  groups: { 'members.*.agency': 'agency' },
};

/**
 * Names of things that do not exist. Asked of every file whose YAML can be read, also where its schema
 * refuses another part of it: a clerk is told of all mistakes at once.
 */
export const checkNames: ContentRule = (content) => {
  const known = knownNames(content);
  const called = once(() => calledIn(content));
  return content.written.flatMap((file) =>
    (patterns.get(file.folder) ?? []).flatMap(({ keys, kind }) =>
      namesAt(file.value, keys).flatMap(({ name, path }) =>
        known[kind].has(name)
          ? []
          : kind === 'target' && content.drafts.has(name)
            ? [draft(file, path, name)]
            : [unknown(file, path, kind, name, known[kind], called())],
      ),
    ),
  );
};

function knownNames({ ids }: Content): Readonly<Record<Kind, ReadonlySet<string>>> {
  const [agencies, groups, documents] = [ids('agencies'), ids('groups'), ids('documents')];
  return {
    agency: new Set(agencies),
    group: new Set(groups),
    party: new Set([...agencies, ...groups]),
    topic: new Set(ids('topics')),
    indicator: new Set(ids('indicators')),
    document: new Set(documents),
    target: new Set([...ids('notices'), ...documents]),
  };
}

function unknown(
  { file, yaml }: WrittenFile,
  path: readonly PropertyKey[],
  kind: Kind,
  name: string,
  known: ReadonlySet<string>,
  called: readonly Called[],
): Problem {
  const meant = meantBy(name, kind, known, called);
  return {
    rule: `unknown-${kind}`,
    severity: 'error',
    file,
    ...yaml.placeOf(path),
    message: `Không có ${kinds[kind]} nào mang mã “${name}”.`,
    fix: meant === undefined ? `Thêm tệp cho ${kinds[kind]} này, hoặc sửa lại mã.` : `Có phải là “${meant}”?`,
  };
}

/** Kinds that are called by names more than by ids. */
const areCalled: ReadonlySet<Kind> = new Set(['agency', 'group', 'party']);

function meantBy(
  written: string,
  kind: Kind,
  known: ReadonlySet<string>,
  called: readonly Called[],
): string | undefined {
  if (!areCalled.has(kind)) return nearest(written, [...known]);
  return agencyMeant(
    written,
    called.filter(({ id }) => known.has(id)),
  );
}

/** What every agency and group is called; of one whose file cannot be read, the id. */
function calledIn({ agencies, groups, ids }: Content): readonly Called[] {
  const names = new Map([
    ...groups.map(({ id, data }) => [id, [data.name]] as const),
    ...agencies.map(({ id, data }) => {
      const own = data.names.flatMap(({ name, abbreviation }) => [
        name,
        ...(abbreviation === undefined ? [] : [abbreviation]),
      ]);
      return [id, [...own, ...data.aliases]] as const;
    }),
  ]);
  return [...ids('agencies'), ...ids('groups')].map((id) => ({ id, names: names.get(id) ?? [] }));
}

/**
 * Problems of reading, those of a name written where an id belongs with the id of the thing that bears the name: an id
 * made from the name alone may be of nothing.
 */
export function withKnownIds(content: Content, problems: readonly Problem[]): readonly Problem[] {
  const wrong = Map.groupBy(
    problems.filter(({ rule }) => rule === 'wrong-form'),
    ({ file }) => file,
  );
  if (wrong.size === 0) return problems;
  const [known, called] = [knownNames(content), calledIn(content)];
  const better = new Map<Problem, Problem>();
  for (const { folder, file, value, yaml } of content.written) {
    for (const { keys, kind } of wrong.has(file) ? (patterns.get(folder) ?? []) : [])
      for (const { name, path } of textsAt(value, keys)) {
        const { line, column } = yaml.placeOf(path);
        const problem = wrong.get(file)?.find((one) => one.line === line && one.column === column);
        // What is in curly quotation marks is told so.
        if (problem === undefined || /^[“”„]|[“”]$/.test(name)) continue;
        const meant = meantBy(name, kind, known[kind], called);
        const fix =
          meant === undefined
            ? `Viết mã của ${kinds[kind]} (tên tệp của nó, bỏ đuôi .yaml), không viết tên; chưa có tệp thì thêm tệp.`
            : `Có phải là “${meant}”?`;
        better.set(problem, { ...problem, fix });
      }
  }
  return problems.map((problem) => better.get(problem) ?? problem);
}

const draft = ({ file, yaml }: WrittenFile, path: readonly PropertyKey[], name: string): Problem => {
  return { severity: 'error', file, ...yaml.placeOf(path), ...draftReference(name) };
};

interface Name {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

const patterns = new Map(
  Object.entries(namesIn).map(([folder, kindOf]) => [
    folder,
    Object.entries(kindOf).map(([pattern, kind]) => ({ keys: pattern.split('.'), kind })),
  ]),
);

/** The names at a pattern of a value. What is not written as a name is a matter for the schema. */
function namesAt(value: unknown, keys: readonly string[]): readonly Name[] {
  return textsAt(value, keys).filter(({ name }) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name));
}

/** The texts at a pattern of a value, names or not. */
function textsAt(value: unknown, keys: readonly string[]): readonly Name[] {
  const texts: Name[] = [];
  collect(value, keys, [], texts);
  return texts;
}

/** @param path where the value stands; its length says how many of the keys have led there */
function collect(value: unknown, keys: readonly string[], path: PropertyKey[], texts: Name[]): void {
  const key = keys[path.length];
  const follow = (step: PropertyKey, inner: unknown): void => {
    path.push(step);
    collect(inner, keys, path, texts);
    path.pop();
  };
  if (key === undefined) {
    if (typeof value === 'string') texts.push({ name: value, path: [...path] });
  } else if (key === '*') {
    if (Array.isArray(value))
      value.forEach((item, i) => {
        follow(i, item);
      });
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, key)) {
    follow(key, Reflect.get(value, key));
  }
}
