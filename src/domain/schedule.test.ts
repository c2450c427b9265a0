import { expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from './civil-date.ts';
import { scheduleOn } from './schedule.ts';
import type { Schedule, ScheduleFacts } from './status.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;
const due = day('2015-08-24');

test.each<[string, ScheduleFacts, string, Schedule]>([
  ['a superseded duty', { reported: 'superseded', due }, '2016-01-01', 'not-applicable'],
  ['a dropped duty', { reported: 'dropped', dueUnknown: true }, '2016-01-01', 'not-applicable'],

  ['a completed duty without deadline', { reported: 'completed', doneOn: due }, '2016-01-01', 'done'],
  ['a completed duty without deadline or day', { reported: 'completed' }, '2016-01-01', 'done'],
  ['a duty completed on no known day', { reported: 'completed', due }, '2016-01-01', 'done-date-unknown'],
  [
    'a duty completed, deadline unknown',
    { reported: 'completed', dueUnknown: true, doneOn: due },
    '2016-01-01',
    'done',
  ],
  [
    'a duty completed, both days unknown',
    { reported: 'completed', dueUnknown: true },
    '2016-01-01',
    'done-date-unknown',
  ],
  ['a duty completed on the due day', { reported: 'completed', due, doneOn: due }, '2016-01-01', 'done-on-time'],
  ['a duty completed a day late', { reported: 'completed', due, doneOn: day('2015-08-25') }, '2016-01-01', 'done-late'],

  ['a duty whose deadline is unknown', { reported: 'in-progress', dueUnknown: true }, '2016-01-01', 'deadline-unknown'],

  ['a duty due in 16 days', { reported: 'no-information', due }, '2015-08-08', 'within'],
  ['a duty due in 15 days', { reported: 'no-information', due }, '2015-08-09', 'due-soon'],
  ['a duty due today', { reported: 'no-information', due }, '2015-08-24', 'due-soon'],
  ['a duty due yesterday, unreported', { reported: 'no-information', due }, '2015-08-25', 'past-due-no-report'],
  [
    'a duty due yesterday, reported on the due day as not done',
    { reported: 'in-progress', due, lastReport: due },
    '2015-08-25',
    'past-due-no-report',
  ],
  [
    'a duty reported after the due day as not done',
    { reported: 'in-progress', due, lastReport: day('2015-08-25') },
    '2015-08-25',
    'overdue',
  ],
  [
    'a duty suspended after the due day',
    { reported: 'suspended', due, lastReport: day('2015-09-01') },
    '2015-09-02',
    'overdue',
  ],

  [
    'a shared duty due yesterday, some agencies reported',
    { reported: 'no-information', due, byMember: true },
    '2015-08-25',
    'by-member',
  ],
  [
    'a shared duty, reported before the due day and by some agencies',
    { reported: 'in-progress', due, lastReport: due, byMember: true },
    '2015-08-25',
    'by-member',
  ],
  [
    'a shared duty reported as a whole after the due day as not done',
    { reported: 'in-progress', due, lastReport: day('2015-08-25'), byMember: true },
    '2015-08-25',
    'overdue',
  ],
  ['a shared duty due today', { reported: 'no-information', due, byMember: true }, '2015-08-24', 'due-soon'],
  ['a shared duty without deadline', { reported: 'no-information', byMember: true }, '2015-08-24', 'no-deadline'],
  [
    'a shared duty completed as a whole',
    { reported: 'completed', due, doneOn: due, byMember: true },
    '2015-08-25',
    'done-on-time',
  ],
  ['a continuing duty never reported on', { reported: 'no-information' }, '2026-01-01', 'no-deadline'],
  ['a report 183 days old', { reported: 'carried-on', lastReport: day('2015-01-01') }, '2015-07-03', 'no-deadline'],
  ['a report 184 days old', { reported: 'carried-on', lastReport: day('2015-01-01') }, '2015-07-04', 'stale'],
  [
    'a duty on the last day of its period',
    { reported: 'carried-on', periodEnd: day('2020-12-31') },
    '2020-12-31',
    'no-deadline',
  ],
  [
    'a duty after its period, however old the report',
    { reported: 'carried-on', periodEnd: day('2020-12-31'), lastReport: day('2016-01-01') },
    '2021-01-01',
    'period-ended',
  ],
  [
    'a duty with a deadline after its period',
    { reported: 'no-information', due, periodEnd: due },
    '2015-08-25',
    'past-due-no-report',
  ],
])('%s', (_, facts, asOf, expected) => {
  expect(scheduleOn(facts, day(asOf))).toBe(expected);
});
