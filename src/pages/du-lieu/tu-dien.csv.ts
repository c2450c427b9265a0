import type { APIRoute } from 'astro';
import { dictionaryFile } from '#open-data/dictionary.ts';

/** Every column of every table, in Vietnamese and English. */
export const GET: APIRoute = () => new Response(dictionaryFile());
