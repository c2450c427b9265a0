import type { APIRoute } from 'astro';
import { abbreviations } from '#queries/abbreviations.ts';

/** Abbreviations for the search index; `search/integration.ts` takes them out of the built site. */
export const GET: APIRoute = () => new Response(JSON.stringify(abbreviations()));
