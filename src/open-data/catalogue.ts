import * as to from '#addresses';
import { english } from './english.ts';
import type { Publisher } from './data-package.ts';
import { rights } from './rights.ts';
import type { DataSource } from './source.ts';
import { tables } from './all-tables.ts';
import { factsOf, formats, mediaTypes, type Format } from './table-file.ts';
import type { Table } from './table.ts';

const authority = 'http://publications.europa.eu/resource/authority';
const fileTypes: Readonly<Record<Format, string>> = { csv: 'CSV', json: 'JSON', ndjson: 'NDJSON' };

/** Meaning of the words used, in the file itself: a reader needs nothing from another host. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const inBoth = (vietnamese: string, inEnglish: string | undefined) => [
  { '@value': vietnamese, '@language': 'vi' },
  ...(inEnglish === undefined ? [] : [{ '@value': inEnglish, '@language': 'en' }]),
];

const resource = (address: string) => ({ '@id': address });

/**
 * The catalogue of the data by DCAT-AP 3.0.1, as JSON-LD: one data set a table, one distribution a file.
 * Addresses are whole only where the site's own address is known; otherwise they are relative to the
 * file, as RDF allows.
 */
export function catalogue(source: DataSource, { name, description, url }: Publisher) {
  const { register, absolute } = source;
  const base = absolute(to.data);
  const publisher = { '@id': `${base}#noi-cong-bo`, '@type': 'foaf:Agent', 'foaf:name': inBoth(name, undefined) };
  const shared = {
    'dct:publisher': resource(publisher['@id']),
    'dct:language': [{ '@id': `${authority}/language/VIE`, '@type': 'dct:LinguisticSystem' }],
    'dct:modified': dayValue(register.asOf),
  };
  return {
    '@context': context,
    '@graph': [
      publisher,
      rightsStatement(base),
      {
        '@id': `${base}#danh-muc`,
        '@type': 'dcat:Catalog',
        'dct:title': inBoth(`${name}: dữ liệu mở`, 'Công Khai: open data'),
        'dct:description': inBoth(
          description,
          'Official notices, every directive in them, and what has been reported since.',
        ),
        'dct:rights': resource(`${base}#quyen-su-dung`),
        ...(url !== undefined && { 'foaf:homepage': { '@id': url, '@type': 'foaf:Document' } }),
        ...shared,
        'dcat:dataset': tables.map((table) => resource(dataSetOf(table, source))),
      },
      ...tables.flatMap((table) => dataSet(table, source, shared)),
    ],
  };
}

const dataSetOf = ({ name }: Table, { absolute }: DataSource): string => `${absolute(to.dataTable(name))}#du-lieu`;

function rightsStatement(base: string) {
  return {
    '@id': `${base}#quyen-su-dung`,
    '@type': 'dct:RightsStatement',
    'rdfs:label': inBoth(rights.vietnamese, rights.english),
  };
}

function dataSet(table: Table, source: DataSource, shared: object) {
  const { absolute } = source;
  const facts = factsOf(table, source);
  const about = english[table.name];
  return [
    {
      '@id': dataSetOf(table, source),
      '@type': 'dcat:Dataset',
      'dct:identifier': table.name,
      'dct:title': inBoth(table.title, about?.title),
      'dct:description': inBoth(table.description, about?.description),
      'dct:accessRights': {
        '@id': `${authority}/access-right/PUBLIC`,
        '@type': 'dct:RightsStatement',
      },
      'dcat:landingPage': { '@id': absolute(to.dataTable(table.name)), '@type': 'foaf:Document' },
      ...shared,
      'dcat:distribution': formats.map((format) => resource(`${absolute(to.dataFile(table.name, format))}#tep`)),
    },
    ...formats.map((format) => ({
      '@id': `${absolute(to.dataFile(table.name, format))}#tep`,
      '@type': 'dcat:Distribution',
      'dct:title': inBoth(
        `${table.title} (${format.toUpperCase()})`,
        `${about?.title ?? ''} (${format.toUpperCase()})`,
      ),
      'dcat:accessURL': { '@id': absolute(to.dataTable(table.name)), '@type': 'rdfs:Resource' },
      'dcat:downloadURL': { '@id': absolute(to.dataFile(table.name, format)), '@type': 'rdfs:Resource' },
      'dct:format': { '@id': `${authority}/file-type/${fileTypes[format]}`, '@type': 'dct:MediaTypeOrExtent' },
      'dcat:mediaType': {
        '@id': `https://www.iana.org/assignments/media-types/${mediaTypes[format]}`,
        '@type': 'dct:MediaType',
      },
      'dcat:byteSize': { '@value': String(facts[format].bytes), '@type': 'xsd:nonNegativeInteger' },
      'dct:rights': resource(`${absolute(to.data)}#quyen-su-dung`),
      'dct:conformsTo': { '@id': absolute(to.dataSchema(table.name)), '@type': 'dct:Standard' },
      'spdx:checksum': {
        '@id': `${absolute(to.dataFile(table.name, format))}#ma-bam`,
        '@type': 'spdx:Checksum',
        'spdx:algorithm': {
          '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
          '@type': 'spdx:ChecksumAlgorithm',
        },
        'spdx:checksumValue': { '@value': facts[format].sha256, '@type': 'xsd:hexBinary' },
      },
    })),
  ];
}

const dayValue = (day: string) => ({ '@value': day, '@type': 'xsd:date' });
