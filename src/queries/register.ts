import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { Indicator } from '#domain/indicator.ts';
import { buildRegister, type Register } from '#domain/register.ts';
import type { Update } from '#domain/update.ts';
import { asOf } from './as-of.ts';
import { ask, AskedMap, tellBuild } from './asked.ts';
import { rememberedNotice } from './notice-body.ts';

/** Data of a collection's entries with their ids, ordered by id. */
async function things<C extends CollectionKey>(
  collection: C,
): Promise<(CollectionEntry<C>['data'] & { id: string })[]> {
  const entries = await getCollection(collection);
  return entries.map((entry) => ({ ...entry.data, id: entry.id })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((thing) => [thing.id, thing]));

async function load(): Promise<Register> {
  const [notices, updates, agencies, groups, topics, documents, tombstones] = await Promise.all([
    things('notices'),
    things('updates'),
    things('agencies'),
    things('groups'),
    things('topics'),
    things('documents'),
    things('tombstones'),
  ]);
  const renamed = new Map(
    tombstones.flatMap(({ id, movedTo }) => {
      const [before, after] = [id, movedTo].map((address) => /^\/?van-ban\/([^/]+)\/?$/.exec(address ?? '')?.[1]);
      return before !== undefined && after !== undefined ? [[before, after] as const] : [];
    }),
  );
  return buildRegister({
    asOf,
    notices: notices.map(({ id, text }) => rememberedNotice(id, text)),
    updates: updates.map(({ id, ...update }): Update => {
      const [folder = '', directive = ''] = id.split('/');
      // Reports never move: those on a renamed notice stay under its former name.
      return { ...update, id, notice: renamed.get(folder) ?? folder, directive };
    }),
    agencies: byId(agencies),
    groups: byId(groups),
    topics: byId(topics),
    documents: byId(documents),
  });
}

/** The register as pages see it: what they look up in it is noted. */
function asked(register: Register, indicators: readonly Indicator[]): Register {
  const maps = {
    agencies: register.agencies,
    groups: register.groups,
    topics: register.topics,
    documents: register.documents,
    noticeBySlug: register.noticeBySlug,
    directivesOf: register.directivesOf,
    dutiesOf: register.dutiesOf,
    supportedBy: register.supportedBy,
    noticesBy: register.noticesBy,
    relationsTo: register.relationsTo,
  };
  const lists = { notices: register.notices, directives: register.directives, updates: register.updates, indicators };
  tellBuild((list, key) => {
    const map: ReadonlyMap<string, unknown> | undefined = new Map(Object.entries(maps)).get(list);
    if (map !== undefined) return () => (key === '*' ? [...map] : map.get(key));
    const whole: unknown = Object.entries(lists).find(([name]) => name === list)?.[1];
    return whole === undefined ? undefined : () => whole;
  });
  const wholly = <T>(list: string, things: T): T => {
    ask(list, '*', () => things);
    return things;
  };
  return {
    asOf: register.asOf,
    get notices() {
      return wholly('notices', lists.notices);
    },
    get directives() {
      return wholly('directives', lists.directives);
    },
    get updates() {
      return wholly('updates', lists.updates);
    },
    agencies: new AskedMap('agencies', maps.agencies),
    groups: new AskedMap('groups', maps.groups),
    topics: new AskedMap('topics', maps.topics),
    documents: new AskedMap('documents', maps.documents),
    noticeBySlug: new AskedMap('noticeBySlug', maps.noticeBySlug),
    directivesOf: new AskedMap('directivesOf', maps.directivesOf),
    dutiesOf: new AskedMap('dutiesOf', maps.dutiesOf),
    supportedBy: new AskedMap('supportedBy', maps.supportedBy),
    noticesBy: new AskedMap('noticesBy', maps.noticesBy),
    relationsTo: new AskedMap('relationsTo', maps.relationsTo),
  };
}

/** The register, and with it everything a build may be asked about pages of an earlier one. */
async function loadAsked(): Promise<Register> {
  const [register, indicators] = await Promise.all([load(), loadIndicators()]);
  return asked(register, indicators);
}

let loading: Promise<Register> | undefined;

/** The register as of the build's day. Read once a build; read anew for each page while writing. */
export function getRegister(): Promise<Register> {
  if (import.meta.env.DEV) return loadAsked();
  loading ??= loadAsked();
  return loading;
}

/** All indicators, by name. */
export async function getIndicators(): Promise<readonly Indicator[]> {
  const indicators = await loadIndicators();
  ask('indicators', '*', () => indicators);
  return indicators;
}

async function loadIndicators(): Promise<readonly Indicator[]> {
  return (await things('indicators')).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}
