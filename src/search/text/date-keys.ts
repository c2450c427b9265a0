/** A day, month or period that a text names, as keys of the index, and where it stands. */
export interface Mention {
  /** The most exact key first. */
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
}

const day = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const month = String.raw`(?<month>1[0-2]|0?[1-9])`;
const year = String.raw`(?<year>(?:19|20)\d\d)`;
const before = String.raw`(?<![\p{N}/.,-])`;
const after = String.raw`(?![/.,-]?\p{N})`;
/** “lớp 10 tháng 10 năm 2019” names a month: the figure before it counts something else. */
const counted =
  'lop|khoi|quan|phuong|khoa|dot|lan|muc|do|mau|dieu|khoan|chuong|phan|luc|cap|hang|bac|to|pho|thon|lang|ap|khu|doi|tuan|bai|so|lo';
const uncounted = String.raw`(?<!(?<!\p{L})(?:${counted})\s+)`;
/** Months as words, “tháng năm” (May) only where a year follows that is called one. */
const monthName = String.raw`(?<month>gieng|hai|ba|tu|sau|bay|tam|chin|muoi(?:\s+(?:mot|hai))?|mot|chap|nam(?=\s+nam\s))`;
const quarter = '(?<quarter>iv|i{1,3}|[1-4]|mot|hai|ba|tu|bon)';
const named = String.raw`(?:nam\s+|/|-|\.|,\s*nam\s+|\s+)`;

/** Read in this order: a longer reading comes before one that is part of it. Texts are folded first. */
const forms = [
  String.raw`${before}${day}\s*(?<separator>[/.-])\s*${month}\s*\k<separator>\s*(?<year>(?:(?:19|20)\d\d|\d\d(?!\d)))${after}`,
  String.raw`${before}${year}-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])${after}`,
  String.raw`(?:ngay|mung)\s+${day}\s*(?:thang\s+|[/.-]\s*)${month}\s*(?:nam\s+|[/.-]\s*|,\s*nam\s+)${year}${after}`,
  String.raw`${uncounted}${before}${day}\s+thang\s+${month}(?:\s*(?:nam\s+|[/.-]|,\s*nam\s+|,?\s)\s*${year})?${after}`,
  String.raw`(?:ngay\s+|mung\s+)?${before}${day}\s+thang\s+${monthName}\s*,?\s+nam\s+${year}${after}`,
  String.raw`(?:ngay|mung)\s+${day}\s+thang\s+${monthName}(?!\p{L})`,
  String.raw`(?:ngay|truoc|den|sau|tu|han)\s+${day}\s*[/.-]\s*${month}${after}`,
  String.raw`quy\s+${quarter}\s*${named}?\s*${year}${after}`,
  String.raw`(?<half>6|sau)\s+thang\s+(?<which>dau|cuoi)\s+nam\s+${year}${after}`,
  String.raw`thang\s+${month}\s*(?:${named}|nam\s*)\s*${year}${after}`,
  String.raw`thang\s+${monthName}\s*,?\s+nam\s+${year}${after}`,
  String.raw`${before}${month}\s*[/-]\s*${year}${after}`,
];
const inText = new RegExp(forms.map((form, i) => renamed(form, i)).join('|'), 'gu');
const shortYear = String.raw`(?<year>\d\d)(?![/.-]?\p{N})`;
/** People type days without a word before them; in a text `1/2` may be a fraction. */
const inQuery = new RegExp(
  [
    ...forms,
    String.raw`${before}${day}\s*/\s*${month}${after}`,
    String.raw`\bq(?<quarter>[1-4])\s*[/-]?\s*${year}${after}`,
    String.raw`thang\s+${month}\s*[/-]\s*${shortYear}`,
    String.raw`quy\s+${quarter}\s*[/-]\s*${shortYear}`,
    // Written as days and periods are, but no calendar has them: who asks for one is told that nothing is of it.
    String.raw`(?<never>${before}(?:\d\d?\s*(?<joint>[/-])\s*\d\d?\s*\k<joint>\s*\d{4}|${year}-\d\d-\d\d)${after})`,
    String.raw`(?<never>(?:ngay\s+\d\d?\s+thang|(?:thang|quy)\s+\d\d?\s*(?:nam|/)|ngay\s+\d\d?\s*/)\s*\d\d?(?:\d\d|\s+nam\s+\d{4})?${after})`,
  ]
    .map((form, i) => renamed(form, i))
    .join('|'),
  'gu',
);
const monthNames: Readonly<Record<string, number>> = {
  ...{ gieng: 1, mot: 1, hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
  ...{ 'muoi mot': 11, 'muoi hai': 12, chap: 12 },
};
const quarterNames: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ mot: 1, hai: 2, ba: 3, tu: 4, bon: 4 },
};
/** Of a year written in two figures, the last that is of this century. */
const latestYear = 60;

/**
 * Days, months, quarters and half-years in a text, in every written form: 30/9/2015, 30-09-2015, “ngày 30
 * tháng 9 năm 2015”, 9/2015, “quý III năm 2015”. A day also names its month and quarter.
 *
 * @param folded see `foldedForm`
 */
export function datesIn(folded: string, isQuery = false): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { 0: written, index, groups } of folded.matchAll(isQuery ? inQuery : inText)) {
    const keys = keysOf(fieldsOf(groups ?? {}));
    if (keys.length > 0) mentions.push({ keys, from: index, to: index + written.length });
  }
  return mentions;
}

/** The keys of a day `YYYY-MM-DD`: the day itself, its month and its quarter, and the day of any year; none of ''. */
export function keysOfDay(date: string): readonly string[] {
  const [year, month, day] = date.split('-');
  if (day === undefined) return [];
  return keysOf({ year, month, day });
}

function keysOf(fields: Fields): readonly string[] {
  const { year, half, never } = fields;
  if (never !== undefined) return [`n:${never}`];
  const month = fields.month?.padStart(2, '0');
  const date = fields.day?.padStart(2, '0');
  const quarter = fields.quarter ?? (month === undefined ? undefined : String(Math.ceil(Number(month) / 3)));
  if (half !== undefined) return [`6t:${year ?? ''}-${half}`];
  return [
    ...(date !== undefined && month !== undefined && year !== undefined ? [`n:${year}-${month}-${date}`] : []),
    ...(date !== undefined && month !== undefined ? [`n:${month}-${date}`] : []),
    ...(year !== undefined && month !== undefined ? [`t:${year}-${month}`] : []),
    ...(year !== undefined && quarter !== undefined ? [`q:${year}-${quarter}`] : []),
  ];
}

interface Fields {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly quarter?: string | undefined;
  readonly half?: string | undefined;
  /** What is no day and no period, as written. */
  readonly never?: string | undefined;
  readonly year?: string | undefined;
}

function fieldsOf(groups: Readonly<Record<string, string | undefined>>): Fields {
  const found = new Map<string, string>();
  // Of dozens of names few have a value.
  for (const [name, value] of Object.entries(groups))
    if (value !== undefined) found.set(name.replace(/\d+$/, ''), value);
  const quarter = found.get('quarter');
  const written = found.get('year');
  const month = found.get('month')?.replaceAll(/\s+/g, ' ');
  return {
    day: found.get('day'),
    month: month === undefined ? undefined : String(monthNames[month] ?? month),
    quarter: quarter === undefined ? undefined : String(quarterNames[quarter] ?? quarter),
    never: found.get('never'),
    half: found.has('half') ? (found.get('which') === 'dau' ? '1' : '2') : undefined,
    year: written?.length === 2 ? `${Number(written) > latestYear ? '19' : '20'}${written}` : written,
  };
}

/** A name may stand in a pattern once only: each form gets names of its own. */
function renamed(form: string, i: number): string {
  return form.replace(/\((\?)<([a-z]+)>/g, `($1<$2${String(i)}>`).replace(/\\k<([a-z]+)>/g, `\\k<$1${String(i)}>`);
}
