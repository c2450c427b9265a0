/** How sure the importer is: read as printed; read with a repair or from a second place; inferred. */
export type Confidence = 'high' | 'medium' | 'low';

/** A value that was read or inferred, and the words it came from. */
export interface Guess<T> {
  readonly value: T;
  readonly confidence: Confidence;
  /** The words of the original the value came from. */
  readonly words: string;
}

/** Something a person must decide: what is asked, and the words it is about. */
export interface Question {
  /** The field of the front matter, or the address of the clause. */
  readonly field: string;
  readonly question: string;
  readonly words: string;
}

export function guess<T>(value: T, confidence: Confidence, words: string): Guess<T> {
  return { value, confidence, words: words.trim() };
}
