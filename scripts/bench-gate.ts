import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCivilDate } from '../src/domain/civil-date.ts';
import { readContent } from '../src/gate/content.ts';
import { writeMadeUpContent, writeMadeUpReports } from '../benchmarks/search/made-up/write.ts';

/** How long the gate takes to read and check made-up notices with two reports each: three runs, and the time of one notice. */
const { values } = parseArgs({ options: { notices: { type: 'string', default: '2000' } } });
const count = Number(values.notices);
/** Nothing made up is reported later. */
const asOf = parseCivilDate('2027-12-31');
if (asOf === undefined) throw new Error('a day');
const folder = mkdtempSync(join(tmpdir(), 'cong-khai-gate-'));
try {
  const notices = writeMadeUpContent(resolve(import.meta.dirname, '..'), folder, count);
  writeMadeUpReports(folder, notices);
  const seconds = Array.from({ length: 3 }, () => {
    const started = performance.now();
    const { problems } = readContent(folder, asOf);
    const error = problems.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(`made-up content is sound, but: ${JSON.stringify(error)}`);
    return (performance.now() - started) / 1000;
  });
  const median = seconds.toSorted((a, b) => a - b)[1] ?? 0;
  const spread = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)} s`;
  console.log(
    `${String(count)} notices, ${String(2 * count)} updates: ${median.toFixed(2)} s (${spread}), ${((median / count) * 1000).toFixed(2)} ms a notice`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
