import type { Problem } from '#domain/problem.ts';
import type { Entry } from './entry.ts';

/**
 * Makes what a rule calls to report a problem of an entry: it stands at the value that a key, or a path
 * of keys, leads to in the entry's data.
 */
export function refuserInto(problems: Problem[]) {
  return (
    { file, yaml }: Pick<Entry<unknown>, 'file' | 'yaml'>,
    at: string | readonly PropertyKey[],
    rule: string,
    message: string,
    fix: string,
    severity: Problem['severity'] = 'error',
  ): void => {
    const path = typeof at === 'string' ? [at] : at;
    problems.push({ rule, severity, file, ...yaml.placeOf(path), message, fix });
  };
}
