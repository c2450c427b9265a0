import { addDays, type CivilDate } from '#domain/civil-date.ts';

/** Stretches of time a deadline can lie in, seen from the register's day; named as they stand in the address. */
export const deadlineWindowNames = {
  'da-qua-30-ngay': 'Đã qua, trong 30 ngày gần đây',
  'da-qua-lau-hon': 'Đã qua hơn 30 ngày',
  'trong-7-ngay': 'Trong 7 ngày tới',
  'trong-30-ngay': 'Trong 30 ngày tới',
  'trong-90-ngay': 'Trong 90 ngày tới',
  'sau-90-ngay': 'Sau 90 ngày nữa',
  'khong-co-ngay': 'Không có ngày cụ thể',
} as const;
export type DeadlineWindow = keyof typeof deadlineWindowNames;

/**
 * The windows a deadline lies in. It says when a deadline ends, not whether anything was done. The day
 * itself still counts as to come: a deadline has passed only after its last compliant day.
 */
export function deadlineWindows(due: CivilDate | undefined, asOf: CivilDate): readonly DeadlineWindow[] {
  if (due === undefined) return ['khong-co-ngay'];
  if (due < asOf) return [due >= addDays(asOf, -30) ? 'da-qua-30-ngay' : 'da-qua-lau-hon'];
  const within = ([7, 30, 90] as const).filter((days) => due <= addDays(asOf, days));
  return within.length === 0 ? ['sau-90-ngay'] : within.map((days) => `trong-${days}-ngay` as const);
}
