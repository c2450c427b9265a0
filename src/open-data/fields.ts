import { z } from 'astro/zod';

/**
 * The kinds of column the published tables are made of, each with its Vietnamese definition. What is not
 * known or does not apply is `null`, so every row of a table has the same columns.
 */
export const text = (definition: string) => z.string().describe(definition);
export const textOrNull = (definition: string) => z.string().nullable().describe(definition);
export const day = (definition: string) => z.iso.date().describe(definition);
export const dayOrNull = (definition: string) => z.iso.date().nullable().describe(definition);
export const count = (definition: string) => z.int().min(0).describe(definition);
export const countOrNull = (definition: string) => z.int().min(0).nullable().describe(definition);
export const year = (definition: string) => z.int().describe(definition);
export const decimal = (definition: string) => z.number().describe(definition);
export const yesNo = (definition: string) => z.boolean().describe(definition);
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, definition: string) =>
  z.enum(values).describe(definition);
export const oneOfOrNull = <const T extends readonly [string, ...string[]]>(values: T, definition: string) =>
  z.enum(values).nullable().describe(definition);

/** Several ids; in CSV one cell, `;` between them. Ids hold neither `;` nor white space. */
export const ids = (definition: string) => z.array(z.string().regex(/^[^;\s]+$/)).describe(definition);
/** Several texts; in CSV one cell holding a JSON array, for a text may hold any sign. */
export const texts = (definition: string) => z.array(z.string()).describe(definition);
/** Several things with fields of their own; in CSV one cell holding a JSON array. */
export const things = <T extends z.core.$ZodLooseShape>(shape: T, definition: string) =>
  z.array(z.strictObject(shape)).describe(definition);

export const sha256 = (definition: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(definition);
export const sha256OrNull = (definition: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe(definition);

/** The last column of every table. */
export const asOf = day('Ngày của hồ sơ: mọi tình trạng và số đếm trong dòng này là của ngày này');
