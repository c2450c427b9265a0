import { expect, test } from 'vitest';
import { cells, listedUnder, rollup } from './rollup.ts';
import { schedules, type Schedule } from './status.ts';

const statuses = (list: readonly Schedule[]): { schedule: Schedule }[] => list.map((schedule) => ({ schedule }));

test('every schedule is in exactly one cell', () => {
  const covered: Schedule[] = cells.flatMap((cell) => [...cell.schedules]);
  expect(covered.toSorted()).toEqual(schedules.toSorted());
});

test('the official cells are the four of Quyết định 42/2014/QĐ-TTg and come first', () => {
  expect(cells.map(({ official }) => official)).toEqual([true, true, true, true, ...Array(9).fill(false)]);
  expect(cells.slice(0, 4).map(({ id }) => id)).toEqual(['doneOnTime', 'doneLate', 'notDoneWithin', 'notDoneOverdue']);
});

test('counts duties by cell', () => {
  const counts = rollup(
    statuses([
      'done-on-time',
      'done-late',
      'within',
      'due-soon',
      'overdue',
      'past-due-no-report',
      'past-due-no-report',
      'stale',
    ]),
  );
  expect(counts).toMatchObject({
    doneOnTime: 1,
    doneLate: 1,
    notDoneWithin: 2,
    notDoneOverdue: 1,
    'past-due-no-report': 2,
    stale: 1,
    done: 0,
    total: 8,
  });
});

test('no report on record is never “not done”', () => {
  expect(rollup(statuses(['past-due-no-report'])).notDoneOverdue).toBe(0);
});

test('nor is a report on single agencies', () => {
  expect(rollup(statuses(['by-member', 'overdue']))).toMatchObject({ 'by-member': 1, notDoneOverdue: 1, total: 2 });
});

test('the list of a status holds what the cell it leads counts', () => {
  expect(listedUnder('within')).toEqual(['within', 'due-soon']);
  expect(listedUnder('due-soon')).toEqual(['due-soon']);
  expect(listedUnder('by-member')).toEqual(['by-member']);
});

test('the cells add up to the total, whatever the duties', () => {
  let seed = 42;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let run = 0; run < 200; run += 1) {
    const list = Array.from({ length: random(40) }, () => schedules[random(schedules.length)]!);
    const counts = rollup(statuses(list));
    expect(cells.reduce((sum, { id }) => sum + counts[id], 0)).toBe(counts.total);
    expect(counts.total).toBe(list.length);
  }
});
