import * as to from '#addresses';
import { currentName } from '#domain/agency.ts';
import { nameOfNotice } from '#domain/citation.ts';
import type { CivilDate } from '#domain/civil-date.ts';
import { documentTypeName } from '#domain/document-type.ts';
import { isKnown, type RelationType } from '#domain/notice.ts';
import { dayOfNotice, nameOfParty, type PublishedNotice } from '#domain/register.ts';
import { relationLabels } from '#messages';
import { reasonOf } from '../names.ts';
import type { DataSource } from '../source.ts';
import { directiveRow } from '../tables/directives.ts';
import { noticeRow } from '../tables/notices.ts';
import { directiveReference } from './body.ts';
import { workIri } from './work.ts';
import { element, words } from './xml.ts';

/** Who has marked up the document: this site. */
const editor = 'cong-khai';

/** The standard has no form for an unknown day: this one, named so, stands for it. */
const unknownDay = '0001-01-01';

/** Relations by which one document changes another; the rest only refer to it. */
const changing: ReadonlySet<RelationType> = new Set(['amends', 'supplements', 'replaces', 'repeals', 'corrects']);
const ending: ReadonlySet<RelationType> = new Set(['replaces', 'repeals']);

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

function identification({ register, absolute }: DataSource, notice: PublishedNotice): string {
  const work = workIri(notice, notice.slug, notice.issuer);
  const day = dayOf(notice);
  const date = element('FRBRdate', { date: day.date, name: day.name });
  const author = element('FRBRauthor', { href: `#cq-${notice.issuer}`, as: '#vai-ban-hanh' });
  const corrected = notice.corrects.map((correction) => correction.date).toSorted();
  const expressionDay = corrected.at(-1) ?? day.date;
  const expression = `${work}/vie@${corrected.at(-1) ?? (day.name === 'chua-ro' ? '' : day.date)}`;
  const core = (uri: string, isWork = false, ...dates: readonly string[]): string =>
    [
      element('FRBRthis', { value: `${uri}/!main` }),
      element('FRBRuri', { value: uri }),
      isWork ? element('FRBRalias', { name: 'dia-chi', value: absolute(to.notice(notice.slug)) }) : '',
      ...dates,
    ].join('');
  return element(
    'identification',
    { source: `#${editor}` },
    element(
      'FRBRWork',
      {},
      core(work, true, date, author),
      element('FRBRcountry', { value: 'vn' }),
      element('FRBRsubtype', { value: notice.type }),
      isKnown(notice.number) ? element('FRBRnumber', { value: notice.number }) : '',
      element('FRBRname', { value: documentTypeName(notice.type) }),
      // The signed document is; this is a transcript of it.
      element('FRBRauthoritative', { value: 'false' }),
    ),
    element(
      'FRBRExpression',
      {},
      core(
        expression,
        false,
        element('FRBRdate', { date: expressionDay, name: corrected.length > 0 ? 'dinh-chinh' : day.name }),
        author,
      ),
      element('FRBRlanguage', { language: 'vie' }),
    ),
    element(
      'FRBRManifestation',
      {},
      core(
        `${expression}.akn`,
        false,
        element('FRBRdate', { date: register.asOf, name: 'tinh-den' }),
        element('FRBRauthor', { href: `#${editor}`, as: '#vai-bien-tap' }),
      ),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

/** The day a work is filed under, and what kind of day it is. */
function dayOf(notice: PublishedNotice): { readonly date: string; readonly name: string } {
  if (isKnown(notice.issued)) return { date: notice.issued, name: 'ban-hanh' };
  const day = dayOfNotice(notice);
  return day === undefined ? { date: unknownDay, name: 'chua-ro' } : { date: day, name: 'hop' };
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

interface Related {
  readonly type: RelationType;
  readonly isBack: boolean;
  readonly other: string;
  /** IRI of the other work. */
  readonly href: string;
  readonly label: string;
  readonly name: string;
  readonly note?: string | undefined;
}

/** The relations of a notice in both directions: those it states and those stated to it. */
function relationsOf({ register }: DataSource, notice: PublishedNotice): readonly Related[] {
  const stated = notice.relations.map(({ type, target, note }): Related => {
    const other = register.noticeBySlug.get(target);
    const known = other ?? register.documents.get(target);
    return {
      type,
      isBack: false,
      other: target,
      href: known === undefined ? `#vb-${target}` : workIri(known, target, other?.issuer),
      label: relationLabels[type].forward,
      name: known === undefined ? target : nameOfNotice(known),
      note,
    };
  });
  const back = (register.relationsTo.get(notice.slug) ?? []).map(({ notice: other, relation }): Related => ({
    type: relation.type,
    isBack: true,
    other: other.slug,
    href: workIri(other, other.slug, other.issuer),
    label: relationLabels[relation.type].back,
    name: nameOfNotice(other),
    note: relation.note,
  }));
  return [...stated, ...back];
}

function references(source: DataSource, notice: PublishedNotice): string {
  const { register, absolute } = source;
  const day = dayOfNotice(notice);
  const tracked = register.directivesOf.get(notice.slug) ?? [];
  const parties = new Set([
    notice.issuer,
    ...tracked.flatMap(({ directive }) => [...directive.lead, ...directive.support]),
  ]);
  const topics = new Set([...notice.topics, ...tracked.flatMap(({ directive }) => directive.topics)]);
  const changes = relationsOf(source, notice).filter(({ type }) => changing.has(type));
  const { signatory } = notice;
  return element(
    'references',
    { source: `#${editor}` },
    element('original', {
      eId: 'ban-goc',
      href: workIri(notice, notice.slug, notice.issuer),
      showAs: nameOfNotice(notice),
    }),
    // One document may change another in several ways: it is named once for each direction.
    ...[...new Map(changes.map((change) => [`${String(change.isBack)} ${change.other}`, change])).values()].map(
      ({ isBack, other, href, name }) =>
        element(isBack ? 'passiveRef' : 'activeRef', {
          eId: `vb-${other}${isBack ? '' : '-bi-tac-dong'}`,
          href,
          showAs: name,
        }),
    ),
    element('TLCOrganization', { eId: editor, href: absolute(to.home), showAs: 'Công Khai' }),
    ...[...parties].map((id) =>
      element('TLCOrganization', {
        eId: `cq-${id}`,
        href: absolute(register.groups.has(id) ? to.group(id) : to.agency(id)),
        showAs: nameOfParty(register, id, day),
        shortForm: shortName(source, id),
      }),
    ),
    signatory === undefined
      ? ''
      : element('TLCPerson', {
          eId: 'nguoi-ky',
          href: absolute(to.notice(notice.slug)),
          showAs: `${signatory.name}, ${signatory.title}`,
        }),
    element('TLCRole', { eId: 'vai-ban-hanh', href: '/akn/ontology/role/vn/ban-hanh', showAs: 'Cơ quan ban hành' }),
    element('TLCRole', { eId: 'vai-bien-tap', href: '/akn/ontology/role/vn/bien-tap', showAs: 'Người biên tập' }),
    ...[...topics].map((id) =>
      element('TLCConcept', {
        eId: `lv-${id}`,
        href: absolute(to.topic(id)),
        showAs: register.topics.get(id)?.name ?? id,
      }),
    ),
    ...tracked.map(({ directive }) =>
      element('TLCProcess', {
        eId: directiveReference(directive.id),
        href: absolute(to.directive(notice.slug, directive.id)),
        showAs: `Nhiệm vụ ${directive.id}`,
      }),
    ),
  );
}

function shortName({ register }: DataSource, id: string): string | undefined {
  const agency = register.agencies.get(id);
  return agency === undefined ? undefined : currentName(agency).abbreviation;
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
