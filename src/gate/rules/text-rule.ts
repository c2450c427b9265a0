import type { Problem } from '#domain/problem.ts';

/** A source file after decoding; offsets into `text` count UTF-16 code units. */
export interface TextFile {
  /** Path below the project's root. */
  readonly path: string;
  readonly text: string;
}

/** One question asked of the letters of a file, whatever its format. */
export type TextRule = (file: TextFile) => readonly Problem[];
