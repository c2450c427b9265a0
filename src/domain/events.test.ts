import { describe, expect, test } from 'vitest';
import { agenciesOf, eventOfWithdrawal, eventsOf, newestFirst, topicsOf, type RecordEvent } from './events.ts';
import { day, dueBy, madeDirective, madeNotice, madeRegister, madeReport } from './register.fixture.ts';
import type { Directive } from './directive.ts';
import type { Update } from './update.ts';

const told = (events: readonly RecordEvent[]): string[] =>
  newestFirst(events).map(({ date, kind, key }) => `${date} ${kind} ${key}`);

const eventsWith = (directive: Directive, reports: readonly Update[] = [], asOf = '2017-01-01'): RecordEvent[] =>
  eventsOf(madeRegister([madeNotice('tb', '2015-08-14', [directive])], reports, asOf));

describe('a deadline', () => {
  test('that passed without any report is told on the day after it', () => {
    expect(told(eventsWith(dueBy('1', '2015-09-30')))).toEqual([
      '2015-10-01 deadline-passed ubnd-vi-du/tb/1/qua-han/2015-09-30',
      '2015-08-14 published ubnd-vi-du/tb',
    ]);
  });

  test('that has not passed by the day of the record is not told, and on that day itself neither', () => {
    expect(told(eventsWith(dueBy('1', '2015-09-30'), [], '2015-09-30'))).toHaveLength(1);
    expect(told(eventsWith(dueBy('1', '2015-09-30'), [], '2015-10-01'))).toHaveLength(2);
  });

  test('that passed stays told after a later report, which is named and dates the change', () => {
    const [, passed] = newestFirst(
      eventsWith(dueBy('1', '2015-09-30'), [
        madeReport('tb/1/2016-02-01', { status: 'completed', doneOn: day('2015-09-01') }),
      ]),
    );
    expect(passed).toMatchObject({
      kind: 'deadline-passed',
      date: '2015-10-01',
      updated: '2016-02-01',
      passed: { reportAfter: { id: 'tb/1/2016-02-01' } },
    });
  });

  test('that was met is not told', () => {
    const done = madeReport('tb/1/2015-09-20', { status: 'completed', doneOn: day('2015-09-18') });
    expect(eventsWith(dueBy('1', '2015-09-30'), [done]).map(({ kind }) => kind)).not.toContain('deadline-passed');
  });

  test('that was revised in time is told of its new day only', () => {
    const revised = madeReport('tb/1/2015-09-20', { revisedDue: day('2015-12-31') });
    expect(told(eventsWith(dueBy('1', '2015-09-30'), [revised]))[0]).toBe(
      '2016-01-01 deadline-passed ubnd-vi-du/tb/1/qua-han/2015-12-31',
    );
    expect(eventsWith(dueBy('1', '2015-09-30'), [revised])).toHaveLength(3);
  });

  test('that was revised too late is told of both days', () => {
    const revised = madeReport('tb/1/2015-10-20', { revisedDue: day('2015-12-31') });
    const passed = eventsWith(dueBy('1', '2015-09-30'), [revised]).filter(({ kind }) => kind === 'deadline-passed');
    expect(passed.map(({ date }) => date)).toEqual(['2015-10-01', '2016-01-01']);
  });

  test('of a recurring duty is told once for the first turn no report covers, and again after a report', () => {
    const monthly = madeDirective('1', { kind: 'recurring', due: { each: 'month', words: 'hằng tháng' } });
    const dates = (reports: readonly Update[]) =>
      eventsWith(monthly, reports)
        .filter(({ kind }) => kind === 'deadline-passed')
        .map(({ date }) => date);
    expect(dates([])).toEqual(['2015-09-01']);
    // Made on 5 May 2016, it covers every month until April.
    expect(dates([madeReport('tb/1/2016-05-05', { status: 'carried-on' })])).toEqual(['2015-09-01', '2016-06-01']);
  });

  test('of several agencies tells how many reported their own share', () => {
    const shared = dueBy('1', '2015-09-30', { lead: ['cac-xa'] });
    const one = madeReport('tb/1/2015-09-20', { forMember: 'xa-vi-du' });
    const passed = eventsWith(shared, [one]).find(({ kind }) => kind === 'deadline-passed');
    expect(passed).toMatchObject({ passed: { schedule: 'by-member', memberReports: 1 } });
  });
});

describe('a report', () => {
  const wrong = madeReport('tb/1/2016-01-10', { status: 'completed', doneOn: day('2016-01-09') });
  const right = madeReport('tb/1/2016-02-10', { replaces: wrong.id });

  test('that was corrected keeps its day and its name, and changes on the day of the correction', () => {
    const reports = newestFirst(eventsWith(madeDirective('1'), [wrong, right])).filter(
      ({ kind }) => kind === 'reported',
    );
    expect(reports.map(({ key, date, updated }) => [key, date, updated])).toEqual([
      ['ubnd-vi-du/tb/1/2016-02-10', '2016-02-10', '2016-02-10'],
      ['ubnd-vi-du/tb/1/2016-01-10', '2016-01-10', '2016-02-10'],
    ]);
  });

  test('about one agency’s share concerns that agency, one about the whole all of them', () => {
    const shared = madeDirective('1', { lead: ['cac-xa'], support: ['phong-noi-vu'] });
    const [about] = newestFirst(
      eventsWith(shared, [madeReport('tb/1/2016-01-01', { forMember: 'xa-vi-du', reportedBy: 'ubnd-vi-du' })]),
    );
    expect([...agenciesOf(about!)]).toEqual(['xa-vi-du', 'ubnd-vi-du']);
    const [whole] = newestFirst(eventsWith(shared, [madeReport('tb/1/2016-01-01')]));
    expect([...agenciesOf(whole!)].toSorted()).toEqual(['phong-noi-vu', 'xa-gia-dinh', 'xa-vi-du']);
    expect([...topicsOf(whole!)]).toEqual(['chu-de']);
  });
});

describe('a notice', () => {
  test('without a day is dated by the first thing dated about it, and is not told of before', () => {
    const undated = madeNotice('tb', undefined, [madeDirective('1')]);
    expect(eventsOf(madeRegister([undated], [], '2017-01-01'))).toEqual([]);
    const reported = eventsOf(madeRegister([undated], [madeReport('tb/1/2016-03-01')], '2017-01-01'));
    expect(told(reported)).toEqual([
      '2016-03-01 published ubnd-vi-du/tb',
      '2016-03-01 reported ubnd-vi-du/tb/1/2016-03-01',
    ]);
  });

  test('tells of every correction of its words', () => {
    const corrects = [
      { date: day('2016-01-01'), was: 'a'.repeat(64), reason: 'Chép sót một dòng.' },
      { date: day('2018-01-01'), was: 'b'.repeat(64), reason: 'Sau ngày của hồ sơ.' },
    ];
    const events = eventsOf(madeRegister([madeNotice('tb', '2015-08-14', [], { corrects })], [], '2017-01-01'));
    expect(events.map(({ kind, date }) => [kind, date])).toEqual([
      ['published', '2015-08-14'],
      ['reworded', '2016-01-01'],
    ]);
  });

  test('that is withdrawn tells so on that day, of no agency in particular', () => {
    const event = eventOfWithdrawal({
      address: '/van-ban/tb/',
      title: 'Thông báo',
      removed: day('2016-05-01'),
      reason: 'Nhầm.',
    });
    expect(event).toMatchObject({ kind: 'withdrawn', date: '2016-05-01', key: '/van-ban/tb/2016-05-01' });
    expect([...agenciesOf(event), ...topicsOf(event)]).toEqual([]);
  });

  test('gives every event a name of its own', () => {
    const reports = [madeReport('tb/1/2016-01-10'), madeReport('tb/1/2016-01-10-2'), madeReport('tb/2/2016-01-10')];
    const register = madeRegister(
      [madeNotice('tb', '2015-08-14', [dueBy('1', '2015-09-30'), dueBy('2', '2015-09-30')])],
      reports,
      '2017-01-01',
    );
    const keys = eventsOf(register).map(({ key }) => key);
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
  });
});
