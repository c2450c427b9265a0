import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Begins to note what the main threads of a browser do. */
export async function watchTasks(browser: Browser, page: Page): Promise<void> {
  await browser.startTracing(page, { categories: ['toplevel'] });
}

/**
 * Processor time of the longest task on a page's main thread since `watchTasks`, in milliseconds, the slowdown
 * included. What else this machine had to do meanwhile is not counted, as it is where tasks are timed by the clock.
 */
export async function longestTask(browser: Browser): Promise<number> {
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const thread = ({ pid, tid }: TraceEvent): string => `${String(pid)}/${String(tid)}`;
  const main = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map((event) => thread(event)),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && main.has(thread(event)),
  );
  if (tasks.length === 0) throw new Error('the browser noted no task of the page');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
