import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import ts from 'typescript';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { asOf, noticeFile, project, removeProjects, sound, write } from './content.fixture.ts';
import { readContent } from './content.ts';
import { checkHistory } from './history/check-history.ts';
import {
  notice,
  paths,
  removeTemporaryFolders,
  Repository,
  sha256,
  tombstone,
  update,
  words,
} from './history/repository.fixture.ts';
import { checkAgainst } from './schema-problems.ts';
import { YamlSource } from './yaml-source.ts';

vi.setConfig({ testTimeout: 30_000 });
vi.stubEnv('GITHUB_BASE_REF', '');
vi.stubEnv('CI_MERGE_REQUEST_TARGET_BRANCH_NAME', '');
vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
afterAll(() => {
  removeProjects();
  removeTemporaryFolders();
  vi.unstubAllEnvs();
});

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'docs/errors');

/** Rule ids a source file can report: values of `rule:` keys and of parameters named `rule`. */
function rulesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  /** Functions with a parameter named `rule`, and which one it is. */
  const reporters = new Map<string, number>();
  let kinds: readonly string[] = [];
  const literals = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node)) found.push(...kinds.map((kind) => node.head.text + kind));
    // A condition chooses between rules; what it asks about is none.
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(literals);
    else if (ts.isBinaryExpression(node)) literals(node.right);
    else if (ts.isAsExpression(node)) literals(node.expression);
  };
  const declare = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const index = node.parameters.findIndex(({ name }) => name.getText() === 'rule');
      const { parent } = node;
      const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent);
      const name = node.name ?? (isNamed ? parent.name : undefined);
      if (index !== -1 && name !== undefined) reporters.set(name.getText(), index);
    }
    // What `refuserInto` makes takes the rule third; bound to an entry, second.
    const made = ts.isVariableDeclaration(node) ? (node.initializer?.getText() ?? '') : '';
    if (ts.isVariableDeclaration(node) && made.startsWith('refuserInto(')) {
      reporters.set(node.name.getText(), made.includes('.bind(') ? 1 : 2);
    }
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'kinds') {
      const value = node.initializer && ts.isAsExpression(node.initializer) ? node.initializer.expression : undefined;
      if (value && ts.isObjectLiteralExpression(value))
        kinds = value.properties.map(({ name }) => name?.getText() ?? '');
    }
    ts.forEachChild(node, declare);
  };
  const collect = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'rule') literals(node.initializer);
    if (ts.isCallExpression(node)) {
      // `this.refuse` and `walk.refuse` are `refuse` of the same file.
      const index = reporters.get(node.expression.getText().split('.').at(-1) ?? '');
      const argument = index === undefined ? undefined : node.arguments[index];
      if (argument !== undefined) literals(argument);
    }
    ts.forEachChild(node, collect);
  };
  declare(source);
  collect(source);
  return found;
}

const sources = globSync(['src/gate/**/*.ts', 'src/verbatim/*.ts', 'src/schemas/*.ts'], { cwd: root }).filter(
  (path) => !/\.(?:test|fixture)\.ts$/.test(path),
);
const rules = [...new Set(sources.flatMap((path) => rulesIn(join(root, path))))].toSorted();

interface Example {
  readonly language: string;
  readonly path: string;
  readonly text: string;
}

interface Page {
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly wrong: Example;
  readonly right: Example;
}

function pageOf(rule: string): Page {
  const text = readFileSync(join(folder, `${rule}.md`), 'utf8');
  const [, title = '', named, level = ''] =
    /^# (.+)\n\nMã: `([a-z0-9-]+)`\. Mức: (lỗi|cảnh báo)\. Các ví dụ không có thật\.\n/.exec(text) ?? [];
  expect(named, 'its own rule').toBe(rule);
  const example = (heading: string): Example => {
    const [, , language = '', path = '', body] =
      new RegExp(`\\n## ${heading}\\n\\n(\`{3,})(\\w+) ?([^\\n]*)\\n(.*?\\n)\\1\\n`, 's').exec(text) ?? [];
    if (body === undefined) throw new Error(`${rule}.md has no example under “${heading}”`);
    return { language, path, text: body };
  };
  const severity = level === 'lỗi' ? 'error' : 'warning';
  return { rule, title, severity, wrong: example('Sai'), right: example('Đúng') };
}

const named = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .map((name) => name.replace(/\.md$/, ''))
  .toSorted();

type Check = () => readonly Problem[];

const gate = (change: (folder: string) => void): readonly Problem[] => {
  const made = project();
  change(made);
  return readContent(made, asOf).problems;
};
const history = (change: (repository: Repository) => void): readonly Problem[] => {
  const repository = new Repository();
  repository.write(paths.notice, notice);
  repository.write(paths.update, update);
  repository.commit();
  change(repository);
  return checkHistory(repository.root).problems;
};
const renamedAgency = (text: string): readonly Problem[] =>
  history((repository) => {
    repository.write('content/agencies/so-noi-vu.yaml', 'names:\n  - name: Sở Nội vụ\nlevel: province\n');
    repository.commit();
    repository.write('content/agencies/so-noi-vu.yaml', text);
  });
const changedWords = (repository: Repository): void => {
  repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
};
const correct = (repository: Repository, was: string): void => {
  repository.edit(
    paths.notice,
    'directives:',
    `corrects:\n  - { date: "2016-01-05", was: ${was}, reason: Chép sót hai chữ. }\ndirectives:`,
  );
};
const other = 'content/notices/2015/tb-99.mdx';
const otherText = (sound[noticeFile] ?? '').replace('12/TB-UBND', '99/TB-UBND');

/** Rules no block of text can show: how to do it wrong, and right. */
const others: Readonly<Record<string, { readonly wrong: Check; readonly right: Check }>> = {
  'file-name': {
    wrong: () => gate((made) => write(made, 'content/notices/2015/Thông báo 99.mdx', otherText)),
    right: () => gate((made) => write(made, other, otherText)),
  },
  'unknown-file': {
    wrong: () => gate((made) => write(made, 'content/notices/2015/tb-99.docx', 'x')),
    right: () => gate((made) => write(made, 'public/ban-goc/tb-99.docx', 'x')),
  },
  'heavy-notice': {
    wrong: () => gate((made) => write(made, other, `${otherText}\n${'Chữ ví dụ.\n\n'.repeat(150_000)}`)),
    right: () => gate((made) => write(made, other, `${otherText}\n${'Chữ ví dụ.\n\n'.repeat(150)}`)),
  },
  symlink: {
    wrong: () => gate((made) => symlinkSync(join(made, noticeFile), join(made, other))),
    right: () => gate((made) => write(made, other, otherText)),
  },
  'not-utf8': {
    wrong: () =>
      gate((made) => write(made, other, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(otherText, 'utf16le')]))),
    right: () => gate((made) => write(made, other, otherText)),
  },
  'no-content': {
    wrong: () => gate((made) => rmSync(join(made, 'content'), { recursive: true })),
    right: () => gate((made) => mkdirSync(join(made, 'public'))),
  },
  'missing-file': {
    wrong: () => gate((made) => rmSync(join(made, 'content/site.yaml'))),
    right: () => gate((made) => mkdirSync(join(made, 'public'))),
  },
  // No schema of ours makes such an issue; a schema made for it shows that nothing is lost.
  'wrong-value': {
    wrong: () => schemaProblems('cao: 5\n'),
    right: () => schemaProblems('cao: 4\n'),
  },
  'removed-address': {
    wrong: () => history((repository) => repository.remove(paths.notice)),
    right: () =>
      history((repository) => {
        repository.remove(paths.notice);
        repository.write(paths.tombstone, tombstone());
      }),
  },
  'wrong-tombstone': {
    wrong: () =>
      history((repository) => {
        repository.remove(paths.notice);
        repository.write(paths.tombstone, tombstone().replace(sha256(words), sha256('lời khác')));
      }),
    right: () =>
      history((repository) => {
        repository.remove(paths.notice);
        repository.write(paths.tombstone, tombstone());
      }),
  },
  'removed-update': {
    wrong: () => history((repository) => repository.remove(paths.update)),
    right: () => history((repository) => repository.write(paths.update.replace('10-05', '10-06'), update)),
  },
  'edited-update': {
    wrong: () => history((repository) => repository.edit(paths.update, '120', '121')),
    right: () => history((repository) => repository.write(paths.update.replace('10-05', '10-06'), update)),
  },
  'changed-text': {
    wrong: () => history(changedWords),
    right: () =>
      history((repository) => {
        changedWords(repository);
        correct(repository, sha256(words));
      }),
  },
  'changed-fact': {
    wrong: () => history((repository) => repository.edit(paths.notice, '12/TB-UBND', '21/TB-UBND')),
    right: () =>
      history((repository) => {
        repository.edit(paths.notice, '12/TB-UBND', '21/TB-UBND');
        correct(repository, sha256(words));
      }),
  },
  'changed-name': {
    wrong: () => renamedAgency('names:\n  - name: Sở Tổ chức\nlevel: province\n'),
    right: () =>
      renamedAgency(
        'names:\n  - name: Sở Nội vụ\n    to: "2016-01-04"\n  - name: Sở Tổ chức\n    from: "2016-01-05"\nlevel: province\n',
      ),
  },
  'stale-correction': {
    wrong: () => history((repository) => correct(repository, sha256('lời chưa từng đăng'))),
    right: () =>
      history((repository) => {
        changedWords(repository);
        correct(repository, sha256(words));
      }),
  },
};

function schemaProblems(text: string): readonly Problem[] {
  const { problems } = checkAgainst(z.strictObject({ cao: z.number().multipleOf(2) }), new YamlSource(text));
  return problems.map((problem) => ({ ...problem, severity: 'error', file: 'x.yaml' }));
}

test('every rule has a page, and every page a rule', () => {
  expect(rules.length).toBeGreaterThan(90);
  expect(named).toEqual(rules);
});

test('the index names every page with its title and level', () => {
  const rows = [
    ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(
      /^\| \[`([a-z0-9-]+)`\]\(\1\.md\) +\| (.+?) +\| (.+?) +\|$/gm,
    ),
  ];
  expect(rows.map(([, rule, title, level]) => [rule, title, level === 'lỗi' ? 'error' : 'warning'])).toEqual(
    named.map((rule) => pageOf(rule)).map(({ rule, title, severity }) => [rule, title, severity]),
  );
});

test('a fault is made by hand exactly where the page shows no file', () => {
  const withoutFile = named.filter((rule) => pageOf(rule).wrong.language === 'txt');
  expect(withoutFile).toEqual(Object.keys(others).toSorted());
});

describe.each(named)('%s', (rule) => {
  const page = pageOf(rule);
  const made = others[rule];
  const check = ({ path, text }: Example): readonly Problem[] => readContent(project({ [path]: text }), asOf).problems;
  const reported = (problems: readonly Problem[]): readonly string[] =>
    problems.filter((problem) => problem.rule === rule).map(({ severity }) => severity);

  test('the wrong example is reported', () => {
    const problems = made === undefined ? check(page.wrong) : made.wrong();
    expect(reported(problems), JSON.stringify(problems)).toContain(page.severity);
  });

  test('the right example is not', () => {
    const problems = made === undefined ? check(page.right) : made.right();
    expect(reported(problems)).toEqual([]);
    // Nor has it another fault.
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});
