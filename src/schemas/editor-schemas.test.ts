import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { frontMatterOf } from '#gate/front-matter.ts';
import { YamlSource } from '#gate/yaml-source.ts';
import { editorSchemas } from './editor-schemas.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const root = resolve(import.meta.dirname, '../..');
const schemas = [...editorSchemas()].map(([kind, schema]) => ({ kind, schema }));

/** Every schema within a schema, with the path that leads to it. */
function partsOf(schema: unknown, path = ''): { readonly path: string; readonly part: JsonSchema }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([key, value]) => partsOf(value, `${path}/${key}`));
  return isSchema(schema) ? [{ path, part: schema }, ...inner] : inner;
}

/** What stands under a key is a schema as well where it may take several forms. */
function isSchema(value: object): value is JsonSchema {
  return ('type' in value && typeof value.type === 'string') || 'anyOf' in value;
}

function accepts(kind: string, value: unknown): boolean {
  const schema = editorSchemas().get(kind);
  if (schema === undefined) throw new Error(`no schema of ${kind}`);
  return z.fromJSONSchema(schema).safeParse(value).success;
}

test('schemas/ holds what the code says; else run: npm run schemas', () => {
  const names = schemas.map(({ kind }) => `${kind}.schema.json`);
  expect(readdirSync(join(root, 'schemas')).toSorted(), 'npm run schemas').toEqual(names.toSorted());
  for (const { kind, schema } of schemas) {
    const written: unknown = JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8'));
    expect(written, `schemas/${kind}.schema.json is out of date: npm run schemas`).toEqual(schema);
  }
});

describe.each(schemas)('the schema of $kind', ({ kind, schema }) => {
  const parts = partsOf(schema);

  test('admits no key it does not name', () => {
    const objects = parts.filter(({ part }) => part.type === 'object');
    expect(objects.filter(({ part }) => part.additionalProperties !== false)).toEqual([]);
  });

  test('explains every key', () => {
    const isKey = ({ path }: { readonly path: string }): boolean => /\/properties\/[^/]+$/.test(path);
    expect(parts.filter(isKey).filter(({ part }) => !part.description)).toEqual([]);
  });

  test('gives every value to choose a label', () => {
    for (const { path, part } of parts) {
      expect(part['enumDescriptions'] ?? [], path).toHaveLength(part.enum?.length ?? 0);
      expect(part['enumDescriptions'] ?? [], path).not.toContain('');
    }
  });

  test('admits what is published', () => {
    const files =
      kind === 'site' || kind === 'abbreviations'
        ? [`content/${kind}.yaml`]
        : globSync(`content/${kind}/**/*.{yaml,mdx,md}`, { cwd: root });
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      const { value } = new YamlSource(file.endsWith('.yaml') ? text : (frontMatterOf(text) ?? ''));
      expect(accepts(kind, value), file).toBe(true);
    }
  });
});

describe('an update in the editor', () => {
  const update = { date: '2017-12-08', status: 'in-progress', summary: 'Đã trình dự thảo kế hoạch.' };

  test('needs only what is required', () => {
    expect(accepts('updates', update)).toBe(true);
  });

  test.each([
    ['a day written day first', { ...update, date: '08/12/2017' }],
    ['a status nobody can report', { ...update, status: 'no-information' }],
    ['a misspelled key', { ...update, sumary: 'Đã trình dự thảo kế hoạch.' }],
    ['an agency by its name', { ...update, reportedBy: 'Sở Nội vụ' }],
    ['no summary', { date: update.date, status: update.status }],
  ])('refuses %s', (_, wrong) => {
    expect(accepts('updates', wrong)).toBe(false);
  });

  test('labels its statuses as readers see them', () => {
    const status = partsOf(editorSchemas().get('updates')).find(({ path }) => path === '/properties/status');
    expect(status?.part['enumDescriptions']).toContain('Đang thực hiện, có vướng mắc');
  });
});
