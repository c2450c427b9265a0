import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { checkHistory } from './check-history.ts';
import { removeTemporaryFolders, Repository, sha256 } from './repository.fixture.ts';

afterAll(removeTemporaryFolders);

interface Notice {
  readonly year: number;
  /** Which of its wordings. */
  readonly wording: number;
  readonly ids: readonly string[];
  readonly corrects: readonly string[];
  /** Front matter that no rule asks about. */
  readonly source: string;
}

interface Tombstone {
  readonly sha256?: string;
  readonly directives?: readonly string[];
  readonly movedTo?: string;
}

/** Content as the people who write it think of it. */
interface State {
  readonly notices: Map<string, Notice>;
  readonly updates: Map<string, string>;
  readonly tombstones: Map<string, Tombstone>;
}

const allIds = ['2.1', '2.2', '3'];
const titleOf = 'Kết luận về công tác cải cách hành chính của huyện Đăk Hà';
const opening = (notice: Notice): string => `Ngày ${String(notice.wording + 1)}/8/2015, Chủ tịch kết luận như sau:`;
const duty = (id: string): string => `${id} Phòng Nội vụ, Phòng Tư pháp làm việc thứ ${id}.`;
const digest = (notice: Notice): string =>
  sha256(`THÔNG BÁO\n\n${titleOf}\n\n${[opening(notice), ...allIds.map(duty)].join('\n\n')}\n`);

function fileOf(notice: Notice): string {
  const duties = allIds.map((id) =>
    notice.ids.includes(id) ? `<Directive id="${id}">\n${duty(id)}\n</Directive>` : duty(id),
  );
  return `---
title: ${titleOf}
type: thong-bao
source: { transcribedFrom: ${notice.source} }
corrects: [${notice.corrects.map((was) => `{ date: "2016-01-05", was: ${was}, reason: Chép sai ngày họp. }`).join(', ')}]
directives: [${notice.ids.map((id) => `{ id: "${id}" }`).join(', ')}]
---

${[opening(notice), ...duties].join('\n\n')}
`;
}

const pathOf = (slug: string, { year }: Notice): string => `content/notices/${String(year)}/${slug}.mdx`;

function filesOf(state: State): ReadonlyMap<string, string> {
  return new Map([
    ...[...state.notices].map(([slug, notice]) => [pathOf(slug, notice), fileOf(notice)] as const),
    ...state.updates,
    ...[...state.tombstones].map(
      ([address, tombstone]) => [`content/tombstones/${address}.yaml`, JSON.stringify(tombstone)] as const,
    ),
  ]);
}

/** One thing a person does to the content; what cannot be done is left alone. */
type Deed = (state: State) => void;

const slug = fc.constantFrom('tb-1', 'tb-2', 'tb-3');
const id = fc.constantFrom(...allIds);
const small = fc.nat(2);
const onNotice =
  (change: (notice: Notice) => Notice) =>
  (of: string): Deed =>
  ({ notices }) => {
    const notice = notices.get(of);
    if (notice !== undefined) notices.set(of, change(notice));
  };

const deed: fc.Arbitrary<{ readonly name: string; readonly run: Deed }> = fc.oneof(
  fc.tuple(slug, small).map(([of, wording]) => ({
    name: `add ${of}`,
    run: ({ notices }: State): void => {
      if (!notices.has(of)) notices.set(of, { year: 2015, wording, ids: allIds, corrects: [], source: 'Bản lưu' });
    },
  })),
  fc.tuple(slug, small, fc.boolean()).map(([of, wording, isHonest]) => ({
    name: `word ${of} ${String(wording)}${isHonest ? ' with a correction' : ''}`,
    run: onNotice((notice) => ({
      ...notice,
      wording,
      corrects: isHonest && wording !== notice.wording ? [...notice.corrects, digest(notice)] : notice.corrects,
    }))(of),
  })),
  slug.map((of) => ({
    name: `forget corrections of ${of}`,
    run: onNotice((notice) => ({ ...notice, corrects: [] }))(of),
  })),
  fc.tuple(slug, small).map(([of, n]) => ({
    name: `source of ${of}`,
    run: onNotice((notice) => ({ ...notice, source: `Bản lưu ${String(n)}` }))(of),
  })),
  fc
    .tuple(slug, small)
    .map(([of, n]) => ({ name: `year ${of}`, run: onNotice((notice) => ({ ...notice, year: 2015 + n }))(of) })),
  fc.tuple(slug, id).map(([of, gone]) => ({
    name: `drop ${of} ${gone}`,
    run: onNotice((notice) => ({ ...notice, ids: notice.ids.filter((other) => other !== gone) }))(of),
  })),
  fc.tuple(slug, id).map(([of, gone]) => ({
    name: `drop ${of} ${gone} with a tombstone`,
    run: (state: State): void => {
      onNotice((notice) => ({ ...notice, ids: notice.ids.filter((other) => other !== gone) }))(of)(state);
      state.tombstones.set(`chi-dao/${of}/${gone}`, {});
    },
  })),
  fc.tuple(slug, fc.boolean(), fc.constantFrom(undefined, 'tb-1', 'tb-2', 'tb-3')).map(([of, isBuried, to]) => ({
    name: `remove ${of}${isBuried ? ' with a tombstone' : ''}${to === undefined ? '' : `, to ${to}`}`,
    run: ({ notices, tombstones }: State): void => {
      const notice = notices.get(of);
      if (notice === undefined || to === of) return;
      notices.delete(of);
      if (to !== undefined && !notices.has(to)) notices.set(to, notice);
      const movedTo = to === undefined ? {} : { movedTo: `/van-ban/${to}/` };
      if (isBuried) tombstones.set(`van-ban/${of}`, { sha256: digest(notice), directives: notice.ids, ...movedTo });
    },
  })),
  slug.map((of) => ({
    name: `lose tombstone of ${of}`,
    run: ({ tombstones }: State): void => void tombstones.delete(`van-ban/${of}`),
  })),
  fc.tuple(id, fc.constantFrom('', ' ', ' Đã làm xong.')).map(([to, more]) => {
    const path = `content/updates/tb-1/${to}/2016-01-05.yaml`;
    return {
      name: `write ${path} ${more}`,
      run: ({ updates }: State): void => void updates.set(path, `summary: Đang làm.${more}\n`),
    };
  }),
  fc.nat(9).map((n) => ({
    name: `remove update ${String(n)}`,
    run: ({ updates }: State): void => void updates.delete([...updates.keys()].at(n % Math.max(1, updates.size)) ?? ''),
  })),
);

/** What was ever published, as a reader of the site would have noted it down. */
interface Memory {
  readonly notices: Map<string, { readonly texts: Set<string>; readonly ids: Set<string>; last: string; path: string }>;
  readonly updates: Map<string, string>;
}

function remember(memory: Memory, state: State): void {
  for (const [name, notice] of state.notices) {
    const [last, path] = [digest(notice), pathOf(name, notice)];
    const known = memory.notices.get(name) ?? { texts: new Set(), ids: new Set(), last, path };
    memory.notices.set(name, Object.assign(known, { last, path }));
    known.texts.add(last);
    for (const one of notice.ids) known.ids.add(one);
  }
  for (const [path, text] of state.updates) if (!memory.updates.has(path)) memory.updates.set(path, text);
}

/** What such a reader would complain about, as `rule file`. */
function complaints(memory: Memory, { notices, updates, tombstones }: State): readonly string[] {
  const found: string[] = [];
  const grave = (address: string): string => `content/tombstones/${address}.yaml`;
  for (const [name, known] of memory.notices) {
    const notice = notices.get(name);
    const lost = [...known.ids].filter(
      (one) => !notice?.ids.includes(one) && !tombstones.has(`chi-dao/${name}/${one}`),
    );
    const tombstone = tombstones.get(`van-ban/${name}`);
    if (notice !== undefined) found.push(...lost.map(() => `removed-address ${pathOf(name, notice)}`));
    else if (tombstone === undefined) found.push(`removed-address ${known.path}`);
    else {
      if (lost.some((one) => !tombstone.directives?.includes(one)))
        found.push(`removed-address ${grave(`van-ban/${name}`)}`);
      if (tombstone.sha256 !== known.last) found.push(`wrong-tombstone ${grave(`van-ban/${name}`)}`);
    }
  }
  for (const [name, notice] of notices) {
    const from = [name];
    for (const to of from) {
      for (const [address, { movedTo }] of tombstones) {
        const other = address.replace('van-ban/', '');
        if (movedTo === `/van-ban/${to}/` && !from.includes(other)) from.push(other);
      }
    }
    const texts = new Set(from.flatMap((one) => [...(memory.notices.get(one)?.texts ?? [])]));
    const silent = [...texts].filter((text) => text !== digest(notice) && !notice.corrects.includes(text));
    if (silent.length > 0) found.push(`changed-text ${pathOf(name, notice)}`);
    found.push(
      ...notice.corrects.filter((was) => !texts.has(was)).map(() => `stale-correction ${pathOf(name, notice)}`),
    );
  }
  for (const [path, text] of memory.updates) {
    if (!updates.has(path)) found.push(`removed-update ${path}`);
    else if (updates.get(path) !== text) found.push(`edited-update ${path}`);
  }
  return found.toSorted();
}

const copy = (state: State): State => ({
  notices: new Map(state.notices),
  updates: new Map(state.updates),
  tombstones: new Map(state.tombstones),
});

/** A deed and what becomes of it: published at once, a draft on a branch, or left uncommitted with the next. */
const step = fc.record({ deed, then: fc.constantFrom('publish', 'publish', 'draft', 'leave') });

test(
  'reports a problem exactly where something published is lost or changed without its entry',
  { timeout: 120_000 },
  () => {
    for (const name of ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME']) vi.stubEnv(name, '');
    const repository = new Repository();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14, size: 'max' }), (steps) => {
        const state: State = { notices: new Map(), updates: new Map(), tombstones: new Map() };
        state.notices.set('tb-1', { year: 2015, wording: 0, ids: allIds, corrects: [], source: 'Bản lưu' });
        const memory: Memory = { notices: new Map(), updates: new Map() };
        const commits: string[] = ['reset refs/heads/main\n', 'reset refs/heads/nhap\n'];
        let drafts = 0;
        const commit = (branch: string, more: string): void => {
          const files = [...filesOf(state)].map(
            ([path, text]) => `M 100644 inline ${path}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`,
          );
          commits.push(
            `commit refs/heads/${branch}\ncommitter Văn thư <van-thu@example.vn> 1439863200 +0700\ndata 0\n${more}deleteall\n${files.join('')}\n`,
          );
        };
        const publish = (): void => {
          commit('main', drafts > 0 ? 'merge refs/heads/nhap\n' : '');
          drafts = 0;
          remember(memory, copy(state));
        };
        publish();
        for (const { deed, then } of steps) {
          deed.run(state);
          if (then === 'publish') publish();
          else if (then === 'draft') {
            commit('nhap', drafts === 0 ? 'from refs/heads/main\n' : '');
            drafts += 1;
          }
        }
        const { status, stderr } = spawnSync('git', ['-C', repository.top, 'fast-import', '--quiet', '--force'], {
          input: commits.join(''),
        });
        expect(stderr.toString() + String(status)).toBe('0');
        rmSync(join(repository.root, 'content'), { recursive: true, force: true });
        for (const [path, text] of filesOf(state)) repository.write(path, text);

        const { problems, unchecked } = checkHistory(repository.root);
        expect(unchecked).toBeUndefined();
        expect(problems.map(({ rule, file }) => `${rule} ${file}`).toSorted()).toEqual(complaints(memory, state));
      }),
      { numRuns: 40 },
    );
  },
);
