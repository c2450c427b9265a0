import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: unknown;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface GitlabJob {
  readonly stage: string;
  readonly script: readonly string[];
  readonly artifacts?: { readonly when?: string; readonly reports?: { readonly codequality?: string } };
}

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'));

const isCheck = (command: string): boolean => /^npm run (?:--silent )?check\b/.test(command);
/** Runs what is proposed: everything npm does but install, which runs scripts of packages only where it says so. */
const builds = (command: string): boolean =>
  /\b(?:npm (?:test|start|run (?!(?:--silent )?check\b))|npx|astro)\b/.test(command);
const hidesFailure = /\|\| *(?:true|:)|set \+e|continue-on-error|allow_failure/;

/** The commands a job runs after those of all jobs it waits for. */
function commandsBefore(workflow: Workflow, name: string): readonly string[] {
  const job = workflow.jobs[name]!;
  const needs = [job.needs ?? []].flat();
  return [...needs.flatMap((need) => commandsBefore(workflow, need)), ...job.steps.flatMap(({ run }) => run ?? [])];
}

describe.each(globSync('.github/workflows/*', { cwd: root }))('%s', (path) => {
  const text = read(path);
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.filter(([, job]) => job.permissions !== undefined)).toEqual([]);
  });

  test('holds no secret, not even the one that checked it out', () => {
    expect(text).not.toMatch(/secrets|github\.token|GITHUB_TOKEN|pull_request_target|workflow_run/);
    for (const { uses, with: options } of steps) {
      if (uses?.startsWith('actions/checkout@')) expect(options?.['persist-credentials']).toBe(false);
    }
  });

  test('runs only actions pinned by commit, with the version beside', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('checks the content, against the whole history, before anything is built', () => {
    for (const [name] of jobs) {
      const commands = commandsBefore(workflow, name);
      const check = commands.findIndex(isCheck);
      const build = commands.findIndex(builds);
      expect(check).toBeGreaterThanOrEqual(0);
      if (build >= 0) expect(check).toBeLessThan(build);
    }
    expect(text).not.toMatch(hidesFailure);
    for (const { uses, with: options } of steps) {
      if (uses?.startsWith('actions/checkout@')) expect(options?.['fetch-depth']).toBe(0);
    }
  });

  test('runs on the Node of the project', () => {
    for (const { uses, with: options } of steps) {
      if (uses?.startsWith('actions/setup-node@')) expect(options?.['node-version']).toBe(devDependencies['node']);
    }
  });
});

test('a pull request starts the check, whatever it changes and wherever it comes from', () => {
  expect(parse(read('.github/workflows/content.yml')).on).toBe('pull_request');
});

describe('.gitlab-ci.yml', () => {
  const text = read('.gitlab-ci.yml');
  const { stages, default: defaults, variables, ...rest } = parse(text);
  const jobs = Object.fromEntries(Object.entries<GitlabJob>(rest).filter(([name]) => name !== 'workflow'));
  const inOrder = Object.values(jobs).toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  const commands = inOrder.flatMap(({ script }) => script);

  test('checks the content, against the whole history, before anything is built', () => {
    expect(stages[0]).toBe('check');
    expect(commands.some(isCheck)).toBe(true);
    expect(commands.findIndex(isCheck)).toBeLessThan(commands.findIndex(builds));
    expect(
      inOrder
        .filter(({ stage }) => stage === 'check')
        .flatMap(({ script }) => script)
        .filter(builds),
    ).toEqual([]);
    // A job that names what it needs would not wait for the stages before.
    expect(text).not.toMatch(/^ +needs:/m);
    expect(text).not.toMatch(hidesFailure);
    expect(variables.GIT_DEPTH).toBe('0');
  });

  test('holds no secret', () => {
    expect(text).not.toMatch(/secrets:|id_tokens:|TOKEN|PASSWORD|_KEY/i);
  });

  test('reports problems in the merge request, also when the check fails', () => {
    expect(jobs['content']?.artifacts).toEqual({
      when: 'always',
      reports: { codequality: 'gl-code-quality-report.json' },
    });
    expect(jobs['content']?.script.at(-1)).toContain(
      '> gl-code-quality-report.json || { npm run --silent check; exit 1; }',
    );
  });

  test('runs on the Node of the project', () => {
    expect(defaults.image).toBe(`node:${devDependencies['node']!}`);
  });
});
