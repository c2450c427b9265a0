import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

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
  /** Each failed test: where it stands, its name and the beginning of what it said. */
  readonly failures: readonly string[];
}

const report = (name: string): string => join(results, `${name}.json`);
const total = { passed: 0, failed: 0 };
const failures: string[] = [];

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

// Said again at the end: a long run's output is often kept by its last lines alone.
for (const failure of failures) console.log(`✗ ${failure}\n`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function vitest(project: string): Promise<boolean> {
  const to = [`--outputFile.json=${report(project)}`];
  return step(project, ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', ...to], () =>
    countOfVitest(project),
  );
}

function countOfVitest(project: string): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report(project), 'utf8'));
  const files: readonly VitestFile[] = testResults;
  return {
    passed: Number(numPassedTests),
    failed: Number(numFailedTests),
    failures: files.flatMap(({ name, message, assertionResults }) => [
      ...(message ? [failure(relative(root, name), message)] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map((test) => failure(`${relative(root, name)} › ${test.fullName}`, test.failureMessages.join('\n'))),
    ]),
  };
}

interface VitestFile {
  readonly name: string;
  /** Why the file could not be run at all; empty where it ran. */
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

function countOfPlaywright(): Count {
  const { stats, suites } = JSON.parse(readFileSync(report('browser'), 'utf8'));
  return {
    passed: Number(stats.expected),
    failed: Number(stats.unexpected) + Number(stats.flaky),
    failures: (suites as readonly PlaywrightSuite[]).flatMap(failuresOfSuite),
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly { readonly results: readonly { readonly errors: readonly { message?: string }[] }[] }[];
  }[];
}

function failuresOfSuite({ suites = [], specs = [] }: PlaywrightSuite): readonly string[] {
  return [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ title, file, line, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
        return failure(
          `tests/browser/${file}:${String(line)} › ${title}`,
          errors.map((e) => e.message ?? '').join('\n'),
        );
      }),
    ...suites.flatMap(failuresOfSuite),
  ];
}

function failure(name: string, message: string): string {
  const lines = stripVTControlCharacters(message).trimEnd().split('\n').slice(0, 12);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
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
  const counted = read(count) ?? { passed: code === 0 ? 1 : 0, failed: 0, failures: [] };
  // A run that stopped for any other reason than a failed test has failed all the same.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  total.passed += counted.passed;
  total.failed += failed;
  failures.push(...counted.failures);
  if (failed > counted.failures.length) failures.push(`${name} (exit code ${String(code)})`);
  console.log(
    `── ${name}: ${String(counted.passed)} passed, ${String(failed)} failed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  );
  return code === 0;
}

function read(count: (() => Count) | undefined): Count | undefined {
  try {
    return count?.();
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
}
