/** Where a build is, and where it writes the site. */
export interface Place {
  readonly root: string;
  readonly site: string;
}

/**
 * Files made from the record that are no pages. A route of the pages' bundle whose file ends in `.beside.ts` exports
 * one as `work`: every thread that has the bundle can then do shares of it, while pages are drawn.
 */
export interface BesideWork<Outcome = unknown> {
  /** What is made, in Vietnamese, for people who read what a build took. */
  readonly name: string;
  /** The shares: the same ones in the same order in every thread, since each thread asks for them itself. */
  readonly shares: (place: Place) => Promise<readonly (() => Outcome)[]>;
  /** Called once, in the thread of the build, with what the shares gave back, in their order. */
  end?(place: Place, outcomes: readonly Outcome[]): Promise<void> | void;
}
