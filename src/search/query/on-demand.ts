import { inTime } from '../index/in-time.ts';

/** What not every query needs is loaded where it is needed: numbers and days, other readings, filters and orders. */
export const namedKeys = () => inTime(import('./named-keys.ts'));
export const otherReadings = () => inTime(import('./other-readings.ts'));
export const filters = () => inTime(import('./filters.ts'));
