import { intendedDay } from '#schemas/civil-date.ts';
import { fold, nearest } from '#gate/nearest.ts';
import type { Surroundings } from './surroundings.ts';

/** What was answered so far, by the name of the field; as typed, or the value of what was chosen. */
export type Answers = Readonly<Record<string, string>>;

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** A heading above the first choice of each group. */
  readonly group?: string | undefined;
}

/** One question: asked at a terminal, or answered by the flag `--<name>`. */
export interface Field {
  readonly name: string;
  /** The question, without question mark or colon. */
  readonly label: string;
  /** What to write, shown below the question and in the list of flags. */
  readonly hint?: string;
  /** Whether there must be an answer. */
  readonly isRequired?: (around: Surroundings, answers: Answers) => boolean;
  /** Whether the field makes sense after what was answered. */
  readonly applies?: (around: Surroundings, answers: Answers) => boolean;
  /** Only these values. */
  readonly choices?: (around: Surroundings, answers: Answers) => readonly Choice[];
  /** Several values, separated by `;`. */
  readonly isList?: boolean;
  /** What a person who only presses Enter, or a script that says nothing, means. */
  readonly fallback?: (around: Surroundings, answers: Answers) => string | undefined;
  /** Left to flags: too rare to be asked of everyone. */
  readonly isFlagOnly?: boolean;
  /** What is wrong with an answer, in Vietnamese. */
  readonly fault?: (value: string, around: Surroundings, answers: Answers) => string | undefined;
  /** An answer in the form the file wants, e.g. a day written `20/8/2015`. */
  readonly written?: (value: string) => string;
}

/** The fault of an answer to a field, or its value in the form the file wants. */
export function read(
  field: Field,
  answer: string,
  around: Surroundings,
  answers: Answers,
): { readonly value: string } | { readonly fault: string } {
  const value = answer.normalize('NFC').trim();
  if (value === '') {
    return field.isRequired?.(around, answers) === true ? { fault: 'Cần trả lời mục này.' } : { value };
  }
  const choices = field.choices?.(around, answers);
  if (choices !== undefined) {
    for (const part of field.isList === true ? partsOf(value) : [value]) {
      if (choices.some((choice) => choice.value === part)) continue;
      const said = choices.find((choice) => fold(choice.name) === fold(part));
      const meant =
        said?.value ??
        nearest(
          part,
          choices.map((choice) => choice.value),
        );
      return {
        fault: `Không có “${part}”. ${meant === undefined ? `Chọn một trong: ${sample(choices)}.` : `Có phải là “${meant}”?`}`,
      };
    }
  }
  const fault = field.fault?.(value, around, answers);
  return fault === undefined ? { value: field.written?.(value) ?? value } : { fault };
}

export const partsOf = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function sample(choices: readonly Choice[]): string {
  const some = choices.slice(0, 12).map(({ value, name }) => (name === value ? value : `${value} (${name})`));
  return `${some.join(', ')}${choices.length > some.length ? `, … (${String(choices.length)} giá trị)` : ''}`;
}

/** A field whose answer is a day, in any of the ways people write one. */
export const day = (field: Omit<Field, 'written'>): Field => ({
  hint: 'Ví dụ: 20/8/2015',
  ...field,
  fault: (value, around, answers) =>
    intendedDay(value) === undefined
      ? `“${value}” không phải là một ngày có thật. Viết như 20/8/2015.`
      : field.fault?.(intendedDay(value) ?? value, around, answers),
  written: (value) => intendedDay(value) ?? value,
});

export const always = (): boolean => true;

/** Choices from a table of labels. */
export const labelled = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, name]) => ({ value, name }));
