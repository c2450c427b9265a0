import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { agencySchema } from '#schemas/agency.ts';
import { documentSchema } from '#schemas/document.ts';
import { groupSchema } from '#schemas/group.ts';
import { indicatorSchema } from '#schemas/indicator.ts';
import { pageSchema } from '#schemas/page.ts';
import { tombstoneSchema } from '#schemas/tombstone.ts';
import { topicSchema } from '#schemas/topic.ts';
import { updateSchema } from '#schemas/update.ts';
import { committed } from './committed.ts';

/** The digest by which `queries/` find a notice among what the gate has read. */
const remembered = z.strictObject({ text: z.string() });

/** Where each collection comes from, and what is asked of its entries. */
export const described = {
  notices: { loader: committed('notices'), schema: remembered },
  updates: { loader: committed('updates'), schema: updateSchema },
  agencies: { loader: committed('agencies'), schema: agencySchema },
  groups: { loader: committed('groups'), schema: groupSchema },
  topics: { loader: committed('topics'), schema: topicSchema },
  indicators: { loader: committed('indicators'), schema: indicatorSchema },
  documents: { loader: committed('documents'), schema: documentSchema },
  tombstones: { loader: committed('tombstones'), schema: tombstoneSchema },
  pages: { loader: glob({ pattern: '*.md', base: 'content/pages' }), schema: pageSchema },
};
