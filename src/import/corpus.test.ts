import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from './read-source.ts';

/** Real documents that come beside the project; without them these tests are skipped. */
const folder = process.env['CORPUS_DIR'] ?? '../shared/corpus';
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

/** Letters and figures alone: what may never change. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

describe.skipIf(names.length === 0)('real documents', () => {
  test.each(names)('%s keeps every letter', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const reading = await readSource(name, bytes);
    const { document } = 'document' in reading ? reading : { document: undefined };
    expect(lettersOf(document?.text ?? '')).toBe(lettersOf(bytes.toString('utf8')));
  });
});
