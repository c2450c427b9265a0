import { parse } from 'yaml';
import { frontMatterOf } from '#gate/front-matter.ts';
import { yamlText } from '#authoring/yaml-text.ts';
import { unknownMark } from './fields.ts';

/** A file's data as the form has it: what is not known has its reason in a field of its own, the words are `body`. */
export type FormData = Readonly<Record<string, unknown>>;

/** The data of a content file, for the form. The words of a notice are kept to the letter. */
export function fromFile(text: string): FormData {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const head = frontMatterOf(plain);
  const data: unknown = parse(head ?? plain, { schema: 'core', version: '1.2' });
  if (head === undefined) return record(split(data));
  // Said aloud, or the form would take what a new notice begins with: a published one would become a draft.
  return {
    draft: false,
    ...record(split(data)),
    body: plain.slice(plain.indexOf(head) + head.length).replace(/^\n?---(?:\n|$)/, ''),
  };
}

/** The content file of what the form has: keys in the order of the form, nothing that was left empty. */
export function toFile(data: FormData): string {
  const { body, ...rest } = data;
  const yaml = yamlText(record(joined(rest)));
  if (typeof body !== 'string') return yaml;
  return `---\n${yaml}---\n${body.startsWith('\n') ? '' : '\n'}${body}${body.endsWith('\n') ? '' : '\n'}`;
}

/** Switches that say nothing when they are off. */
const switches = new Set(['draft', 'doneOnUnknown']);

function split(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(split);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      isRecord(part) && Object.keys(part).join() === 'unknown'
        ? [`${unknownMark}${key}`, part['unknown']]
        : [key, split(part)],
    ),
  );
}

function joined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(joined);
  if (!isRecord(value)) return value;
  const entries: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    if (part === null || part === '' || (part === false && switches.has(key))) continue;
    if (!key.startsWith(unknownMark)) entries.push([key, joined(part)]);
    // A value that is known needs no reason any more.
    else if (isEmpty(value[key.slice(unknownMark.length)]))
      entries.push([key.slice(unknownMark.length), { unknown: part }]);
  }
  return Object.fromEntries(entries);
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
