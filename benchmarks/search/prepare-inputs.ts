import { writeFileSync } from 'node:fs';
import { writeInputs } from './documents.ts';

/**
 * Reads a content folder and writes what contestants build from, in a process of its own: a large register
 * would stay in memory beside every contestant. `node prepare-inputs.ts CONTENT INPUTS SLUGS`
 */
const [content = '', inputs = '', slugs = ''] = process.argv.slice(2);
writeFileSync(slugs, JSON.stringify(writeInputs(content, inputs)));
