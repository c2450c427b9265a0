import { z } from 'astro/zod';
import { parseCivilDate } from '#domain/civil-date.ts';

/** A real calendar day as quoted text. A YAML timestamp (unquoted day) is refused, never converted. */
export const civilDate = z.string().transform((text, context) => {
  const date = parseCivilDate(text);
  if (date === undefined) {
    context.addIssue({ code: 'custom', message: `“${text}” không phải là một ngày có thật, viết theo dạng NĂM-THÁNG-NGÀY` });
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
