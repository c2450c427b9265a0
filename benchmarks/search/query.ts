import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

/** One question to a search, and what a right answer is. */
export interface Query {
  /** Class, a letter or two of `classes`. */
  readonly class: string;
  readonly text: string;
  /** Addresses of right answers, any of which is right: `slug` of a notice, or `slug#clause`. Empty: there is none. */
  readonly expect: readonly string[];
}

/** The classes of queries, easy ones first. Those of `hard` and `none` are summed up apart. */
export const classes: Readonly<Record<string, { readonly name: string; readonly kind: 'main' | 'hard' | 'none' }>> = {
  a: { name: 'full diacritics', kind: 'main' },
  b: { name: 'no diacritics', kind: 'main' },
  c: { name: 'tone place, i/y, NFD', kind: 'main' },
  d: { name: 'abbreviations', kind: 'main' },
  e: { name: 'numbers', kind: 'main' },
  f: { name: 'dates and periods', kind: 'main' },
  g: { name: 'agency + object', kind: 'main' },
  h: { name: 'one typo', kind: 'main' },
  i: { name: 'quoted phrase', kind: 'main' },
  j: { name: 'đ typed d', kind: 'main' },
  k: { name: 'last word cut', kind: 'main' },
  x: { name: 'words of a directive', kind: 'main' },
  l: { name: 'other word order', kind: 'hard' },
  m: { name: 'raw Telex', kind: 'hard' },
  n: { name: 'glued words', kind: 'hard' },
  o: { name: 'deadlines', kind: 'hard' },
  p: { name: 'ad-hoc acronyms', kind: 'hard' },
  r: { name: 'filler sentences', kind: 'hard' },
  s: { name: 'two typos', kind: 'hard' },
  t: { name: 'mixed', kind: 'hard' },
  q1: { name: 'absent numbers', kind: 'none' },
  q2: { name: 'absent dates', kind: 'none' },
  q3: { name: 'nonsense', kind: 'none' },
  q4: { name: 'words with an absent one', kind: 'none' },
};

/** Queries of a JSON Lines file, or of all such files of a folder. Throws, naming file and line, for one that is none. */
export function readQueries(path: string): readonly Query[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [queryOf(line, `${file}:${String(index + 1)}`)])),
  );
}

const querySchema = z.strictObject({
  class: z.string(),
  text: z.string().min(1),
  expect: z.array(z.string()),
});

function queryOf(line: string, place: string): Query {
  try {
    return querySchema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${place}: ${String(error)}`, { cause: error });
  }
}
