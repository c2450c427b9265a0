/** One paragraph, list item, heading or table of a document, with its permanent address. */
export interface Clause {
  /** Unique within the notice and lasting, e.g. `2.3-2`; see `clause-address.ts`. */
  readonly address: string;
  /** Depth in the document's numbering, 0 for unnumbered text. */
  readonly level: number;
  /** Address of the clause this one belongs to. */
  readonly parent?: string | undefined;
  /** The clause's words, letter by letter. */
  readonly text: string;
  /** Ids of the directives whose words stand in this clause. */
  readonly directives: readonly string[];
}

/** A run of clauses drawn together; a directive's note follows its section. */
export interface Section {
  /** Safe HTML of the clauses: the words, their addresses and nothing else. */
  readonly html: string;
  readonly directives: readonly string[];
}

/** The words of a notice: the same letters as the source, cut into addressable clauses. */
export interface NoticeBody {
  readonly clauses: readonly Clause[];
  readonly sections: readonly Section[];
  /** Words of each directive by id. */
  readonly directiveWords: Readonly<Record<string, string>>;
  /** Lines of “Nơi nhận”, as written. */
  readonly recipients: readonly string[];
  /** Lines of the signature block, as written. */
  readonly signature: readonly string[];
}

/** The clause with an address, if there is one. */
export function clauseAt(body: NoticeBody, address: string): Clause | undefined {
  return body.clauses.find((clause) => clause.address === address);
}

/** The clauses a clause stands under, outermost first: the context its words need. */
export function contextOf(body: NoticeBody, address: string): readonly Clause[] {
  const context: Clause[] = [];
  let parent = clauseAt(body, address)?.parent;
  while (parent !== undefined) {
    const clause = clauseAt(body, parent);
    if (clause === undefined) break;
    context.unshift(clause);
    parent = clause.parent;
  }
  return context;
}
