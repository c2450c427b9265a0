import { shortDay } from '../index/packed-document.ts';
import { find, partOf } from './page-parts.ts';
import type { SiteHit } from './sites-answer.ts';

/** A hit as the page's template draws it. Its words are set as text, never as HTML. */
export function drawHit(page: HTMLElement, hit: SiteHit): Node {
  const element = find(page, 'template[data-hit]', HTMLTemplateElement).content.cloneNode(true);
  if (!(element instanceof DocumentFragment)) throw new Error('a template holds a fragment');
  const link = find(element, 'a[data-title]', HTMLAnchorElement);
  const isNotice = hit.kind === 'van-ban';
  const noticeTitle = drawRuns(hit.noticeTitle);
  link.append(...(isNotice ? noticeTitle : [hit.title]));
  link.href = hit.link;
  const about = hit.site ? `${hit.site}. ${hit.about}` : hit.about;
  partOf(element, 'about').append(about, ...(isNotice ? [] : noticeTitle));
  partOf(element, 'passage').append(...drawRuns(hit.passage));
  const missing = partOf(element, 'missing');
  if (hit.missing.length === 0) missing.remove();
  else missing.append(...hit.missing.flatMap((word) => [struck(word), ' ']));
  // Another site's day may be another than the page's.
  const day = hit.asOf && `Tính đến ${shortDay(hit.asOf)}`;
  partOf(element, 'tracking').textContent = [hit.status, hit.due, hit.status && day]
    .flatMap((words) => (words ? [`${words}. `] : []))
    .join('');
  if (hit.page === undefined) partOf(element, 'foot').remove();
  else find(element, 'a[data-page]', HTMLAnchorElement).href = hit.page;
  return element;
}

/** Words of a text, those of the query as marks. */
function drawRuns(runs: SiteHit['passage']): readonly (Node | string)[] {
  return runs.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** A word the hit does not have. */
function struck(word: string): HTMLElement {
  const element = document.createElement('s');
  element.textContent = word;
  return element;
}
