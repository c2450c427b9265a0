import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from './civil-date.ts';
import type { Recurring } from './deadline.ts';
import { lastOccurrence, openOccurrence } from './open-occurrence.ts';
import type { Update } from './update.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;
const report = (date: string, status: Update['status'], doneOn?: string): Update => ({
  id: date,
  notice: 'tb',
  directive: '2.2',
  date: day(date),
  status,
  summary: '',
  doneOn: doneOn === undefined ? undefined : day(doneOn),
  evidence: [],
});
const monthly: Recurring = { each: 'month', beforeDay: 15 };
const quarterly: Recurring = { each: 'quarter' };
const issued = { from: day('2015-08-14') };
const period = (recurring: Recurring, reports: readonly Update[], span: { from: CivilDate; to?: CivilDate } = issued) =>
  openOccurrence(recurring, span, reports)?.period;

describe('the first occurrence', () => {
  test.each<[string, Recurring, string, string]>([
    ['is that of the running period, not of one before the notice', monthly, '2015-08-14', '2015-08'],
    ['is that of the running quarter', quarterly, '2015-08-14', '2015-Q3'],
    ['is due after the first day, which does not count', { each: 'month' }, '2015-08-31', '2015-09'],
    ['is that of a period that ends on the first day if it is due later', monthly, '2015-08-31', '2015-08'],
    ['is that of the whole first year', { each: 'year' }, '2016-01-01', '2016'],
  ])('%s', (_, recurring, from, expected) => {
    expect(period(recurring, [], { from: day(from) })).toBe(expected);
  });
});

describe('a report', () => {
  test.each<[string, Recurring, Update[], string]>([
    ['covers the period that has ended', monthly, [report('2015-09-10', 'completed')], '2015-09'],
    ['covers the period that ends on its day', monthly, [report('2015-08-31', 'carried-on')], '2015-09'],
    ['covers no running period', monthly, [report('2015-08-30', 'carried-on')], '2015-08'],
    ['covers all periods that have ended', monthly, [report('2016-01-02', 'carried-on')], '2016-01'],
    ['of progress covers nothing', monthly, [report('2015-09-20', 'in-progress')], '2015-08'],
    ['of partial completion covers nothing', monthly, [report('2015-09-20', 'partly-completed')], '2015-08'],
    [
      'of a day in the running period covers it',
      quarterly,
      [report('2015-09-20', 'completed', '2015-09-18')],
      '2015-Q4',
    ],
    [
      'of completion on no known day covers no running period',
      quarterly,
      [report('2015-09-20', 'completed')],
      '2015-Q3',
    ],
    [
      'that is late covers the late period only',
      quarterly,
      [report('2015-10-05', 'completed', '2015-10-05')],
      '2015-Q4',
    ],
    [
      'that sums up a covered year covers no more',
      { each: 'year' },
      [report('2015-11-20', 'completed', '2015-11-18'), report('2016-01-10', 'completed', '2015-11-18')],
      '2016',
    ],
  ])('%s', (_, recurring, reports, expected) => {
    expect(period(recurring, reports)).toBe(expected);
  });
});

describe('the last occurrence', () => {
  const span = { from: day('2016-01-01'), to: day('2016-06-30') };

  test('is open until a report covers it, also after the span', () => {
    expect(period(quarterly, [report('2016-04-01', 'carried-on')], span)).toBe('2016-Q2');
  });

  test('is followed by none', () => {
    expect(period(quarterly, [report('2016-06-30', 'carried-on')], span)).toBeUndefined();
  });

  test('is known where the span has an end and room for one', () => {
    expect(lastOccurrence(quarterly, span)).toEqual({ period: '2016-Q2', due: '2016-06-30' });
    expect(lastOccurrence(monthly, { ...span, to: day('2016-06-29') })).toEqual({
      period: '2016-05',
      due: '2016-06-14',
    });
    expect(lastOccurrence(quarterly, { ...span, to: day('2016-03-30') })).toBeUndefined();
    expect(lastOccurrence(quarterly, { from: span.from })).toBeUndefined();
  });

  test('is that of the last period that ends in the span', () => {
    expect(period(quarterly, [report('2016-04-01', 'carried-on')], { ...span, to: day('2016-06-29') })).toBeUndefined();
  });
});
