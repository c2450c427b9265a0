import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Review } from '#domain/review.ts';
import { committed } from './loaders/committed.ts';
import { reviews } from './loaders/reviews.ts';
import { agencySchema } from '#schemas/agency.ts';
import { documentSchema } from '#schemas/document.ts';
import { groupSchema } from '#schemas/group.ts';
import { indicatorSchema } from '#schemas/indicator.ts';
import { pageSchema } from '#schemas/page.ts';
import { tombstoneSchema } from '#schemas/tombstone.ts';
import { topicSchema } from '#schemas/topic.ts';
import { updateSchema } from '#schemas/update.ts';

/** The digest by which `queries/` find a notice among what the gate has read. */
const remembered = z.strictObject({ text: z.string() });

export const collections = {
  notices: defineCollection({ loader: committed('notices'), schema: remembered }),
  updates: defineCollection({ loader: committed('updates'), schema: updateSchema }),
  agencies: defineCollection({ loader: committed('agencies'), schema: agencySchema }),
  groups: defineCollection({ loader: committed('groups'), schema: groupSchema }),
  topics: defineCollection({ loader: committed('topics'), schema: topicSchema }),
  indicators: defineCollection({ loader: committed('indicators'), schema: indicatorSchema }),
  documents: defineCollection({ loader: committed('documents'), schema: documentSchema }),
  tombstones: defineCollection({ loader: committed('tombstones'), schema: tombstoneSchema }),
  reviews: defineCollection({ loader: reviews(), schema: z.custom<Review>((value) => typeof value === 'object') }),
  pages: defineCollection({ loader: glob({ pattern: '*.md', base: 'content/pages' }), schema: pageSchema }),
};
