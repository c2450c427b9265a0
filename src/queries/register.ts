import type { Indicator } from '#domain/indicator.ts';
import { buildRegister, type Register } from '#domain/register.ts';
import type { Update } from '#domain/update.ts';
import { asOf } from './as-of.ts';
import { ask, AskedMap, tellBuild } from './asked.ts';
import { things } from './entries.ts';
import { rememberedNotice } from './notice-body.ts';
import { digestOfPicture } from './picture-sizes.ts';
import { ofRecord } from './record-in-work.ts';

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
  const map = <V>(name: string, all: () => ReadonlyMap<string, V>): AskedMap<V> => {
    const map = new AskedMap(name, all);
    maps.set(name, all);
    return map;
  };
  const maps = new Map<string, () => ReadonlyMap<string, unknown>>();
  const lists = { notices: register.notices, directives: register.directives, updates: register.updates, indicators };
  tellBuild((list, key) => {
    if (list === 'pictures') return () => digestOfPicture(key);
    const all = maps.get(list);
    if (all !== undefined) return () => (key === '*' ? [...all()] : all().get(key));
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
    agencies: map('agencies', () => register.agencies),
    groups: map('groups', () => register.groups),
    topics: map('topics', () => register.topics),
    documents: map('documents', () => register.documents),
    noticeBySlug: map('noticeBySlug', () => register.noticeBySlug),
    directivesOf: map('directivesOf', () => register.directivesOf),
    dutiesOf: map('dutiesOf', () => register.dutiesOf),
    supportedBy: map('supportedBy', () => register.supportedBy),
    noticesBy: map('noticesBy', () => register.noticesBy),
    relationsTo: map('relationsTo', () => register.relationsTo),
  };
}

/**
 * The register for what every build makes anew, or knows by a digest of all it is made from: what is looked up in it
 * is not noted.
 */
export const getPlainRegister = ofRecord(load);

/** The register, and with it everything a build may be asked about pages of an earlier one. */
async function loadAsked(): Promise<Register> {
  const [register, indicators] = await Promise.all([getPlainRegister(), loadIndicators()]);
  return asked(register, indicators);
}

/** The register as of the build's day, read once. */
export const getRegister = ofRecord(loadAsked);

/** All indicators, by name. */
export async function getIndicators(): Promise<readonly Indicator[]> {
  const indicators = await loadIndicators();
  ask('indicators', '*', () => indicators);
  return indicators;
}

async function loadIndicators(): Promise<readonly Indicator[]> {
  return (await things('indicators')).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}
