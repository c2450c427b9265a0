import { withoutMarks } from '../disturb.ts';
import type { Random } from '../random.ts';
import type { MadeUpDeadline, MadeUpNotice } from './facts.ts';

/** The forms in which people write numbers of documents, days and periods. Written by hand. */

const names: Readonly<Record<string, readonly [full: string, short: string]>> = {
  'thong-bao': ['thông báo', 'tb'],
  'quyet-dinh': ['quyết định', 'qđ'],
  'ke-hoach': ['kế hoạch', 'kh'],
  'cong-van': ['công văn', 'cv'],
  'chi-thi': ['chỉ thị', 'ct'],
  'bao-cao': ['báo cáo', 'bc'],
};

export const typeNames = ({ frame }: Pick<MadeUpNotice, 'frame'>): string => names[frame.type]?.[0] ?? 'văn bản';

export function numberForms({
  number,
  symbol,
  frame,
}: Pick<MadeUpNotice, 'number' | 'symbol' | 'frame'>): readonly string[] {
  const n = String(number);
  const [full = '', short = ''] = names[frame.type] ?? [];
  const whole = [
    `${n}/${symbol}`,
    `${n}/${withoutMarks(symbol)}`,
    `${n}/${symbol}`.toLocaleLowerCase('vi'),
    `${n} / ${symbol}`,
    `${n}-${symbol}`,
    `${n} ${symbol.replace('-', ' ')}`,
    withoutMarks(`${n}${symbol.replace('-', '')}`).toLowerCase(),
    `số ${n}/${symbol}`,
    `${full} số ${n}/${symbol}`,
    `0${n}/${symbol}`,
  ];
  // The symbol of a letter does not name its type.
  return frame.type === 'cong-van'
    ? whole
    : [
        ...whole,
        `${short} ${n}`,
        `${full} số ${n}`,
        withoutMarks(`${full} so ${n}`),
        `${full} ${n}`,
        `${withoutMarks(short)} ${n}`,
      ];
}

const partsOf = (day: string): readonly [year: string, month: string, day: string] => {
  const [y = '', m = '', d = ''] = day.split('-');
  return [y, String(Number(m)), String(Number(d))];
};

export function dayForms(iso: string): readonly string[] {
  const [y, m, d] = partsOf(iso);
  const [mm, dd] = [m.padStart(2, '0'), d.padStart(2, '0')];
  return [
    `${d}/${m}/${y}`,
    `${dd}/${mm}/${y}`,
    `${dd}-${mm}-${y}`,
    `${d}.${m}.${y}`,
    `ngày ${d}/${m}/${y}`,
    `ngày ${d} tháng ${m} năm ${y}`,
    `ngày ${dd} tháng ${mm} năm ${y}`,
    `ngay ${d} thang ${m} nam ${y}`,
  ];
}

export function monthForms(iso: string): readonly string[] {
  const [y, m] = partsOf(iso);
  return [
    `tháng ${m}/${y}`,
    `tháng ${m} năm ${y}`,
    `tháng ${m.padStart(2, '0')}/${y}`,
    `thang ${m} nam ${y}`,
    `${m}/${y}`,
  ];
}

export function quarterForms(iso: string): readonly string[] {
  const [y, m] = partsOf(iso);
  return quarterWords(Math.ceil(Number(m) / 3), y);
}

function quarterWords(quarter: number, year: string): readonly string[] {
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? '';
  const q = String(quarter);
  return [
    `quý ${roman} năm ${year}`,
    `quý ${roman}/${year}`,
    `quý ${q}/${year}`,
    `quy ${roman} nam ${year}`,
    `quý ${q} năm ${year}`,
  ];
}

export function deadlineForms({ day }: MadeUpDeadline): readonly string[] {
  const quarter = /^(\d{4})-Q(\d)$/.exec(day);
  if (quarter !== null) return quarterWords(Number(quarter[2]), quarter[1] ?? '');
  if (day.length === 7) return monthForms(day);
  const [, m, d] = partsOf(day);
  return [`${d}/${m}`, `${d}/${m}`, `ngày ${d}/${m}`, ...dayForms(day), ...monthForms(day).slice(0, 2)];
}

/** Names and foreign words that no made-up document has. */
export const absentWords: readonly string[] =
  'blockchain bitcoin metaverse tesla spotify zurich helsinki drone robot pickleball karaoke livestream startup fintech chatgpt emoji podcast marathon opera flamenco hamburger pizza sushi kimchi yoga piano violon guitar bonsai panda koala jaguar kangaroo titan uranus pluto sahara amazon everest volga danube rolex gucci lego'.split(
    ' ',
  );

/** A word of letters that spells nothing in Vietnamese. */
export function nonsense(random: Random): string {
  return Array.from(
    { length: random.between(2, 3) },
    () => random.pick('zw fj wq jk pz vf zr wl fk xz'.split(' ')) + random.pick(['o', 'u', 'ae', 'io']),
  ).join('');
}
