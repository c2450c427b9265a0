import { describe, expect, test } from 'vitest';
import type { Group, GroupMember } from './agency.ts';
import { parseCivilDate, type CivilDate } from './civil-date.ts';
import type { Directive } from './directive.ts';
import { obligations, reportedCount } from './obligations.ts';
import type { Update } from './update.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;
const group = (id: string, members: readonly GroupMember[], isVerified = true): Group => ({
  id,
  name: id,
  members,
  roster: isVerified ? { verified: true, source: 'Niên giám' } : { verified: false, reason: 'chưa đối chiếu' },
});
const directive = (...lead: string[]): Directive => ({
  id: '2.1-1',
  kind: 'continuing',
  lead,
  support: [],
  topics: [],
});
const update = (date: string, more: Partial<Update> = {}): Update => ({
  id: `tb/2.1-1/${date}`,
  notice: 'tb',
  directive: '2.1-1',
  date: day(date),
  status: 'carried-on',
  summary: '',
  evidence: [],
  ...more,
});
const departments = group('cac-so', [{ agency: 'so-noi-vu' }, { agency: 'so-tu-phap' }]);
const districts = group('cac-huyen', [
  { agency: 'dak-ha' },
  { agency: 'ia-h-drai', from: day('2015-03-11') },
  { agency: 'xa-cu', to: day('2014-12-31') },
  { agency: 'huyen-moi', from: day('2021-01-01') },
]);
const lookup = { groups: new Map([departments, districts].map((one) => [one.id, one])) };
const asOf = day('2016-01-01');
const issued = day('2015-08-14');

describe('the obligations of a directive', () => {
  test('are one per member of its groups on the day of issue, each agency once', () => {
    const list = obligations(directive('so-noi-vu', 'cac-so', 'cac-huyen'), lookup, [], asOf, { issued });
    expect(list.map(({ agency, group: by }) => [agency, by])).toEqual([
      ['so-noi-vu', undefined],
      ['so-tu-phap', 'cac-so'],
      ['dak-ha', 'cac-huyen'],
      ['ia-h-drai', 'cac-huyen'],
    ]);
  });

  test('go by the start of the period where the day of issue is unknown', () => {
    const list = obligations(directive('cac-huyen'), lookup, [], asOf, { period: { from: day('2014-01-01') } });
    expect(list.map(({ agency }) => agency)).toEqual(['dak-ha', 'xa-cu']);
  });

  test('are of all members before the end of the period where neither is known', () => {
    const ids = (to?: CivilDate) =>
      obligations(directive('cac-huyen'), lookup, [], asOf, { period: { to } }).map(({ agency }) => agency);
    expect(ids(day('2020-12-31'))).toEqual(['dak-ha', 'ia-h-drai', 'xa-cu']);
    expect(ids()).toHaveLength(4);
  });

  test('include a member reported on that no roster has, from the day of the report', () => {
    const updates = [update('2015-12-01', { forMember: 'kon-plong' })];
    const ids = (on: string) =>
      obligations(directive('cac-so'), lookup, updates, day(on), { issued }).map(({ agency }) => agency);
    expect(ids('2015-11-30')).toEqual(['so-noi-vu', 'so-tu-phap']);
    expect(ids('2015-12-01')).toEqual(['so-noi-vu', 'so-tu-phap', 'kon-plong']);
  });

  test('leave out a member whose report was corrected to be another’s', () => {
    const wrong = update('2015-12-01', { forMember: 'kon-plong' });
    const right = update('2015-12-05', { forMember: 'so-noi-vu', replaces: wrong.id });
    const list = obligations(directive('cac-so'), lookup, [wrong, right], asOf, { issued });
    expect(list.map(({ agency, status }) => [agency, status.reported])).toEqual([
      ['so-noi-vu', 'carried-on'],
      ['so-tu-phap', 'no-information'],
    ]);
  });

  const reported = (lead: string[], updates: Update[]) =>
    obligations(directive(...lead), lookup, updates, asOf, { issued }).map(({ status, hasReported }) => [
      status.reported,
      hasReported,
    ]);

  test('rest on reports on the whole for a single named agency', () => {
    const whole = update('2015-10-01');
    const alone = update('2015-11-01', { forMember: 'so-noi-vu', status: 'challenged' });
    expect(reported(['so-noi-vu'], [])).toEqual([['no-information', false]]);
    expect(reported(['so-noi-vu'], [whole])).toEqual([['carried-on', true]]);
    expect(reported(['so-noi-vu'], [whole, alone])).toEqual([['challenged', true]]);
  });

  test('rest on each one’s own reports where several are named', () => {
    const leads = ['so-noi-vu', 'so-tu-phap'];
    expect(reported(leads, [update('2015-10-01')])).toEqual([
      ['no-information', false],
      ['no-information', false],
    ]);
    expect(reported(leads, [update('2015-10-01', { reportedBy: 'ubnd-tinh' })])).toEqual([
      ['no-information', false],
      ['no-information', false],
    ]);
    expect(reported(leads, [update('2015-10-01', { reportedBy: 'so-tu-phap' })])).toEqual([
      ['no-information', false],
      ['carried-on', true],
    ]);
    const about = update('2015-10-01', { reportedBy: 'so-tu-phap', forMember: 'so-noi-vu' });
    expect(reported(['so-noi-vu', 'cac-huyen'], [about])[0]).toEqual(['carried-on', true]);
  });

  test('end for all when a report on the whole says so, which is no report of theirs', () => {
    const whole = update('2015-10-01', { status: 'superseded', reportedBy: 'ubnd-tinh' });
    expect(reported(['so-noi-vu', 'so-tu-phap'], [whole])).toEqual([
      ['superseded', false],
      ['superseded', false],
    ]);
    expect(reported(['cac-so'], [update('2015-09-01', { forMember: 'so-noi-vu' }), whole])).toEqual([
      ['superseded', true],
      ['superseded', false],
    ]);
  });
});

describe('the count “đã báo cáo 1/2”', () => {
  const updates = [update('2015-12-01', { forMember: 'so-noi-vu' })];
  const count = (lead: string[], groups: Group[], more: Update[] = []) =>
    reportedCount(
      obligations(
        directive(...lead),
        { groups: new Map(groups.map((one) => [one.id, one])) },
        [...updates, ...more],
        asOf,
        { issued },
      ),
    );

  test('has a total where every roster is verified', () => {
    expect(count(['cac-so'], [departments])).toEqual({ reported: 1, total: 2 });
  });

  test('counts no report on the whole', () => {
    expect(count(['cac-so'], [departments], [update('2015-12-02', { status: 'dropped' })])).toEqual({
      reported: 1,
      total: 2,
    });
  });

  test('has none where one roster is not', () => {
    const unverified = group('cac-nganh', [{ agency: 'cong-an' }], false);
    expect(count(['cac-so', 'cac-nganh'], [departments, unverified])).toEqual({ reported: 1, total: undefined });
  });

  test('has none where an unverified roster is empty', () => {
    expect(count(['so-noi-vu', 'cac-nganh'], [group('cac-nganh', [], false)])).toEqual({
      reported: 1,
      total: undefined,
    });
    expect(count([], [])).toEqual({ reported: 1, total: undefined });
  });

  test('has none where somebody outside the rosters has reported', () => {
    expect(count(['cac-so'], [departments], [update('2015-12-02', { forMember: 'kon-plong' })])).toEqual({
      reported: 2,
      total: undefined,
    });
  });
});
