import type { AbbreviationTable } from '../text/abbreviations.ts';
import { analyse, type Analysis } from '../text/analysis.ts';
import { keysOfDay } from '../text/date-keys.ts';
import { keysOfNumber } from '../text/number-keys.ts';
import type { StoredDocument, StoredPassage } from './stored-document.ts';

/** A text with what it is searched as. */
export interface SearchedText {
  readonly text: string;
  readonly analysis: Analysis;
}

/** The texts a notice as a whole is found by, its title first. */
export function headTexts(document: StoredDocument, abbreviations: AbbreviationTable): readonly SearchedText[] {
  const { title, name, issuer, also } = document;
  return [title, name, issuer, ...also].map((text) => ({ text, analysis: analyse(text, abbreviations) }));
}

/** Keys of the notice itself, not of others its title names: its number and its day, marked as its own. */
export function ownKeys({ name, day }: StoredDocument): readonly string[] {
  const number = /\s(\S+\/\S+)(?:\sngày\s|$)/u.exec(name)?.[1] ?? '';
  return [...keysOfNumber(number), ...keysOfDay(day)].map((key) => `o${key}`);
}

/** The texts a passage is found by: its own clauses, and for a directive who it is laid on and what it stands under. */
export interface PassageTexts {
  readonly own: readonly SearchedText[];
  readonly around: readonly SearchedText[];
}

export function passageTexts({ clauses, directive }: StoredPassage, abbreviations: AbbreviationTable): PassageTexts {
  const searched = (text: string): SearchedText => ({ text, analysis: analyse(text, abbreviations) });
  const around = directive === undefined ? [] : [directive.leads, directive.support, directive.context];
  return {
    own: clauses.map(([, text]) => searched(text)),
    around: around.filter((text) => text !== '').map(searched),
  };
}

/** Keys of the days a directive is due. */
export function deadlineKeys({ directive }: StoredPassage): readonly string[] {
  return [...new Set((directive?.days ?? []).flatMap(keysOfDay))].map((key) => `h${key}`);
}
