import type { Contestant } from './contestant.ts';
import { flexSearch } from './flexsearch.ts';
import { lunr } from './lunr.ts';
import { miniSearchDefault, miniSearchFolded } from './minisearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';
import { pagefind } from './pagefind.ts';

/** Every contestant by the name it has on the command line. */
export const contestants: Readonly<Record<string, Contestant>> = {
  ours,
  pagefind,
  minisearch: miniSearchDefault,
  'minisearch-folded': miniSearchFolded,
  flexsearch: flexSearch,
  orama,
  lunr,
};
