import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schedules } from './status.ts';
import { toneOf } from './tone.ts';

test('only what is done is green, only what is late is red, and silence is neither', () => {
  const of = (tone: string): readonly string[] => schedules.filter((schedule) => toneOf(schedule) === tone);
  expect(of('done')).toEqual(['done-on-time', 'done-date-unknown', 'done']);
  expect(of('late')).toEqual(['done-late', 'overdue']);
  expect(of('soon')).toEqual(['due-soon', 'past-due-no-report', 'by-member']);
});

test('lists, whose statuses a script may change, are coloured alike', () => {
  const css = readFileSync(new URL('../styles/site.css', import.meta.url), 'utf8');
  const rules = [...css.matchAll(/((?:\s*\[data-schedule[^\]]*\],?)+) \{\s*color: var\(--(\w+)\)/g)].map(
    ([, selectors = '', colour = '']) => ({
      colour: colour === 'brand' ? 'late' : colour,
      matches: [...selectors.matchAll(/data-schedule([\^*$]?)='([\w-]+)'/g)].map(([, kind, part = '']) => ({
        kind,
        part,
      })),
    }),
  );
  expect(rules).toHaveLength(3);
  const fits = (schedule: string, { kind, part }: { kind: string | undefined; part: string }): boolean =>
    kind === '^'
      ? schedule.startsWith(part)
      : kind === '*'
        ? schedule.includes(part)
        : kind === '$'
          ? schedule.endsWith(part)
          : schedule === part;
  for (const schedule of schedules) {
    const last = rules.findLast(({ matches }) => matches.some((match) => fits(schedule, match)));
    expect(last?.colour, schedule).toBe(toneOf(schedule));
  }
});
