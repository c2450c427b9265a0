import type { Problem } from '#domain/problem.ts';
import type { TextFile } from './text-rule.ts';

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

// Rules ask about one file many times before they turn to the next one.
let latest: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (latest.text !== text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    latest = { text, starts };
  }
  return latest.starts;
}

/** Line and column of an offset into a text. */
export function place(text: string, offset: number): Place {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The offset at which a place stands in a text that has it. */
export function offsetOf(text: string, { line, column }: Place): number {
  return (lineStarts(text)[line - 1] ?? text.length) + column - 1;
}

/** A problem of a file at an offset into its text. */
export function problemAt(file: TextFile, offset: number, what: Omit<Problem, 'file' | 'line' | 'column'>): Problem {
  return { ...what, file: file.path, ...place(file.text, offset) };
}

/** Words for a message: one line, at most 60 characters. */
export function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`;
}
