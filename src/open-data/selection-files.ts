import * as to from '#addresses';
import { directiveKinds } from '#domain/directive.ts';
import { listedUnder } from '#domain/rollup.ts';
import { schedules } from '#domain/status.ts';
import type { TrackedDirective } from '#domain/register.ts';
import { yearWord } from '#domain/year.ts';
import { pieceNamesOf, pieceSize } from './piece-names.ts';
import type { DataSource } from './source.ts';
import type { IndexRow, SelectionIndex } from './selection.ts';
import { directiveRow, type DirectiveRow } from './tables/directives.ts';
import { obligationRows, type ObligationRow } from './tables/obligations.ts';

/** One agency's share of a directive, as the filter page shows and exports it. */
export type Share = Pick<
  ObligationRow,
  | 'agency'
  | 'agencyName'
  | 'hasReported'
  | 'reported'
  | 'reportedLabel'
  | 'schedule'
  | 'scheduleLabel'
  | 'due'
  | 'originalDue'
  | 'daysLate'
>;

/** A line of a piece: a directive's row, with the shares of its agencies where they are not simply its own. */
export type PieceRow = DirectiveRow & { readonly shares?: readonly Share[] };

/** Whether a directive's only share is the directive itself: one agency, named, and no other reported on. */
function isWhole({ directive: { lead }, obligations }: TrackedDirective): boolean {
  return lead.length === 1 && obligations.length === 1 && obligations[0]?.agency === lead[0];
}

/** A piece of the register in full, by its number from 0: one directive a line. */
export function pieceText(source: DataSource, number: number): string {
  return source.register.directives
    .slice(number * pieceSize, (number + 1) * pieceSize)
    .map((tracked) => `${JSON.stringify(pieceRow(source, tracked))}\n`)
    .join('');
}

function pieceRow(source: DataSource, tracked: TrackedDirective): PieceRow {
  const row = directiveRow(source, tracked);
  if (isWhole(tracked)) return row;
  const shares = obligationRows(source, tracked).map((share): Share => {
    const { agency, agencyName, hasReported, reported, reportedLabel, schedule, scheduleLabel } = share;
    const { due, originalDue, daysLate } = share;
    return {
      agency,
      agencyName,
      hasReported,
      reported,
      reportedLabel,
      schedule,
      scheduleLabel,
      due,
      originalDue,
      daysLate,
    };
  });
  return { ...row, shares };
}

const named = new WeakMap<DataSource, readonly string[]>();

/** File names of the pieces. */
export function pieceNames(source: DataSource): readonly string[] {
  const names =
    named.get(source) ?? pieceNamesOf(source.register.directives.length, (number) => pieceText(source, number));
  named.set(source, names);
  return names;
}

/** Sets written once each, by the place of their first use. */
class Sets {
  readonly all: (readonly number[])[] = [];
  readonly #places = new Map<string, number>();

  place(set: readonly number[]): number {
    const key = set.join();
    const place = this.#places.get(key) ?? this.all.push(set) - 1;
    this.#places.set(key, place);
    return place;
  }
}

/** The register in brief, as the filter page reads it. */
export function selectionIndex(source: DataSource): SelectionIndex {
  const { register } = source;
  const years = [...new Set(register.notices.map(yearWord))];
  const topics = [...register.topics.keys()];
  const parties = [...register.agencies.keys(), ...register.groups.keys()];
  const states = schedules.map((schedule) => to.scheduleSlugs[schedule]);
  const [topicPlaces, partyPlaces, yearPlaces] = [topics, parties, years].map(
    (list) => new Map(list.map((value, place) => [value, place])),
  );
  const [topicSets, partySets] = [new Sets(), new Sets()];
  const places = (of: ReadonlyMap<string, number> | undefined, values: readonly string[]): readonly number[] =>
    values.flatMap((value) => of?.get(value) ?? []).toSorted((a, b) => a - b);
  const rows = register.directives.map((tracked): IndexRow => {
    const { notice, directive, status, obligations } = tracked;
    const row = [
      yearPlaces?.get(yearWord(notice)) ?? -1,
      directiveKinds.indexOf(directive.kind),
      schedules.indexOf(status.schedule),
      status.due ?? '',
      topicSets.place(places(topicPlaces, directive.topics)),
      partySets.place(places(partyPlaces, directive.lead)),
    ] as const;
    if (isWhole(tracked)) return row;
    const shares = Map.groupBy(obligations, ({ status: own }) => `${own.schedule} ${own.due ?? ''}`);
    return [
      ...row,
      [...shares.values()].map(
        (members) =>
          [
            schedules.indexOf(members[0]?.status.schedule ?? status.schedule),
            members[0]?.status.due ?? '',
            partySets.place(
              places(
                partyPlaces,
                members.map(({ agency }) => agency),
              ),
            ),
          ] as const,
      ),
    ];
  });
  return {
    asOf: register.asOf,
    pieces: pieceNames(source),
    pieceSize,
    years,
    kinds: directiveKinds,
    states,
    listed: schedules.map((schedule) => listedUnder(schedule).map((state) => schedules.indexOf(state))),
    topics,
    parties,
    topicSets: topicSets.all,
    partySets: partySets.all,
    rows,
  };
}
