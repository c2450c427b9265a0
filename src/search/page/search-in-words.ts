import type { SearchState } from './facets.ts';

/** What is asked for, by the labels of the form, for people to read. */
export function searchInWords(
  form: HTMLFormElement,
  { query, chosen, site, sort }: SearchState,
): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string | undefined>> = { ...chosen, q: query, trang: site, xep: sort };
  const words: Record<string, string> = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const { label } = field.dataset;
    const value = values[field.name] ?? '';
    if (label === undefined || value === '') continue;
    const options = field instanceof HTMLSelectElement ? [...field.options] : [];
    const option = options.find((one) => one.value === value);
    words[label] = option?.dataset['name'] ?? option?.text ?? value;
  }
  return words;
}
