import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { elements, elementsNamed, pageAt, readSiteFile, root, siteFiles, sitePages } from './built-site.ts';
import { csvRows, jsonRows, ndjsonRows } from './data-tables.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: 'csv' | 'json' | 'ndjson';
  readonly bytes: number;
  readonly hash: string;
  readonly rows: number;
  readonly schema: { readonly fields: readonly { name: string; type: string; description: string }[] };
}

const text = (file: string): string => readSiteFile(file).toString('utf8');
const formats = join(root, 'tests/formats');
const descriptor: { resources: Resource[]; asOf: string } = JSON.parse(text('du-lieu/datapackage.json'));
const tables = [...new Set(descriptor.resources.map(({ name }) => name.replace(/-\w+$/, '')))];
const sha256 = (file: string): string => createHash('sha256').update(readSiteFile(file)).digest('hex');
/** Stands for the site's own host, which a build does not know. */
const base = 'https://site.invalid/du-lieu/';

describe('the data package', () => {
  const profile = new Ajv({ strict: false, formats: { textarea: true } });
  addFormats.default(profile);
  const validate = profile.compile(JSON.parse(readFileSync(join(formats, 'datapackage-2.0.json'), 'utf8')));

  test('is valid by the profile of Frictionless', () => {
    expect(validate(descriptor), JSON.stringify(validate.errors).slice(0, 500)).toBe(true);
    expect(validate({ ...descriptor, resources: [] })).toBe(false);
    expect(validate({ ...descriptor, resources: [{ name: 'a', schema: { fields: 'x' }, path: '../b' }] })).toBe(false);
  });

  test('names every table in every form, and no file that is not there', () => {
    const files = siteFiles().filter((file) => /^du-lieu\/[^/]+\.(?:csv|json|ndjson)$/.test(file));
    const own = new Set(['du-lieu/datapackage.json', 'du-lieu/tu-dien.csv']);
    const described = files.filter((file) => !own.has(file) && !file.endsWith('.schema.json'));
    expect(descriptor.resources.map(({ path }) => `du-lieu/${path}`).toSorted()).toEqual(described);
    expect(tables.length).toBeGreaterThan(15);
  });

  test.each(descriptor.resources)(
    'states size, hash and rows of $path as they are',
    ({ path, bytes, hash, rows, format }) => {
      const file = `du-lieu/${path}`;
      expect(readSiteFile(file).length).toBe(bytes);
      expect(`sha256:${sha256(file)}`).toBe(hash);
      const table = path.replace(/\.\w+$/, '');
      const read = { csv: csvRows, json: jsonRows, ndjson: ndjsonRows }[format];
      expect(read(table).length).toBe(rows);
    },
  );

  test.each(descriptor.resources.filter(({ format }) => format === 'csv'))(
    'describes the columns $path has',
    ({ path, schema }) => {
      const [header = ''] = text(`du-lieu/${path}`).slice(1).split('\r\n');
      expect(header).toBe(schema.fields.map(({ name }) => name).join(','));
    },
  );

  test('is of the day the pages state', () => {
    const [time] = elementsNamed(pageAt(sitePages(), to.data).document, 'time');
    expect(time?.attribs['datetime']).toBe(descriptor.asOf);
  });
});

test('the list of hashes is that of the files', () => {
  const lines = text('du-lieu/sha256sums.txt').trimEnd().split('\n');
  expect(lines.length).toBe(descriptor.resources.length);
  for (const line of lines) {
    const [hash = '', file = ''] = line.split('  ');
    expect(sha256(file), file).toBe(hash);
  }
});

describe.each(tables)('the table %s', (table) => {
  test('fits its published JSON Schema', () => {
    const validator = addFormats.default(new Ajv2020({ strict: true, strictTypes: false }));
    const validate = validator.compile(JSON.parse(text(`du-lieu/${table}.schema.json`)));
    expect(validate(JSON.parse(text(`du-lieu/${table}.json`))), JSON.stringify(validate.errors).slice(0, 500)).toBe(
      true,
    );
  });

  test('is UTF-8 with its mark, ends its lines by RFC 4180 and runs no formula', () => {
    const file = text(`du-lieu/${table}.csv`);
    expect(readSiteFile(`du-lieu/${table}.csv`).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.normalize('NFC')).toBe(file);
    const numbers = new Set(
      descriptor.resources
        .find(({ name }) => name === `${table}-csv`)
        ?.schema.fields.filter(({ type }) => type === 'number')
        .map(({ name }) => name),
    );
    for (const row of csvRows(table))
      for (const [name, cell] of Object.entries(row))
        if (!numbers.has(name)) expect(cell, name).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('has a page that defines its columns in both languages and leads to its files', () => {
    const { document } = pageAt(sitePages(), to.dataTable(table));
    const fields = descriptor.resources.find(({ name }) => name === `${table}-csv`)?.schema.fields ?? [];
    expect(elementsNamed(document, 'dt').length).toBe(fields.length);
    const links = elementsNamed(document, 'a').map(({ attribs }) => attribs['href']);
    for (const format of ['csv', 'json', 'ndjson']) expect(links).toContain(to.dataFile(table, format));
    const inEnglish = elements(document, ({ name, attribs }) => name === 'span' && attribs['lang'] === 'en');
    expect(inEnglish.length).toBe(fields.length);
  });
});

describe('the catalogue', () => {
  const shapes = new Store(new Parser().parse(readFileSync(join(formats, 'dcat-ap-3.0.1.ttl'), 'utf8')));
  const document: { '@graph': Record<string, unknown>[] } = JSON.parse(text('du-lieu/danh-muc.jsonld'));

  /** What the shapes of DCAT-AP find wrong with a catalogue. */
  async function faults(value: object): Promise<readonly string[]> {
    // In safe mode a word without a meaning is an error, not dropped.
    const quads = await jsonld.toRDF(JSON.parse(JSON.stringify(value)), {
      format: 'application/n-quads',
      base: `${base}danh-muc.jsonld`,
      ...{ safe: true },
    });
    const data = new Store(new Parser({ format: 'N-Quads' }).parse(String(quads)));
    expect(data.size).toBeGreaterThan(100);
    const { results } = await new SHACLValidator(shapes).validate(data);
    return results.map(({ focusNode, path }) => `${focusNode?.value ?? ''} ${path?.value ?? ''}`);
  }

  test('is valid by the shapes of DCAT-AP 3.0.1', { timeout: 60_000 }, async () => {
    expect(await faults(document)).toEqual([]);
  });

  test('is really held to them', { timeout: 60_000 }, async () => {
    const graph = document['@graph'].map((node) => ({ ...node, 'dct:title': undefined }));
    expect((await faults({ ...document, '@graph': graph })).length).toBeGreaterThan(0);
  });

  test('has a data set for every table and a distribution for every file, of the size it has', () => {
    const ofType = (type: string) => document['@graph'].filter(({ '@type': own }) => own === type);
    expect(ofType('dcat:Dataset').length).toBe(tables.length);
    const sizes = ofType('dcat:Distribution').map(({ 'dcat:byteSize': size }) => size);
    expect(sizes).toEqual(
      descriptor.resources.map(({ bytes }) => ({ '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' })),
    );
  });
});

describe('schema.org', () => {
  /** Only the vocabulary: the whole context of schema.org is on another host. */
  const documentLoader = (url: string) =>
    Promise.resolve({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': { '@vocab': 'https://schema.org/' } },
    });
  const blocks = sitePages().flatMap(({ address, document }) =>
    elements(document, ({ name, attribs }) => name === 'script' && attribs['type'] === 'application/ld+json').map(
      (script) => ({
        address,
        value: JSON.parse(script.children.map((child) => ('data' in child ? child.data : '')).join('')),
      }),
    ),
  );
  const files = siteFiles()
    .filter((file) => file.endsWith('/van-ban.jsonld'))
    .map((file) => ({ address: `/${file}`, value: JSON.parse(text(file)) }));

  test('is on the page of every agency and of the data, and beside every notice', () => {
    const agencies = jsonRows('co-quan').map(({ id }) => to.agency(String(id)));
    expect(blocks.map(({ address }) => address).toSorted()).toEqual([...agencies, to.data].toSorted());
    expect(files.map(({ address }) => address).toSorted()).toEqual(
      jsonRows('van-ban')
        .map(({ id }) => to.noticeLinkedData(String(id)))
        .toSorted(),
    );
  });

  test.each([...blocks, ...files])('$address expands to what it says', async ({ address, value }) => {
    const [expanded = {}] = await jsonld.expand(value, {
      base: `https://site.invalid${address}`,
      documentLoader,
      ...{ safe: true },
    });
    const type =
      address === to.data ? 'Dataset' : address.startsWith(to.agencies) ? 'GovernmentOrganization' : 'Legislation';
    expect(expanded['@type']).toEqual([`https://schema.org/${type}`]);
    expect(Object.keys(expanded).length).toBeGreaterThan(3);
  });
});
