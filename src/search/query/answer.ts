import type { Facet, Order } from '../page/facets.ts';
import type { Run } from './passage.ts';

/** A notice or a directive that answers a query, ready to show. */
export interface Hit {
  /** Address of the notice, or of the clause that answers within it. */
  readonly url: string;
  /** The same with the words to highlight there, for browsers that can. */
  readonly link: string;
  readonly kind: 'van-ban' | 'nhiem-vu';
  readonly title: string;
  /** What it is part of; of a directive, up to the title of its notice. */
  readonly about: string;
  /** The notice's title, with what it holds of the query where the passage does not say it. */
  readonly noticeTitle: readonly Run[];
  readonly passage: readonly Run[];
  /** Day of the notice, `YYYY-MM-DD`; '' where none is known. */
  readonly day: string;
  /** Last compliant day of the directive. */
  readonly dueOn?: string;
  readonly status?: string;
  readonly due?: string;
  /** Page that follows the directive. */
  readonly page?: string;
  /** Words of the query that it does not hold, as typed. */
  readonly missing: readonly string[];
  /** How well it fits, 0 best; comparable between indexes. */
  readonly rank: number;
}

/** What a query asked for and no document has. */
export interface Unknown {
  readonly about: 'number' | 'date' | 'word';
  readonly text: string;
}

/** Where something found is kept in the index. */
export interface Found {
  readonly document: number;
  readonly unit: number;
}

export interface Answer {
  /** Notices and directives found. */
  readonly total: number;
  readonly notices: number;
  readonly directives: number;
  /** Of the notices, those that hold the words only here and there. */
  readonly scattered: number;
  /** Nothing holds just what was typed; these come near. */
  readonly isNear: boolean;
  /** What was searched for instead, where these come near: a query that finds the first of them as typed. */
  readonly corrected: string | undefined;
  /** Other queries that may have been meant. */
  readonly suggestions: readonly string[];
  readonly unknown: readonly Unknown[];
  /** Of the query only the beginning was searched for. */
  readonly isCut: boolean;
  /** The first results, best first. */
  readonly results: readonly Hit[];
  /** Loads the results from one position up to another. */
  readonly hits: (from: number, to: number) => Promise<readonly Hit[]>;
  /** Everything found, in the order of the results. */
  readonly found: readonly Found[];
  /** Loads counts by facet and value among all results. */
  readonly counts: () => Promise<Counts>;
}

export type Counts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

export interface AnswerOptions {
  readonly chosen?: Readonly<Partial<Record<Facet, string>>>;
  readonly sort?: Order | undefined;
  /** The last word may still be growing. */
  readonly isTyping?: boolean;
  /** The register's day, `YYYY-MM-DD`: deadlines are sorted from it on. */
  readonly asOf?: string;
}
