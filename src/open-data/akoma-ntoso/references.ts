import * as to from '#addresses';
import { currentName } from '#domain/agency.ts';
import { nameOfNotice } from '#domain/citation.ts';
import { dayOfNotice, nameOfParty, type PublishedNotice } from '#domain/register.ts';
import type { DataSource } from '../source.ts';
import { directiveReference } from './body.ts';
import { editor } from './identification.ts';
import { changing, relationsOf } from './relations.ts';
import { workIri } from './work.ts';
import { element } from './xml.ts';

/** Everything the document names: itself, what it changes, agencies, people, topics, directives. */
export function references(source: DataSource, notice: PublishedNotice): string {
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
