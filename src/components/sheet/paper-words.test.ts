import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { parseBody } from '#verbatim/body.ts';
import { escapeText } from '#verbatim/escape.ts';
import { paperWords } from './paper-words.ts';

const bodyOf = (...paragraphs: readonly string[]) => {
  const { body } = parseBody(paragraphs.map(escapeText).join('\n\n'));
  return body;
};
const wordsOf = (html: string): string => DomUtils.textContent(parseDocument(html));

test('sets grounds, the word of decision, articles and appendices', () => {
  const words = paperWords(
    bodyOf(
      'Căn cứ Luật Ví dụ;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Phạm vi điều chỉnh',
      'Nội dung.',
      'Điều 2. Giao Sở Ví Dụ thực hiện.',
      'Phụ lục I',
      'Căn cứ để tính',
    ),
  );
  expect(words).toMatch(/class="ground">Căn cứ Luật/);
  expect(words).toMatch(/class="order">QUYẾT ĐỊNH:/);
  expect(words).toMatch(/class="h">Điều 1\. Phạm vi/);
  expect(words).toMatch(/"><b>Điều 2\.<\/b> Giao Sở/);
  expect(words).toMatch(/<p id="phu-luc-i" class="h attached">Phụ lục I/);
  expect(words.slice(words.indexOf('Phụ lục I'))).not.toContain('ground');
});

const corpus = resolve(process.env['CORPUS_DIR'] ?? join(import.meta.dirname, '../../../../shared/corpus'));

test.skipIf(!existsSync(corpus))('keeps every letter of real documents in its place', { timeout: 60_000 }, () => {
  const files = globSync('**/*.txt', { cwd: corpus });
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const paragraphs = readFileSync(join(corpus, file), 'utf8').normalize('NFC').split(/\r?\n/);
    const body = bodyOf(...paragraphs.map((line) => line.trim()).filter((line) => line !== ''));
    expect(wordsOf(paperWords(body)), file).toBe(wordsOf(body.sections.map(({ html }) => html).join('')));
  }
});
