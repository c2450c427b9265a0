import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fontFiles } from '#layouts/fonts.ts';

/** The font of printed pages, from its package. */
export const getStaticPaths = (() => fontFiles.map((tep) => ({ params: { tep } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  // A built page stands in another folder than its source: packages are looked for from the project.
  const { resolve } = createRequire(pathToFileURL(join(process.cwd(), 'package.json')));
  const bytes = readFileSync(resolve(`@fontsource/tinos/files/${params['tep'] ?? ''}.woff2`));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'font/woff2' } });
};
