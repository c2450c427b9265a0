import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Browser } from '@playwright/test';

/** The algorithm of text fragments as others wrote it down: browsers do not tell what they mark, and this one finds nothing. */
const algorithm = `${readFileSync(
  fileURLToPath(import.meta.resolve('text-fragments-polyfill/text-fragment-utils')),
  'utf8',
)}; Object.assign(globalThis, { getFragmentDirectives, parseFragmentDirectives, processTextFragmentDirective });`;

/** What a part of a fragment (`text=…`) marks first. */
interface Marked {
  readonly asked: string;
  /** Undefined where it marks nothing. */
  readonly text: string | undefined;
  /** Whether that is in the clause, or the directive, the address leads to. */
  readonly isThere: boolean;
}

/** What the text fragment of an address marks on its page. */
export async function markedWords(browser: Browser, address: string): Promise<readonly Marked[]> {
  // The page's policy would refuse the algorithm.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.addScriptTag({ type: 'module', content: algorithm });
  await page.waitForFunction(() => 'processTextFragmentDirective' in globalThis);
  const marked = await page.evaluate(
    (hash): Marked[] => {
      type Part = Record<'textStart', string>;
      const { getFragmentDirectives, parseFragmentDirectives, processTextFragmentDirective } =
        globalThis as unknown as {
          getFragmentDirectives: (hash: string) => object;
          parseFragmentDirectives: (directives: object) => { text?: readonly Part[] };
          processTextFragmentDirective: (part: Part) => readonly Range[];
        };
      const id = decodeURIComponent(hash.slice(1).replace(/:~:.*$/s, ''));
      const place = document.getElementById(id);
      return (parseFragmentDirectives(getFragmentDirectives(hash)).text ?? []).map((part) => {
        const [range] = processTextFragmentDirective(part);
        const start = range?.startContainer ?? null;
        return {
          asked: part.textStart,
          text: range?.toString(),
          // A directive of several paragraphs is a section of its own.
          isThere:
            place !== null && (place.contains(start) || place.closest('[data-verbatim]')?.contains(start) === true),
        };
      });
    },
    address.slice(address.indexOf('#')),
  );
  await context.close();
  return marked;
}

/** Asserts that the words an address names are marked in the clause it leads to and not above it. */
export async function expectMarked(browser: Browser, address: string): Promise<void> {
  if (!address.includes(':~:')) return;
  const marked = await markedWords(browser, address);
  expect(marked.length, address).toBeGreaterThan(0);
  for (const { asked, text, isThere } of marked) {
    expect(text?.normalize('NFC').replaceAll(/\s+/g, ' ').toLowerCase(), address).toBe(asked.toLowerCase());
    expect(isThere, `${address}: “${asked}” is marked elsewhere`).toBe(true);
  }
}
