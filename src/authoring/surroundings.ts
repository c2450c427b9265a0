import type { CivilDate } from '#domain/civil-date.ts';
import { buildRegister, type Register } from '#domain/register.ts';
import type { Update } from '#domain/update.ts';
import { readContent, type CheckedContent } from '#gate/content.ts';
import { renamedNotices } from '#gate/duties.ts';

/** What a new file is written into: everything there is, and the day it is written on. */
export interface Surroundings {
  readonly root: string;
  readonly today: CivilDate;
  readonly content: CheckedContent;
  readonly register: Register;
}

/** Reads the record below a project's root as it stands on a day. */
export function readSurroundings(root: string, today: CivilDate): Surroundings {
  const content = readContent(root, today);
  const renamed = renamedNotices(content);
  const byId = <T>(entries: readonly { readonly id: string; readonly data: T }[]) =>
    new Map(entries.map(({ id, data }) => [id, { ...data, id }]));
  const register = buildRegister({
    asOf: today,
    notices: content.notices.map(({ id, data, body }) => ({ ...data, body, slug: id })),
    updates: content.updates.map(({ id, data }): Update => {
      const [folder = '', directive = ''] = id.split('/');
      return { ...data, id, notice: renamed.get(folder) ?? folder, directive };
    }),
    agencies: byId(content.agencies),
    groups: byId(content.groups),
    topics: byId(content.topics),
    documents: byId(content.documents),
  });
  return { root, today, content, register };
}
