import { z } from 'astro/zod';
import { parseCivilDate, type CivilDate } from '#domain/civil-date.ts';
import { typedDay } from '#domain/typed-day.ts';

/**
 * The day meant by “20/8/2015”, “20-08-2015”, “ngày 20 tháng 8 năm 2015” or “2015/8/20”, where it is clear: for the
 * record a year of two figures is not.
 */
export function intendedDay(text: string): CivilDate | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const read = typedDay(text);
  return typeof read === 'string' ? undefined : parseCivilDate(read.day);
}

/** A real calendar day as text. What only looks like one is refused, never converted. */
export const civilDate = z.string().transform((text, context) => {
  const date = parseCivilDate(text);
  if (date === undefined) {
    const meant = intendedDay(text);
    const isForm = /^\d{4}-\d{2}-\d{2}$/.test(text);
    context.addIssue({
      code: 'custom',
      message: isForm
        ? `“${text}” không phải là một ngày có thật`
        : `“${text}” không phải là một ngày viết theo dạng NĂM-THÁNG-NGÀY`,
      params: {
        rule: 'not-a-day',
        fix:
          meant === undefined ? 'Viết ngày có thật theo dạng NĂM-THÁNG-NGÀY, ví dụ: "2015-08-20"' : `Viết: "${meant}"`,
      },
    });
    return z.NEVER;
  }
  return date;
});

/** A value, or `{ unknown: <reason> }`. */
export const known = <T extends z.ZodType>(value: T) =>
  z.union([value, z.strictObject({ unknown: z.string().min(10).describe('Vì sao chưa biết') })]);

/** Id of another content file: lower-case ASCII words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Address of a directive in the text, such as `2.3-2` or `dieu-5.2.a`. */
export const clauseAddress = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
