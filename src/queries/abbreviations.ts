import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { abbreviationsSchema } from '#schemas/abbreviations.ts';
import type { Abbreviation } from '#search/text/abbreviations.ts';

const file = 'content/abbreviations.yaml';

/** Abbreviations the search understands, from `content/abbreviations.yaml`; none without the file. */
export function abbreviations(): readonly Abbreviation[] {
  return existsSync(file) ? abbreviationsSchema.parse(parse(readFileSync(file, 'utf8'))).abbreviations : [];
}
