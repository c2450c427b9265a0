import type { Content, UpdateEntry } from './content.ts';
import type { NoticeEntry } from './notice-text.ts';

type Directive = NoticeEntry['data']['directives'][number];

/** What a report is about, as far as it can be read. */
export interface Duty {
  /** Slug of the notice, after a renaming. */
  readonly slug: string;
  /** Id of the directive. */
  readonly id: string;
  readonly notice: NoticeEntry | undefined;
  readonly directive: Directive | undefined;
}

/** The notice and the directive of every report; reports on a renamed notice stay under its former name. */
export function dutiesOf(content: Content): (update: Pick<UpdateEntry, 'id'>) => Duty {
  const known = duties.get(content) ?? readDuties(content);
  duties.set(content, known);
  return known;
}

/** Several rules ask for them. */
const duties = new WeakMap<Content, (update: Pick<UpdateEntry, 'id'>) => Duty>();

function readDuties(content: Content): (update: Pick<UpdateEntry, 'id'>) => Duty {
  const notices = new Map(content.notices.map((notice) => [notice.id, notice]));
  const directives = new Map(
    content.notices.flatMap(({ id: slug, data }) =>
      data.directives.map((directive) => [`${slug}/${directive.id}`, directive] as const),
    ),
  );
  const renamed = renamedNotices(content);
  return ({ id: path }) => {
    const [folder = '', id = ''] = path.split('/');
    const slug = renamed.get(folder) ?? folder;
    return { slug, id, notice: notices.get(slug), directive: directives.get(`${slug}/${id}`) };
  };
}

/** The present slug of every notice that bore another one. */
export function renamedNotices({ tombstones }: Pick<Content, 'tombstones'>): ReadonlyMap<string, string> {
  return new Map(
    tombstones.flatMap(({ id, data }) => {
      const before = /^van-ban\/([^/]+)$/.exec(id)?.[1];
      const after = /^\/van-ban\/([^/]+)\/$/.exec(data.movedTo ?? '')?.[1];
      return before === undefined || after === undefined ? [] : [[before, after] as const];
    }),
  );
}
