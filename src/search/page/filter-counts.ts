import { formatCount } from '#domain/size.ts';
import { facets } from './facets.ts';
import { choiceOf, offerValues } from './search-form.ts';
import type { SitesAnswer } from './sites-answer.ts';

/**
 * Shows beside every value of every filter how much of an answer has it; each filter costs a part of the index. Where
 * a part cannot be had there are none: the results stand, and filters without counts still filter.
 *
 * @param isWanted asked before they are shown: the reader may have gone on
 */
export async function showCounts(form: HTMLFormElement, answer: SitesAnswer, isWanted: () => boolean): Promise<void> {
  labelValues(form, 'trang', answer.others?.totalOf);
  const counts = await answer.counts().catch(() => undefined);
  if (counts === undefined || !isWanted()) return;
  // The years of other sites.
  const years = Object.keys(counts.nam ?? {}).filter((year) => /^\d{4}$/.test(year));
  offerValues(form, 'nam', years.toSorted().toReversed());
  for (const facet of facets) labelValues(form, facet, (value) => counts[facet]?.[value] ?? 0);
}

/** Takes the counts away again. */
export function clearCounts(form: HTMLFormElement): void {
  for (const name of [...facets, 'trang']) labelValues(form, name);
}

/** Names the values of a choice, each with its count where that is known. */
function labelValues(
  form: HTMLFormElement,
  name: string,
  countOf: (value: string) => number | undefined = () => undefined,
): void {
  for (const option of choiceOf(form, name)?.options ?? []) {
    const words = option.dataset['name'];
    if (words === undefined) continue;
    const count = countOf(option.value);
    option.textContent = count === undefined ? words : `${words} (${formatCount(count)})`;
  }
}
