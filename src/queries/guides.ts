import { getCollection, type CollectionEntry } from 'astro:content';

/** The pages of documentation in the order of their table of contents. */
export async function getGuides(): Promise<readonly CollectionEntry<'pages'>[]> {
  return (await getCollection('pages')).toSorted((a, b) => a.data.order - b.data.order);
}
