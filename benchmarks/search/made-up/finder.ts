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

  /**
   * Notices a title query may mean; a year is any in the title or that of issue. Without the kind of
   * document, those with an order about the subject at the place may be meant as well.
   */
  withTitle({ subject, place, frame, year }: TitleParts): readonly MadeUpNotice[] {
    const isOf = (notice: MadeUpNotice): boolean =>
      year === undefined || notice.period.includes(String(year)) || notice.issued.startsWith(String(year));
    const titled = this.#titled(subject, place).filter(
      (notice) => isOf(notice) && (frame === undefined || notice.frame === frame),
    );
    if (frame !== undefined) return titled;
    const ordered = this.ordersAbout(subject, (directive) => directive.place === place)
      .filter(([notice, { due }]) => isOf(notice) || (due?.day.startsWith(String(year)) ?? false))
      .map(([notice]) => notice);
    return [...new Set([...titled, ...ordered])];
  }

  /** Whether no other title names the thing, the subject and the place of an order; no other order does. */
  isOnlyOrder(of: MadeUpNotice, { thing, subject, place }: MadeUpDirective): boolean {
    return this.#titled(subject, place).every(
      (notice) => notice === of || !notice.title.toLocaleLowerCase('vi').includes(thing),
    );
  }

  #titled(subject: Subject, place: string): readonly MadeUpNotice[] {
    return (this.#bySubject.get(subject) ?? []).filter((notice) => notice.place === place);
  }

  withNumber(number: number, symbol: string, year: number | undefined): readonly MadeUpNotice[] {
    return (this.#byNumber.get(number) ?? []).filter(
      (notice) => notice.symbol === symbol && (year === undefined || notice.issued.startsWith(String(year))),
    );
  }
}
