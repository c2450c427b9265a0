import { draftMark } from './draft-mark.ts';
import { heavyNotice } from './heavy-notice.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { leftoverMarkup } from './leftover-markup.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { lookAlikeLetter } from './look-alike-letter.ts';
import { mergeMarker } from './merge-marker.ts';
import { mixedTonePlacement } from './mixed-tone-placement.ts';
import { notNfc } from './not-nfc.ts';
import { personalDataProblems } from './personal-data.ts';
import { secrecyMark } from './secrecy-mark.ts';
import type { Problem } from '#domain/problem.ts';
import { offsetOf, place } from './place.ts';
import { readable, references } from './readable.ts';
import type { TextFile, TextRule } from './text-rule.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { wrongD } from './wrong-d.ts';

/** What is asked of the letters of every content file, in this order. */
export const textRules: readonly TextRule[] = [
  mergeMarker,
  legacyEncoding,
  notNfc,
  invisibleCharacter,
  wrongD,
  lookAlikeLetter,
  mixedTonePlacement,
  secrecyMark,
  draftMark,
  personalDataProblems,
  unansweredQuestion,
  leftoverMarkup,
  heavyNotice,
];

/** Rules about letters, which may also be written as character references: `&#x202E;`. */
const letterRules: readonly TextRule[] = [
  legacyEncoding,
  notNfc,
  invisibleCharacter,
  wrongD,
  lookAlikeLetter,
  secrecyMark,
  draftMark,
];

/** What is wrong with the letters of a file, as written and as its readers would see them. */
export function textProblems(file: TextFile): readonly Problem[] {
  const problems = textRules.flatMap((rule) => rule(file));
  if (!/\.mdx?$/.test(file.path) || !file.text.includes('&')) return problems;
  const { text, sourceOffset } = readable(file.text, references);
  if (text === file.text) return problems;
  const known = new Set(problems.map(({ rule, line }) => `${rule} ${String(line)}`));
  const seen = letterRules
    .flatMap((rule) => rule({ ...file, text }))
    .map((problem) => ({ ...problem, ...place(file.text, sourceOffset(offsetOf(text, problem))) }))
    .filter(({ rule, line }) => !known.has(`${rule} ${String(line)}`));
  return [...problems, ...seen];
}
