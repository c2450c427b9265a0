import { fold } from '#gate/nearest.ts';

/** Words as a part of an address: lower case, no marks, joined by hyphens, cut at a word. */
export function slugOf(text: string, longest = 80): string {
  const words = fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return words.length <= longest ? words : words.slice(0, longest + 1).replace(/-[^-]*$/, '');
}

/** What is wrong with a name given for a file. */
export function faultOfSlug(slug: string): string | undefined {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 100) return undefined;
  return `Tên chỉ có chữ thường không dấu, chữ số, dấu gạch nối. Có phải là “${slugOf(slug)}”?`;
}
