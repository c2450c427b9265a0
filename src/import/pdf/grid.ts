import type { Box } from './geometry.ts';
import type { Rule } from './rules.ts';

/** A cell of a ruled table, in columns and rows of its grid. */
export interface GridCell extends Box {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

export interface Grid extends Box {
  /** Distances of its upright strokes. */
  readonly edges: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly GridCell[];
}

/** How far two strokes may miss each other and still meet, in points. */
const slack = 3;
/** More strokes than this on a page are a drawing, not tables. */
const mostRules = 20_000;
/** The same, once pieces of one stroke are joined. */
const mostStrokes = 3_000;

/** The ruled tables of a page. A frame around one field is none: a table divides something. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  if (rules.length > mostRules) return [];
  const joined = joinRules(rules);
  if (joined.length > mostStrokes) return [];
  return components(joined).flatMap((component) => {
    const grid = toGrid(component);
    return grid === undefined ? [] : [grid];
  });
}

/** Borders are drawn cell by cell: pieces on one line that touch make one stroke. */
function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const ordered = rules.toSorted(
    (a, b) => Number(a.isHorizontal) - Number(b.isHorizontal) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  const joined: Rule[] = [];
  for (const rule of ordered) {
    // Rounding may part pieces of one line; the strokes just before are compared with.
    const at = joined.findLastIndex(
      (other, index) =>
        index >= joined.length - 12 &&
        other.isHorizontal === rule.isHorizontal &&
        Math.abs(other.at - rule.at) < 1.5 &&
        rule.from <= other.to + slack &&
        rule.to >= other.from - slack,
    );
    const before = joined[at];
    if (before === undefined) joined.push(rule);
    else joined[at] = { ...before, from: Math.min(before.from, rule.from), to: Math.max(before.to, rule.to) };
  }
  return joined;
}

function cross(one: Rule, other: Rule): boolean {
  if (one.isHorizontal === other.isHorizontal) return false;
  return (
    one.at >= other.from - slack &&
    one.at <= other.to + slack &&
    other.at >= one.from - slack &&
    other.at <= one.to + slack
  );
}

function components(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const left = new Set(rules);
  const found: Rule[][] = [];
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const component = [rule];
    for (let index = 0; index < component.length; index += 1) {
      const here = component[index];
      for (const other of left) {
        if (here !== undefined && cross(here, other)) {
          left.delete(other);
          component.push(other);
        }
      }
    }
    found.push(component);
  }
  return found;
}

/** Different positions, those closer than the slack taken as one. */
function positions(values: readonly number[]): readonly number[] {
  const different: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = different.at(-1);
    if (last === undefined || value - last > slack) different.push(value);
  }
  return different;
}

function toGrid(rules: readonly Rule[]): Grid | undefined {
  const xs = positions(rules.filter((rule) => !rule.isHorizontal).map(({ at }) => at));
  const ys = positions(rules.filter((rule) => rule.isHorizontal).map(({ at }) => at));
  const columnCount = xs.length - 1;
  const rowCount = ys.length - 1;
  if (columnCount < 1 || rowCount < 1 || columnCount * rowCount < 2 || columnCount > 60) return undefined;
  const has = (isHorizontal: boolean, at: number, middle: number): boolean =>
    rules.some(
      (rule) =>
        rule.isHorizontal === isHorizontal && Math.abs(rule.at - at) <= slack && rule.from < middle && rule.to > middle,
    );
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      if (taken.has(`${String(row)} ${String(column)}`)) continue;
      let columns = 1;
      const middleY = (y(row) + y(row + 1)) / 2;
      while (column + columns < columnCount && !has(false, x(column + columns), middleY)) columns += 1;
      let rows = 1;
      const isOpenBelow = (below: number): boolean =>
        Array.from({ length: columns }, (_, at) => (x(column + at) + x(column + at + 1)) / 2).every(
          (middle) => !has(true, y(below), middle),
        );
      while (row + rows < rowCount && isOpenBelow(row + rows)) rows += 1;
      for (let down = 0; down < rows; down += 1) {
        for (let across = 0; across < columns; across += 1)
          taken.add(`${String(row + down)} ${String(column + across)}`);
      }
      cells.push({
        column,
        row,
        columns,
        rows,
        left: x(column),
        right: x(column + columns),
        top: y(row),
        bottom: y(row + rows),
      });
    }
  }
  if (cells.length < 2) return undefined;
  return { left: x(0), right: x(columnCount), top: y(0), bottom: y(rowCount), edges: xs, rowCount, cells };
}
