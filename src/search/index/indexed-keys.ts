import { keysOfDay } from '../text/date-keys.ts';
import { keysOfNumber } from '../text/number-keys.ts';
import type { StoredDocument, StoredPassage } from './stored-document.ts';

/** Keys of the notice itself, not of others its title names: its number and its day, marked as its own. */
export function ownKeys({ name, day }: StoredDocument): readonly string[] {
  const number = /\s(\S+\/\S+)(?:\sngày\s|$)/u.exec(name)?.[1] ?? '';
  return [...keysOfNumber(number), ...keysOfDay(day)].map((key) => `o${key}`);
}

/** Keys of the days a directive is due. */
export function deadlineKeys({ directive }: StoredPassage): readonly string[] {
  return [...new Set((directive?.days ?? []).flatMap(keysOfDay))].map((key) => `h${key}`);
}
