import { read, type Answers, type Field } from './field.ts';
import type { Kind } from './new-file.ts';
import type { Surroundings } from './surroundings.ts';

/** Asks one question until the answer has no fault, and gives the answer in the form the file wants. */
export type Ask = (field: Field, around: Surroundings, answers: Answers) => Promise<string>;

/** The answers to all questions of a kind, or what is wrong with those that were given, one sentence each. */
export type Collected =
  | { readonly answers: Answers; readonly faults?: undefined }
  | { readonly answers?: undefined; readonly faults: readonly string[] };

/**
 * Answers every question that applies: by what was given, else by asking, else, with nobody to ask, by what silence
 * means. All faults of what was given are told at once, and before anything is asked.
 */
export async function collect(kind: Kind, given: Answers, around: Surroundings, ask?: Ask): Promise<Collected> {
  const early = faultsOf(kind, given, around, ask !== undefined);
  if (early.length > 0) return { faults: early };
  const answers: Record<string, string> = {};
  for (const field of kind.fields) {
    const { name } = field;
    if (field.applies?.(around, answers) === false) {
      // What was given may turn out not to apply only after other answers.
      if (given[name] !== undefined) return { faults: [notApplicable(field)] };
      continue;
    }
    const said =
      given[name] ??
      (ask === undefined || field.isFlagOnly === true ? (field.fallback?.(around, answers) ?? '') : undefined);
    if (said === undefined) {
      answers[name] = (await ask?.(field, around, answers)) ?? '';
      continue;
    }
    const result = read(field, said, around, answers);
    if ('fault' in result) return { faults: [`--${name}: ${result.fault}`] };
    answers[name] = result.value;
  }
  return { answers };
}

/** Faults of what was given and, with nobody to ask, of what was not. */
function faultsOf(kind: Kind, given: Answers, around: Surroundings, canAsk: boolean): readonly string[] {
  const faults: string[] = [];
  const unfit: string[] = [];
  const answers: Record<string, string> = {};
  for (const field of kind.fields) {
    const { name } = field;
    const said = given[name];
    if (field.applies?.(around, answers) === false) {
      if (said !== undefined && !canAsk) unfit.push(notApplicable(field));
      continue;
    }
    const value = said ?? field.fallback?.(around, answers) ?? '';
    const result = read(field, value, around, answers);
    if ('value' in result) answers[name] = result.value;
    else if (said !== undefined && said.trim() !== '') faults.push(`--${name}: ${result.fault}`);
    else if (!canAsk) faults.push(`Thiếu --${name} (${field.label}).`);
  }
  // Whether an answer fits depends on those before it: one to be mended first may be what it waits for.
  return faults.length > 0 ? faults : unfit;
}

const notApplicable = ({ name, label }: Field): string =>
  `--${name} (${label}) không dùng được cùng các câu trả lời khác: bỏ đi.`;
