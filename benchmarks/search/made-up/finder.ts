import { withoutMarks } from '../disturb.ts';
import type { Frame, MadeUpDirective, MadeUpNotice } from './facts.ts';
import type { Subject } from './subjects.ts';

interface TitleParts {
  readonly subject: Subject;
  readonly place: string;
  readonly frame: Frame | undefined;
  readonly year: number | undefined;
}

/** Which made-up notices fit what a query says: by their facts, not by their words. */
export class NoticeFinder {
  readonly #notices: readonly MadeUpNotice[];
  readonly #bySubject: ReadonlyMap<Subject, readonly MadeUpNotice[]>;
  readonly #byNumber: ReadonlyMap<number, readonly MadeUpNotice[]>;
  /** Notices with an order about a subject. */
  readonly #byOrder: ReadonlyMap<Subject, readonly (readonly [MadeUpNotice, MadeUpDirective])[]>;

  constructor(notices: readonly MadeUpNotice[]) {
    this.#notices = notices;
    this.#bySubject = Map.groupBy(notices, ({ subject }) => subject);
    this.#byNumber = Map.groupBy(notices, ({ number }) => number);
    const orders = notices.flatMap((notice) => notice.directives.map((directive) => [notice, directive] as const));
    this.#byOrder = Map.groupBy(orders, ([, directive]) => directive.subject);
  }

  where(fits: (notice: MadeUpNotice) => boolean): readonly MadeUpNotice[] {
    return this.#notices.filter(fits);
  }

  ordersAbout(
    subject: Subject,
    fits: (directive: MadeUpDirective) => boolean,
  ): readonly (readonly [MadeUpNotice, MadeUpDirective])[] {
    return (this.#byOrder.get(subject) ?? []).filter(([, directive]) => fits(directive));
  }

  /** Notices a title query may mean; a year is one in the title or of issue. Those with such an order count too. */
  withTitle({ subject, place, frame, year }: TitleParts): readonly MadeUpNotice[] {
    const titled = (this.#bySubject.get(subject) ?? []).filter(
      (notice) =>
        notice.place === place &&
        (frame === undefined || notice.frame === frame) &&
        (year === undefined || notice.year === year || notice.issued.startsWith(String(year))),
    );
    return [...new Set([...titled, ...this.withOrder(subject, place)])];
  }

  /** Notices with an order about a subject at a place of a name that begins so. */
  withOrder(subject: Subject, placeStart: string): readonly MadeUpNotice[] {
    const start = withoutMarks(placeStart);
    return (this.#byOrder.get(subject) ?? [])
      .filter(([, directive]) => withoutMarks(directive.place).startsWith(start))
      .map(([notice]) => notice);
  }

  withNumber(number: number, symbol: string, year: number | undefined): readonly MadeUpNotice[] {
    return (this.#byNumber.get(number) ?? []).filter(
      (notice) => notice.symbol === symbol && (year === undefined || notice.issued.startsWith(String(year))),
    );
  }

  /** Whether no other notice has a title or an order about the subject at the place. */
  isOnlyOrder(of: MadeUpNotice, { subject, place }: MadeUpDirective): boolean {
    return this.withTitle({ subject, place, frame: undefined, year: undefined }).every((notice) => notice === of);
  }
}
