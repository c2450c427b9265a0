import { getCollection } from 'astro:content';
import type { Review } from '#domain/review.ts';
import { getRegister } from './register.ts';

/** Drafts and files with faults, by file; nothing in a build, whose readers are not their writers. */
export async function getReviews(): Promise<readonly Review[]> {
  if (!import.meta.env.DEV) return [];
  return (await getCollection('reviews')).map(({ data }) => data).toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Drafts that no page can show: they cannot be read, or are filed under a day to come. */
export async function getUnshownDrafts(): Promise<readonly { readonly slug: string; readonly review: Review }[]> {
  const [reviews, register] = await Promise.all([getReviews(), getRegister()]);
  return reviews.flatMap((review) => {
    const slug = review.draft?.slug;
    return slug === undefined || register.noticeBySlug.has(slug) ? [] : [{ slug, review }];
  });
}
