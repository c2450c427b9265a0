import { datesIn, type Mention } from './date-keys.ts';
import { foldedForm } from './figures.ts';
import { numbersIn } from './number-keys.ts';

/** Where a key is named. */
export interface KeyPlace {
  readonly from: number;
  readonly to: number;
  /** It is just this that is named: a quarter, not a day in it. */
  readonly isExact: boolean;
}

/** The keys a text names. */
export function keysIn(text: string): ReadonlyMap<string, KeyPlace> {
  const keys = new Map<string, KeyPlace>();
  for (const { keys: named, from, to } of mentionsIn(text))
    for (const [i, key] of named.entries()) {
      const isExact = i === 0;
      const known = keys.get(key);
      if (known === undefined || (isExact && !known.isExact)) keys.set(key, { from, to, isExact });
    }
  return keys;
}

/** What a text names that has keys; there are figures in all of it. */
function mentionsIn(text: string): readonly Mention[] {
  if (!/\d/.test(text)) return [];
  const folded = foldedForm(text);
  return [...datesIn(folded), ...numbersIn(folded)];
}
