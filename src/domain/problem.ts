/** Something that must not be published, with the place and the remedy, in Vietnamese. */
export interface Problem {
  /** Stable id of the rule, kebab-case. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Path below the project's root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
  /** What to write instead. */
  readonly fix?: string | undefined;
}

/** Errors first, for whoever has to mend them; within each kind the order they came in. */
export const errorsFirst = <T extends Pick<Problem, 'severity'>>(problems: readonly T[]): readonly T[] =>
  problems.toSorted((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));

/** Two problems with the same key are one, told twice. */
export const problemKey = ({ rule, file, line, column, message }: Problem): string =>
  [rule, file, String(line), String(column), message].join('\0');
