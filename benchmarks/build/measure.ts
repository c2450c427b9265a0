import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processor, user and system, of the command and all it started. */
  readonly cpu: number;
  /** Most memory of all its processes together, MB. Linux only; 0 elsewhere. */
  readonly peak: number;
}

/** Runs a command and measures it; its output goes nowhere unless it fails. */
export async function measure(
  folder: string,
  [command = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const before = childrenSeconds();
  const started = performance.now();
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (output = (output + String(part)).slice(-4000)));
  let peak = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, treeMemory(child.pid));
  }, 100);
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} in ${folder} ended with ${String(code)}:\n${output}`);
  return { wall: (performance.now() - started) / 1000, cpu: childrenSeconds() - before, peak };
}

/** Processor seconds of all children that have ended, from /proc; 0 where there is none. */
function childrenSeconds(): number {
  const fields = read('/proc/self/stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100;
}

/** Memory of a process and all below it, MB. */
function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const name of read('/proc/self/stat') === '' ? [] : readdirSync('/proc')) {
    if (/^\d+$/.test(name))
      parents.set(Number(name), Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0));
  }
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [process, parent] of parents) if (tree.has(parent)) tree.add(process);
  }
  return [...tree].reduce(
    (sum, process) => sum + (Number(read(`/proc/${String(process)}/statm`).split(' ')[1] ?? 0) * 4096) / 1e6,
    0,
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
