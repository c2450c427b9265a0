/**
 * What the register's filter page chooses by; the keys are the words of its address, lasting like every
 * address. An empty selection is the whole register.
 */
export interface Selection {
  /** Id of an agency, by name or as a member of a group, or of a group. */
  readonly 'co-quan'?: string;
  /** Address words of schedule states; any of them. */
  readonly 'tinh-trang': readonly string[];
  /** Year of the notice. */
  readonly nam?: string;
  readonly 'linh-vuc'?: string;
  /** Kind of duty. */
  readonly loai?: string;
  /** First and last of the days on which the deadline may fall. */
  readonly 'han-tu'?: string;
  readonly 'han-den'?: string;
}

/** Days are only compared. What checks them fully is shared with the listings’ script, which must stay small and whole. */
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

const singles = ['co-quan', 'nam', 'linh-vuc', 'loai', 'han-tu', 'han-den'] as const;

/** Reads a selection from the query of an address. A value nobody knows is kept: it selects nothing, not everything. */
export function parseSelection(search: string): Selection {
  const query = new URLSearchParams(search);
  const chosen = Object.fromEntries(
    singles.flatMap((key) => {
      const value = query.get(key)?.trim() ?? '';
      return value === '' ? [] : [[key, value]];
    }),
  );
  const states = query.getAll('tinh-trang').filter((state) => state !== '');
  return { ...chosen, 'tinh-trang': [...new Set(states)].toSorted() };
}

/** The query of a selection, always in one order, so that one selection has one address. */
export function formatSelection(selection: Selection): string {
  const query = new URLSearchParams();
  for (const key of singles) {
    const value = selection[key];
    if (value !== undefined) query.append(key, value);
  }
  for (const state of selection['tinh-trang']) query.append('tinh-trang', state);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * The register in brief: what it can be filtered by, without its words. Lists are written once and named by
 * their place; a row is one directive, in register order.
 */
export interface SelectionIndex {
  readonly asOf: string;
  /** Files that hold the rows in full, `pieceSize` each. Their names change with their content. */
  readonly pieces: readonly string[];
  readonly pieceSize: number;
  readonly years: readonly string[];
  readonly kinds: readonly string[];
  /** Address words of schedule states, and those each listing holds. */
  readonly states: readonly string[];
  readonly listed: readonly (readonly number[])[];
  readonly topics: readonly string[];
  readonly parties: readonly string[];
  /** Sets of places in `topics` and in `parties`. */
  readonly topicSets: readonly (readonly number[])[];
  readonly partySets: readonly (readonly number[])[];
  readonly rows: readonly IndexRow[];
}

/**
 * One directive: year, kind, state, last compliant day (`''` without), set of topics, set of leads, and the
 * shares of its agencies where they are not simply the directive's own: state, day, set of agencies.
 */
export type IndexRow = readonly [
  year: number,
  kind: number,
  state: number,
  due: string,
  topics: number,
  leads: number,
  shares?: readonly (readonly [state: number, due: string, agencies: number])[],
];

/** A directive that fits a selection. */
export interface Match {
  /** Place in the register. */
  readonly place: number;
  /** Address word of the state it was chosen by: an agency's own where one was asked for. */
  readonly state: string;
}

/** The directives that fit a selection, in register order. */
export function select(index: SelectionIndex, selection: Selection): readonly Match[] {
  const wanted = compile(index, selection);
  if (wanted === undefined) return [];
  return index.rows.flatMap((row, place) => {
    const standing = wanted(row);
    return standing === undefined ? [] : [{ place, state: index.states[standing] ?? '' }];
  });
}

/** The values a selection asks for that the register does not have, each with its key in the address. */
export function unknownValues(
  index: SelectionIndex,
  selection: Selection,
): readonly (readonly [key: keyof Selection, value: string])[] {
  const lists = [index.parties, index.years, index.topics, index.kinds];
  const asked = [...singles.slice(0, 4).map((key) => selection[key]), ...selection['tinh-trang']];
  return asked.flatMap((value, place) =>
    value === undefined || (lists[place] ?? index.states).includes(value)
      ? []
      : [[place < 4 ? (singles[place] ?? 'nam') : 'tinh-trang', value]],
  );
}

/** A function that gives the state a row was chosen by; `undefined` where a value asked for does not exist. */
function compile(index: SelectionIndex, selection: Selection): ((row: IndexRow) => number | undefined) | undefined {
  const place = (list: readonly string[], value: string | undefined): number | undefined =>
    value === undefined ? undefined : list.indexOf(value);
  const party = place(index.parties, selection['co-quan']);
  const year = place(index.years, selection.nam);
  const topic = place(index.topics, selection['linh-vuc']);
  const kind = place(index.kinds, selection.loai);
  const states = new Set(selection['tinh-trang'].flatMap((word) => index.listed[index.states.indexOf(word)] ?? []));
  const { 'han-tu': from, 'han-den': to } = selection;
  const isKnown = [party, year, topic, kind].every((found) => found !== -1);
  const areDays = [from, to].every((day) => day === undefined || dayForm.test(day));
  if (!isKnown || !areDays || (selection['tinh-trang'].length > 0 && states.size === 0)) return undefined;
  const hasWindow = from !== undefined || to !== undefined;
  return (row) => {
    const [rowYear, rowKind, , , topics] = row;
    if (year !== undefined && rowYear !== year) return undefined;
    if (kind !== undefined && rowKind !== kind) return undefined;
    if (topic !== undefined && index.topicSets[topics]?.includes(topic) !== true) return undefined;
    const standing = standingOf(index, row, party);
    if (standing === undefined) return undefined;
    const [state, due] = standing;
    if (states.size > 0 && !states.has(state)) return undefined;
    if (hasWindow && (due === '' || due < (from ?? '') || due > (to ?? '9999'))) return undefined;
    return state;
  };
}

/** State and day of a directive, or of one party's share of it; `undefined` where the party has none. */
function standingOf(
  { partySets }: SelectionIndex,
  [, , state, due, , leads, shares]: IndexRow,
  party: number | undefined,
): readonly [state: number, due: string] | undefined {
  if (party === undefined) return [state, due];
  const share = shares?.find(([, , agencies]) => partySets[agencies]?.includes(party));
  if (share !== undefined) return [share[0], share[1]];
  return partySets[leads]?.includes(party) === true ? [state, due] : undefined;
}
