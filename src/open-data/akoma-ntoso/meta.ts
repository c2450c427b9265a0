import * as to from '#addresses';
import type { CivilDate } from '#domain/civil-date.ts';
import { dayOfNotice, type PublishedNotice } from '#domain/register.ts';
import { reasonOf } from '../names.ts';
import type { DataSource } from '../source.ts';
import { directiveRow } from '../tables/directives.ts';
import { noticeRow } from '../tables/notices.ts';
import { directiveReference } from './body.ts';
import { dayOf, editor, identification } from './identification.ts';
import { references } from './references.ts';
import { changing, ending, relationsOf } from './relations.ts';
import { element, words } from './xml.ts';

/** Everything about a notice that is not its words: FRBR identification, life cycle, references, directives. */
export function metaAsXml(source: DataSource, notice: PublishedNotice): string {
  return element(
    'meta',
    {},
    identification(source, notice),
    notice.topics.length === 0 ? '' : classification(source, notice),
    lifecycle(source, notice),
    analysis(source, notice),
    references(source, notice),
    notes(notice),
    proprietary(source, notice),
  );
}

function classification({ register }: DataSource, notice: PublishedNotice): string {
  const keywords = notice.topics.map((id) =>
    element('keyword', {
      value: id,
      showAs: register.topics.get(id)?.name ?? id,
      dictionary: to.dataTable('linh-vuc'),
      refersTo: `#lv-${id}`,
    }),
  );
  return element('classification', { source: `#${editor}` }, ...keywords);
}

function lifecycle({ register }: DataSource, notice: PublishedNotice): string {
  const events: { date: string; type: string; source: string }[] = [
    { date: dayOf(notice).date, type: 'generation', source: '#ban-goc' },
    ...notice.corrects.map(({ date }) => ({ date, type: 'amendment', source: `#${editor}` })),
    ...(register.relationsTo.get(notice.slug) ?? [])
      .filter(({ relation }) => changing.has(relation.type))
      .flatMap(({ notice: other, relation }) => {
        const date: CivilDate | undefined = dayOfNotice(other);
        const type = ending.has(relation.type) ? 'repeal' : 'amendment';
        return date === undefined ? [] : [{ date, type, source: `#vb-${other.slug}` }];
      }),
  ];
  const inOrder = events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return element(
    'lifecycle',
    { source: `#${editor}` },
    ...inOrder.map((event, index) => element('eventRef', { eId: `su-kien-${String(index + 1)}`, ...event })),
  );
}

/** Documents this one rests on, cites or carries out, and those that do so to it. */
function analysis(source: DataSource, notice: PublishedNotice): string {
  const mentions = relationsOf(source, notice).filter(({ type }) => !changing.has(type));
  if (mentions.length === 0) return '';
  return element(
    'analysis',
    { source: `#${editor}` },
    element(
      'otherReferences',
      { source: `#${editor}` },
      ...mentions.map(({ href, label, name }) => element('implicitReference', { href, showAs: `${label}: ${name}` })),
    ),
  );
}

/** Editors' notes stand apart from the words; each says which clause it is about. */
function notes({ editorialNotes }: PublishedNotice): string {
  if (editorialNotes.length === 0) return '';
  return element(
    'notes',
    { source: `#${editor}` },
    ...editorialNotes.map(({ clause, note }, index) =>
      element(
        'note',
        { eId: `ghi-chu-${String(index + 1)}`, placementBase: `#${clause}`, refersTo: `#${clause}` },
        element('p', {}, words(note)),
      ),
    ),
  );
}

/** What the standard has no word for, in a name space of this project: hashes, directives, relations as coded. */
function proprietary(source: DataSource, notice: PublishedNotice): string {
  const about = noticeRow(source, notice);
  const tracked = source.register.directivesOf.get(notice.slug) ?? [];
  return element(
    'proprietary',
    { source: `#${editor}`, 'xmlns:ck': 'urn:x-cong-khai:akn:1' },
    element('ck:notice', {
      id: about.id,
      asOf: about.asOf,
      sha256: about.sha256,
      transcribedFrom: about.transcribedFrom,
      numberUnknown: reasonOf(notice.number) ?? undefined,
      issuedUnknown: reasonOf(notice.issued) ?? undefined,
    }),
    ...tracked.map((item) => {
      const row = directiveRow(source, item);
      return element('ck:directive', {
        ref: `#${directiveReference(item.directive.id)}`,
        id: row.id,
        kind: row.kind,
        lead: row.lead.map((id) => `#cq-${id}`).join(' '),
        support: row.support.length === 0 ? undefined : row.support.map((id) => `#cq-${id}`).join(' '),
        topics: row.topics.length === 0 ? undefined : row.topics.map((id) => `#lv-${id}`).join(' '),
        dueForm: row.dueForm ?? undefined,
        dueStated: row.dueStated ?? undefined,
        dueWords: row.dueWords ?? undefined,
        due: row.due ?? undefined,
        reported: row.reported,
        evidence: row.evidence,
        schedule: row.schedule,
        lastReport: row.lastReport ?? undefined,
        asOf: row.asOf,
      });
    }),
    ...relationsOf(source, notice).map(({ type, isBack, other, note }) =>
      element('ck:relation', { type, direction: isBack ? 'back' : 'forward', target: other, note }),
    ),
  );
}
