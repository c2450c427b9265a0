import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import type { Directive } from '#domain/directive.ts';
import { dueDatesOf } from '#domain/due-date.ts';
import {
  day,
  dueBy,
  hardWords,
  madeDirective,
  madeNotice,
  madeRegister,
  madeReport,
} from '#domain/register.fixture.ts';
import type { Update } from '#domain/update.ts';
import { calendarOf, withdrawnCalendarOf } from './calendar.ts';

const url = 'https://congkhai.example.vn';
const subject = { name: 'Phòng Nội vụ, Lao động; Ví Dụ', address: '/co-quan/a/lich.ics', page: '/co-quan/a/' };

function written(
  directive: Directive,
  reports: readonly Update[] = [],
  asOf = '2015-09-01',
  words = hardWords,
): string {
  const notice = madeNotice('tb', '2015-08-14', [directive]);
  const body = { ...notice.body, directiveWords: { [directive.id]: words } };
  const register = madeRegister([{ ...notice, body }], reports, asOf);
  const dates = register.directives.flatMap((tracked) => dueDatesOf(tracked, register.asOf));
  return calendarOf(subject, dates, {
    register,
    site: { name: 'Công Khai', url },
    absolute: (address) => new URL(address, url).href,
  });
}

/** The events a parser of others reads. */
function eventsIn(text: string): readonly VEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');
}

/** The day an event begins on, which the parser gives as midnight of this machine. */
const dayOf = ({ start }: VEvent): string =>
  [start.getFullYear(), start.getMonth() + 1, start.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

describe('a calendar', () => {
  test('is read by a parser of others: a whole day that keeps every letter', () => {
    const [event, ...others] = eventsIn(written(dueBy('1', '2015-09-30')));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ datetype: 'date', status: 'CONFIRMED', url: `${url}/chi-dao/tb/1/` });
    expect(dayOf(event!)).toBe('2015-09-30');
    expect(event!.summary).toBe(
      'Hạn: nhiệm vụ 1, Phòng Nội vụ, Lao động; Ví Dụ – Rà soát <mục> 1 & 2; “trình, báo cáo\\kết quả”: ở Đắk Ví Dụ dòng hai "./.',
    );
    expect(event!.description).toContain(hardWords);
    expect(event!.description).toContain('Lời văn về thời hạn: “chậm nhất ngày 2015-09-30”.');
  });

  test('breaks its lines after at most 75 octets, never within a letter, and ends them with CR LF', () => {
    const text = written(dueBy('1', '2015-09-30'));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\u{FFFD}');
    }
  });

  test('keeps any words at all', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aàáảãạăắặâấậđĐêễệôồộơớợưứựyỵ ,;:\\\n"“”–…<>&😀𠮷n'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(letters, (words) => {
        const text = written(dueBy('1', '2015-09-30'), [], '2015-09-01', words);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(eventsIn(text)[0]!.description).toContain(words.trim());
      }),
      { numRuns: 100, seed: 20150814 },
    );
  });

  test('reminds of what is ahead, in the morning a week and a day before, and of nothing else', () => {
    const triggers = (text: string): string[] =>
      [...text.matchAll(/TRIGGER:(\S+)/g)].map(([, trigger = '']) => trigger);
    expect(triggers(written(dueBy('1', '2015-09-30')))).toEqual(['-P6DT16H', '-PT16H']);
    expect(triggers(written(dueBy('1', '2015-09-30'), [], '2015-10-01'))).toEqual([]);
    expect(
      triggers(written(dueBy('1', '2015-09-30'), [madeReport('tb/1/2015-08-25', { status: 'completed' })])),
    ).toEqual([]);
  });

  test('is the same text whenever it is written', () => {
    expect(written(dueBy('1', '2015-09-30'))).toBe(written(dueBy('1', '2015-09-30')));
    expect(written(dueBy('1', '2015-09-30'))).toContain('DTSTAMP:20150813T170000Z');
  });
});

describe('an event', () => {
  const revised = madeReport('tb/1/2015-08-25', { revisedDue: day('2015-12-31') });
  const [before] = eventsIn(written(dueBy('1', '2015-09-30')));

  test('moves with a revised deadline, under its name, with a higher sequence', () => {
    const [after] = eventsIn(written(dueBy('1', '2015-09-30'), [revised]));
    expect(dayOf(after!)).toBe('2015-12-31');
    expect(after!.uid).toBe(before!.uid);
    expect(Number(after!.sequence)).toBeGreaterThan(Number(before!.sequence));
    expect(after!.description).toContain('Ngày cuối cùng đúng hạn: 31/12/2015, được điều chỉnh từ 30/9/2015.');
  });

  test('of a duty that was superseded or dropped is cancelled', () => {
    const dropped = madeReport('tb/1/2015-08-25', { status: 'dropped', reason: 'Theo văn bản giả định.' });
    const [event] = eventsIn(written(dueBy('1', '2015-09-30'), [dropped]));
    expect(event).toMatchObject({ status: 'CANCELLED', uid: before!.uid });
    expect(event!.summary).toMatch(/^Không còn áp dụng: /);
  });

  test('of a completed duty says so', () => {
    const done = madeReport('tb/1/2015-08-25', { status: 'completed', doneOn: day('2015-08-24') });
    expect(eventsIn(written(dueBy('1', '2015-09-30'), [done]))[0]!.summary).toMatch(/^Hoàn thành: /);
  });

  test('of a day that passed without report never says that nothing was done', () => {
    const text = eventsIn(written(dueBy('1', '2015-09-30'), [], '2016-01-01'))[0]!.description;
    expect(text).toContain('Điều này không có nghĩa là nhiệm vụ chưa được thực hiện.');
    expect(String(text).replace('Điều này không có nghĩa là nhiệm vụ chưa được thực hiện.', '')).not.toMatch(
      /chưa (?:được )?thực hiện/i,
    );
  });

  test('stands for each turn of a recurring duty, under a name of its own', () => {
    const monthly = madeDirective('1', {
      kind: 'recurring',
      due: { each: 'month', beforeDay: 15, words: 'trước ngày 15' },
    });
    const events = eventsIn(written(monthly));
    expect(events.slice(0, 3).map(dayOf)).toEqual(['2015-09-14', '2015-10-14', '2015-11-14']);
    expect(events[0]!.summary).toContain('tháng 8 năm 2015');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.length).toBe(12);
  });
});

test('the calendar of what was withdrawn tells of it on that day', () => {
  const withdrawal = {
    address: '/van-ban/cu/',
    title: 'Văn bản, cũ',
    removed: day('2016-06-01'),
    reason: 'Đăng nhầm; bản khác.',
  };
  const register = madeRegister([], [], '2017-01-01');
  const text = withdrawnCalendarOf(withdrawal, {
    register,
    site: { name: 'Công Khai' },
    absolute: (address) => address,
  });
  const [event] = eventsIn(text);
  expect(event).toMatchObject({ summary: 'Đã gỡ: Văn bản, cũ', description: 'Đăng nhầm; bản khác.' });
  expect(dayOf(event!)).toBe('2016-06-01');
});
