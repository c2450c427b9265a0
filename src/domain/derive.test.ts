import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from './civil-date.ts';
import type { Deadline } from './deadline.ts';
import { derive, history, memberOf } from './derive.ts';
import type { Directive } from './directive.ts';
import type { Evidence, Update } from './update.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;
const directive = (due?: Deadline): Directive => ({
  id: '2.3-1',
  kind: 'time-bound',
  lead: ['so-noi-vu'],
  support: [],
  due,
  topics: [],
});
const update = (name: string, status: Update['status'], more: Partial<Update> = {}): Update => ({
  id: `tb/2.3-1/${name}`,
  notice: 'tb',
  directive: '2.3-1',
  date: day(name.slice(0, 10)),
  status,
  summary: 'Sở Nội vụ báo cáo.',
  evidence: [],
  ...more,
});
const report = directive({ words: 'trước ngày 25/8/2015', before: day('2015-08-25') });
const plan = directive({ words: 'trước 30/9/2015', before: day('2015-09-30') });
const continuing = directive();
const shared: Directive = { ...report, lead: ['so-noi-vu', 'so-tu-phap'] };

describe('a directive with a deadline', () => {
  test('of which nothing is known is past due without report', () => {
    expect(derive(report, [], day('2015-09-03'))).toMatchObject({
      reported: 'no-information',
      evidence: 'none',
      schedule: 'past-due-no-report',
      originalDue: '2015-08-24',
      due: '2015-08-24',
      daysLate: 10,
      lastUpdate: undefined,
    });
  });

  test('is within its deadline and then due soon', () => {
    expect(derive(report, [], day('2015-08-08'))).toMatchObject({ schedule: 'within', daysLate: undefined });
    expect(derive(report, [], day('2015-08-24')).schedule).toBe('due-soon');
  });

  test('is overdue once a report after the due day says it is not done', () => {
    const updates = [update('2015-08-30', 'challenged')];
    expect(derive(report, updates, day('2015-08-29')).schedule).toBe('past-due-no-report');
    expect(derive(report, updates, day('2015-08-30'))).toMatchObject({ schedule: 'overdue', daysLate: 6 });
  });

  test('done on the due day is on time, a day later one day late', () => {
    const done = (doneOn: string) =>
      derive(report, [update('2016-01-05', 'completed', { doneOn: day(doneOn) })], day('2016-02-01'));
    expect(done('2015-08-24')).toMatchObject({ schedule: 'done-on-time', daysLate: undefined });
    expect(done('2015-08-25')).toMatchObject({ schedule: 'done-late', daysLate: 1 });
  });

  test('done on no known day says so: Kế hoạch 995/KH-UBND shows that 2.3-2 was done', () => {
    const updates = [update('2016-05-18', 'completed', { doneOnUnknown: true, evidence: [{ level: 'document' }] })];
    expect(derive(plan, updates, day('2026-01-01'))).toMatchObject({
      reported: 'completed',
      evidence: 'document',
      schedule: 'done-date-unknown',
    });
  });

  test('may go back from completed to in progress', () => {
    const updates = [
      update('2015-08-20', 'completed', { doneOn: day('2015-08-20') }),
      update('2015-09-01', 'in-progress'),
    ];
    expect(derive(report, updates, day('2015-08-31')).schedule).toBe('done-on-time');
    expect(derive(report, updates, day('2015-09-01'))).toMatchObject({
      schedule: 'overdue',
      facts: { doneOn: undefined },
    });
  });

  test('keeps its original due day when a later document moves it', () => {
    const updates = [
      update('2015-08-20', 'in-progress', { revisedDue: day('2015-09-15') }),
      update('2015-09-01', 'in-progress', { revisedDue: day('2015-10-15') }),
      update('2015-09-10', 'in-progress'),
    ];
    expect(derive(report, updates, day('2015-08-31')).due).toBe('2015-09-15');
    expect(derive(report, updates, day('2015-10-01'))).toMatchObject({
      originalDue: '2015-08-24',
      due: '2015-10-15',
      schedule: 'due-soon',
    });
  });

  test('whose day is unknown says so until a later document sets one', () => {
    const unknown = directive({ words: 'trong 15 ngày kể từ ngày ký', unknown: 'chưa rõ ngày ký' });
    expect(derive(unknown, [], day('2015-09-01'))).toMatchObject({ schedule: 'deadline-unknown', due: undefined });
    const updates = [update('2015-09-02', 'in-progress', { revisedDue: day('2015-09-30') })];
    expect(derive(unknown, updates, day('2015-09-20'))).toMatchObject({
      schedule: 'due-soon',
      originalDue: undefined,
      due: '2015-09-30',
    });
  });
});

describe('a directive without deadline', () => {
  const period = { from: day('2016-01-01'), to: day('2020-12-31') };

  test('is open until the period ends', () => {
    expect(derive(continuing, [], day('2020-12-31'), { period }).schedule).toBe('no-deadline');
    expect(derive(continuing, [], day('2021-01-01'), { period }).schedule).toBe('period-ended');
  });

  test('is stale half a year after the last report', () => {
    const updates = [update('2016-01-01', 'carried-on')];
    expect(derive(continuing, updates, day('2016-07-02'), { period }).schedule).toBe('no-deadline');
    expect(derive(continuing, updates, day('2016-07-03'), { period }).schedule).toBe('stale');
  });
});

describe('the updates that count', () => {
  test('are of the directive and of its own day or earlier', () => {
    const updates = [update('2015-08-20', 'completed', { directive: '2.3-2' }), update('2015-08-21', 'in-progress')];
    expect(derive(report, updates, day('2015-08-20')).reported).toBe('no-information');
  });

  test('leave out what was corrected, from the day of the correction', () => {
    const updates = [
      update('2015-08-20', 'completed', { doneOn: day('2015-08-20') }),
      update('2015-08-28', 'in-progress', { replaces: 'tb/2.3-1/2015-08-20' }),
    ];
    expect(derive(report, updates, day('2015-08-27')).schedule).toBe('done-on-time');
    expect(derive(report, updates, day('2015-08-28')).schedule).toBe('overdue');
  });

  test('keep a report that one on another directive says to replace', () => {
    const first = update('2015-08-20', 'completed', { doneOn: day('2015-08-20') });
    const stray = update('2015-08-28', 'in-progress', { directive: '2.3-2', replaces: first.id });
    expect(derive(report, [first, stray], day('2015-08-28')).schedule).toBe('done-on-time');
    expect(history(report, [first, stray], day('2015-08-28'))).toEqual([{ ...first, correctedBy: undefined }]);
  });

  test('keep a report that none later replaces', () => {
    const early = update('2015-08-20', 'in-progress', { replaces: 'tb/2.3-1/2015-08-28' });
    const last = update('2015-08-28', 'completed', { doneOn: day('2015-08-20') });
    expect(derive(report, [early, last], day('2015-08-28')).schedule).toBe('done-on-time');
    expect(history(report, [early, last], day('2015-08-28')).map(({ correctedBy }) => correctedBy)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('leave out a report on the whole whose correction says that it was about one agency', () => {
    const whole = update('2015-08-20', 'completed', { doneOn: day('2015-08-20') });
    const single = { ...whole, id: 'tb/2.3-1/2015-08-22', date: day('2015-08-22'), forMember: 'so-tu-phap' };
    const updates = [whole, { ...single, replaces: whole.id }];
    expect(derive(shared, updates, day('2015-08-22'))).toMatchObject({ reported: 'no-information', memberReports: 1 });
    expect(derive(shared, updates, day('2015-08-22'), { member: 'so-tu-phap' }).schedule).toBe('done-on-time');
  });

  test('rest on the strongest evidence of the last one', () => {
    const evidence: Evidence[] = [{ level: 'self-reported' }, { level: 'third-party' }, { level: 'document' }];
    const updates = [
      update('2015-08-19', 'in-progress', { evidence: [{ level: 'confirmed' }] }),
      update('2015-08-20', 'in-progress', { evidence }),
    ];
    expect(derive(report, updates, day('2015-08-21')).evidence).toBe('third-party');
  });
});

describe('a member of a group', () => {
  const updates = [
    update('2015-08-18', 'in-progress'),
    update('2015-08-19', 'completed', { forMember: 'dak-ha', doneOn: day('2015-08-19') }),
  ];
  const asOf = day('2015-08-20');

  test('speaks for itself, not for the whole, nor the whole for it', () => {
    expect(derive(report, updates, asOf).reported).toBe('in-progress');
    expect(derive(report, updates, asOf, { member: 'dak-ha' }).schedule).toBe('done-on-time');
    expect(derive(report, updates, asOf, { member: 'ngoc-hoi' }).reported).toBe('no-information');
  });

  test('shares in a deadline moved for the whole, and in the end of the duty', () => {
    const moved = [...updates, update('2015-08-20', 'in-progress', { revisedDue: day('2015-12-31') })];
    expect(derive(report, moved, asOf, { member: 'ngoc-hoi' })).toMatchObject({
      reported: 'no-information',
      due: '2015-12-31',
    });
    const dropped = [...updates, update('2015-08-20', 'dropped')];
    expect(derive(report, dropped, asOf, { member: 'ngoc-hoi' }).schedule).toBe('not-applicable');
  });
});

describe('a directive laid on several agencies', () => {
  const group: Directive = { ...report, lead: ['cac-huyen'] };
  const ofMember = update('2015-08-19', 'completed', { forMember: 'dak-ha', doneOn: day('2015-08-19') });
  const asOf = day('2015-09-01');

  test('is not without report past its deadline once one of them has reported', () => {
    expect(derive(group, [ofMember], asOf)).toMatchObject({
      reported: 'no-information',
      schedule: 'by-member',
      facts: { byMember: true },
      memberReports: 1,
      daysLate: undefined,
    });
    expect(derive(group, [], asOf)).toMatchObject({ schedule: 'past-due-no-report', memberReports: 0 });
  });

  test('is what a report on the whole after the deadline says', () => {
    const updates = [ofMember, update('2015-08-30', 'in-progress')];
    expect(derive(group, updates, day('2015-08-29')).schedule).toBe('by-member');
    expect(derive(group, updates, asOf)).toMatchObject({ schedule: 'overdue', memberReports: 1 });
  });

  test('counts agencies, not reports, and none that was corrected away', () => {
    const again = update('2015-08-21', 'in-progress', { forMember: 'dak-ha' });
    const other = update('2015-08-22', 'in-progress', { forMember: 'ngoc-hoi' });
    expect(derive(group, [ofMember, again, other], asOf).memberReports).toBe(2);
    const moved = update('2015-08-23', 'in-progress', { forMember: 'ngoc-hoi', replaces: ofMember.id });
    expect(derive(group, [ofMember, moved], asOf).memberReports).toBe(1);
  });

  test('has no such count in one agency’s share, which may be without report', () => {
    expect(derive(group, [ofMember], asOf, { member: 'ngoc-hoi' })).toMatchObject({
      schedule: 'past-due-no-report',
      memberReports: 0,
    });
  });

  test('is not done when one of its leads reports, unless about somebody else', () => {
    const own = update('2015-08-20', 'completed', { reportedBy: 'so-tu-phap', doneOn: day('2015-08-20') });
    expect(memberOf(shared, own)).toBe('so-tu-phap');
    expect(derive(shared, [own], asOf)).toMatchObject({ reported: 'no-information', schedule: 'by-member' });
    expect(derive(shared, [own], asOf, { member: 'so-tu-phap' }).schedule).toBe('done-on-time');
    expect(derive(shared, [own], asOf, { member: 'so-noi-vu' }).schedule).toBe('past-due-no-report');
    expect(memberOf(shared, { ...own, forMember: 'so-noi-vu' })).toBe('so-noi-vu');
  });

  test('is done when somebody else reports on the whole', () => {
    const whole = update('2015-08-20', 'completed', { reportedBy: 'ubnd-tinh', doneOn: day('2015-08-20') });
    expect(memberOf(shared, whole)).toBeUndefined();
    expect(derive(shared, [whole], asOf).schedule).toBe('done-on-time');
  });

  test('is not meant where one agency alone reports about itself', () => {
    const own = update('2015-08-20', 'completed', {
      reportedBy: 'so-noi-vu',
      forMember: 'so-noi-vu',
      doneOn: day('2015-08-20'),
    });
    expect(derive(report, [own], asOf)).toMatchObject({ schedule: 'done-on-time', memberReports: 0 });
  });
});

describe('a recurring directive', () => {
  const monthly = directive({ words: 'hằng tháng, trước ngày 15 của tháng sau', each: 'month', beforeDay: 15 });
  const options = { issued: day('2015-08-14'), period: { to: day('2015-12-31') } };

  test('is due on the day of its first open occurrence', () => {
    expect(derive(monthly, [], day('2015-08-20'), options)).toMatchObject({ schedule: 'within', due: '2015-09-14' });
    expect(derive(monthly, [], day('2015-09-15'), options)).toMatchObject({
      schedule: 'past-due-no-report',
      daysLate: 1,
    });
  });

  test('is not done when an occurrence is', () => {
    const updates = [update('2015-09-10', 'completed', { doneOn: day('2015-09-10') })];
    expect(derive(monthly, updates, day('2015-09-20'), options)).toMatchObject({
      reported: 'completed',
      schedule: 'within',
      due: '2015-10-14',
      facts: { reported: 'carried-on', doneOn: undefined },
    });
  });

  test('is overdue when a report after the due day says the occurrence is not done', () => {
    const updates = [update('2015-09-20', 'in-progress')];
    expect(derive(monthly, updates, day('2015-09-21'), options)).toMatchObject({
      schedule: 'overdue',
      due: '2015-09-14',
      daysLate: 7,
    });
  });

  test('begins with the later of issue and period', () => {
    const from = { ...options, period: { from: day('2016-01-01'), to: day('2020-12-31') } };
    expect(derive(monthly, [], day('2015-09-01'), from).due).toBe('2016-02-14');
    const before = { ...options, period: { from: day('2011-01-01') } };
    expect(derive(monthly, [], day('2015-09-01'), before).due).toBe('2015-09-14');
  });

  test('has an unknown due day if nobody knows when it began', () => {
    expect(derive(monthly, [], day('2015-09-01'))).toMatchObject({
      schedule: 'deadline-unknown',
      due: undefined,
      facts: { dueUnknown: true },
    });
    const updates = [update('2015-09-02', 'in-progress', { revisedDue: day('2015-09-30') })];
    expect(derive(monthly, updates, day('2015-09-20'))).toMatchObject({ schedule: 'due-soon', due: '2015-09-30' });
  });

  test('has an unknown due day if its period is too short for one', () => {
    const short = { period: { from: day('2015-09-02'), to: day('2015-09-29') } };
    expect(derive(monthly, [], day('2015-09-20'), short).schedule).toBe('deadline-unknown');
  });

  test('ends with its last occurrence', () => {
    const updates = [update('2016-01-10', 'carried-on')];
    expect(derive(monthly, [], day('2016-02-01'), options).schedule).toBe('past-due-no-report');
    expect(derive(monthly, updates, day('2016-02-01'), options)).toMatchObject({
      reported: 'carried-on',
      schedule: 'done-date-unknown',
      originalDue: '2016-01-14',
      due: '2016-01-14',
      facts: { reported: 'completed', doneOn: undefined },
    });
    const dropped = [...updates, update('2016-01-20', 'dropped')];
    expect(derive(monthly, dropped, day('2016-02-01'), options).schedule).toBe('not-applicable');
  });

  test('ends with its last occurrence as moved', () => {
    const updates = [
      update('2016-01-02', 'carried-on'),
      update('2016-01-03', 'in-progress', { revisedDue: day('2016-01-31') }),
    ];
    const moved = [
      update('2015-12-01', 'carried-on'),
      update('2015-12-20', 'in-progress', { revisedDue: day('2016-01-31') }),
    ];
    expect(derive(monthly, updates, day('2016-02-01'), options).due).toBe('2016-01-14');
    expect(derive(monthly, [...moved, ...updates.slice(0, 1)], day('2016-02-01'), options)).toMatchObject({
      schedule: 'done-date-unknown',
      originalDue: '2016-01-14',
      due: '2016-01-31',
    });
  });

  test('has one occurrence moved by a revision, not the next', () => {
    const updates = [
      update('2015-09-10', 'in-progress', { revisedDue: day('2015-09-30') }),
      update('2015-09-28', 'completed', { doneOn: day('2015-09-28') }),
    ];
    expect(derive(monthly, updates, day('2015-09-20'), options)).toMatchObject({
      originalDue: '2015-09-14',
      due: '2015-09-30',
    });
    expect(derive(monthly, updates, day('2015-09-29'), options).due).toBe('2015-10-14');
  });
});

test('a history shows every report, oldest first, with its correction', () => {
  const first = update('2015-08-20', 'completed');
  const second = update('2015-08-28', 'in-progress', { replaces: first.id });
  expect(
    history(report, [second, update('2015-08-21', 'completed', { directive: '2.2' }), first], day('2015-09-01')),
  ).toEqual([
    { ...first, correctedBy: second },
    { ...second, correctedBy: undefined },
  ]);
  expect(history(report, [second, first], day('2015-08-27'))).toEqual([{ ...first, correctedBy: undefined }]);
});
