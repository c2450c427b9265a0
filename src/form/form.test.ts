import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { civilDateInVietnam } from '#domain/civil-date.ts';
import { project, removeProjects } from '#gate/content.fixture.ts';
import { frontMatterOf } from '#gate/front-matter.ts';
import { readSurroundings } from '#authoring/surroundings.ts';
import { editorSchemas } from '#schemas/editor-schemas.ts';
import { siteSchema } from '#schemas/site.ts';
import { formCollections, formConfig } from './config.ts';
import { unknownMark, type FormField } from './fields.ts';
import { fromFile, toFile } from './file-format.ts';
import { formPolicy } from './policy.ts';
import { refusals } from './refusals.ts';

afterAll(removeProjects);

const settings = { backend: 'github' as const, repo: 'vi-du/cong-khai', branch: 'main' };
const { register } = readSurroundings(project(), civilDateInVietnam(Date.UTC(2026, 10, 22)));
const indicator = { id: 'papi-vi-du', name: 'Chỉ số ví dụ' };
const config = formConfig(settings, register, [
  { ...indicator, abbreviation: 'X', publisher: '', subject: '', description: '', higherIsBetter: true, series: [] },
]);
const collection = (name: string) => config.collections.find((one) => one.name === name)!;

type Schema = z.core.JSONSchema.BaseSchema;

/** Paths of all keys a JSON Schema knows: `due.before`, `lead`, `evidence.url`. */
function keysOf(schema: Schema, path: string): readonly string[] {
  const inside = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...[schema.items ?? []].flat()];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, below]) => [
      `${path}${key}`,
      ...(typeof below === 'boolean' ? [] : keysOf(below, `${path}${key}.`)),
    ]),
    ...inside.flatMap((part) => (typeof part === 'boolean' ? [] : keysOf(part, path))),
  ];
}

function pathsOf(fields: readonly FormField[], path = ''): readonly string[] {
  return fields.flatMap(({ name, fields: below = [] }) => [`${path}${name}`, ...pathsOf(below, `${path}${name}.`)]);
}

describe('the fields of the form', () => {
  test.each(formCollections)('have every key of the schema of %s', (name) => {
    const paths = new Set(pathsOf(collection(name).fields));
    const keys = [...new Set(keysOf(editorSchemas().get(name) ?? {}, ''))].filter((key) => !key.includes('$'));
    expect(keys.length).toBeGreaterThan(2);
    const isThere = (key: string): boolean =>
      paths.has(key) || (key.endsWith('.unknown') && paths.has(key.replace(/([^.]+)\.unknown$/, `${unknownMark}$1`)));
    expect(keys.filter((key) => !isThere(key))).toEqual([]);
  });

  const field = (path: string): FormField =>
    path
      .split('.')
      .reduce<{ fields: readonly FormField[] }>(
        (at, key) => at.fields.find(({ name }) => name === key) as never,
        collection('notices'),
      ) as never;

  test('are called in Vietnamese', () => {
    const labels = (list: readonly FormField[]): readonly string[] =>
      list.flatMap(({ label, fields = [] }) => [label, ...labels(fields)]);
    for (const { fields } of config.collections) for (const label of labels(fields)) expect(label).toMatch(/^\p{Lu}/u);
    expect(field('draft')).toMatchObject({ label: 'Bản nháp', widget: 'boolean', default: true });
  });

  test('let agencies, groups, topics and documents be picked by name', () => {
    expect(field('issuer')).toMatchObject({ widget: 'select', required: true });
    expect(field('issuer').options).toContainEqual({ value: 'xa-vi-du', label: 'Ủy ban nhân dân Xã Ví Dụ' });
    expect(field('directives.lead')).toMatchObject({ widget: 'select', multiple: true });
    expect(field('directives.lead').options).toContainEqual({ value: 'cac-xa', label: 'Nhóm: Các xã' });
    expect(field('relations.target').options?.map(({ value }) => value)).toEqual(['tb-12-ket-luan', 'ke-hoach-1']);
    expect(field('type').options).toContainEqual({ value: 'thong-bao', label: 'Thông báo' });
  });

  test('have a calendar for days and the words as they are', () => {
    expect(field('directives.due.before')).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' });
    expect(field('body')).toMatchObject({ widget: 'text' });
  });
});

const root = resolve(import.meta.dirname, '../..');
const files = globSync('content/{notices/*/*.mdx,{agencies,groups,topics,documents}/*.yaml}', { cwd: root });

describe('a file that goes through the form', () => {
  test('is one of many', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  test.each(files)('comes back with the same data and the same words: %s', (path) => {
    const text = readFileSync(resolve(root, path), 'utf8');
    const back = toFile(fromFile(text));
    const split = (whole: string) => [
      parse(frontMatterOf(whole) ?? whole),
      whole.split('\n---\n').slice(1).join('\n---\n').trim(),
    ];
    expect(split(back)).toEqual(split(text));
    expect(toFile(fromFile(back))).toBe(back);
  });

  test('keeps every letter of its words', () => {
    const words = '\n1\\. “Trích”  hai dấu cách... {không} <Directive id="1"> *x* \\_\n\n\n- a\n+ b\n---\nhết./.\n';
    expect(fromFile(`---\ntitle: Ví dụ\n---\n${words}`)['body']).toBe(words);
    expect(toFile({ title: 'Ví dụ', body: words })).toBe(`---\ntitle: Ví dụ\n---\n${words}`);
  });

  test('is a draft only if it says so', () => {
    expect(fromFile('---\ntitle: Ví dụ\n---\n')['draft']).toBe(false);
    expect(fromFile('---\ndraft: true\ntitle: Ví dụ\n---\n')['draft']).toBe(true);
    expect(fromFile('name: Ví dụ\n')['draft']).toBeUndefined();
  });

  test('says why something is not known, until it is', () => {
    const text = 'number:\n  unknown: Bản lưu không ghi số.\n';
    expect(fromFile(text)).toEqual({ [`${unknownMark}number`]: 'Bản lưu không ghi số.' });
    expect(toFile(fromFile(text))).toBe(text);
    expect(toFile({ number: '1/TB-UBND', [`${unknownMark}number`]: 'Bản lưu không ghi số.' })).toBe(
      'number: "1/TB-UBND"\n',
    );
  });

  test('says nothing of what was left empty', () => {
    expect(
      toFile({
        title: 'Ví dụ',
        draft: false,
        number: '',
        topics: [],
        due: { before: null, words: '' },
        roster: { verified: false },
      }),
    ).toBe('title: Ví dụ\nroster:\n  verified: false\n');
  });
});

describe('saving is refused', () => {
  test('for personal data in the words or beside them', () => {
    expect(refusals({ title: 'Ông A, CCCD 001085012345', body: '' })).toEqual([
      expect.objectContaining({ words: 'title: Ông A, CCCD 001085012345' }),
    ]);
    expect(refusals({ title: 'Ví dụ', body: 'Gọi ông A, số 0912 345 678.' })).toHaveLength(1);
    expect(refusals({ names: [{ name: 'Ông A, email a.nguyen@gmail.com' }] })).toHaveLength(1);
  });

  test('for a mark of secrecy', () => {
    expect(refusals({ title: 'Ví dụ', body: '\nMẬT\n\nSố: 1/TB-UBND\n' }).length).toBeGreaterThan(0);
  });

  test('not where a waiver gives the reason', () => {
    const waivers = [{ rule: 'phone-number', words: '0912 345 678', reason: 'Số trực của cơ quan.' }];
    expect(refusals({ title: 'Ví dụ', body: 'Gọi số 0912 345 678.', waivers })).toEqual([]);
  });

  test('not for what the check of the proposal finds', () => {
    expect(refusals({ title: '', body: '{x}' })).toEqual([]);
  });
});

test('the policy of the form names the server of the repository and no other', () => {
  const policy = formPolicy({ ...settings, apiRoot: 'https://git.tinh.vi-du.vn/api/v1' });
  expect(policy).toContain("connect-src 'self' blob: data: https://git.tinh.vi-du.vn;");
  expect(policy).toContain("script-src 'self';");
  expect(policy.match(/https?:\/\/[^\s;]+/g)?.filter((url) => url !== 'https://git.tinh.vi-du.vn')).toEqual([]);
  expect(formPolicy(settings)).toContain('https://api.github.com');
});

test('the settings of the form are checked like all content', () => {
  const site = { name: 'a', tagline: 'b', description: 'c' };
  expect(siteSchema.safeParse(site).success).toBe(true);
  expect(siteSchema.safeParse({ ...site, form: { backend: 'github', repo: 'vi-du/cong-khai' } }).success).toBe(true);
  expect(siteSchema.safeParse({ ...site, form: { backend: 'svn', repo: 'vi-du/cong-khai' } }).success).toBe(false);
  expect(siteSchema.safeParse({ ...site, form: { backend: 'github', repo: 'https://github.com/x' } }).success).toBe(
    false,
  );
});
