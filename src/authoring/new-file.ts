import type { Answers, Field } from './field.ts';
import type { Surroundings } from './surroundings.ts';

/** A file to be written. */
export interface NewFile {
  /** Path below the project's root. */
  readonly path: string;
  readonly text: string;
  /** What to do next, one step a line. */
  readonly next: readonly string[];
  /** Problems the file has by its nature, which do not keep it from being written. */
  readonly expected?: readonly string[];
}

/** A kind of file that can be made by answering questions. */
export interface Kind {
  /** The word after `npm run new`. */
  readonly name: 'notice' | 'update' | 'agency';
  readonly title: string;
  readonly fields: readonly Field[];
  readonly fileOf: (answers: Answers, around: Surroundings) => NewFile;
}
