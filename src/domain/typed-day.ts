/** Days of the months of a common year. */
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const dayFirst =
  /^(?:ngày\s+)?(\d{1,2})(?:\s*[-/.]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[-/.]\s*|,?\s+năm\s+|,\s*)(\d{4}|\d{2})\.?$/;
const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/;

/**
 * A day as people type it: “15/2/2016”, “15-2-16”, “15.02.2016”, “ngày 15 tháng 2 năm 2016”, “2016-02-15”. A year of
 * two figures is one of this century. Gives the day as `YYYY-MM-DD`; `unreal` for a day no calendar has, such as
 * 31/02/2016; `unread` for what is no day at all. It depends on nothing: the browser runs it too.
 */
export function typedDay(text: string): { readonly day: string } | 'unreal' | 'unread' {
  const plain = text.normalize('NFC').trim().toLowerCase();
  const [, day, month, year] = dayFirst.exec(plain) ?? [];
  if (year !== undefined) return realDay(year.length === 2 ? `20${year}` : year, month, day);
  const found = yearFirst.exec(plain);
  return found === null ? 'unread' : realDay(found[1], found[3] ?? found[5], found[4] ?? found[6]);
}

function realDay(year = '', month = '', day = ''): { readonly day: string } | 'unreal' {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = m === 2 && isLeap ? 29 : (monthLengths[m - 1] ?? 0);
  if (y === 0 || d < 1 || d > length) return 'unreal';
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
