import { facets, parseSearch, type SearchState } from './facets.ts';

const others = ['trang', 'xep'] as const;

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
  for (const name of [...facets, ...others]) {
    const choice = choiceOf(form, name);
    if (choice === undefined) continue;
    const value = values[name] ?? '';
    // An address may ask for what no longer exists: the answer is then none, not everything.
    if (![...choice.options].some((option) => option.value === value)) choice.append(new Option(value, value));
    choice.value = value;
  }
}

/** What is asked for, by the labels of the form, for people to read. */
export function formInWords(form: HTMLFormElement): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field.value === '') continue;
    const { label } = field.dataset;
    const [option] = field instanceof HTMLSelectElement ? field.selectedOptions : [];
    if (label !== undefined) words[label] = option?.dataset['name'] ?? option?.text ?? field.value.trim();
  }
  return words;
}

/** Names the values of a facet, each with its count where that is known. */
export function labelFacet(
  form: HTMLFormElement,
  facet: string,
  countOf: (value: string) => number | undefined = () => undefined,
): void {
  for (const option of choiceOf(form, facet)?.options ?? []) {
    const { name } = option.dataset;
    if (name === undefined) continue;
    const count = countOf(option.value);
    option.textContent = count === undefined ? name : `${name} (${count.toLocaleString('vi')})`;
  }
}

/** Offers values of a facet that the page did not know of, such as years of other sites; they are their own names. */
export function offerValues(form: HTMLFormElement, facet: string, values: readonly string[]): void {
  const choice = choiceOf(form, facet);
  for (const value of values) {
    if (choice === undefined || [...choice.options].some((option) => option.value === value)) continue;
    const option = new Option(value, value);
    option.dataset['name'] = value;
    choice.append(option);
  }
}

function choiceOf(form: HTMLFormElement, name: string): HTMLSelectElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field : undefined;
}
