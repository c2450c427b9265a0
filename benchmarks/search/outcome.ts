import type { Answer } from './contestants/contestant.ts';
import type { Query } from './query.ts';
import type { Traffic } from './traffic.ts';

/** A query with the answer a visitor got who asked nothing before. */
export interface Asked extends Query, Answer, Traffic {
  readonly milliseconds: number;
  readonly error?: string;
}

/** What came of asking everything in other orders. */
export interface Orders {
  readonly following: readonly (Traffic & { readonly milliseconds: number })[];
  readonly compared: number;
  readonly differing: readonly string[];
}

/** All that was learnt of one contestant by asking. */
export interface Outcome {
  readonly asked: readonly Asked[];
  readonly orders: Orders;
  readonly forms: { readonly compared: number; readonly differing: readonly string[] };
}

/** What building an index took, and what it came to. */
export interface BuildCost {
  /** Seconds of processor time, programs started included. */
  readonly cpu: number;
  /** Most memory held at once, in bytes. */
  readonly peak: number;
  readonly files: number;
  readonly bytes: number;
}
