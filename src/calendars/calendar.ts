import ICAL from 'ical.js';
import * as to from '#addresses';
import { nameOfDirective, nameOfNotice } from '#domain/citation.ts';
import { addDays, formatDay, type CivilDate } from '#domain/civil-date.ts';
import type { DueDate } from '#domain/due-date.ts';
import type { Withdrawal } from '#domain/events.ts';
import { openingWords } from '#domain/opening-words.ts';
import { dayOfNotice, nameOfParty, namesOfLead, type Register } from '#domain/register.ts';
import { periodName, reportedLabels, scheduleLabels, scheduleRules } from '#messages';
import { uuidOf } from '#feeds/uuid.ts';

// The limit is 75 octets a line (RFC 5545, 3.1); the library does not count the space of a folded one.
ICAL.foldLength = 74;

/** What is written into calendars besides their dates. */
export interface CalendarContext {
  readonly register: Register;
  readonly site: { readonly name: string; readonly url?: string | undefined };
  /** Makes an address of this site absolute, as far as the site knows where it stands. */
  readonly absolute: (address: string) => string;
}

type Property = [name: string, parameters: Record<string, string>, type: string, value: string | number];
type Component = [name: string, properties: Property[], components: Component[]];

const textProperty = (name: string, value: string): Property => [name, {}, 'text', value];

/** A calendar of due dates (RFC 5545, RFC 7986), each an event of a whole day that keeps its name when it moves. */
export function calendarOf(
  subject: { readonly name: string; readonly address: string; readonly page: string },
  dates: readonly DueDate[],
  context: CalendarContext,
): string {
  return written(
    subject,
    dates.map((date) => eventText(date, context)),
    context,
  );
}

const writtenEvents = new WeakMap<CalendarContext, WeakMap<DueDate, string>>();

/** An event as text: the same in every calendar it is in, and so written once. */
function eventText(date: DueDate, context: CalendarContext): string {
  const sameContext = writtenEvents.get(context) ?? new WeakMap<DueDate, string>();
  writtenEvents.set(context, sameContext);
  const text = sameContext.get(date) ?? ICAL.stringify(eventOf(date, context));
  sameContext.set(date, text);
  return text;
}

/** The calendar of what was withdrawn or moved: those who subscribed are told on the day it happened. */
export function withdrawnCalendarOf(withdrawal: Withdrawal, context: CalendarContext): string {
  const { address, movedTo, reason, removed, title } = withdrawal;
  const summary = `${movedTo === undefined ? 'Đã gỡ' : 'Đã chuyển'}: ${title}`;
  const description = [reason, ...(movedTo === undefined ? [] : [context.absolute(movedTo)])].join('\n\n');
  const properties = wholeDay({ key: `${address}${removed}`, day: removed, updated: removed, summary, description });
  const event = ICAL.stringify(['vevent', properties, []]);
  return written({ name: title, address, page: address }, [event], context);
}

function written(
  subject: { readonly name: string; readonly address: string; readonly page: string },
  events: readonly string[],
  { absolute, site }: CalendarContext,
): string {
  const name = `Thời hạn: ${subject.name} – ${site.name}`;
  const head: Property[] = [
    textProperty('version', '2.0'),
    textProperty('prodid', '-//Công Khai//Lịch thời hạn//VI'),
    textProperty('calscale', 'GREGORIAN'),
    textProperty('name', name),
    textProperty('x-wr-calname', name),
    ['refresh-interval', {}, 'duration', 'P1D'],
    ['x-published-ttl', {}, 'unknown', 'P1D'],
  ];
  if (site.url !== undefined)
    head.push(['source', {}, 'uri', absolute(subject.address)], ['url', {}, 'uri', absolute(subject.page)]);
  // Events stand before the calendar's last line.
  const end = 'END:VCALENDAR\r\n';
  return `${ICAL.stringify(['vcalendar', head, []]).slice(0, -end.length)}${events.join('')}${end}`;
}

function eventOf(date: DueDate, context: CalendarContext): Component {
  const { register, absolute, site } = context;
  const { due, key, sequence, state, tracked, updated } = date;
  const { directive, notice } = tracked;
  const page = absolute(to.directive(notice.slug, directive.id));
  const summary = summaryOf(date, register);
  const description = descriptionOf(date, context, page);
  const properties: Property[] = [
    ...wholeDay({ key, day: due, updated, summary, description }),
    ['sequence', {}, 'integer', sequence],
    textProperty('status', state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
  ];
  if (site.url !== undefined) properties.push(['url', {}, 'uri', page]);
  const isAhead = state === 'open' && due >= register.asOf;
  return ['vevent', properties, isAhead ? [alarm('-P6DT16H', summary), alarm('-PT16H', summary)] : []];
}

interface WholeDay {
  readonly key: string;
  readonly day: CivilDate;
  readonly updated: CivilDate;
  readonly summary: string;
  readonly description: string;
}

function wholeDay({ key, day, updated, summary, description }: WholeDay): Property[] {
  // Midnight in Vietnam, of the last day something about the event changed.
  const stamp = `${addDays(updated, -1)}T17:00:00Z`;
  return [
    textProperty('uid', uuidOf(key)),
    ['dtstamp', {}, 'date-time', stamp],
    ['last-modified', {}, 'date-time', stamp],
    ['dtstart', {}, 'date', day],
    ['dtend', {}, 'date', addDays(day, 1)],
    textProperty('summary', summary),
    textProperty('description', description),
    textProperty('transp', 'TRANSPARENT'),
  ];
}

/** At eight in the morning: an event of a whole day begins at midnight. */
function alarm(trigger: string, description: string): Component {
  return [
    'valarm',
    [textProperty('action', 'DISPLAY'), ['trigger', {}, 'duration', trigger], textProperty('description', description)],
    [],
  ];
}

const states = { open: 'Hạn', settled: 'Đã có báo cáo', cancelled: 'Không còn áp dụng' } as const;

function summaryOf({ agency, period, state, status, tracked }: DueDate, register: Register): string {
  const { directive, notice, words } = tracked;
  const said = state === 'settled' && status.reported === 'completed' ? reportedLabels.completed : states[state];
  const lead =
    agency === undefined ? namesOfLead(register, tracked) : nameOfParty(register, agency, dayOfNotice(notice));
  const turn = period === undefined ? '' : `, ${periodName(period)}`;
  // A summary is one line of few words: the sign of a list item would only look like a mistake.
  return `${said}: ${nameOfDirective(directive.id)}${turn}, ${lead} – ${openingWords(words.replace(/^[-+]\s+/, '').replaceAll('\n', ' '), 80)}`;
}

function descriptionOf(
  { due, originalDue, status, tracked }: DueDate,
  { register }: CalendarContext,
  page: string,
): string {
  const { directive, notice, words } = tracked;
  const moved = originalDue === undefined ? '' : `, được điều chỉnh từ ${formatDay(originalDue)}`;
  return [
    words,
    `${nameOfNotice(notice)} của ${nameOfParty(register, notice.issuer, dayOfNotice(notice))}.`,
    ...(directive.due === undefined ? [] : [`Lời văn về thời hạn: “${directive.due.words}”.`]),
    `Ngày cuối cùng đúng hạn: ${formatDay(due)}${moved}.`,
    `Tình trạng tính đến ${formatDay(register.asOf)}: ${scheduleLabels[status.schedule]}. ${scheduleRules[status.schedule]}`,
    page,
  ].join('\n\n');
}
