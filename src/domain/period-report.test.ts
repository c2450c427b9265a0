import { describe, expect, test } from 'vitest';
import { periodOf, periodReports, terms, type PeriodReport } from './period-report.ts';
import { day, dueBy, madeDirective, madeNotice, madeRegister, madeReport } from './register.fixture.ts';
import type { Register } from './register.ts';
import { sheetOf } from './report-sheet.ts';
import { cells } from './rollup.ts';

function reportOf(register: Register, year: number, term: PeriodReport['term']): PeriodReport {
  const report = periodReports(register).find((one) => one.year === year && one.term === term);
  if (report === undefined) throw new Error(`no report ${String(year)} ${term}`);
  return report;
}

const statesIn = (report: PeriodReport): Record<string, string> =>
  Object.fromEntries(report.directives.map(({ directive, status }) => [directive.id, status.schedule]));

const register = madeRegister(
  [
    madeNotice('tb', '2015-08-14', [
      dueBy('dung-han', '2015-09-30'),
      dueBy('im-lang', '2015-09-30'),
      dueBy('quy-sau', '2015-12-31'),
      madeDirective('thuong-xuyen'),
      dueBy('cac-xa', '2015-12-31', { lead: ['cac-xa'] }),
    ]),
  ],
  [
    madeReport('tb/dung-han/2015-10-05', { status: 'completed', doneOn: day('2015-09-28') }),
    madeReport('tb/quy-sau/2015-12-20', { revisedDue: day('2016-03-31') }),
    madeReport('tb/cac-xa/2016-02-01', { forMember: 'xa-vi-du', status: 'completed', doneOn: day('2016-01-30') }),
    madeReport('tb/im-lang/2017-05-05', { status: 'in-progress' }),
  ],
  '2017-08-01',
);

test('a period is a quarter, a half or the whole of a year', () => {
  expect(terms.map((term) => periodOf(2015, term))).toEqual([
    '2015-Q1',
    '2015-Q2',
    '2015-Q3',
    '2015-Q4',
    '2015-H1',
    '2015-H2',
    '2015',
  ]);
});

describe('a report', () => {
  test('states what was known on the last day of its period, not what came later', () => {
    const report = reportOf(register, 2015, 'quy-3');
    expect(report).toMatchObject({ from: '2015-07-01', to: '2015-09-30', asOf: '2015-09-30' });
    // The report of October on “dung-han” was not there yet, and the deadline of that very day had not passed.
    expect(statesIn(report)).toEqual({
      'dung-han': 'due-soon',
      'im-lang': 'due-soon',
      'quy-sau': 'within',
      'thuong-xuyen': 'no-deadline',
      'cac-xa': 'within',
    });
  });

  test('holds what was given, due or reported on in the period, and nothing else', () => {
    expect(statesIn(reportOf(register, 2015, 'quy-4'))).toEqual({
      'dung-han': 'done-on-time',
      'quy-sau': 'within',
      'cac-xa': 'due-soon',
    });
    expect(statesIn(reportOf(register, 2016, 'quy-1'))).toEqual({ 'quy-sau': 'due-soon', 'cac-xa': 'by-member' });
    expect(statesIn(reportOf(register, 2016, 'quy-2'))).toEqual({});
    expect(statesIn(reportOf(register, 2017, '6-thang-dau-nam'))).toEqual({ 'im-lang': 'overdue' });
  });

  test('of a year holds what any of its quarters holds, once, as it stood at the end of the year', () => {
    expect(statesIn(reportOf(register, 2015, 'ca-nam'))).toEqual({
      'dung-han': 'done-on-time',
      'im-lang': 'past-due-no-report',
      'quy-sau': 'within',
      'thuong-xuyen': 'no-deadline',
      'cac-xa': 'due-soon',
    });
  });

  test('of a running period states the day of the record', () => {
    expect(reportOf(register, 2017, 'quy-3')).toMatchObject({ to: '2017-09-30', asOf: '2017-08-01' });
    expect(periodReports(register).some(({ year, term }) => year === 2017 && term === 'quy-4')).toBe(false);
  });

  test('gives an agency only what is its own', () => {
    const ids = (agency: string) =>
      (reportOf(register, 2016, 'quy-1').dutiesOf.get(agency) ?? []).map(({ tracked, obligation }) => [
        tracked.directive.id,
        obligation.status.schedule,
      ]);
    expect(ids('xa-vi-du')).toEqual([['cac-xa', 'done-late']]);
    // Nothing was due for the other commune in that quarter, and nobody reported on it.
    expect(ids('xa-gia-dinh')).toEqual([]);
    expect(ids('phong-noi-vu')).toEqual([['quy-sau', 'due-soon']]);
  });

  test('counts a deadline by the day the record knew of it', () => {
    // Moved to the end of March by a report of December: the first quarter knows, the third did not.
    expect(Object.keys(statesIn(reportOf(register, 2016, 'ca-nam')))).toContain('quy-sau');
  });

  test('counts each turn of a recurring duty in its own period, until the duty is dropped', () => {
    const monthly = madeDirective('hang-thang', {
      kind: 'recurring',
      due: { each: 'month', byDay: 5, words: 'hằng tháng' },
    });
    const dropped = madeReport('tb/hang-thang/2016-02-10', { status: 'dropped', reason: 'Theo văn bản giả định.' });
    const reports = periodReports(madeRegister([madeNotice('tb', '2015-11-20', [monthly])], [dropped], '2017-01-01'));
    expect(
      reports.filter(({ directives }) => directives.length > 0).map(({ year, term }) => periodOf(year, term)),
    ).toEqual(['2015-Q4', '2015-H2', '2015', '2016-Q1', '2016-H1', '2016']);
  });

  test('is not made of years in which nothing happened, nor of an empty record', () => {
    expect([...new Set(periodReports(register).map(({ year }) => year))]).toEqual([2015, 2016, 2017]);
    const quiet = madeRegister(
      [madeNotice('tb', '2010-01-01', [madeDirective('1')])],
      [madeReport('tb/1/2015-01-01')],
      '2017-01-01',
    );
    expect([...new Set(periodReports(quiet).map(({ year }) => year))]).toEqual([2010, 2015]);
    expect(periodReports(madeRegister([], [], '2017-01-01'))).toEqual([]);
  });
});

describe('a sheet', () => {
  const rows = reportOf(register, 2015, 'ca-nam').directives.map((tracked) => ({ tracked, status: tracked.status }));

  test('counts every row in one cell, and the cells add up', () => {
    const { counts, pages } = sheetOf(rows);
    expect(cells.reduce((sum, { id }) => sum + counts[id], 0)).toBe(counts.total);
    for (const { id } of cells) expect(pages.flat().filter(({ cell }) => cell === id)).toHaveLength(counts[id]);
  });

  test('knows on which page the rows of a cell begin', () => {
    const many = Array.from({ length: 60 }, () => rows).flat();
    const { pages, pageOf, counts } = sheetOf(many);
    expect(counts.total).toBe(300);
    expect(pages.map((page) => page.length)).toEqual([100, 100, 100]);
    for (const [cell, number] of pageOf) {
      expect(pages[number - 1]!.map((row) => row.cell)).toContain(cell);
      expect(
        pages
          .slice(0, number - 1)
          .flat()
          .map((row) => row.cell),
      ).not.toContain(cell);
    }
    expect(pages.flat().map(({ number }) => number)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  });

  test('of nothing has one page without rows', () => {
    expect(sheetOf([]).pages).toEqual([[]]);
  });
});
