import type { QueryPart } from './query.ts';
import { tokensOf } from '../text/tokens.ts';

/** Words of questions to people; documents have no use for them. */
const words = 'tôi toi hỏi hoi giúp giup giùm gium nhé nhe sao gì gi nào nao muốn muon xin ạ';
let askingWords: ReadonlySet<string> | undefined;
const fewestAsking = 2;

/** Whether someone asks in whole sentences: at least two words that only questions have. */
export function isQuestion(parts: readonly QueryPart[]): boolean {
  // Brought to their form when they are first needed: while a page loads, other work waits.
  const known = (askingWords ??= new Set(tokensOf(words).map(({ word }) => word)));
  return (
    parts.filter((part) => part.kind === 'word' && part.phrase === undefined && known.has(part.word)).length >=
    fewestAsking
  );
}
