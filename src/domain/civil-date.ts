/**
 * A day in the civil calendar, written `YYYY-MM-DD`. It has no hour and no time zone, so it is a
 * branded string and never a `Date`; two of them compare with `<` and `>`.
 */
export type CivilDate = string & { readonly __civilDate: unique symbol };

const millisecondsPerDay = 86_400_000;
const vietnamOffset = 7 * 3_600_000;

/** Whether the text is a real day from 0001-01-01 to 9999-12-31, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const instant = Date.parse(text);
  // An engine may roll 30 February over into March: only a day that comes back unchanged is real.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** The day, or `undefined` for anything that `isCivilDate` refuses. */
export function parseCivilDate(text: string): CivilDate | undefined {
  return isCivilDate(text) ? text : undefined;
}

/** The day `n` days later (earlier if negative). Throws a RangeError outside the years 1 to 9999. */
export function addDays(date: CivilDate, n: number): CivilDate {
  return dayAt(Date.parse(date) + n * millisecondsPerDay);
}

/** Days from one day to the other: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

/** The last day of a month; `month` counts from 1. Throws a RangeError outside the years 1 to 9999. */
export function lastDayOfMonth(year: number, month: number): CivilDate {
  const nextMonth = new Date(0);
  nextMonth.setUTCFullYear(year, month, 1);
  return dayAt(nextMonth.getTime() - millisecondsPerDay);
}

/** The day in Vietnam at an instant. Vietnam is at UTC+7 all year (Quyết định 134/2002/QĐ-TTg). */
export function civilDateInVietnam(epochMilliseconds: number): CivilDate {
  return dayAt(epochMilliseconds + vietnamOffset);
}

/** For sorting, earliest first; what has no day comes before all. */
export function compareDays(a: CivilDate | undefined, b: CivilDate | undefined): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** The year of a day, as a number. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** “18/8/2015”, as documents write a day in running text. */
export function formatDay(date: CivilDate): string {
  // Few signs: listings carry this in their script.
  return date.split('-').map(Number).reverse().join('/');
}

/**
 * “ngày 05 tháng 02 năm 2016”, the day beside the place of issue: days below 10 and the months
 * 1 and 2 take a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4).
 */
export function formatPlaceLineDay(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
}

function padded(value: number, from: number): string {
  return value < from ? `0${value}` : `${value}`;
}

function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: yearOf(date), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The day an instant falls on at UTC. Kept short: the browser runs it too. */
function dayAt(epochMilliseconds: number): CivilDate {
  const text = new Date(epochMilliseconds).toISOString().slice(0, 10);
  // Years outside 1 to 9999 come with a sign, or as year 0.
  if (text < '0001') throw new RangeError(`No civil day: ${epochMilliseconds}`);
  return text as CivilDate;
}
