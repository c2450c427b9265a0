import type { Review, UnshownDraft } from '#domain/review.ts';
import { recordInWork } from './record-in-work.ts';
import { getRegister } from './register.ts';

/** Drafts and files with faults, by file; nothing in a build, whose readers are not their writers. */
export function getReviews(): readonly Review[] {
  return import.meta.env.DEV ? recordInWork().reviews : [];
}

/** Drafts that no page can show: they cannot be read, or are filed under a day to come. */
export async function getUnshownDrafts(): Promise<readonly UnshownDraft[]> {
  const { noticeBySlug } = await getRegister();
  return recordInWork().drafts.flatMap(({ slug, file, text }) => {
    if (noticeBySlug.has(slug)) return [];
    const review = getReviews().find((one) => one.file === file);
    return [{ slug, text, review: review ?? { file, draft: { slug }, problems: [], questions: [] } }];
  });
}

/** Which edition of the record is shown: another number, another page. */
export const editionShown = (): number => recordInWork().edition;
