/** What few queries need is loaded where it is needed: other readings and near answers, and filters and orders. */
export const otherReadings = () => import('./other-readings.ts');
export const filters = () => import('./filters.ts');
