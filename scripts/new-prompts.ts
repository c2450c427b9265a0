import { checkbox, input, search, select, Separator } from '@inquirer/prompts';
import { styleText } from 'node:util';
import type { Ask } from '../src/authoring/collect.ts';
import { partsOf, read, type Choice } from '../src/authoring/field.ts';
import { fold } from '../src/gate/nearest.ts';

/** Streams of a terminal, given by tests. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** What the prompts say of themselves, in Vietnamese. */
const actions: Readonly<Record<string, string>> = {
  navigate: 'di chuyển',
  select: 'chọn',
  submit: 'xong',
  all: 'tất cả',
  invert: 'đảo lựa chọn',
};
const keyNames: Readonly<Record<string, string>> = { space: 'dấu cách' };
const keysHelpTip = (keys: readonly (readonly [key: string, action: string])[]): string =>
  keys.map(([key, action]) => `${keyNames[key] ?? key} ${actions[action] ?? action}`).join(' • ');

/** Up to this many choices are shown as they are; more are searched. */
const few = 12;

/** Asks at a terminal: picks from lists, searches long ones, repeats a question until its answer has no fault. */
export function promptAt(terminal: Terminal): Ask {
  return async (field, around, answers) => {
    const message =
      field.hint === undefined ? `${field.label}:` : `${field.label} ${styleText('dim', `(${field.hint})`)}:`;
    const isRequired = field.isRequired?.(around, answers) === true;
    const choices = field.choices?.(around, answers);
    const standard = field.fallback?.(around, answers);
    const validate = (value: string): true | string => {
      const result = read(field, value, around, answers);
      return 'fault' in result ? result.fault : true;
    };
    if (choices === undefined) {
      const said = await input(
        { message, validate, ...(standard === undefined ? {} : { default: standard, prefill: 'editable' as const }) },
        terminal,
      );
      const result = read(field, said, around, answers);
      return 'value' in result ? result.value : '';
    }
    if (field.isList === true) {
      const chosen = await checkbox(
        { message, choices: choices.map(({ value, name }) => ({ value, name })), theme: { style: { keysHelpTip } } },
        terminal,
      );
      return chosen.join('; ');
    }
    const options: readonly Choice[] =
      isRequired || standard !== undefined ? choices : [{ value: '', name: 'Bỏ qua câu này' }, ...choices];
    if (options.length <= few) {
      return select(
        {
          message,
          choices: grouped(options),
          pageSize: few + 6,
          theme: { style: { keysHelpTip } },
          ...(standard === undefined ? {} : { default: standard }),
        },
        terminal,
      );
    }
    return search(
      {
        message,
        pageSize: few,
        source: (words) => grouped(options.filter((choice) => matches(choice, words ?? ''))),
        theme: { style: { keysHelpTip } },
        ...(standard === undefined ? {} : { default: standard }),
      },
      terminal,
    );
  };
}

/** Choices with a heading above each group. */
function grouped(choices: readonly Choice[]): (Separator | { value: string; name: string })[] {
  return choices.flatMap(({ value, name, group }, index) => [
    ...(group !== undefined && choices[index - 1]?.group !== group ? [new Separator(`── ${group} ──`)] : []),
    { value, name },
  ]);
}

/** Whether a choice has all the words typed, with or without marks. */
function matches({ name, value }: Choice, typed: string): boolean {
  const text = fold(`${name} ${value}`);
  return partsOf(typed.replaceAll(/\s+/g, ';')).every((word) => text.includes(fold(word)));
}
