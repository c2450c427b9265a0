import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Everything that must hold before a change lands, in the order of cost: style and types, units, the
 * build, the built site, the site in a browser. Ends with a line “N passed, N failed”; a step that
 * breaks off counts as failed.
 */
const root = resolve(import.meta.dirname, '..');
const results = join(root, '.cache/test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const report = (name: string): string => join(results, `${name}.json`);
let total: Count = { passed: 0, failed: 0 };

await step('eslint', ['eslint', '.']);
await step('prettier', ['prettier', '--check', '--log-level', 'warn', '.']);
await step('types', ['astro', 'check']);
await vitest('unit');
if (await step('build', ['node', 'scripts/build.ts'])) {
  await vitest('site');
  await step('browser', ['playwright', 'test', '--reporter=list,json'], countOfPlaywright, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser'),
  });
}

console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function vitest(project: string): Promise<boolean> {
  const to = [`--outputFile.json=${report(project)}`];
  return step(project, ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', ...to], () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report(project), 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  });
}

function countOfPlaywright(): Count {
  const { stats } = JSON.parse(readFileSync(report('browser'), 'utf8'));
  return { passed: Number(stats.expected), failed: Number(stats.unexpected) + Number(stats.flaky) };
}

/** Runs a command of node_modules/.bin; without a count of its own it is one test. Returns whether it passed. */
async function step(
  name: string,
  [command = '', ...args]: readonly string[],
  count?: () => Count,
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const started = Date.now();
  console.log(`── ${name}`);
  const code = await new Promise<number>((done) => {
    const child = spawn(join(root, 'node_modules/.bin', command), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('error', () => {
      done(1);
    });
    child.on('exit', (exit) => {
      done(exit ?? 1);
    });
  });
  const counted = read(count) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A run that stopped for any other reason than a failed test has failed all the same.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  total = { passed: total.passed + counted.passed, failed: total.failed + failed };
  console.log(
    `── ${name}: ${String(counted.passed)} passed, ${String(failed)} failed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  );
  return code === 0;
}

function read(count: (() => Count) | undefined): Count | undefined {
  try {
    return count?.();
  } catch {
    return { passed: 0, failed: 0 };
  }
}
