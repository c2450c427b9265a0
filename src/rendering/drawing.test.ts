import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Drawing, sheafComponent, type Task } from './drawing.ts';
import type { PagesBundle } from './pages-bundle.ts';
import { sheafToDraw } from './sheaf.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'cong-khai-ve-'));
  let asked: string[] = [];
  Reflect.set(globalThis, Symbol.for('cong-khai.asked'), {
    begin: () => (asked = []),
    end: () => asked,
    ask: (question: string) => asked.push(question),
  });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('cong-khai.asked'));
  rmSync(site, { recursive: true, force: true });
});

const ask = (question: string): void => Reflect.get(globalThis, Symbol.for('cong-khai.asked')).ask(question);
const task = (component: string, name: string): Task => ({
  pathname: `/${component}/${name}/`,
  component,
  file: `${component}/${name}/index.html`,
  key: `key of ${name}`,
});

const paths = (component: string) =>
  new Map(['a', 'b', 'c', 'd'].map((name) => [`/${component}/${name}/`, { props: { name } }]));

/** What Astro would answer, of a made-up site: pages say their name and ask for it. */
function bundle(routes: Readonly<Record<string, { type?: string; draw: (name: string, request: string) => string }>>) {
  const answers = vi.fn();
  const all = [...Object.entries(routes), [sheafComponent, { draw: () => '' }] as const].map(([component, route]) => ({
    component,
    type: 'page',
    ...route,
  }));
  const made: PagesBundle = {
    manifest: { routes: all.map((routeData) => ({ routeData })) },
    routeCache: {
      get: ({ component }) => ({ staticPaths: { keyed: paths(component) } }),
    },
    getComponentByRoute: () => Promise.resolve({ default: () => new Response() }),
    render: ({ url }, { routeData }) => {
      answers(routeData.component, new URL(url).pathname);
      const [, , name = ''] = new URL(url).pathname.split('/');
      try {
        if (routeData.component !== sheafComponent) {
          ask(`name ${name}`);
          return Promise.resolve(new Response(routes[routeData.component]?.draw(name, 'alone')));
        }
        const { leaves, begin, end } = sheafToDraw();
        for (const { address } of leaves) {
          const [, component = '', leaf = ''] = address.split('/');
          begin();
          ask(`name ${leaf}`);
          end(routes[component]?.draw(leaf, 'sheaf') ?? '');
        }
        return Promise.resolve(new Response());
      } catch {
        return Promise.resolve(new Response('', { status: 500 }));
      }
    },
  };
  return { made, answers };
}

const tasks = ['a', 'b', 'c', 'd'].map((name) => task('notice', name));
const written = (name: string): string => readFileSync(join(site, `notice/${name}/index.html`), 'utf8');

test('pages of a route after the first are drawn for one request, each with its own bytes and questions', async () => {
  const { made, answers } = bundle({ notice: { draw: (name) => `<p>${name}, đúng chữ</p>` } });
  const drawn = await new Drawing(made, site).draw(tasks);
  expect(tasks.map(({ file }) => readFileSync(join(site, file), 'utf8'))).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => `<p>${name}, đúng chữ</p>`),
  );
  expect(drawn.map(({ key, questions }) => [key, questions])).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => [`key of ${name}`, [`name ${name}`]]),
  );
  // The first alone, the first tried in a sheaf, the others.
  expect(answers.mock.calls).toEqual([
    ['notice', '/notice/a/'],
    [sheafComponent, '/'],
    [sheafComponent, '/'],
  ]);
});

test('a route whose pages come out of a sheaf otherwise is drawn page by page', async () => {
  const { made, answers } = bundle({ notice: { draw: (name, request) => `${name} ${request}` } });
  await new Drawing(made, site).draw(tasks);
  expect(['a', 'b', 'c', 'd'].map(written)).toEqual(['a alone', 'b alone', 'c alone', 'd alone']);
  expect(answers).toHaveBeenCalledTimes(5);
});

test('what one page leaves behind for the next keeps its route out of sheaves', async () => {
  let drawn = 0;
  // As a script that Astro writes once an answer.
  const draw = (name: string, request: string): string =>
    `${name}${request === 'sheaf' && (drawn += 1) > 1 ? '' : '<script>'}`;
  await new Drawing(bundle({ notice: { draw } }).made, site).draw(tasks);
  expect(['a', 'b'].map(written)).toEqual(['a<script>', 'b<script>']);
});

test('files that are no pages are drawn one by one', async () => {
  const { made, answers } = bundle({ notice: { type: 'endpoint', draw: (name) => name } });
  await new Drawing(made, site).draw(tasks);
  expect(answers.mock.calls.map(([component]) => component)).toEqual(['notice', 'notice', 'notice', 'notice']);
});

test('a page that cannot be drawn is named', async () => {
  const draw = (name: string): string => {
    if (name === 'c') throw new Error('cannot be drawn');
    return name;
  };
  await expect(new Drawing(bundle({ notice: { draw } }).made, site).draw(tasks)).rejects.toThrow('/notice/c/: 500');
});

test('a page with any sign in it keeps its words', async () => {
  const draw = (name: string): string => `${name}\0\n“Đắk” 𝄞`;
  await new Drawing(bundle({ notice: { draw } }).made, site).draw(tasks);
  expect(['a', 'b', 'c', 'd'].map(written)).toEqual(['a', 'b', 'c', 'd'].map((name) => draw(name)));
});

test('what stands at the address of a page is not written over', async () => {
  const { made } = bundle({ notice: { draw: (name) => name } });
  mkdirSync(join(site, 'notice/c'), { recursive: true });
  writeFileSync(join(site, 'notice/c/index.html'), 'ở đây trước');
  await expect(new Drawing(made, site).draw(tasks)).rejects.toThrow(/EEXIST.*notice\/c/);
  expect(written('c')).toBe('ở đây trước');
});

test('a page that its route does not know is not drawn from nothing', async () => {
  const { made } = bundle({ notice: { draw: (name) => name } });
  await expect(new Drawing(made, site).draw([...tasks, task('notice', 'e')])).rejects.toThrow('no page /notice/e/');
});
