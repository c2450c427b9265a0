import { describe, expect, test } from 'vitest';
import {
  currentName,
  inForceOn,
  membersOn,
  nameOn,
  predecessorsOf,
  successorsOf,
  type Agency,
  type AgencyName,
  type Group,
  type Succession,
} from './agency.ts';
import { parseCivilDate, type CivilDate } from './civil-date.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;
const name = (text: string, from?: string, to?: string): AgencyName => ({
  name: text,
  from: from === undefined ? undefined : day(from),
  to: to === undefined ? undefined : day(to),
});
const agency = (id: string, names: readonly AgencyName[], successors: readonly Succession[] = []): Agency => ({
  id,
  names,
  aliases: [],
  level: 'province',
  successors,
  sources: [],
});
const to = (id: string, on: string): Succession => ({ agency: id, on: day(on), basis: 'Nghị quyết' });

describe('the name of an agency', () => {
  const ministry = agency('bo-khcn', [
    name('Ủy ban Khoa học Nhà nước', undefined, '1992-09-30'),
    name('Bộ Khoa học, Công nghệ và Môi trường', '1992-10-01', '2002-08-04'),
    name('Bộ Khoa học và Công nghệ', '2002-08-05'),
  ]);

  test.each([
    ['1980-01-01', 'Ủy ban Khoa học Nhà nước'],
    ['1992-09-30', 'Ủy ban Khoa học Nhà nước'],
    ['1992-10-01', 'Bộ Khoa học, Công nghệ và Môi trường'],
    ['2002-08-05', 'Bộ Khoa học và Công nghệ'],
    ['2030-01-01', 'Bộ Khoa học và Công nghệ'],
  ])('on %s is %s', (date, expected) => {
    expect(nameOn(ministry, day(date)).name).toBe(expected);
  });

  test('without a day is the latest, in whatever order they are listed', () => {
    expect(currentName({ ...ministry, names: ministry.names.toReversed() }).name).toBe('Bộ Khoa học và Công nghệ');
  });

  test('before the first known one is the first', () => {
    expect(nameOn(agency('x', [name('Sở A', '2000-01-01')]), day('1999-12-31')).name).toBe('Sở A');
  });

  test('between two names and after the last is the one before', () => {
    const gap = agency('x', [name('Sở A', '2000-01-01', '2005-12-31'), name('Sở B', '2007-01-01', '2010-12-31')]);
    expect(nameOn(gap, day('2006-06-01')).name).toBe('Sở A');
    expect(nameOn(gap, day('2025-01-01')).name).toBe('Sở B');
  });

  test('is its id if it has none', () => {
    expect(currentName(agency('so-a', [])).name).toBe('so-a');
  });
});

describe('an agency is in force', () => {
  const old = agency('so-noi-vu-kon-tum', [name('Sở Nội vụ', undefined)], [to('so-noi-vu-quang-ngai', '2025-07-01')]);

  test.each([
    ['1990-01-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('before its duties pass on: %s', (date, expected) => {
    expect(inForceOn(old, day(date))).toBe(expected);
  });

  test('from the start of its first name to the end of its last, gaps included', () => {
    const closed = agency('x', [name('A', '2000-01-01', '2005-12-31'), name('B', '2007-01-01', '2010-12-31')]);
    expect(
      ['1999-12-31', '2000-01-01', '2006-06-01', '2010-12-31', '2011-01-01'].map((date) =>
        inForceOn(closed, day(date)),
      ),
    ).toEqual([false, true, true, true, false]);
  });

  test('until the last of several successors takes over', () => {
    const split = agency('x', [name('A')], [to('b', '2010-01-01'), to('c', '2012-01-01')]);
    expect(inForceOn(split, day('2011-12-31'))).toBe(true);
    expect(inForceOn(split, day('2012-01-01'))).toBe(false);
  });
});

describe('successors', () => {
  const kontum = agency('so-noi-vu-kon-tum', [name('Sở Nội vụ')], [to('so-noi-vu', '2025-07-01')]);
  const merged = agency('so-noi-vu', [name('Sở Nội vụ', '2025-07-01')], [to('so-moi', '2030-01-01')]);
  const later = agency('so-moi', [name('Sở Mới', '2030-01-01')]);
  const lookup = new Map([kontum, merged, later].map((one) => [one.id, one]));
  const ids = (date: string): string[] => successorsOf(kontum, lookup, day(date)).map(({ id }) => id);

  test('are none before the day they take over', () => {
    expect(ids('2025-06-30')).toEqual([]);
  });

  test('may bear the same name under another id', () => {
    expect(ids('2025-07-01')).toEqual(['so-noi-vu']);
  });

  test('are followed to the one in force', () => {
    expect(ids('2030-01-01')).toEqual(['so-moi']);
  });

  test('are all of them after a split', () => {
    const split = agency(
      'a',
      [name('A')],
      [to('so-moi', '2030-01-01'), to('khong-co', '2030-01-01'), to('b', '2030-01-01')],
    );
    const b = agency('b', [name('B')]);
    expect(successorsOf(split, new Map([...lookup, ['b', b]]), day('2031-01-01'))).toEqual([later, b]);
  });

  test('end where they turn in a circle', () => {
    const a = agency('a', [name('A')], [to('b', '2000-01-01')]);
    const b = agency('b', [name('B')], [to('a', '2001-01-01')]);
    const circle = new Map([a, b].map((one) => [one.id, one]));
    expect(successorsOf(a, circle, day('2000-06-01'))).toEqual([b]);
    expect(successorsOf(a, circle, day('2002-01-01'))).toEqual([]);
  });

  test('know their direct predecessors', () => {
    expect(predecessorsOf('so-moi', lookup.values())).toEqual([merged]);
    expect(predecessorsOf('so-noi-vu-kon-tum', lookup.values())).toEqual([]);
  });
});

test('a group has the members of the day', () => {
  const members = [
    { agency: 'dak-ha' },
    { agency: 'ia-h-drai', from: day('2015-03-11') },
    { agency: 'cu', to: day('2015-03-10') },
  ];
  const group: Group = { id: 'cac-huyen', name: 'UBND các huyện', members, roster: { verified: true, source: 'x' } };
  const on = (date: string): string[] => membersOn(group, day(date)).map((member) => member.agency);
  expect(on('2015-03-10')).toEqual(['dak-ha', 'cu']);
  expect(on('2015-03-11')).toEqual(['dak-ha', 'ia-h-drai']);
  expect(membersOn(group, undefined)).toEqual(members);
});
