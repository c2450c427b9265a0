import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setImmediate } from 'node:timers/promises';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { crcOfFile } from '#kept/file-crc.ts';
import { Beside, isBeside, type Made } from './beside.ts';
import { askedOf, Drawing, sheafComponent, type Task } from './drawing.ts';
import type { PagesBundle } from './pages-bundle.ts';
import { progress } from '../progress.ts';
import { Queue } from './queue.ts';
import { codeDigest, isTraced, readTrace, writeTrace, type Drawn, type Trace } from './trace.ts';
import { DrawingWorkers, workersFor } from './workers.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * Draws the pages that have a key: only those that would come out otherwise than in the last build, many in one answer
 * of Astro's, and in several workers where they are very many. Astro draws each of them, from the same components; all
 * others it draws as ever.
 */
export function drawWhatChanged(): AstroIntegration {
  let root = '';
  let site = '';
  let publicFolder = '';
  return {
    name: 'draw-what-changed',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // Known to the bundle of pages, and no page of the site.
        if (command === 'build') injectRoute({ pattern: '/chum/', entrypoint: `./${sheafComponent}`, prerender: true });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = fileURLToPath(config.outDir);
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const started = performance.now();
        setPrerenderer((standard) => ({
          ...standard,
          name: 'draw-what-changed',
          getStaticPaths: async () => {
            performance.measure('đóng gói mã', { start: started });
            const bundle = bundleOf(standard);
            const counters = Beside.counters();
            const workers = new DrawingWorkers({ entry: entryOf(site), place: { root, site }, counters });
            try {
              workers.growTo(workersFor(expectedPages(root, bundle), availableParallelism() - 1));
              const paths = await standard.getStaticPaths();
              const own = ownTasks(paths, publicFolder);
              const beside = await Beside.of(bundle, { root, site }, counters);
              await drawAll(root, site, [...own.values()], new Drawing(bundle, site), beside, workers);
              const others = paths.filter((path) => !own.has(fileOf(path)) && !isNoPage(path));
              for (const path of others) refuseTaken(site, publicFolder, fileOf(path));
              return others;
            } finally {
              await workers.stop();
            }
          },
        }));
      },
    },
  };
}

/** What is in the bundle as a route to be found there. */
const isNoPage = ({ route }: Path): boolean => route.component === sheafComponent || isBeside(route.component);

/** Pages that come of a notice and its directives, about. */
const pagesOfNotice = 10;

/**
 * About how many pages are worth starting workers for before it is known which ones have to be drawn: all of the first
 * build's, and all of any build that makes files beside its pages, for it makes them anew.
 */
function expectedPages(root: string, { manifest }: PagesBundle): number {
  if (isTraced(root) && !manifest.routes.some(({ routeData }) => isBeside(routeData.component))) return 0;
  return pagesOfNotice * readdirSync(join(root, 'content/notices'), { recursive: true }).length;
}

/** Astro writes its pages over what is there: what was made beside them must not be lost so. */
function refuseTaken(site: string, publicFolder: string, file: string): void {
  if (existsSync(join(site, file)) && !existsSync(join(publicFolder, file)))
    throw new Error(`EEXIST: two things at /${file}`);
}

/** The bundle that Astro's own prerenderer draws from. */
function bundleOf(standard: AstroPrerenderer): PagesBundle {
  const bundle: PagesBundle | undefined = Reflect.get(standard, 'app');
  if (bundle === undefined) throw new Error('Astro keeps its bundle of pages elsewhere');
  return bundle;
}

/** The pages with a key, by their file. Where two want one file, Astro is to say so. */
function ownTasks(paths: readonly Path[], publicFolder: string): ReadonlyMap<string, Task> {
  const tasks = new Map<string, Task>();
  const taken = new Set<string>();
  for (const path of paths) {
    const file = fileOf(path);
    const isTaken = taken.has(file) || existsSync(join(publicFolder, file));
    taken.add(file);
    if (path.cacheKey === undefined) continue;
    if (isTaken) tasks.delete(file);
    else tasks.set(file, { pathname: path.pathname, component: path.route.component, file, key: path.cacheKey });
  }
  return tasks;
}

function fileOf({ pathname, route }: Path): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  return route.type === 'page' ? join(path, 'index.html').replaceAll('\\', '/') : path;
}

async function drawAll(
  root: string,
  site: string,
  tasks: readonly Task[],
  drawing: Drawing,
  beside: Beside,
  workers: DrawingWorkers,
): Promise<void> {
  const started = performance.now();
  const code = codeDigest(root, process.env['CONG_KHAI_AS_OF'] ?? '');
  const before = readTrace(root, code);
  const served = servedSite(root);
  const files: Record<string, Drawn> = {};
  const changed = tasks.filter((task) => {
    const drawn = before.files[task.file];
    const isKept =
      served !== undefined &&
      drawn !== undefined &&
      isSame(task, drawn, before) &&
      keep(served, site, task.file, drawn);
    if (isKept) files[task.file] = drawn;
    return !isKept;
  });
  const told = progress('Dựng trang', changed.length);
  const queue = new Queue(changed.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)));
  const enter = (part: readonly Task[], drawn: readonly Drawn[]): void => {
    part.forEach((task, index) => {
      const one = drawn[index];
      if (one !== undefined) files[task.file] = one;
    });
    told(part.length);
  };
  workers.growTo(workersFor(changed.length, availableParallelism() - 1));
  // From the other end: what pages of one kind need besides the register, such as the reports, one process makes.
  workers.supply({ left: () => queue.left, take: (count) => queue.takeLast(count), enter });
  for (let part = queue.take(20); part.length > 0; part = queue.take(20)) {
    enter(part, await drawing.draw(part));
    // Lets the workers' answers in.
    await setImmediate();
    workers.check();
  }
  const made = await makeBeside(beside);
  await workers.done();
  await beside.end([...workers.made, ...made]);
  const asked = askedOf();
  const answers: Record<string, string> = {};
  for (const { questions } of Object.values(files)) {
    for (const question of questions) answers[question] ??= asked.answer(question) ?? '';
  }
  writeTrace(root, { code, files, answers });
  performance.measure('dựng trang', {
    start: started,
    detail: { 'vẽ lại': changed.length, 'giữ nguyên': tasks.length - changed.length },
  });
}

/** Does what the workers have left of the work beside the pages; all of it, if there are none. */
async function makeBeside(beside: Beside): Promise<readonly Made[]> {
  const made: Made[] = [];
  if (!beside.isLeft) return made;
  await beside.prepare();
  for (let one = beside.next(); one !== undefined; one = beside.next()) {
    made.push(one);
    await setImmediate();
  }
  return made;
}

/**
 * Where a page stands in the queue: a notice's page, its plain text and its directives' pages one after the other, for
 * they read the same words; before them, for the process that has it all at hand, what is about more than one notice.
 */
function placeOf({ file }: Task): string {
  const kind = file.slice(0, file.indexOf('/'));
  return `${['van-ban', 'chi-dao'].includes(kind) ? '1' : '0'} ${file.slice(kind.length + 1)}`;
}

/** Whether a page would come out as it did: it is given the same and would be answered the same. */
function isSame(task: Task, drawn: Drawn, before: Trace): boolean {
  if (drawn.key !== task.key) return false;
  const asked = askedOf();
  return drawn.questions.every((question) => {
    const answer = asked.answer(question);
    return answer !== undefined && answer === before.answers[question];
  });
}

/** The folder of the site as it is served; none before the first build. */
function servedSite(root: string): string | undefined {
  try {
    return realpathSync(join(root, 'dist'));
  } catch {
    return undefined;
  }
}

/** Takes a page over from the site as it is served, if its bytes are those that were drawn. */
function keep(served: string, site: string, file: string, { crc }: Drawn): boolean {
  try {
    const source = join(served, file);
    if (crcOfFile(source) !== crc) return false;
    const target = join(site, file);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target, constants.COPYFILE_EXCL);
    }
    return true;
  } catch {
    return false;
  }
}

/** The bundle of all pages, which Astro removes when it is done. */
function entryOf(site: string): string {
  const folder = join(site, '.prerender');
  const [entry] = readdirSync(folder).filter((name) => /^prerender-entry.*\.mjs$/.test(name));
  if (entry === undefined) throw new Error('Astro has put its bundle of pages elsewhere');
  return pathToFileURL(join(folder, entry)).href;
}
