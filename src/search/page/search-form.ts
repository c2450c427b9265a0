import { facets, parseSearch, type SearchState } from './facets.ts';

const choices = [...facets, 'trang', 'xep'] as const;

/** What the form asks for. */
export function readForm(form: HTMLFormElement): SearchState {
  const entries = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  return parseSearch(new URLSearchParams(entries).toString());
}

/** Brings the form to a search. */
export function fillForm(form: HTMLFormElement, { query, chosen, site, sort }: SearchState): void {
  const values: Readonly<Record<string, string | undefined>> = { ...chosen, trang: site, xep: sort };
  const field = form.elements.namedItem('q');
  if (field instanceof HTMLInputElement) field.value = query;
  for (const name of choices) {
    const value = values[name] ?? '';
    // An address may ask for what no longer exists: the answer is then none, not everything.
    offerValues(form, name, [value]);
    const choice = choiceOf(form, name);
    if (choice !== undefined) choice.value = value;
  }
}

/** Offers values that the page did not know of, such as years of other sites; they are their own names. */
export function offerValues(form: HTMLFormElement, name: string, values: readonly string[]): void {
  const choice = choiceOf(form, name);
  for (const value of values) {
    if (choice === undefined || [...choice.options].some((option) => option.value === value)) continue;
    const option = new Option(value, value);
    option.dataset['name'] = value;
    choice.append(option);
  }
}

/** The choice of a name; undefined where the page has none. */
export function choiceOf(form: HTMLFormElement, name: string): HTMLSelectElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field : undefined;
}
