import { deadlineKeys, ownKeys } from '../index/indexed-keys.ts';
import { datesIn } from '../text/date-keys.ts';
import { foldedForm } from '../text/figures.ts';
import { keysIn, type KeyPlace } from '../text/named-keys.ts';
import { numbersAskedFor, numbersIn, typeNames } from '../text/number-keys.ts';
import type { KeyReading, QueryKey, Span } from './query.ts';

const beforeDeadline =
  /(?:(?:deadline|thoi\s+han|den\s+han|han\s+chot|han\s+cuoi|han|cham\s+nhat|truoc|den\s+het|den|xong)\s+)+(?:(?:la|vao|nop|den|truoc|ngay|het|trong|cuoi)\s+)*$/;
const beforeDate = /(?:ngay|vao|hom|trong|ban\s+hanh|ky)\s+$/;
/** “Chỉ thị ngày 29/6/2013” asks for a document of that day, not for what is due on it. */
const beforeIssued = new RegExp(String.raw`(?:^|\s)${typeNames}\s+(?:(?:ban\s+hanh|ky|ra|cua|ngay|hom)\s+)*$`);

/** Texts that were read last, at most: a query asks for the same ones in one reading after the other. */
const mostTexts = 300;
const known = new Map<string, ReadonlyMap<string, KeyPlace>>();

function inText(text: string): ReadonlyMap<string, KeyPlace> {
  const keys = known.get(text) ?? keysIn(text);
  if (known.size >= mostTexts) known.clear();
  known.set(text, keys);
  return keys;
}

const reading: KeyReading = { inText, ofDocument: ownKeys, ofPassage: deadlineKeys };

/**
 * Document numbers, days and periods of a query, in any written form.
 *
 * @param text in NFC
 * @param isPasted it is a text: only forms that texts have are looked for
 * @param isFree whether a stretch is outside quotes
 */
export function keysTyped(
  text: string,
  isPasted: boolean,
  isFree: (span: Span) => boolean,
): readonly (QueryKey & Span)[] {
  const folded = foldedForm(text);
  const keys: (QueryKey & Span)[] = [];
  const add = (key: Omit<QueryKey, 'kind' | 'reading'> & Span): void => {
    keys.push({ kind: 'key', reading, ...key });
  };
  for (const { keys: named, from, to } of (isPasted ? numbersIn(folded) : numbersAskedFor(folded)).filter(isFree)) {
    const meant = named.filter((key, i) => i === 0 || key.startsWith('t:'));
    const each = meant.flatMap((key) => [`o${key}`, key]);
    add({ text: text.slice(from, to).trim(), keys: each, about: 'number', from, to });
  }
  for (const { keys: named, from, to } of datesIn(folded, !isPasted).filter(isFree)) {
    if (keys.some((key) => from < key.to && key.from < to)) continue;
    const [key = ''] = named;
    const lead = beforeDeadline.exec(folded.slice(0, from));
    const isIssued = beforeIssued.test(folded.slice(0, from));
    const led = (lead ?? beforeDate.exec(folded.slice(0, from)))?.[0] ?? '';
    add({
      text: text.slice(from, to),
      keys: lead !== null ? [`h${key}`, key] : isIssued ? [`o${key}`, key] : [`o${key}`, `h${key}`, key],
      about: lead === null ? 'date' : 'deadline',
      from: from - led.length,
      to,
    });
  }
  return keys;
}
