/** What not every query needs is loaded where it is needed: numbers and days, other readings, filters and orders. */
export const namedKeys = () => import('./named-keys.ts');
export const otherReadings = () => import('./other-readings.ts');
export const filters = () => import('./filters.ts');
