import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'EN-301-549'];

/** What axe finds wrong with the page, one line for each element. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // There are no frames to cross: axe runs in the page at once.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
