import { shortDay } from '../index/packed-document.ts';
import type { SiteHit } from './sites-answer.ts';

/** The first element of a kind that a selector finds; its absence is a mistake in the page. */
export function find<T extends HTMLElement>(within: ParentNode, selector: string, kind: abstract new () => T): T {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the search page has no ${selector}`);
  return element;
}

/** A hit as the page's template draws it. Its words are set as text, never as HTML. */
export function drawHit(page: HTMLElement, hit: SiteHit): Node {
  const element = find(page, 'template[data-hit]', HTMLTemplateElement).content.cloneNode(true);
  if (!(element instanceof DocumentFragment)) throw new Error('a template holds a fragment');
  const part = (name: string): HTMLElement => find(element, `[data-${name}]`, HTMLElement);
  const link = find(element, 'a[data-title]', HTMLAnchorElement);
  link.textContent = hit.title;
  link.href = hit.link;
  part('about').textContent = hit.site ? `${hit.site}. ${hit.about}` : hit.about;
  part('passage').append(
    ...hit.passage.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  const missing = part('missing');
  if (hit.missing.length === 0) missing.remove();
  else missing.append(...hit.missing.flatMap((word) => [struck(word), ' ']));
  // Another site's day may be another than the page's.
  const day = hit.asOf && `Tính đến ${shortDay(hit.asOf)}`;
  part('tracking').textContent = [hit.status, hit.due, hit.status && day]
    .flatMap((words) => (words ? [`${words}. `] : []))
    .join('');
  if (hit.page === undefined) part('foot').remove();
  else find(element, 'a[data-page]', HTMLAnchorElement).href = hit.page;
  return element;
}

/** A word the hit does not have. */
function struck(word: string): HTMLElement {
  const element = document.createElement('s');
  element.textContent = word;
  return element;
}
