import type { Page } from '@playwright/test';

const interactive = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [onclick]';

/**
 * Walks through the page with Tab and says what a reader without a mouse would meet: something that
 * cannot be reached, comes out of order, holds the focus, or does not show it.
 */
export async function keyboardProblems(page: Page): Promise<readonly string[]> {
  const expected = await page.evaluateHandle((selector) => {
    const isOffered = (element: HTMLElement): boolean =>
      element.checkVisibility() && !element.matches(':disabled') && !(element.tabIndex < 0 && element.matches('main'));
    const elements = [...document.querySelectorAll<HTMLElement>(selector)].filter(isOffered);
    return elements.map((element) => {
      const { outline, boxShadow } = getComputedStyle(element);
      return { element, atRest: `${outline}|${boxShadow}`, reached: false };
    });
  }, interactive);
  const count = await expected.evaluate((stops) => stops.length);

  const problems: string[] = [];
  const previous = await page.evaluateHandle(() => ({ element: document.body as Element }));
  for (let presses = 0; presses <= count + 10; presses += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(
      ([stops, last]) => {
        const name = (element: Element): string =>
          `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`;
        const element = document.activeElement;
        if (element === null || element === document.body) return { isOver: true, problems: [] };
        if (element === last.element) return { isOver: true, problems: [`holds the focus: ${name(element)}`] };
        const stop = stops.find((candidate) => candidate.element === element);
        if (stop?.reached) return { isOver: true, problems: [] };
        const found: string[] = [];
        const follows = (last.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        if (!follows) found.push(`out of order: ${name(element)} after ${name(last.element)}`);
        const { outline, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const isDrawn = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        const isChanged = stop === undefined || stop.atRest !== `${outline}|${boxShadow}`;
        if (!isDrawn || !isChanged) found.push(`does not show its focus: ${name(element)}`);
        const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
        const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 1 && height > 1;
        if (!isSeen) found.push(`has the focus outside the window: ${name(element)}`);
        last.element = element;
        if (stop !== undefined) stop.reached = true;
        return { isOver: false, problems: found };
      },
      [expected, previous] as const,
    );
    problems.push(...step.problems);
    if (step.isOver) break;
  }
  const missed = await expected.evaluate((stops) =>
    stops
      .filter((stop) => !stop.reached)
      .map(
        ({ element }) =>
          `not reached by Tab: ${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 50)}”`,
      ),
  );
  return [...problems, ...missed];
}

/** Whether the first press of Tab offers a visible way past the header, and that way leads into the content. */
export async function skipLinkProblems(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab');
  const offered = await page.evaluate(() => {
    const link = document.activeElement;
    const target = link instanceof HTMLAnchorElement ? link.getAttribute('href') : null;
    if (link === null || target?.startsWith('#') !== true) return ['the first stop is no link within the page'];
    const { top, left, bottom, right } = link.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
      ? []
      : ['the skip link has the focus but is not seen'];
  });
  if (offered.length > 0) return offered;
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const { activeElement } = document;
    if (main === null || activeElement === null || activeElement === document.body)
      return ['the skip link leads nowhere'];
    const isBefore = (main.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBefore ? ['the skip link does not lead past the header'] : [];
  });
}
