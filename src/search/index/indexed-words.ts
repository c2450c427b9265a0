import type { Analysis } from '../text/analysis.ts';
import type { StoredDocument, StoredPassage } from './stored-document.ts';

/** A text with what it is searched as. */
export interface SearchedText {
  readonly text: string;
  readonly analysis: Analysis;
}

/** The texts a thing is found by: of a directive its own clauses, and who it is laid on and what it stands under. */
export interface Texts<T> {
  readonly own: readonly T[];
  readonly around: readonly T[];
}

/** The texts a notice as a whole is found by, its title first. */
export function headTexts({ title, name, issuer, also }: StoredDocument): Texts<string> {
  return { own: [title, name, issuer, ...also], around: [] };
}

/** The texts a passage is found by. */
export function passageTexts({ clauses, directive }: StoredPassage): Texts<string> {
  const around = directive === undefined ? [] : [directive.leads, directive.support, directive.context];
  return { own: clauses.map(([, text]) => text), around: around.filter((text) => text !== '') };
}
