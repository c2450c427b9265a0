/**
 * A day as people type it: “15/2/2016”, “15-2-16”, “15.02.2016”, “ngày 15 tháng 2 năm 2016”, “2016-02-15”. A year of
 * two figures is one of this century. Gives the day as `YYYY-MM-DD`; `unreal` for a day no calendar has, such as
 * 31/02/2016; `unread` for what is no day at all. It depends on nothing and is short: the browser runs it too.
 */
export function typedDay(text: string): { readonly day: string } | 'unreal' | 'unread' {
  const plain = text
    .normalize()
    .trim()
    .toLowerCase()
    .replace(/\s*(?:[-/.]|tháng|,?\s*năm|,)\s*/g, '/');
  const dayFirst = /^(?:ngày )?(\d\d?)\/(\d\d?)\/(\d\d|\d{4})$/.exec(plain)?.slice(1).toReversed();
  const found = dayFirst ?? /^(\d{4})\/?(\d\d?)\/?(\d\d?)$/.exec(plain)?.slice(1);
  if (found === undefined) return 'unread';
  const [year = '', month = '', day = ''] = found.map((part) => part.padStart(2, '0'));
  // A day that is none rolls over into another month.
  const rolled = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = rolled.getUTCDate() === Number(day) && rolled.getUTCMonth() === Number(month) - 1;
  return isReal ? { day: `${year.length === 2 ? '20' : ''}${year}-${month}-${day}` } : 'unreal';
}
