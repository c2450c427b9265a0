import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from './civil-date.ts';
import { dueOfPeriod, lastCompliantDay, nextOccurrence, parsePeriod, type Deadline } from './deadline.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;

describe('the last compliant day', () => {
  test.each<[string, Deadline, string | undefined]>([
    ['trước ngày 25/8/2015', { words: '', before: day('2015-08-25') }, '2015-08-24'],
    ['trước 30/9/2015', { words: '', before: day('2015-09-30') }, '2015-09-29'],
    ['trước ngày 01/01/2016', { words: '', before: day('2016-01-01') }, '2015-12-31'],
    ['trước ngày 01/3/2016', { words: '', before: day('2016-03-01') }, '2016-02-29'],
    ['chậm nhất ngày 25/8/2015', { words: '', by: day('2015-08-25') }, '2015-08-25'],
    ['trong năm 2015', { words: '', within: '2015' }, '2015-12-31'],
    ['trong 6 tháng đầu năm 2015', { words: '', within: '2015-H1' }, '2015-06-30'],
    ['trong quý III năm 2015', { words: '', within: '2015-Q3' }, '2015-09-30'],
    ['trong tháng 02 năm 2016', { words: '', within: '2016-02' }, '2016-02-29'],
    ['một kỳ không có', { words: '', within: '2015-Q5' }, undefined],
    ['hằng quý', { words: '', each: 'quarter' }, undefined],
    ['trong 15 ngày kể từ ngày ký', { words: '', unknown: 'chưa rõ ngày ký' }, undefined],
  ])('of “%s”', (_, deadline, expected) => {
    expect(lastCompliantDay(deadline)).toBe(expected);
  });
});

describe('parsePeriod', () => {
  test.each([
    ['2015', '2015-01-01', '2015-12-31'],
    ['2015-H1', '2015-01-01', '2015-06-30'],
    ['2015-H2', '2015-07-01', '2015-12-31'],
    ['2015-Q1', '2015-01-01', '2015-03-31'],
    ['2015-Q2', '2015-04-01', '2015-06-30'],
    ['2015-Q3', '2015-07-01', '2015-09-30'],
    ['2015-Q4', '2015-10-01', '2015-12-31'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-12', '2015-12-01', '2015-12-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ from, to });
  });

  test.each([
    '',
    '15',
    '2015-',
    '2015-H3',
    '2015-Q0',
    '2015-Q5',
    '2015-13',
    '2015-00',
    '2015-8',
    '2015-08-01',
    '0000',
    'quý III',
  ])('refuses “%s”', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('a recurring duty', () => {
  test.each([
    ['hằng tháng', { each: 'month' }, '2016-02', '2016-02-29'],
    ['trước ngày 15 của tháng sau', { each: 'month', beforeDay: 15 }, '2015-12', '2016-01-14'],
    ['chậm nhất ngày 15 của tháng sau', { each: 'month', byDay: 15 }, '2015-12', '2016-01-15'],
    ['trước ngày 10 tháng đầu quý sau', { each: 'quarter', beforeDay: 10 }, '2015-Q3', '2015-10-09'],
    ['trước ngày 05/7 và 05/01', { each: 'half-year', beforeDay: 5 }, '2015-H1', '2015-07-04'],
    ['hằng năm, trước ngày 01 tháng 01 năm sau', { each: 'year', beforeDay: 1 }, '2015', '2015-12-31'],
    ['ngày 31 của tháng sau, tháng đó có 28 ngày', { each: 'month', byDay: 31 }, '2015-01', '2015-02-28'],
    ['trước ngày 31 của tháng sau, tháng đó có 30 ngày', { each: 'month', beforeDay: 31 }, '2015-03', '2015-04-30'],
    ['trước ngày 29 của tháng hai năm nhuận', { each: 'month', beforeDay: 29 }, '2016-01', '2016-02-28'],
  ] as const)('“%s” falls due for its period', (_, recurring, period, due) => {
    expect(dueOfPeriod(recurring, period)).toBe(due);
  });

  test('has no due day for what is no period', () => {
    expect(dueOfPeriod({ each: 'month' }, '2015-13')).toBeUndefined();
  });

  test.each([
    [{ each: 'month' }, '2015-08-14', '2015-08', '2015-08-31'],
    [{ each: 'month' }, '2015-08-31', '2015-09', '2015-09-30'],
    [{ each: 'month', beforeDay: 15 }, '2015-08-13', '2015-07', '2015-08-14'],
    [{ each: 'month', beforeDay: 15 }, '2015-08-14', '2015-08', '2015-09-14'],
    [{ each: 'month', beforeDay: 15 }, '2016-01-13', '2015-12', '2016-01-14'],
    [{ each: 'quarter', beforeDay: 10 }, '2015-12-31', '2015-Q4', '2016-01-09'],
    [{ each: 'quarter', beforeDay: 10 }, '2016-01-09', '2016-Q1', '2016-04-09'],
    [{ each: 'half-year' }, '2015-06-30', '2015-H2', '2015-12-31'],
    [{ each: 'year', byDay: 15 }, '2016-01-14', '2015', '2016-01-15'],
    [{ each: 'year' }, '2015-12-31', '2016', '2016-12-31'],
  ] as const)('%o after %s is next due for %s on %s', (recurring, after, period, due) => {
    expect(nextOccurrence(recurring, day(after))).toEqual({ period, due });
  });

  test('goes through all periods, each once', () => {
    let occurrence = nextOccurrence({ each: 'month', byDay: 31 }, day('2015-12-31'));
    const periods = [occurrence.period];
    while (periods.length < 5) {
      occurrence = nextOccurrence({ each: 'month', byDay: 31 }, occurrence.due);
      periods.push(occurrence.period);
    }
    expect(periods).toEqual(['2015-12', '2016-01', '2016-02', '2016-03', '2016-04']);
  });
});
