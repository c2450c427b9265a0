import type { Traffic } from '../traffic.ts';

/** What a search said to a query. */
export interface Answer {
  /** Addresses of the first results, best first, as `/van-ban/<slug>/` with or without `#<clause>`. */
  readonly results: readonly string[];
  readonly total: number;
  /** The search itself said that nothing matched and these only come near. */
  readonly isNear: boolean;
}

/** A reader's visit: what was loaded stays loaded. */
export interface Session {
  ask(query: string): Promise<Answer>;
  readonly traffic: Traffic;
}

/** A search engine over the same notices as all others. */
export interface Contestant {
  readonly label: string;
  /** Builds everything that would be published, from `inputs` into an empty folder. */
  build(inputs: string, index: string): Promise<void>;
  /** A new visit with nothing loaded. */
  open(index: string): Promise<Session>;
  /** Everything is one download before the first answer: every visit is like any other. */
  readonly isOneDownload?: boolean;
}

/** How many results are looked at. */
export const resultsWanted = 10;
