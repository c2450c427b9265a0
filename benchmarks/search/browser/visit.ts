import type { Browser, CDPSession, Page } from '@playwright/test';
import { longestTask, watchTasks } from './main-thread.ts';

/** A phone on a slow line: 1.6 Mbit/s down, 0.75 up, 150 ms there and back, a processor four times slower than this one. */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const slowdown = 4;
/** Longest wait for an answer, in milliseconds. */
const patience = 60_000;

/** What one question cost a reader. */
export interface Answered {
  readonly query: string;
  /** From asking to the whole answer being announced. */
  readonly milliseconds: number;
  /** From asking to the first results, where several sites are searched and some are slower. */
  readonly firstAfter: number;
  readonly announced: string;
  /** Of everything loaded for it, the page included where it was opened with the question. */
  readonly bytes: number;
  readonly requests: number;
  /** Processor time of the longest task on the main thread, in milliseconds. */
  readonly longestTask: number;
}

/** A visit of the search page by one reader with an empty cache. */
export class Visit {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #devtools: CDPSession;
  #bytes = 0;
  #requests = 0;

  private constructor(browser: Browser, page: Page, devtools: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#devtools = devtools;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      this.#bytes += encodedDataLength;
      this.#requests += 1;
    });
  }

  static async begin(browser: Browser): Promise<Visit> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watchPage);
    return new Visit(browser, page, devtools);
  }

  async end(): Promise<void> {
    await this.#page.context().close();
  }

  /** Opens the search page with nothing asked. */
  async open(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'networkidle', timeout: patience });
  }

  /** Opens the search page by an address that asks: from another page's search box, or a shared link. */
  async openAsking(address: string, query: string): Promise<Answered> {
    const begun = await this.#mark();
    await this.#page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit', timeout: patience });
    return this.#answered(query, begun);
  }

  /** Types a question into the open page and sends it off. */
  async ask(query: string): Promise<Answered> {
    const begun = await this.#mark();
    await this.#run(`{
      const field = document.querySelector('main input[type=search]');
      field.value = ${JSON.stringify(query)};
      Object.assign(globalThis, { asked: performance.now(), announcement: undefined, first: undefined });
      field.form.requestSubmit();
    }`);
    return this.#answered(query, begun);
  }

  async #mark(): Promise<{ readonly bytes: number; readonly requests: number }> {
    await watchTasks(this.#browser, this.#page);
    return { bytes: this.#bytes, requests: this.#requests };
  }

  async #answered(query: string, begun: { bytes: number; requests: number }): Promise<Answered> {
    const until = Date.now() + patience;
    for (;;) {
      const seen: Announced | undefined = await this.#run(
        'globalThis.announcement && { ...announcement, first: globalThis.first, asked: globalThis.asked ?? 0 }',
      );
      if (seen !== undefined)
        return {
          query,
          milliseconds: seen.at - seen.asked,
          firstAfter: seen.first - seen.asked,
          announced: seen.text,
          bytes: this.#bytes - begun.bytes,
          requests: this.#requests - begun.requests,
          longestTask: await longestTask(this.#browser),
        };
      if (Date.now() > until) throw new Error(`no answer to “${query}” within ${String(patience)} ms`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** Runs code in the page by itself: the scripts Playwright brings along are the longest task of such a page. */
  async #run<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    // The expressions above say what they give.
    return result.value as T;
  }
}

/** What `watchPage` noted. */
interface Announced {
  readonly text: string;
  readonly at: number;
  readonly first: number;
  readonly asked: number;
}

/** Runs in the page: notes when the search announces an answer. */
function watchPage(): void {
  let last = '';
  new MutationObserver(() => {
    const text = document.querySelector('main [role=status]')?.textContent.trim() ?? '';
    if (text === last) return;
    last = text;
    if (text === '' || text.startsWith('Đang')) return;
    const at = performance.now();
    Object.assign(globalThis, { first: Reflect.get(globalThis, 'first') ?? at });
    if (!text.includes('Còn đợi')) Object.assign(globalThis, { announcement: { text, at } });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
