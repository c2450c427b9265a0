import { parseBody } from '#verbatim/body.ts';
import type { SourceDocument } from '../source-document.ts';
import type { FoundDirective } from '../understand/directives.ts';
import type { Question } from '../understand/guess.ts';
import type { Party } from '../understand/party-book.ts';
import { understand, type Library, type Understanding } from '../understand/understand.ts';
import { draftName, draftYear } from './draft-name.ts';
import { findingsOf, questionsOf, unknownParties, type AddressedDirective, type Finding } from './findings.ts';
import { frontMatterText, type DraftSource, type KnownRelation } from './front-matter.ts';
import { firstDifference, type Difference } from './letters.ts';
import { mdxBody, type Mark } from './mdx-body.ts';

/** A document the site publishes or refers to. */
export interface KnownWork {
  readonly id: string;
  readonly number: string;
  readonly issued?: string | undefined;
}

export interface DraftLibrary extends Library {
  readonly works: readonly KnownWork[];
}

/** A draft of a notice, ready to be written, with what a person must look at. */
export interface Draft {
  /** File name without ending. */
  readonly name: string;
  /** Year of issue, for its folder; `undefined` where the document does not say it. */
  readonly year: number | undefined;
  readonly mdx: string;
  readonly read: Understanding;
  readonly directives: readonly AddressedDirective[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly proposed: readonly Party[];
  /** Where draft and original differ in a letter: such a draft is never written. */
  readonly difference: Difference | undefined;
}

/** Makes a draft of a document. Pure: the same document, register and source give the same bytes. */
export function makeDraft(document: SourceDocument, library: DraftLibrary, source: DraftSource): Draft {
  const read = understand(document, library);
  // The addresses of the clauses are those that the site's own parser gives them.
  const bare = parseBody(`---\n---\n\n${mdxBody(read.layout, [])}`).body.clauses.map(({ address }) => address);
  const taken = new Set<string>();
  const directives = read.directives.flatMap((directive): readonly AddressedDirective[] => {
    const address = bare[directive.passages[0] ?? -1];
    if (address === undefined) return [];
    const id = idOf(directive, address, taken);
    if (taken.has(id)) return [];
    taken.add(id);
    return [{ ...directive, id }];
  });
  const marks: readonly Mark[] = directives.map(({ id, passages, cell, span }) => ({
    id,
    passages,
    ...(cell && { cell }),
    ...(span && { span }),
  }));
  const findings = findingsOf(read, directives);
  const questions = questionsOf(read, directives, source.isSourceKnown);
  const front = frontMatterText({
    read,
    directives,
    relations: relationsOf(read, library.works),
    findings,
    questions,
    source,
    warnings: document.warnings.map(
      ({ message, advice, place }) => `${place === undefined ? '' : `${place}: `}${message} ${advice}`,
    ),
  });
  const mdx = `---\n${front}---\n\n${mdxBody(read.layout, marks)}`;
  return {
    name: draftName(read),
    year: draftYear(read),
    mdx,
    read,
    directives,
    findings,
    questions,
    proposed: unknownParties(read, directives),
    difference:
      firstDifference(document, mdx) ??
      (clausesOf(mdx) === bare.length
        ? undefined
        : { expected: `${String(bare.length)} đoạn`, found: `${String(clausesOf(mdx))} đoạn` }),
  };
}

function clausesOf(mdx: string): number {
  return parseBody(mdx).body.clauses.length;
}

/** A directive's id: its clause's address; rows of a table and parts of a paragraph count on from it. */
function idOf({ cell, span }: FoundDirective, address: string, taken: ReadonlySet<string>): string {
  if (cell !== undefined) return `${address}-hang-${String(cell.row)}`;
  if (span === undefined) return address;
  let part = 1;
  while (taken.has(part === 1 ? address : `${address}-y-${String(part)}`)) part += 1;
  return part === 1 ? address : `${address}-y-${String(part)}`;
}

/** Relations to what the site has: the same number and, where both tell it, the same day. */
function relationsOf({ citations }: Understanding, works: readonly KnownWork[]): readonly KnownRelation[] {
  const found = citations.flatMap(({ relation, number, issued }) => {
    const alike = works.filter(
      (work) => work.number === number && (work.issued === undefined || issued === undefined || work.issued === issued),
    );
    const [work] = alike;
    return work !== undefined && alike.length === 1 ? [{ type: relation, target: work.id }] : [];
  });
  return [...new Map(found.map((relation) => [relation.target, relation])).values()];
}
