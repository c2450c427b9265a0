import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDateInVietnam } from '../src/domain/civil-date.ts';
import { readContent } from '../src/gate/content.ts';
import { writeSyntheticContent } from './synthetic-content.ts';

/** How long the gate takes to read and check made-up notices with two reports each: three runs, and the time of one notice. */
const { values } = parseArgs({ options: { notices: { type: 'string', default: '2000' } } });
const count = Number(values.notices);
const folder = mkdtempSync(join(tmpdir(), 'cong-khai-gate-'));
try {
  writeSyntheticContent(resolve(import.meta.dirname, '..'), folder, count);
  const seconds = Array.from({ length: 3 }, () => {
    const started = performance.now();
    const { problems } = readContent(folder, civilDateInVietnam(Date.now()));
    if (problems.length > 0) throw new Error(`made-up content is sound, but: ${JSON.stringify(problems[0])}`);
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
