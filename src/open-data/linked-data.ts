import * as to from '#addresses';
import { currentName, inForceOn, type Agency } from '#domain/agency.ts';
import { nameOfNotice } from '#domain/citation.ts';
import { documentTypeName } from '#domain/document-type.ts';
import type { Dataset, GovernmentOrganization, Legislation, WithContext } from 'schema-dts';
import { isKnown, type RelationType } from '#domain/notice.ts';
import { dayOfNotice, nameOfParty, type PublishedNotice } from '#domain/register.ts';
import { english } from './english.ts';
import type { Publisher } from './data-package.ts';
import { rights } from './rights.ts';
import type { DataSource } from './source.ts';
import { tables } from './all-tables.ts';
import { factsOf, formats, mediaTypes } from './table-file.ts';

const context = 'https://schema.org';

/** A notice as `Legislation` of schema.org. */
export function noticeAsLinkedData(
  { register, absolute }: DataSource,
  notice: PublishedNotice,
): WithContext<Legislation> {
  const { signatory, period } = notice;
  const related = (...types: readonly RelationType[]) =>
    notice.relations.filter(({ type }) => types.includes(type)).map(({ target }) => otherWork(target));
  const encoding = (address: string, encodingFormat: string) =>
    ({
      '@type': 'LegislationObject',
      contentUrl: absolute(address),
      encodingFormat,
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    }) as const;
  return {
    '@context': context,
    '@type': 'Legislation',
    '@id': absolute(to.notice(notice.slug)),
    url: absolute(to.notice(notice.slug)),
    name: notice.title,
    alternateName: nameOfNotice(notice),
    inLanguage: 'vi',
    legislationType: documentTypeName(notice.type),
    ...(isKnown(notice.number) && { legislationIdentifier: notice.number }),
    // Only what is known: an unknown day of issue is no day of a meeting.
    ...(isKnown(notice.issued) && { legislationDate: notice.issued }),
    ...(period && { temporalCoverage: `${period.from ?? '..'}/${period.to ?? '..'}` }),
    legislationPassedBy: {
      '@type': 'GovernmentOrganization',
      '@id': absolute(to.agency(notice.issuer)),
      name: nameOfParty(register, notice.issuer, dayOfNotice(notice)),
    },
    ...(signatory && {
      legislationResponsible: { '@type': 'Person', name: signatory.name, jobTitle: signatory.title },
    }),
    about: notice.topics.map((id) => ({
      '@type': 'DefinedTerm',
      '@id': absolute(to.topic(id)),
      name: register.topics.get(id)?.name ?? id,
    })),
    hasPart: (register.directivesOf.get(notice.slug) ?? []).map(({ directive, words }) => ({
      '@type': 'Legislation',
      '@id': absolute(to.clause(notice.slug, directive.id)),
      url: absolute(to.directive(notice.slug, directive.id)),
      legislationIdentifier: directive.id,
      text: words,
    })),
    legislationAmends: related('amends', 'supplements'),
    // To replace a document is to end it.
    legislationRepeals: related('replaces', 'repeals'),
    legislationCorrects: related('corrects'),
    legislationApplies: related('implements'),
    isBasedOn: related('based-on', 'product-of'),
    citation: related('cites'),
    encoding: [
      encoding(to.noticeText(notice.slug), 'text/plain'),
      encoding(to.noticeXml(notice.slug), 'application/akn+xml'),
      encoding(to.noticeJson(notice.slug), 'application/json'),
    ],
    isPartOf: { '@type': 'Dataset', '@id': `${absolute(to.data)}#du-lieu` },
    sdDatePublished: register.asOf,
  };

  function otherWork(target: string) {
    const known = register.noticeBySlug.get(target) ?? register.documents.get(target);
    const isHere = register.noticeBySlug.has(target);
    return {
      '@type': 'Legislation',
      ...(isHere && { '@id': absolute(to.notice(target)) }),
      name: known === undefined ? target : `${nameOfNotice(known)}: ${known.title}`,
    } as const;
  }
}

/** An agency as `GovernmentOrganization`. Days are of its first and last name, where they are known. */
export function agencyAsLinkedData(
  { register, absolute }: DataSource,
  agency: Agency,
): WithContext<GovernmentOrganization> {
  const { name, abbreviation, to: until } = currentName(agency);
  const reference = (id: string) =>
    ({
      '@type': 'GovernmentOrganization',
      '@id': absolute(to.agency(id)),
      name: nameOfParty(register, id, undefined),
    }) as const;
  const others = [...agency.names.map((former) => former.name), ...agency.aliases].filter((other) => other !== name);
  return {
    '@context': context,
    '@type': 'GovernmentOrganization',
    '@id': absolute(to.agency(agency.id)),
    url: absolute(to.agency(agency.id)),
    name,
    ...(others.length > 0 && { alternateName: [...new Set(others)] }),
    ...(abbreviation !== undefined && { identifier: abbreviation }),
    ...(agency.parent !== undefined && { parentOrganization: reference(agency.parent) }),
    ...(!inForceOn(agency, register.asOf) && until !== undefined && { dissolutionDate: until }),
  };
}

/** The whole of the data as `Dataset`; every file is a `DataDownload`. */
export function dataAsLinkedData(source: DataSource, { name, description }: Publisher): WithContext<Dataset> {
  const { register, absolute } = source;
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': `${absolute(to.data)}#du-lieu`,
    url: absolute(to.data),
    name: `${name}: dữ liệu mở`,
    description: `${description} ${english['van-ban']?.description ?? ''}`,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    dateModified: register.asOf,
    usageInfo: rights.vietnamese,
    creator: { '@type': 'Organization', name, url: absolute(to.home) },
    distribution: tables.flatMap((table) => {
      const facts = factsOf(table, source);
      return formats.map((format) => ({
        '@type': 'DataDownload',
        name: table.title,
        contentUrl: absolute(to.dataFile(table.name, format)),
        encodingFormat: mediaTypes[format],
        contentSize: `${String(facts[format].bytes)} B`,
        sha256: facts[format].sha256,
      }));
    }),
  };
}

/** JSON for a `<script>` element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
