import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';

// Loaded by Node as it is: Vite would first take every module of the gate apart, and call them through getters.
const { described }: typeof import('./loaders/collections.ts') = createRequire(import.meta.url)(
  './loaders/collections.ts',
);

export const collections = {
  notices: defineCollection(described.notices),
  updates: defineCollection(described.updates),
  agencies: defineCollection(described.agencies),
  groups: defineCollection(described.groups),
  topics: defineCollection(described.topics),
  indicators: defineCollection(described.indicators),
  documents: defineCollection(described.documents),
  tombstones: defineCollection(described.tombstones),
  pages: defineCollection(described.pages),
};
