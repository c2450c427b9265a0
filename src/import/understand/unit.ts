import { readMarker } from '#domain/clause-marker.ts';
import type { Passage } from './passage.ts';
import { plainText, type PlainText } from './plain-text.ts';

/** A paragraph as it is meant: one passage, or the lines into which a copy broke it. */
export interface Unit extends PlainText {
  /** Indices of its passages. */
  readonly passages: readonly number[];
  /** Letters as printed, a line break between passages. */
  readonly text: string;
  readonly isTable: boolean;
}

/** Shortest line that a copy breaks in the middle of a sentence. */
const brokenLine = 40;

/** The paragraphs of a text, sentences that were broken into lines joined again. */
export function unitsOf(passages: readonly Passage[]): readonly Unit[] {
  const groups: { indices: number[]; text: string; isTable: boolean }[] = [];
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'table') {
      groups.push({ indices: [index], text: '', isTable: true });
      continue;
    }
    const last = groups.at(-1);
    if (last && !last.isTable && goesOn(last.text, passage.text)) {
      last.indices.push(index);
      last.text += `\n${passage.text}`;
    } else groups.push({ indices: [index], text: passage.text, isTable: false });
  }
  return groups.map(({ indices, text, isTable }) => ({
    passages: indices,
    text,
    isTable,
    ...(text.length > longestUnit ? { plain: '', at: [] } : plainText(text)),
  }));
}

/** Longest paragraph that is searched for orders. */
const longestUnit = 20_000;

function goesOn(before: string, text: string): boolean {
  const last = plainText(before.slice(before.lastIndexOf('\n') + 1)).plain;
  const next = plainText(text).plain;
  if (last.length < brokenLine || /[.;:!?…]["”)]*$|\.\/\.$/u.test(last) || !/^[\p{Ll}(]/u.test(next)) return false;
  return readMarker(next) === undefined && !/^[-+•*]/.test(next);
}
