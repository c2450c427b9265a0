import type { Indicator, Observation, Series } from './indicator.ts';

/** “35,2767”: the value's own decimals, no more and no fewer. */
export function formatNumber(value: number): string {
  return String(value).replace('.', ',').replace('-', '−');
}

/** “35,2767 điểm”, “82,1%”. */
export function formatValue(value: number, unit: string): string {
  return formatNumber(value) + (unit === '%' ? unit : ` ${unit}`);
}

/** “từ 6 đến 60 điểm”. */
export function formatScale({ min, max, unit }: Series['scale']): string {
  return `từ ${formatNumber(min)} đến ${formatValue(max, unit)}`;
}

/** “58/63”, or what is known of it. */
export function formatRank({ rank, of }: Observation): string {
  return rank === undefined ? '' : of === undefined ? String(rank) : `${String(rank)}/${String(of)}`;
}

/** “2011–2016” over all the series, “2020” for a single year. */
export function formatYears(series: readonly Series[]): string {
  const [first, last] = yearsOf(series);
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

/** Series that stand together, in order: the same method and the same scale. Others are never drawn or tabled together. */
export function comparable(series: readonly Series[]): readonly (readonly Series[])[] {
  const key = ({ method, scale }: Series): string => JSON.stringify([method, scale.min, scale.max, scale.unit]);
  return [...Map.groupBy(series, key).values()];
}

/** The most recent value of an indicator; of several, that of the series named first. */
export function latestOf({ series }: Indicator): { readonly series: Series; readonly value: Observation } | undefined {
  const latest = series.flatMap((one) =>
    byYear(one)
      .slice(-1)
      .map((value) => ({ series: one, value })),
  );
  return latest.toSorted((a, b) => b.value.year - a.value.year)[0];
}

/** Years between the first and the last for which a series has no value. */
export function missingYears(series: Series): readonly number[] {
  const [first, last] = yearsOf([series]);
  const known = new Set(series.values.map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !known.has(year));
}

/** A series in one sentence: first and last value, direction and, of three values or more, the highest and the lowest. */
export function summaryOf(series: Series): string {
  const values = byYear(series);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return `${series.name}: không có số liệu.`;
  const tell = (value: number, years: readonly number[]): string =>
    `${formatValue(value, series.scale.unit)} năm ${years.join(', ')}`;
  if (first === last) return `${series.name}: ${tell(first.value, [first.year])}.`;
  const [verb, to] =
    last.value > first.value ? ['tăng', 'lên'] : last.value < first.value ? ['giảm', 'xuống'] : ['không đổi,', 'đến'];
  const change = `${series.name} ${verb} từ ${tell(first.value, [first.year])} ${to} ${tell(last.value, [last.year])}`;
  const extreme = (value: number): string =>
    tell(
      value,
      values.filter((one) => one.value === value).map(({ year }) => year),
    );
  const all = values.map(({ value }) => value);
  return values.length < 3
    ? `${change}.`
    : `${change}; cao nhất ${extreme(Math.max(...all))}, thấp nhất ${extreme(Math.min(...all))}.`;
}

/** What a reader of the charts of comparable series must know, sentence by sentence. */
export function readingNotes(group: readonly Series[], marked: readonly number[]): readonly string[] {
  const drawn = group.filter(isDrawn);
  const isRounded = drawn.some(({ values }) => values.some(({ value }) => formatNumber(value) !== shortNumber(value)));
  const gaps = drawn.flatMap((series) => {
    const years = missingYears(series).join(', ');
    return years === '' ? [] : [`${series.name}: không có số liệu năm ${years}, đường để ngắt.`];
  });
  return [
    ...(isRounded ? ['Nhãn trên biểu đồ làm tròn hai chữ số thập phân; số đầy đủ ở bảng.'] : []),
    ...gaps,
    ...(drawn.length > 0 && marksWithin(group, marked).length > 0
      ? ['Vạch đứt: năm của văn bản nhắc đến chỉ số này.']
      : []),
  ];
}

/** A single value is told by the table alone. */
export function isDrawn(series: Series): boolean {
  return series.values.length > 1;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** A vertical axis of round steps with room around the data, never beyond the scale. */
export function axisOf(values: readonly number[], scale: Series['scale'], intervals: number): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high - low || (scale.max - scale.min) / 20;
  const [from, to] = [low - spread / 10, high + spread / 10];
  const step = roundStep((to - from) / intervals);
  const min = Math.max(scale.min, exact(Math.floor(from / step) * step));
  const max = Math.min(scale.max, exact(Math.ceil(to / step) * step));
  const between: number[] = [];
  for (let n = Math.floor(min / step) + 1; n * step < max; n += 1) between.push(exact(n * step));
  // An end cut off by the scale may stand close to a step: keep the end.
  const ticks = [min, ...between.filter((value) => Math.min(value - min, max - value) > step / 2), max];
  const decimals = Math.max(...ticks.map((value) => (String(value).split('.')[1] ?? '').length));
  return {
    min,
    max,
    ticks: ticks.map((value) => ({ value, label: value.toFixed(decimals).replace('.', ',').replace('-', '−') })),
  };
}

/** A drawing in its own units. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** Vertical extent of the plot, and its left edge. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  /** One path for each run of consecutive years. */
  readonly paths: readonly string[];
  readonly points: readonly Point[];
  readonly labels: readonly {
    readonly x: number;
    readonly y: number;
    readonly below: boolean;
    readonly text: string;
  }[];
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly toLeft: boolean;
    readonly label: string;
  }[];
  /** Says that the axis does not begin where the scale does. */
  readonly axisNote: string | undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly observation: Observation;
}

/** Units of the drawing. Letters are up to 13 units high, so a digit is at most this wide. */
const digit = 7.3;
const row = 15;
const sizes = {
  large: { width: 340, plot: 150, intervals: 4 },
  small: { width: 160, plot: 84, intervals: 3 },
} as const;

/** Draws one series; `peers` (comparable series, this one among them) share its axes. Years of `marked` get a dashed line. */
export function chartOf(
  series: Series,
  size: keyof typeof sizes,
  peers: readonly Series[],
  marked: readonly number[],
): Chart {
  const { width, plot, intervals } = sizes[size];
  const axis = axisOf(
    peers.flatMap(({ values }) => values.map(({ value }) => value)),
    series.scale,
    intervals,
  );
  const [first, last] = yearsOf(peers);
  const shownMarks = marksWithin(peers, marked);
  const axisNote = axis.min === series.scale.min ? undefined : noteOf(axis, series.scale, size);
  const noteRows = axisNote === undefined ? 0 : 1;
  const top = (noteRows + shownMarks.length) * row + 16;
  const bottom = top + plot;
  const values = byYear(series);
  const left = Math.max(...axis.ticks.map(({ label }) => label.length)) * digit + 6;
  const label = Math.max(4, ...values.map(({ value }) => shortNumber(value).length)) * digit;
  const inset = label / 2 + 4;
  const perYear = (width - left - 2 * inset) / (last - first || 1);
  const x = (year: number): number => tenth(left + inset + (year - first) * perYear);
  const y = (value: number): number => tenth(bottom - ((value - axis.min) / (axis.max - axis.min)) * plot);
  const points = values.map((observation) => ({ x: x(observation.year), y: y(observation.value), observation }));
  return {
    width,
    height: bottom + 31,
    top,
    bottom,
    left,
    ticks: axis.ticks.map(({ value, label }) => ({ y: y(value), label })),
    years: yearTicks(first, last, perYear).map((year) => ({ x: x(year), label: String(year) })),
    paths: runsOf(points).map((run) => `M${run.map((point) => `${String(point.x)} ${String(point.y)}`).join('L')}`),
    points,
    labels: labelsOf(points, size === 'small' ? 'ends' : perYear < label ? 'turns' : 'all'),
    marks: shownMarks.map((year, index) => ({
      x: x(year),
      y: 12 + (noteRows + index) * row,
      toLeft: x(year) > width / 2,
      label: size === 'large' ? `Văn bản năm ${String(year)}` : `Văn bản ${String(year)}`,
    })),
    axisNote,
  };
}

/** Observations of consecutive years, run by run; a lone year makes no run. */
function runsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.observation.year === point.observation.year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Labels of the first and last value, of the highest and lowest too, or of all; outside the bend of the line, none touching another. */
function labelsOf(points: readonly Point[], which: 'ends' | 'turns' | 'all'): Chart['labels'] {
  const ranked = points.toSorted((a, b) => a.y - b.y);
  const turns = which === 'ends' ? [] : [ranked[0], ranked.at(-1)];
  const wanted = new Set([points.at(-1), points[0], ...turns, ...(which === 'all' ? points : [])]);
  const labels: (Chart['labels'][number] & { readonly half: number })[] = [];
  for (const point of wanted) {
    if (point === undefined) continue;
    const at = points.indexOf(point);
    const beside = [points[at - 1], points[at + 1]].filter((other) => other !== undefined);
    const below = beside.length > 0 && beside.reduce((sum, other) => sum + other.y, 0) / beside.length < point.y;
    const text = shortNumber(point.observation.value);
    const label = { x: point.x, y: tenth(point.y + (below ? 8 : -8)), below, text, half: (text.length * digit) / 2 };
    const isFree = labels.every(
      (other) => Math.abs(other.x - label.x) >= other.half + label.half || Math.abs(other.y - label.y) >= row + 4,
    );
    if (isFree) labels.push(label);
  }
  return labels.map(({ x, y, below, text }) => ({ x, y, below, text }));
}

/** Years to name under the plot: evenly spaced from the first to the last, as many as have room at `perYear` units a year. */
function yearTicks(first: number, last: number, perYear: number): readonly number[] {
  const span = last - first;
  let step = 1;
  while (step < span && (span % step !== 0 || step * perYear < 5 * digit)) step += 1;
  return span === 0 ? [first] : Array.from({ length: span / step + 1 }, (_, index) => first + index * step);
}

function noteOf(axis: Axis, { min, max, unit }: Series['scale'], size: keyof typeof sizes): string {
  const [from, scaleMin] = [formatNumber(axis.min), formatNumber(min)];
  if (size === 'small') return `Trục từ ${from}, không từ ${scaleMin}`;
  return `Trục bắt đầu ở ${from}, không phải ${scaleMin} (thang ${scaleMin}–${formatValue(max, unit)})`;
}

/** The value in the room of a label: at most two decimals. */
function shortNumber(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}

function marksWithin(group: readonly Series[], marked: readonly number[]): readonly number[] {
  const [first, last] = yearsOf(group);
  return [...new Set(marked)].filter((year) => year >= first && year <= last).toSorted((a, b) => a - b);
}

function byYear({ values }: Series): readonly Observation[] {
  return values.toSorted((a, b) => a.year - b.year);
}

function yearsOf(series: readonly Series[]): readonly [first: number, last: number] {
  const years = series.flatMap(({ values }) => values.map(({ year }) => year));
  return [Math.min(...years), Math.max(...years)];
}

/** 1, 2 or 5 times a power of ten, not below `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return exact(([1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10) * power);
}

/** Without the dust of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12));

const tenth = (value: number): number => Math.round(value * 10) / 10;
