import { describe, expect, test } from 'vitest';
import type { Directive } from './directive.ts';
import { calendarParts, dueDatesOf, type DueDate } from './due-date.ts';
import { day, dueBy, madeDirective, madeNotice, madeRegister, madeReport } from './register.fixture.ts';
import type { Update } from './update.ts';

function datesWith(directive: Directive, reports: readonly Update[] = [], asOf = '2015-09-01'): DueDate[] {
  const register = madeRegister([madeNotice('tb', '2015-08-14', [directive])], reports, asOf);
  return register.directives.flatMap((tracked) => dueDatesOf(tracked, register.asOf));
}

describe('a due date', () => {
  test('is the last compliant day, under a name that does not hold the day', () => {
    expect(datesWith(dueBy('1', '2015-09-30'))).toMatchObject([
      {
        key: 'ubnd-vi-du/tb/1/han',
        due: '2015-09-30',
        originalDue: undefined,
        state: 'open',
        sequence: 0,
        updated: '2015-08-14',
      },
    ]);
  });

  test('moves with a revised deadline, keeps its name and counts on', () => {
    const revised = madeReport('tb/1/2015-08-25', { revisedDue: day('2015-12-31') });
    expect(datesWith(dueBy('1', '2015-09-30'), [revised])).toMatchObject([
      { key: 'ubnd-vi-du/tb/1/han', due: '2015-12-31', originalDue: '2015-09-30', sequence: 1, updated: '2015-08-25' },
    ]);
    const again = madeReport('tb/1/2015-08-28', { revisedDue: day('2015-11-30'), replaces: revised.id });
    expect(datesWith(dueBy('1', '2015-09-30'), [revised, again])).toMatchObject([{ due: '2015-11-30', sequence: 2 }]);
  });

  test.each([
    ['completed', 'settled'],
    ['superseded', 'cancelled'],
    ['dropped', 'cancelled'],
    ['suspended', 'open'],
    ['partly-completed', 'open'],
  ] as const)('after a report of “%s” is %s', (status, state) => {
    expect(datesWith(dueBy('1', '2015-09-30'), [madeReport('tb/1/2015-08-25', { status })])).toMatchObject([{ state }]);
  });

  test('is none where the document sets none, or none that can be computed', () => {
    expect(datesWith(madeDirective('1'))).toEqual([]);
    expect(datesWith(madeDirective('1', { due: { unknown: 'Không ghi năm.', words: 'trước ngày 15' } }))).toEqual([]);
  });

  test('changes on the day after it passed', () => {
    expect(datesWith(dueBy('1', '2015-09-30'), [], '2015-10-01')).toMatchObject([{ updated: '2015-10-01' }]);
  });

  test('of one agency’s share has a name and a state of its own', () => {
    const directive = dueBy('1', '2015-09-30', { lead: ['cac-xa'] });
    const done = madeReport('tb/1/2015-08-25', {
      status: 'completed',
      forMember: 'xa-vi-du',
      doneOn: day('2015-08-24'),
    });
    const register = madeRegister([madeNotice('tb', '2015-08-14', [directive])], [done], '2015-09-01');
    const [tracked] = register.directives;
    const shares = tracked!.obligations.flatMap((obligation) => dueDatesOf(tracked!, register.asOf, obligation));
    expect(shares.map(({ key, state }) => [key, state])).toEqual([
      ['ubnd-vi-du/tb/1/han/xa-vi-du', 'settled'],
      ['ubnd-vi-du/tb/1/han/xa-gia-dinh', 'open'],
    ]);
  });
});

describe('a recurring duty', () => {
  const quarterly = madeDirective('1', { kind: 'recurring', due: { each: 'quarter', byDay: 10, words: 'hằng quý' } });
  const turns = (reports: readonly Update[], asOf: string) =>
    datesWith(quarterly, reports, asOf).map(({ period, due, state }) => `${period ?? ''} ${due} ${state}`);

  test('has a date for each turn of the year before and the year to come', () => {
    expect(turns([], '2015-09-01')).toEqual([
      '2015-Q3 2015-10-10 open',
      '2015-Q4 2016-01-10 open',
      '2016-Q1 2016-04-10 open',
      '2016-Q2 2016-07-10 open',
    ]);
    expect(turns([], '2020-09-01')).toHaveLength(8);
  });

  test('settles the turns a report covers, and moves the open one alone', () => {
    const covered = madeReport('tb/1/2015-10-05', { status: 'carried-on' });
    const revised = madeReport('tb/1/2015-12-01', { status: 'in-progress', revisedDue: day('2016-02-15') });
    expect(turns([covered, revised], '2015-12-20')).toEqual([
      '2015-Q3 2015-10-10 settled',
      '2015-Q4 2016-02-15 open',
      '2016-Q1 2016-04-10 open',
      '2016-Q2 2016-07-10 open',
      '2016-Q3 2016-10-10 open',
    ]);
  });

  test('calls off the turns after it was dropped, not those before', () => {
    const dropped = madeReport('tb/1/2016-01-20', { status: 'dropped', reason: 'Theo văn bản giả định.' });
    expect(turns([dropped], '2016-02-01').map((turn) => turn.split(' ')[2])).toEqual([
      'open',
      'open',
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });
});

describe('a calendar', () => {
  const dates = [2010, 2011, 2014, 2015, 2016].flatMap((year) =>
    datesWith(dueBy(String(year), `${String(year)}-06-30`), [], '2015-09-01'),
  );
  const dues = (list: readonly DueDate[]): string[] => list.map(({ due }) => due);

  test('opens with all of the last year and the time to come, and at least the latest few', () => {
    expect(dues(calendarParts(dates, day('2015-09-01'), 3).front)).toEqual(['2014-06-30', '2015-06-30', '2016-06-30']);
    expect(dues(calendarParts(dates, day('2015-09-01'), 0).front)).toEqual(['2015-06-30', '2016-06-30']);
  });

  test('loses no date: the older ones stand in the calendars of their years', () => {
    const { front, older } = calendarParts(dates.toReversed(), day('2015-09-01'), 2);
    expect([...older].map(([year, list]) => [year, dues(list)])).toEqual([
      ['2010', ['2010-06-30']],
      ['2011', ['2011-06-30']],
      ['2014', ['2014-06-30']],
    ]);
    expect(front.length + [...older.values()].flat().length).toBe(dates.length);
  });
});
