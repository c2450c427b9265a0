import type { Page } from '@playwright/test';

interface Noted {
  readonly violations: string[];
  readonly shifts: number[];
}

/** What a page does behind the reader's back, watched from before it is opened. */
export class Observation {
  /** Addresses on other hosts that were asked for; none of them is ever answered. */
  readonly outside: string[] = [];
  readonly requests: string[] = [];
  /** Errors and warnings in the console. */
  readonly complaints: string[] = [];
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page, origin: string): Promise<Observation> {
    const observation = new Observation(page);
    page.on('request', (request) => observation.requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') observation.complaints.push(message.text());
    });
    page.on('pageerror', (error) => observation.complaints.push(error.message));
    await page.context().route(
      (url) => url.protocol.startsWith('http') && url.origin !== origin,
      (route) => {
        observation.outside.push(route.request().url());
        return route.abort();
      },
    );
    await page.addInitScript(() => {
      const noted: Noted = { violations: [], shifts: [] };
      Object.assign(globalThis, { noted });
      addEventListener('securitypolicyviolation', (event) => {
        noted.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
      });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) noted.shifts.push(Number(entry.value));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return observation;
  }

  /** What broke the page's Content-Security-Policy. */
  async violations(): Promise<readonly string[]> {
    return (await this.#noted()).violations;
  }

  /** How far things moved while the page was made: the sum of its layout shifts. */
  async layoutShift(): Promise<number> {
    return (await this.#noted()).shifts.reduce((sum, shift) => sum + shift, 0);
  }

  async #noted(): Promise<Noted> {
    // Two frames later everything that moved has been reported.
    return this.#page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return (globalThis as unknown as { noted: Noted }).noted;
    });
  }
}
