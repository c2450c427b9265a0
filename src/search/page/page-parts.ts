/** The first element of a kind that a selector finds; its absence is a mistake in the page. */
export function find<T extends HTMLElement>(within: ParentNode, selector: string, kind: abstract new () => T): T {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the search page has no ${selector}`);
  return element;
}

/** An element that the page names by `data-…`. */
export const partOf = (page: ParentNode, name: string): HTMLElement => find(page, `[data-${name}]`, HTMLElement);

/** Says in a part of the page what it leaves open; a part without words is not shown. */
export function fillPart(page: ParentNode, name: string, words: string): void {
  const part = partOf(page, name);
  part.hidden = words === '';
  find(part, 'b', HTMLElement).textContent = words;
}

/** Offers queries to ask with one key; a part with none is not shown. */
export function offerQueries(page: ParentNode, name: string, queries: readonly string[]): void {
  const part = partOf(page, name);
  part.hidden = queries.length === 0;
  find(part, 'ul', HTMLElement).replaceChildren(
    ...queries.map((query) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['query'] = query;
      button.textContent = query;
      item.append(button);
      return item;
    }),
  );
}
