import type { CivilDate } from '#domain/civil-date.ts';
import type { Problem } from '#domain/problem.ts';
import { checkAgencyNames } from './agency-names.ts';
import type { Content, ContentRule } from './content.ts';
import { checkCorrections } from './corrections.ts';
import { checkDates } from './dates.ts';
import { checkFigures } from './figures.ts';
import type { SourceFile } from './files.ts';
import { checkIdentity } from './identity.ts';
import { checkLinks } from './links.ts';
import { checkNamedValues } from './named-values.ts';
import { checkNames, withKnownIds } from './names.ts';
import { checkOriginals } from './originals.ts';
import { checkReferences } from './references.ts';
import { checkRelations } from './relations.ts';
import { checkReporters } from './reporters.ts';
import { checkStatuses } from './statuses.ts';
import { checkTombstones } from './tombstones.ts';
import { withoutWaived } from './waivers.ts';

const contentRules: readonly ContentRule[] = [
  checkNames,
  checkAgencyNames,
  checkReferences,
  checkIdentity,
  checkDates,
  checkStatuses,
  checkCorrections,
  checkReporters,
  checkRelations,
  checkTombstones,
  checkLinks,
  checkFigures,
  checkNamedValues,
];

/** What content is checked against besides itself. */
export interface Surroundings {
  /** The project's folder: originals lie below its `public/`. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** Nothing may be dated after this day. */
  readonly asOf: CivilDate;
}

/**
 * Everything wrong with content, in the order of files and lines. Each rule is a step.
 *
 * @param reading what was found while its files were read
 */
export function* problemsIn(
  content: Content,
  reading: readonly Problem[],
  { root, files, asOf }: Surroundings,
): Generator<undefined, readonly Problem[]> {
  const found = [withKnownIds(content, reading)];
  for (const rule of contentRules) {
    yield;
    found.push(rule(content, asOf));
  }
  yield;
  found.push(checkOriginals(root, content));
  yield;
  return withoutWaived(content, files, found.flat().filter(isFirstOfLine())).toSorted(byPlace);
}

/** Two readers of one text may refuse the same line by the same rule; a clerk is told once. */
function isFirstOfLine(): (problem: Problem) => boolean {
  const told = new Set<string>();
  return ({ rule, file, line }) => {
    if (!sharedRules.has(rule)) return true;
    const place = `${rule} ${file}:${String(line)}`;
    if (told.has(place)) return false;
    told.add(place);
    return true;
  };
}

/** Rules that both the text and the syntax tree are asked about. */
const sharedRules = new Set(['merge-marker', 'no-html', 'unsafe-link']);

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
