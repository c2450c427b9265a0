import type { Problem } from '#domain/problem.ts';
import type { ContentRule } from './content.ts';
import type { Entry } from './entry.ts';

/** Chains that lead back to where they began, and addressees nobody sent the notice to. */
export const checkRelations: ContentRule = (content) => {
  const problems: Problem[] = [];
  const cycle = (
    entries: readonly Entry<unknown>[],
    next: (entry: Entry<unknown>) => readonly Step[],
    rule: string,
    what: string,
  ): void => {
    const byId = new Map(withoutEnds(entries, next).map((entry) => [entry.id, entry]));
    for (const entry of byId.values()) {
      const step = firstStepBack(entry, byId, next);
      if (step === undefined) continue;
      problems.push({
        rule,
        severity: 'error',
        file: entry.file,
        ...entry.yaml.placeOf(step.path),
        message: `${what} “${step.to}” dẫn vòng trở lại chính “${entry.id}”.`,
        fix: 'Bỏ một mắt xích sai trong vòng này.',
      });
    }
  };

  // Citing one another is common; what changes or comes from another cannot go round.
  const directed = new Set([
    'amends',
    'supplements',
    'replaces',
    'repeals',
    'corrects',
    'implements',
    'product-of',
    'based-on',
  ]);
  const relations = new Map(content.notices.map(({ id, data }) => [id, data.relations]));
  cycle(
    content.notices,
    ({ id }) =>
      (relations.get(id) ?? []).flatMap(({ type, target }, i) =>
        directed.has(type) || target === id ? [{ to: target, path: ['relations', i, 'target'] }] : [],
      ),
    'relation-cycle',
    'Quan hệ với văn bản',
  );
  const agencies = new Map(content.agencies.map(({ id, data }) => [id, data]));
  cycle(
    content.agencies,
    ({ id }) => {
      const parent = agencies.get(id)?.parent;
      return parent === undefined ? [] : [{ to: parent, path: ['parent'] }];
    },
    'parent-cycle',
    'Cơ quan cấp trên',
  );
  cycle(
    content.agencies,
    ({ id }) =>
      (agencies.get(id)?.successors ?? []).map(({ agency }, i) => ({ to: agency, path: ['successors', i, 'agency'] })),
    'succession-cycle',
    'Cơ quan kế thừa',
  );
  const replaced = new Map(content.updates.map(({ id, data }) => [id, data.replaces]));
  cycle(
    content.updates,
    ({ id }) => {
      const before = replaced.get(id);
      return before === undefined ? [] : [{ to: before, path: ['replaces'] }];
    },
    'correction-cycle',
    'Báo cáo được đính chính',
  );

  for (const notice of content.notices) {
    const { data } = notice;
    if (data.recipients.length === 0) continue;
    const sentTo = new Set(
      data.recipients.flatMap(({ agency, group }) => [agency, group].filter((id) => id !== undefined)),
    );
    const members = new Set(
      content.groups
        .filter(({ id }) => sentTo.has(id))
        .flatMap((group) => group.data.members.map(({ agency }) => agency)),
    );
    const left = data.directives.flatMap(({ lead }, i) =>
      lead.flatMap((id, k) => (sentTo.has(id) || members.has(id) ? [] : [{ id, path: ['directives', i, 'lead', k] }])),
    );
    const [first] = left;
    if (first === undefined) continue;
    const names = [...new Set(left.map(({ id }) => `“${id}”`))].join(', ');
    problems.push({
      rule: 'addressee-not-recipient',
      severity: 'warning',
      file: notice.file,
      ...notice.yaml.placeOf(first.path),
      message: `Được giao nhiệm vụ nhưng không có trong nơi nhận: ${names}.`,
      fix: 'Kiểm tra lại cơ quan chủ trì và mục recipients.',
    });
  }
  return problems;
};

interface Step {
  readonly to: string;
  readonly path: readonly PropertyKey[];
}

/** The entries from which a chain goes on for ever; in content without circles, none. */
function withoutEnds(
  entries: readonly Entry<unknown>[],
  next: (entry: Entry<unknown>) => readonly Step[],
): readonly Entry<unknown>[] {
  const left = new Map(entries.map((entry) => [entry.id, entry]));
  const before = new Map<string, Entry<unknown>[]>();
  const steps = new Map<string, number>();
  for (const entry of left.values()) {
    const targets = new Set(next(entry).map(({ to }) => to)).intersection(left);
    steps.set(entry.id, targets.size);
    for (const id of targets) {
      const known = before.get(id);
      if (known === undefined) before.set(id, [entry]);
      else known.push(entry);
    }
  }
  const ends = [...left.keys()].filter((id) => steps.get(id) === 0);
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    left.delete(id);
    for (const entry of before.get(id) ?? []) {
      const open = (steps.get(entry.id) ?? 0) - 1;
      steps.set(entry.id, open);
      if (open === 0) ends.push(entry.id);
    }
  }
  return [...left.values()];
}

/** The first step of an entry from which the chain comes back to it. */
function firstStepBack(
  entry: Entry<unknown>,
  byId: ReadonlyMap<string, Entry<unknown>>,
  next: (entry: Entry<unknown>) => readonly Step[],
): Step | undefined {
  return next(entry).find((step) => {
    const seen = new Set<string>();
    const open = [step.to];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === entry.id) return true;
      const there = byId.get(id);
      if (there === undefined || seen.has(id)) continue;
      seen.add(id);
      open.push(...next(there).map(({ to }) => to));
    }
    return false;
  });
}
