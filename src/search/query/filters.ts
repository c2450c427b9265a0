/** What is loaded where a reader filters results, counts them or puts them in another order: one file. */
export { countsOf, everything, filtered } from './facet-matches.ts';
export { byDay, byDeadline } from './sorting.ts';
