import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { classes } from './query.ts';
import { noneOf, quantile, scoreOf, type Score } from './score.ts';
import type { Asked, BuildCost, Outcome } from './outcome.ts';

/** Everything learnt of one contestant. */
export interface Result {
  readonly name: string;
  readonly label: string;
  readonly build: BuildCost | undefined;
  readonly outcome: Outcome;
}

type Cell = string | number;

const percent = (share: number | undefined): string =>
  share === undefined ? '–' : (share * 100).toFixed(share === 1 ? 0 : 1);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** The results as Markdown: quality by class, cost, sameness. */
export function reportOf(results: readonly Result[]): string {
  const names = Object.keys(classes).filter((name) =>
    results.some(({ outcome }) => outcome.asked.some((one) => one.class === name)),
  );
  const labels = results.map(({ label }) => label);
  const asked = (result: Result, ...wanted: readonly string[]): readonly Asked[] =>
    result.outcome.asked.filter((one) => wanted.includes(one.class));
  const sought = names.filter((name) => classes[name]?.kind !== 'none');
  const absent = names.filter((name) => classes[name]?.kind === 'none');
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ...sought.map((name) => [`${name} ${classes[name]?.name ?? ''}`, [name]] as const),
    ['**main classes**', sought.filter((name) => classes[name]?.kind === 'main')],
    ['**hard classes**', sought.filter((name) => classes[name]?.kind === 'hard')],
    ['**all**', sought],
  ];
  const quality = (title: string, value: (score: Score) => string): string =>
    `### ${title}\n\n${table(
      ['class', ...labels],
      groups.map(([label, wanted]) => [label, ...results.map((result) => value(scoreOf(asked(result, ...wanted))))]),
    )}`;
  return [
    quality('success@1, %', ({ first, queries }) => (queries === 0 ? '–' : percent(first))),
    quality('success@5, %', ({ firstFive, queries }) => (queries === 0 ? '–' : percent(firstFive))),
    quality('mean reciprocal rank', ({ meanReciprocalRank, queries }) =>
      queries === 0 ? '–' : meanReciprocalRank.toFixed(3),
    ),
    quality('the clause itself first, % (of queries for a clause)', ({ anchorFirst }) => percent(anchorFirst)),
    ...(absent.length === 0
      ? []
      : [
          `### nothing to find: no result, % (in brackets: none, or only results said to be near)\n\n${table(
            ['class', ...labels],
            [
              ...absent.map((name) => [`${name} ${classes[name]?.name ?? ''}`, [name]] as const),
              ['**all**', absent] as const,
            ].map(([label, wanted]) => [
              label,
              ...results.map((result) => {
                const { none, noneOrNear } = noneOf(asked(result, ...wanted));
                return `${percent(none)} (${percent(noneOrNear)})`;
              }),
            ]),
          )}`,
        ]),
    `### cost\n\n${table(['', ...labels], costRows(results))}`,
  ].join('\n\n');
}

function costRows(results: readonly Result[]): readonly (readonly Cell[])[] {
  const each = (label: string, value: (result: Result) => Cell): readonly Cell[] => [label, ...results.map(value)];
  const of = (values: readonly number[], show: (value: number) => string): string =>
    `${show(quantile(values, 0.5))} / ${show(quantile(values, 0.95))}`;
  const whole = (value: number): string => value.toFixed(0);
  const short = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  return [
    each('queries asked', ({ outcome }) => outcome.asked.length),
    each('first answer, kB, median / p95', ({ outcome }) =>
      of(
        outcome.asked.map(({ bytes }) => bytes),
        kilobytes,
      ),
    ),
    each('first answer, requests, median / p95', ({ outcome }) =>
      of(
        outcome.asked.map(({ requests }) => requests),
        whole,
      ),
    ),
    each('following answer, kB, median / p95', ({ outcome }) =>
      of(
        outcome.orders.following.map(({ bytes }) => bytes),
        kilobytes,
      ),
    ),
    each('first answer in Node, ms, median / p95', ({ outcome }) =>
      of(
        outcome.asked.map(({ milliseconds }) => milliseconds),
        short,
      ),
    ),
    each('following answer in Node, ms, median / p95', ({ outcome }) =>
      of(
        outcome.orders.following.map(({ milliseconds }) => milliseconds),
        short,
      ),
    ),
    each(
      'other answers in another order',
      ({ outcome: { orders } }) => `${String(orders.differing.length)} of ${String(orders.compared)}`,
    ),
    each(
      'other answers for NFC, NFD, upper, lower case',
      ({ outcome: { forms } }) => `${String(forms.differing.length)} of ${String(forms.compared)}`,
    ),
    each('failed', ({ outcome }) => outcome.asked.filter(({ error }) => error !== undefined).length),
    each('index: files', ({ build }) => build?.files ?? '–'),
    each('index: MB', ({ build }) => (build === undefined ? '–' : (build.bytes / 1e6).toFixed(1))),
    each('build: processor seconds', ({ build }) => build?.cpu.toFixed(1) ?? '–'),
    each('build: peak MB', ({ build }) => (build === undefined ? '–' : (build.peak / 1e6).toFixed(0))),
  ];
}

const preface = `# Search, measured

Written by \`npm run bench:search -- --report docs/benchmarks/search.md\`, a section for each corpus it was run on.
Made-up documents are put together by chance and say so; real ones come from outside the project. What the classes
ask and how answers count: [decision 0020](../decisions/0020-search-evaluation.md).
`;

/** Puts a section into a file of results, in place of the one with the same heading. */
export function keepReport(file: string, section: string): void {
  const heading = (text: string): string => text.split('\n')[0] ?? '';
  const kept = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const others = kept.filter((one) => heading(one) !== heading(section));
  const sections = [...others, section].map((one) => one.trim()).toSorted((a, b) => (heading(a) < heading(b) ? -1 : 1));
  writeFileSync(file, `${[preface.trim(), ...sections].join('\n\n')}\n`);
}
