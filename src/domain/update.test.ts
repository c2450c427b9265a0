import { expect, test } from 'vitest';
import { parseCivilDate } from './civil-date.ts';
import { correctionsOf, countingUpdates, updatesInOrder, type Update } from './update.ts';

const update = (name: string, replaces?: string): Update => ({
  id: `tb-kon-tum/2.3-2/${name}`,
  notice: 'tb-kon-tum',
  directive: '2.3-2',
  date: parseCivilDate(name.slice(0, 10))!,
  status: 'in-progress',
  summary: '',
  evidence: [],
  replaces: replaces === undefined ? undefined : `tb-kon-tum/2.3-2/${replaces}`,
});
const day = (text: string) => parseCivilDate(text)!;
const names = (updates: readonly Update[]): string[] => updates.map(({ id }) => id.split('/')[2]!);

test('updates of one day are in the order of their numbers', () => {
  const updates = ['2016-05-18-10', '2016-05-18-2', '2016-05-18', '2016-05-17-9'].map((name) => update(name));
  expect(names(updatesInOrder(updates, day('2016-05-18')))).toEqual([
    '2016-05-17-9',
    '2016-05-18',
    '2016-05-18-2',
    '2016-05-18-10',
  ]);
  expect(names(updatesInOrder(updates, day('2016-05-17')))).toEqual(['2016-05-17-9']);
});

test('a corrected update counts until the day of its correction', () => {
  const updates = [update('2016-05-18'), update('2016-06-01', '2016-05-18')];
  expect(names(countingUpdates(updates, day('2016-05-31')))).toEqual(['2016-05-18']);
  expect(names(countingUpdates(updates, day('2016-06-01')))).toEqual(['2016-06-01']);
});

test('a correction of a correction brings the first report back no more', () => {
  const updates = [update('2016-05-18'), update('2016-06-01', '2016-05-18'), update('2016-06-02', '2016-06-01')];
  expect(names(countingUpdates(updates, day('2016-07-01')))).toEqual(['2016-06-02']);
});

test('nothing is corrected by an earlier update or by itself', () => {
  const updates = [update('2016-05-18', '2016-06-01'), update('2016-06-01'), update('2016-06-02', '2016-06-02')];
  expect(names(countingUpdates(updates, day('2016-07-01')))).toHaveLength(3);
  expect(correctionsOf(updates, day('2016-07-01')).size).toBe(0);
});

test('nor by an earlier one of the same day', () => {
  const updates = [update('2016-05-18', '2016-05-18-2'), update('2016-05-18-2')];
  expect(names(countingUpdates(updates, day('2016-07-01')))).toEqual(['2016-05-18', '2016-05-18-2']);
});

test('of two corrections of one report the later is shown', () => {
  const [report, first, second] = [
    update('2016-05-18'),
    update('2016-06-01', '2016-05-18'),
    update('2016-06-02', '2016-05-18'),
  ];
  expect(correctionsOf([second, report, first], day('2016-07-01')).get(report)).toBe(second);
});
