import type { Page } from '@playwright/test';

/**
 * Watches what is in a window, frame by frame.
 *
 * @returns resolves with the moment, in milliseconds of the epoch, at which given words were there
 */
export async function watchFor(page: Page): Promise<(words: string) => Promise<number>> {
  let wanted = '';
  let found: (at: number) => void = () => undefined;
  await page.exposeBinding('seenWords', (_, words: string, at: number) => {
    if (words === wanted) found(at);
  });
  await page.addInitScript(() => {
    const told = new Set<string>();
    const look = (): void => {
      for (const [words] of (document.body?.innerText ?? '').matchAll(/Sửa thử lần \d+ hết/g)) {
        if (told.has(words)) continue;
        told.add(words);
        // After the frame that shows them.
        setTimeout(() => Reflect.get(window, 'seenWords')(words, performance.timeOrigin + performance.now()));
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return (words) => {
    wanted = words;
    return new Promise((seen, failed) => {
      const patience = setTimeout(() => {
        failed(new Error(`“${words}” was not seen within half a minute`));
      }, 30_000);
      found = (at) => {
        clearTimeout(patience);
        seen(at);
      };
    });
  };
}
