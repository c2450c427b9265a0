import type { IndexReader } from '../index/index-reader.ts';
import type { Match } from './matching.ts';
import { fitOf, type Answers } from './passage.ts';
import { fitOfPassage, heldByKeys } from './passage-fit.ts';
import { pause } from './pause.ts';
import { phrasesHold } from './phrases.ts';
import type { QueryPart } from './query.ts';
import { units, unitsOf } from '../index/stored-document.ts';

/**
 * What `matchesIn` finds by lists, found in the text of one document: the notice and the directives that
 * hold every part that counts.
 */
export async function matchesInText(
  reader: IndexReader,
  document: number,
  parts: readonly QueryPart[],
  answers: Answers,
): Promise<readonly Match[]> {
  const stored = await reader.document(document);
  await pause();
  const counted = parts.flatMap((part, i) => (part.kind === 'word' && part.isSlight ? [] : [i]));
  const needed = counted.length > 0 ? counted : parts.map((_, i) => i);
  const heads = reader.headTexts(stored);
  const inHead = new Set([
    ...heads.flatMap((text) => [...fitOf(text, parts, answers).held]),
    ...heldByKeys(parts, ({ reading }) => reading.ofDocument(stored)),
  ]);
  const isFirst = reader.firstOf(document) === document;
  const matches: Match[] = [];
  const isInHead = needed.every((i) => inHead.has(i)) && phrasesHold(parts, heads, answers);
  if (isInHead && isFirst) matches.push({ document, unit: units.notice, fit: 'head', passages: 0, score: 0 });
  const anywhere = new Set(inHead);
  let texts = 0;
  for (const [unit, passage] of unitsOf(stored.passages)) {
    await pause();
    const { held, texts: inPassage } = fitOfPassage(reader, passage, parts, answers);
    for (const i of held) anywhere.add(i);
    const isWhole = needed.every((i) => held.has(i) || (!isInHead && inHead.has(i)));
    if (!isWhole || held.size === 0 || !phrasesHold(parts, [...inPassage, ...heads], answers)) continue;
    if (passage.directive === undefined) texts |= 1 << unit;
    else matches.push({ document, unit, fit: 'passage', passages: 1 << unit, score: 0 });
  }
  if (isInHead) return matches;
  if (texts !== 0) matches.push({ document, unit: units.notice, fit: 'passage', passages: texts, score: 0 });
  if (matches.length === 0 && needed.every((i) => anywhere.has(i)))
    matches.push({ document, unit: units.notice, fit: 'spread', passages: 0, score: 0 });
  return matches;
}
