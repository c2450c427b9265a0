import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../read-source.ts';
import { docx, paragraph, run } from './docx.fixture.ts';

const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐỦƯỚ0123456789.,;:-/()“”…<>&"\'',
];
/** Words of Vietnamese letters, figures and the signs that XML must escape. */
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
const sentence = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: word },
      { weight: 9, arbitrary: fc.constantFrom('Ủy', 'ban', 'nhân', 'dân', 'tỉnh', 'việc', 'nhiệm', 'vụ') },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.join(' '));
/** So many proper words that made-up ones do not pass for an old encoding. */
const proper = 'Ủy ban nhân dân tỉnh giao các sở, ban, ngành thực hiện nhiệm vụ. '.repeat(30).trim();
const seed = { seed: 20150818, numRuns: 100 };

async function textOf(bytes: Uint8Array): Promise<string> {
  const reading = await readSource('ví dụ.docx', bytes);
  if ('refusal' in reading) return reading.refusal.code === 'khong-co-chu' ? '' : reading.refusal.message;
  return reading.document.text;
}

/** Divides a text at the given places. */
function split(text: string, places: readonly number[]): readonly string[] {
  const cuts = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return cuts.slice(1).map((cut, at) => text.slice(cuts[at], cut));
}

test('whatever the words, and wherever runs are split, the letters come back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(sentence, fc.array(fc.nat(200), { maxLength: 6 })), { minLength: 1, maxLength: 8 }),
      async (paragraphs) => {
        const body =
          paragraphs
            .map(([text, places]) =>
              paragraph(
                split(text, places)
                  .map((part) => run(part))
                  .join(''),
              ),
            )
            .join('') + paragraph(proper);
        expect(await textOf(docx({ body }))).toBe([...paragraphs.map(([text]) => text), proper].join('\n'));
      },
    ),
    seed,
  );
}, 60_000);

test('files of another program come back letter by letter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(sentence, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      async (texts, rows) => {
        const file = new Document({
          sections: [
            {
              children: [
                new Paragraph({ text: 'THÔNG BÁO', heading: HeadingLevel.HEADING_1 }),
                new Paragraph(proper),
                ...texts.map(
                  (text) =>
                    new Paragraph({
                      children: split(text, [3, 8]).map((part, at) => new TextRun({ text: part, bold: at === 1 })),
                    }),
                ),
                new Table({
                  rows: rows.map(
                    (row) =>
                      new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
                  ),
                }),
              ],
            },
          ],
        });
        expect(await textOf(await Packer.pack(file, 'uint8array'))).toBe(
          ['THÔNG BÁO', proper, ...texts, ...rows.map((row) => row.join('\t'))].join('\n'),
        );
      },
    ),
    { ...seed, numRuns: 40 },
  );
}, 60_000);
