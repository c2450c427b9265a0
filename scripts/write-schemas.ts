import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { editorSchemas } from '../src/schemas/editor-schemas.ts';

/** Writes `schemas/`, by which editors help with `content/`; run it after a change of `src/schemas/`. */
const folder = resolve(import.meta.dirname, '../schemas');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));

const schemas = editorSchemas();
for (const [kind, schema] of schemas) {
  const path = join(folder, `${kind}.schema.json`);
  writeFileSync(path, await format(JSON.stringify(schema), { ...(await resolveConfig(path)), filepath: path }));
}
console.log(`${String(schemas.size)} tệp → schemas/`);
