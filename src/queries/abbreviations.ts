import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { abbreviationsSchema } from '#schemas/abbreviations.ts';

const file = 'content/abbreviations.yaml';

/** Abbreviations the search understands, from `content/abbreviations.yaml`; none without the file. */
export function abbreviations(): z.infer<typeof abbreviationsSchema>['abbreviations'] {
  return existsSync(file) ? abbreviationsSchema.parse(parse(readFileSync(file, 'utf8'))).abbreviations : [];
}
