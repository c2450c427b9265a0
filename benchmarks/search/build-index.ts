import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { contestants } from './contestants/all.ts';

/**
 * Builds one contestant's index in a process of its own and says on the last line what it took:
 * `{"cpu": seconds, "peak": bytes}`, programs it starts included.
 */
const [name = '', inputs = '', index = ''] = process.argv.slice(2);
const contestant = contestants[name];
if (contestant === undefined) throw new Error(`no contestant ${name}`);
rmSync(index, { recursive: true, force: true });
mkdirSync(index, { recursive: true });

/** Processor time of ended children, from the kernel; 0 where it does not tell. */
function childSeconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}

/** Memory at its largest, in bytes, and processor seconds of the children that are running; 0 where the kernel does not tell. */
function childrenNow(): { readonly peak: number; readonly cpu: number } {
  try {
    const children = readFileSync(`/proc/self/task/${String(process.pid)}/children`, 'utf8')
      .trim()
      .split(' ');
    return children.reduce(
      (sum, child) => {
        const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1];
        const fields = readFileSync(`/proc/${child}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return {
          peak: sum.peak + Number(peak ?? 0) * 1024,
          cpu: sum.cpu + (Number(fields[11]) + Number(fields[12])) / 100,
        };
      },
      { peak: 0, cpu: 0 },
    );
  } catch {
    return { peak: 0, cpu: 0 };
  }
}

const children = { peak: 0, cpu: 0 };
const watch = setInterval(() => {
  const { peak, cpu } = childrenNow();
  children.peak = Math.max(children.peak, peak);
  children.cpu = Math.max(children.cpu, cpu);
}, 100);
watch.unref();
await contestant.build(inputs, index);
clearInterval(watch);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
// The program of a peer ends a moment after it was told to; where it takes longer, what was last seen of it counts.
await new Promise((resolve) => setTimeout(resolve, 300));
const used = (userCPUTime + systemCPUTime) / 1e6;
console.log(
  JSON.stringify({ cpu: used + Math.max(childSeconds(), children.cpu), peak: maxRSS * 1024 + children.peak }),
);
process.exit(0);
