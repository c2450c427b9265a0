import type { z } from 'astro/zod';

/** What the form library reads of one field; the rest of its options are not used here. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: 'string' | 'text' | 'number' | 'boolean' | 'datetime' | 'select' | 'list' | 'object';
  readonly required: boolean;
  readonly hint?: string;
  readonly fields?: readonly FormField[];
  readonly field?: FormField;
  readonly options?: readonly Option[];
  readonly [option: string]: unknown;
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** Values a field may have because something of that name is there, by the path of the field; `*` stands for any item. */
export type NamedThings = (path: string) => readonly Option[] | undefined;

type Schema = z.core.JSONSchema.BaseSchema;

/** Before the name of a field that says why the other one is not known: the form has no “value or reason”. */
export const unknownMark = 'unknown_';

/**
 * The fields of a form for what an editor's JSON Schema describes (`schemas/editor-schemas.ts`): one for each key, with its
 * Vietnamese description; lists of things that exist are pickers, days have a calendar, `{ unknown: … }` is a field of
 * its own.
 */
export function formFields(schema: Schema, named: NamedThings, path = ''): readonly FormField[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    if (typeof part === 'boolean') return [];
    return fieldOf(name, part, required.has(name), named, path === '' ? name : `${path}.${name}`);
  });
}

function fieldOf(
  name: string,
  schema: Schema,
  isRequired: boolean,
  named: NamedThings,
  path: string,
): readonly FormField[] {
  // What is said to those who write YAML by hand is not for a form.
  const description = (schema.description ?? name).replace(/, đặt trong ngoặc kép$/, '');
  // “Bản nháp: true là …”: the label ends where the explanation begins.
  const label = /^[^:;(]+/.exec(description)?.[0].trim() ?? description;
  const base = { name, label, required: isRequired, ...(label === description ? {} : { hint: description }) };
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    const [plain] = choices.filter((choice) => choice.type !== 'object');
    const objects = choices.filter((choice) => choice.type === 'object');
    if (plain === undefined) return [{ ...base, widget: 'object', fields: formFields(merged(objects), named, path) }];
    return [
      ...fieldOf(name, { ...plain, description }, false, named, path),
      { name: `${unknownMark}${name}`, label: `${label}: vì sao chưa biết`, widget: 'string', required: false },
    ];
  }
  const options = named(path) ?? optionsOf(schema);
  if (options !== undefined) return [{ ...base, widget: 'select', options }];
  if (schema.type === 'boolean' || typeof schema.const === 'boolean') {
    return [{ ...base, widget: 'boolean', required: false, default: name === 'draft' }];
  }
  if (schema.type === 'array') return [listOf(base, schema, named, path)];
  if (schema.type === 'object') return [{ ...base, widget: 'object', fields: formFields(schema, named, path) }];
  if (schema.type === 'integer' || schema.type === 'number') {
    return [{ ...base, widget: 'number', value_type: schema.type === 'integer' ? 'int' : 'float' }];
  }
  if (schema.format === 'date')
    return [{ ...base, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', time_format: false }];
  return [{ ...base, widget: ['summary', 'reason', 'note', 'description'].includes(name) ? 'text' : 'string' }];
}

function listOf(
  base: Pick<FormField, 'name' | 'label' | 'required'>,
  { items }: Schema,
  named: NamedThings,
  path: string,
): FormField {
  const item = typeof items === 'object' && !Array.isArray(items) ? items : {};
  const options = named(`${path}.*`) ?? optionsOf(item);
  if (options !== undefined) return { ...base, widget: 'select', multiple: true, options };
  if (item.type === 'object') {
    const fields = formFields(item, named, `${path}.*`);
    return { ...base, widget: 'list', collapsed: true, summary: `{{fields.${fields[0]?.name ?? ''}}}`, fields };
  }
  // Not the library's list in one line, which is cut at commas: names of agencies have some.
  return { ...base, widget: 'list', field: { name: 'item', label: base.label, widget: 'string', required: true } };
}

/** One object that can be any of several: all their keys, required what all require. */
function merged(objects: readonly Schema[]): Schema {
  const required = objects.map((object) => new Set(object.required ?? []));
  const [first = new Set<string>()] = required;
  return {
    properties: Object.assign({}, ...objects.map(({ properties }) => properties)),
    required: [...required.reduce((all, one) => all.intersection(one), first)],
  };
}

function optionsOf(schema: Schema): readonly Option[] | undefined {
  if (!Array.isArray(schema.enum)) return undefined;
  const labels = Array.isArray(schema['enumDescriptions']) ? schema['enumDescriptions'] : [];
  return schema.enum.map((value, index) => ({ value: String(value), label: String(labels[index] ?? value) }));
}
