import { formatCount } from '#domain/size.ts';
import { fillPart, offerQueries, partOf } from './page-parts.ts';
import { drawHit } from './result-view.ts';
import type { SiteHit, SitesAnswer } from './sites-answer.ts';

/** Shows what an answer says beside its results, which are left out; of no answer, nothing. */
export function drawAnswer(page: HTMLElement, answer: SitesAnswer | undefined): void {
  const {
    total = 0,
    scattered = 0,
    isNear = false,
    corrected,
    suggestions = [],
    others,
  }: Partial<SitesAnswer> = answer ?? {};
  partOf(page, 'results').replaceChildren();
  partOf(page, 'more').hidden = true;
  partOf(page, 'take').hidden = total === 0;
  partOf(page, 'taken').textContent = '';
  partOf(page, 'untaken').hidden = true;
  const isMixed = !isNear && scattered > 0 && scattered < total;
  fillPart(page, 'scattered', isMixed ? formatCount(scattered) : '');
  fillPart(page, 'silent', others?.silent ?? '');
  offerQueries(page, 'suggestions', suggestions);
  offerQueries(page, 'correction', corrected === undefined || total === 0 ? [] : [corrected]);
}

/** Adds results to those shown. @param total how many there are in all */
export function addHits(page: HTMLElement, hits: readonly SiteHit[], total: number): void {
  const list = partOf(page, 'results');
  list.append(...hits.map((hit) => drawHit(page, hit)));
  partOf(page, 'more').hidden = list.children.length >= total || hits.length === 0;
}

/** Address of the result the reader is at; undefined where the focus is elsewhere. */
export function focusedResult(page: HTMLElement): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLAnchorElement && partOf(page, 'results').contains(focused) ? focused.href : undefined;
}

/** Brings the focus to the result of an address, if it is shown. */
export function focusResult(page: HTMLElement, address: string | undefined): void {
  [...partOf(page, 'results').querySelectorAll('a')].find(({ href }) => href === address)?.focus();
}
