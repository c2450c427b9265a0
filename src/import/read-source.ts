import { readDocx } from './docx/read-docx.ts';
import { Findings } from './findings.ts';
import { readHtml } from './html/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlainText } from './plain-text.ts';
import { Refused, refused } from './refusals.ts';
import { sniff, type Sniffed } from './sniff.ts';
import type { SourceDocument, SourceReading } from './source-document.ts';
import { isGarbled, lacksMarks, legibility } from './vietnamese-syllable.ts';

/** Largest file that is read, in bytes. */
const largest = 100 * 1024 * 1024;

/** Most paragraphs and rows of a document: more than any official document has, and than a page can show. */
const longest = 100_000;

/**
 * Reads an original of any kind that staff have, without changing a letter.
 *
 * @param name file name, only to tell kinds of plain text apart: what a file is shows from its content
 * @param bytes the file; not changed
 * @returns the document with warnings, or why it cannot be imported and what to do. Never throws for bad input.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceReading> {
  if (bytes.byteLength > largest) return refused('tep-qua-lon');
  try {
    const sniffed = sniff(name, bytes);
    if ('refusal' in sniffed) return sniffed;
    return judged(await read(sniffed, bytes));
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    // What the error says is for programmers, and in English.
    return refused('loi-doc');
  }
}

function read(
  sniffed: Exclude<Sniffed, { refusal: unknown }>,
  bytes: Uint8Array,
): Promise<SourceDocument> | SourceDocument {
  switch (sniffed.format) {
    case 'docx':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'html':
      return readHtml(sniffed.text, sniffed.guessedEncoding);
    default:
      return readPlainText(sniffed.text, sniffed.format, sniffed.guessedEncoding);
  }
}

/** Refuses what was read when it is nothing, or no Vietnamese that a reader could make out. */
function judged(document: SourceDocument): SourceReading {
  const { format, text, warnings } = document;
  if (text.trim() === '') return refused('khong-co-chu');
  const paragraphs = text.split('\n').length;
  if (paragraphs > longest) return refused('qua-dai', `Tệp này có ${paragraphs.toLocaleString('vi')} đoạn.`);
  if (isGarbled(text))
    return refused(format === 'pdf' || /\p{Co}|\ufffd/u.test(text) ? 'chu-khong-doc-duoc' : 'phong-chu-cu');
  const findings = new Findings();
  if (lacksMarks(text)) findings.add('khong-dau');
  for (const word of legibility(text).oddWords) findings.add('chu-la', word);
  return { document: { ...document, warnings: [...warnings, ...findings.warnings()] } };
}
