import { isCivilDate, lastDayOfMonth, type CivilDate } from '#domain/civil-date.ts';
import type { Deadline, Recurrence } from '#domain/deadline.ts';
import { fold, wordEnd, wordStart } from './fold.ts';
import type { Confidence } from './guess.ts';
import { readWrittenDate, writtenDate, writtenDay } from './written-date.ts';

/** A deadline without its words, and where these stand in the text it was read from. */
export interface FoundDeadline {
  readonly due: Rule;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
}

type WithoutWords<T> = T extends unknown ? Omit<T, 'words'> : never;
export type Rule = WithoutWords<Deadline>;

type Reading = { readonly due: Rule; readonly confidence: Confidence } | undefined;

const hour = String.raw`(?:\d{1,2}\s*(?:giờ|h|:)\s*\d{0,2}(?:\s*phút)?,?\s*)`;
const the = String.raw`(?:ngày\s*)?`;
const exclusive = String.raw`(?:trước|xong trước|chậm nhất trước|trước thời điểm)`;
const inclusive = String.raw`(?:chậm nhất(?: là)?(?: vào| đến)?(?: hết)?|muộn nhất(?: là)?(?: vào)?(?: đến)?|đến hết|đến cuối|hết|xong trong|hạn cuối(?: cùng)?(?: là)?|hạn đến|thời hạn(?: là)?(?: đến)?|hoàn thành(?: xong)?(?: vào| trong| đến)?|không (?:quá|muộn hơn)|đến|vào)`;
const roman = String.raw`(?:iv|i{1,3}|[1-4])`;
const year = String.raw`(?:19|20)\d{2}`;
const toYear = String.raw`\s*(?:/|,?\s*năm\s*|-)\s*`;
const often = String.raw`(?:hằng|hàng|mỗi)`;
const never = 'Văn bản không ghi năm của thời hạn này.';

interface Pattern {
  readonly form: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Reading;
}

const sure = (due: Rule): Reading => ({ due, confidence: 'high' });
const likely = (due: Rule): Reading => ({ due, confidence: 'medium' });
const on = (words: string | undefined, rule: (day: CivilDate) => Rule): Reading => {
  const day = words === undefined ? undefined : readWrittenDate(words);
  return day === undefined
    ? sure({ unknown: 'Ngày ghi trong văn bản không phải là một ngày có thật.' })
    : sure(rule(day));
};
const form = (source: string): RegExp => new RegExp(`${wordStart}(?:${source})${wordEnd}`, 'gu');
const every = (word: string | undefined): Recurrence | undefined =>
  word === undefined
    ? undefined
    : word.startsWith('tháng')
      ? 'month'
      : word.startsWith('quý')
        ? 'quarter'
        : /^(?:6|06|sáu|nửa)/.test(word)
          ? 'half-year'
          : word.startsWith('năm')
            ? 'year'
            : undefined;

const patterns: readonly Pattern[] = [
  // Duties that return.
  {
    form: form(
      String.raw`(?:${exclusive}|${inclusive})?\s*${the}(?<day>\d{1,2})(?<within>\s*(?:của\s*)?(?:tháng\s*)?(?:cuối\s*)?(?:tháng đầu\s*)?)?\s*${often}\s*(?<each>tháng|quý|năm)`,
    ),
    read: ({ day = '', each: word }) =>
      word === 'tháng' && Number(day) >= 1 && Number(day) <= 31
        ? likely({ each: 'month', byDay: Number(day) })
        : likely({ unknown: 'Việc định kỳ vào một ngày cố định; cần người ghi lại ngày của từng kỳ.' }),
  },
  {
    form: form(String.raw`(?:${exclusive}|${inclusive})?\s*${the}(?:${writtenDay})\s*${often}\s*năm`),
    read: () => likely({ unknown: 'Việc hằng năm vào một ngày cố định; cần người ghi lại ngày của từng năm.' }),
  },
  {
    form: form(
      String.raw`(?:định kỳ\s*)?${often}\s*(?<each>tháng|quý|năm)(?:\s*(?:,|và|hoặc)\s*(?:${often}\s*)?(?:tháng|quý|6 tháng|năm))*(?:[^.;]{0,40}?(?<how>trước|chậm nhất|muộn nhất)\s*(?:là\s*)?(?:vào\s*)?${the}(?<day>\d{1,2}))?(?:\s*của\s*tháng\s*(?:sau|kế tiếp|tiếp theo|liền kề))?`,
    ),
    read: ({ each: word, how, day }) => {
      const each = every(word);
      if (each === undefined) return undefined;
      if (day === undefined) return likely({ each });
      if (each !== 'month')
        return likely({ unknown: 'Việc định kỳ vào một ngày cố định; cần người ghi lại ngày của từng kỳ.' });
      return likely(how === 'trước' ? { each, beforeDay: Number(day) } : { each, byDay: Number(day) });
    },
  },
  {
    form: form(
      String.raw`định kỳ\s*(?:${often}\s*)?(?<each>tháng|quý|6 tháng|06 tháng|sáu tháng|nửa năm|năm)(?:\s*(?:một|1|01) lần|/lần)?|(?:mỗi|${often})\s*(?<half>6 tháng|06 tháng|sáu tháng|nửa năm)|(?:6|06|sáu) tháng (?:một|1|01) lần`,
    ),
    read: ({ each: word, half }) => {
      const each = half !== undefined || word === undefined ? 'half-year' : every(word);
      return each && likely({ each });
    },
  },
  // A day.
  {
    form: form(String.raw`${exclusive}\s+${hour}${the}(?<date>${writtenDate})`),
    read: ({ date }) => on(date, (by) => ({ by })),
  },
  {
    form: form(String.raw`${exclusive}\s+${the}(?<date>${writtenDate})`),
    read: ({ date }) => on(date, (before) => ({ before })),
  },
  {
    form: form(String.raw`${inclusive}\s+${hour}?${the}(?<date>${writtenDate})`),
    read: ({ date }) => on(date, (by) => ({ by })),
  },
  // A day without its year.
  {
    form: form(
      String.raw`(?:${exclusive}|chậm nhất(?: là)?(?: vào| đến)?|muộn nhất(?: là)?(?: vào)?|đến hết|hết)\s+${hour}?(?:ngày\s*${writtenDay}|${writtenDay})(?!\s*(?:${toYear})?${year})`,
    ),
    read: () => sure({ unknown: never }),
  },
  // A month, a quarter, a half-year, a year, ended or before it begins.
  {
    form: form(String.raw`${exclusive}\s+tháng\s*(?<month>\d{1,2})${toYear}(?<year>${year})`),
    read: ({ month = '', year: y = '' }) => monthly(y, month, (from) => ({ before: from })),
  },
  {
    form: form(String.raw`${exclusive}\s+quý\s*(?<quarter>${roman})${toYear}(?<year>${year})`),
    read: ({ quarter = '', year: y = '' }) =>
      monthly(y, String(3 * quarterOf(quarter) - 2), (from) => ({ before: from })),
  },
  {
    form: form(String.raw`${exclusive}\s+năm\s*(?<year>${year})`),
    read: ({ year: y = '' }) => monthly(y, '1', (from) => ({ before: from })),
  },
  {
    form: form(String.raw`(?:trong|${inclusive}|cuối)\s+tháng\s*(?<month>\d{1,2})${toYear}(?<year>${year})`),
    read: ({ month = '', year: y = '' }) => monthly(y, month, () => ({ within: `${y}-${month.padStart(2, '0')}` })),
  },
  {
    form: form(String.raw`(?:trong|${inclusive}|cuối)\s+quý\s*(?<quarter>${roman})${toYear}(?<year>${year})`),
    read: ({ quarter = '', year: y = '' }) => sure({ within: `${y}-Q${String(quarterOf(quarter))}` }),
  },
  {
    form: form(String.raw`(?:trong|${inclusive})\s+(?:6|06|sáu) tháng (?<which>đầu|cuối)(?: năm)?\s*(?<year>${year})`),
    read: ({ which, year: y = '' }) => sure({ within: `${y}-H${which === 'đầu' ? '1' : '2'}` }),
  },
  {
    form: form(String.raw`(?:đến |vào |trước |hết )?cuối năm\s*(?<year>${year})`),
    read: ({ year: y = '' }) => monthly(y, '12', (_, to) => ({ by: to })),
  },
  {
    form: form(
      String.raw`(?:hoàn thành|xong|kết thúc)[^.;:]{0,40}?trong năm\s*(?<year>${year})|trong năm\s*(?<late>${year})(?=\s*(?:$|[.;,)]))`,
    ),
    read: ({ year: y, late }) => likely({ within: y ?? late ?? '' }),
  },
  // The same without a year.
  {
    form: form(
      String.raw`(?:trong|trước|chậm nhất(?: là)?(?: trong)?|đến hết|hết|hoàn thành(?: trong)?)\s+(?:tháng\s*\d{1,2}|quý\s*${roman})(?!\s*(?:[/\d]|,?\s*năm\s*${year}))`,
    ),
    read: () => sure({ unknown: never }),
  },
  {
    form: form(String.raw`trong (?:tháng|quý|năm) (?:này|tới|sau|nay)|(?:ngay )?trong (?:tháng|quý) (?:đầu|cuối) năm`),
    read: () => sure({ unknown: 'Thời hạn nói theo ngày ban hành (“này”, “tới”); cần người ghi ngày.' }),
  },
  // A span counted from another day.
  {
    form: form(
      String.raw`(?:trong|chậm nhất|muộn nhất|không quá|sau)\s+(?:thời hạn\s+|vòng\s+|thời gian\s+)?(?:là\s+)?(?:\d{1,3}|một|hai|ba|năm|bảy|mười)(?:\s*\([^)]{1,20}\))?\s*(?:ngày làm việc|ngày|giờ|tuần|tháng)(?:\s*(?:làm việc)?[,]?\s*(?:kể từ|tính từ|sau khi|kể từ khi|từ khi|từ ngày)[^.;,]{0,80}?(?:\s(?:này|ban hành|đầy đủ|hợp lệ|nêu trên)|(?=\s*[.;,)]|$)))?`,
    ),
    read: () => likely({ unknown: 'Thời hạn tính từ một ngày khác; cần người tính ra ngày.' }),
  },
];

const bare: readonly Pattern[] = [
  { form: new RegExp(`^${the}(?<date>${writtenDate})$`, 'gu'), read: ({ date }) => on(date, (by) => ({ by })) },
  {
    form: new RegExp(String.raw`^tháng\s*(?<month>\d{1,2})${toYear}(?<year>${year})$`, 'gu'),
    read: ({ month = '', year: y = '' }) => monthly(y, month, () => ({ within: `${y}-${month.padStart(2, '0')}` })),
  },
  {
    form: new RegExp(String.raw`^(?<month>0?[1-9]|1[0-2])\s*/\s*(?<year>${year})$`, 'gu'),
    read: ({ month = '', year: y = '' }) => monthly(y, month, () => ({ within: `${y}-${month.padStart(2, '0')}` })),
  },
  {
    form: new RegExp(String.raw`^quý\s*(?<quarter>${roman})${toYear}(?<year>${year})$`, 'gu'),
    read: ({ quarter = '', year: y = '' }) => sure({ within: `${y}-Q${String(quarterOf(quarter))}` }),
  },
  {
    form: new RegExp(String.raw`^(?:6|06|sáu) tháng (?<which>đầu|cuối)(?: năm)?\s*(?<year>${year})$`, 'gu'),
    read: ({ which, year: y = '' }) => sure({ within: `${y}-H${which === 'đầu' ? '1' : '2'}` }),
  },
  {
    form: new RegExp(String.raw`^(?:năm\s*)?(?<year>${year})$`, 'gu'),
    read: ({ year: y = '' }) => sure({ within: y }),
  },
  {
    form: new RegExp(String.raw`^(?:giai đoạn\s*|từ (?:năm )?)?${year}\s*(?:-|đến(?: năm)?)\s*(?<year>${year})$`, 'gu'),
    read: ({ year: y = '' }) => monthly(y, '12', (_, to) => ({ by: to })),
  },
  {
    form: new RegExp(String.raw`^${the}(?:${writtenDay})$|^(?:tháng\s*\d{1,2}|quý\s*${roman})$`, 'gu'),
    read: () => sure({ unknown: never }),
  },
];

function quarterOf(written: string): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(written) + 1 || Number(written);
}

function monthly(yearWritten: string, month: string, rule: (from: CivilDate, to: CivilDate) => Rule): Reading {
  const from = `${yearWritten}-${month.padStart(2, '0')}-01`;
  if (!isCivilDate(from)) return sure({ unknown: 'Tháng ghi trong văn bản không phải là một tháng có thật.' });
  return sure(rule(from, lastDayOfMonth(Number(yearWritten), Number(month))));
}

/**
 * The deadlines that a directive's words state, in order, none inside another. Exclusive and inclusive are
 * told apart: “trước ngày 25/8/2015” is met on 24/8 at the latest, “trước 17 giờ ngày 25/8/2015” on the day
 * itself. A deadline without a year is `unknown`: the year is never guessed.
 */
export function deadlinesIn(plain: string): readonly FoundDeadline[] {
  const folded = fold(plain);
  return outermost(patterns.flatMap((pattern) => all(pattern, folded))).filter(
    ({ start, due }) =>
      !isNoDeadline(folded, start) &&
      !('each' in due && !('byDay' in due || 'beforeDay' in due) && isAttribute(folded, start)),
  );
}

/** The deadline that a cell of a plan states: “Quý III/2026”, “30/9/2026”, “Tháng 8”, “Hằng năm”. */
export function deadlineInCell(plain: string): FoundDeadline | undefined {
  const text = plain.trim().replace(/[.;]$/, '');
  const folded = fold(text);
  for (const pattern of bare) {
    const [found] = all(pattern, folded);
    if (found) return found;
  }
  return deadlinesIn(text)[0];
}

function all({ form: expression, read }: Pattern, folded: string): readonly FoundDeadline[] {
  return [...folded.matchAll(expression)].flatMap((match) => {
    const reading = read(match.groups ?? {});
    if (reading === undefined) return [];
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    return [{ ...reading, start: match.index + lead, end: match.index + match[0].trimEnd().length }];
  });
}

/** Of finds that overlap the one that begins first, and of those the longest. */
function outermost(found: readonly FoundDeadline[]): readonly FoundDeadline[] {
  const kept: FoundDeadline[] = [];
  for (const candidate of [...found].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (!kept.some(({ start, end }) => candidate.start < end && start < candidate.end)) kept.push(candidate);
  }
  return kept;
}

/** Whether what stands before says that the time is no deadline of this duty: a law's, a document's, a past one. */
function isNoDeadline(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 40), start);
  if (/(?:nhiệm vụ|công việc|nội dung|dự án)(?: được)? giao\s*$/u.test(before)) return true;
  return /(?:có hiệu lực|hết hiệu lực|(?:đã|được|văn bản|quy định) ban hành|đã được[^.;]{0,20}|được cấp|ký kết|phát sinh|từ|số \S+|giữa|tính|hoàn thành tính)\s*$/u.test(
    before,
  );
}

/** Whether “hằng năm” only says which: a yearly budget, a monthly allowance. */
function isAttribute(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 60), start);
  const isSet =
    /định kỳ|báo cáo|gửi|tổng hợp|công bố|giao ban|họp|thống kê|kiểm tra|thanh tra|rà soát|đánh giá|sơ kết|tổng kết|tổ chức|xây dựng|ban hành|trình|công khai|niêm yết|cập nhật/u.test(
      before,
    ) ||
    /(?:^|[.;:,]\s*)$/u.test(before) ||
    folded.startsWith('định kỳ', start);
  return (
    !isSet ||
    /(?:dự toán|ngân sách|kế hoạch|nhà nước|vốn|kinh phí|mức|chi phí|trợ cấp|thu nhập|lương|chương trình|chi|thu|số liệu|tiền|hưởng|hưu trí|bình quân)\s*$/u.test(
      folded.slice(Math.max(0, start - 30), start),
    )
  );
}
