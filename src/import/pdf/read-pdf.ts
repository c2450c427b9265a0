import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { blockText } from '../block-text.ts';
import { cleanText } from '../clean-text.ts';
import { Findings } from '../findings.ts';
import { FontLetters } from '../legacy-fonts.ts';
import { Refused } from '../refusals.ts';
import type { SourceDocument } from '../source-document.ts';
import { isGarbled } from '../vietnamese-syllable.ts';
import { toMatrix } from './geometry.ts';
import { layOut, type PdfPage } from './layout.ts';
import { readDrawing, type Commands } from './rules.ts';
import { placeItems, type TextItem } from './spans.ts';

/** Pages that are read, and seconds they may take; official documents have far fewer and take a few. */
const mostPages = 1_500;
const mostSeconds = 90;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads a PDF that has text, by the positions of its words. Scripts, forms and attachments are not looked at.
 *
 * @throws {Refused} for scans, locked and broken files, and fonts whose letters cannot be told
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  try {
    return await attempt(bytes, true);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'pdf-hong') throw error;
    // Many files break a rule here or there and show all the same; words may be missing then.
    return attempt(bytes, false);
  }
}

async function attempt(bytes: Uint8Array, isStrict: boolean): Promise<SourceDocument> {
  const findings = new Findings();
  if (!isStrict) findings.add('pdf-loi');
  const fonts = new FontLetters();
  const pdf = await open(bytes, isStrict);
  try {
    const pages = await readPages(pdf, findings, fonts);
    const blocks = layOut(pages, findings);
    refuseUnreadable(blockText(blocks), fonts);
    return { format: 'pdf', blocks, warnings: findings.warnings(), text: blockText(blocks) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, isStrict: boolean): Promise<Proxy> {
  try {
    // The library takes the bytes it is given for itself: it gets a copy.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: isStrict, enableXfa: false });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new Refused(name === 'PasswordException' ? 'co-mat-khau' : 'pdf-hong');
  }
}

async function readPages(pdf: Proxy, findings: Findings, fonts: FontLetters): Promise<readonly PdfPage[]> {
  if (pdf.numPages > mostPages) throw new Refused('tep-qua-lon', `PDF có ${String(pdf.numPages)} trang.`);
  const { OPS } = await getResolvedPDFJS();
  const started = performance.now();
  const pages: PdfPage[] = [];
  let scanned = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (performance.now() - started > mostSeconds * 1000)
      throw new Refused('qua-thoi-gian', `Dừng ở trang ${String(number)}.`);
    const page = await readPage(pdf, number, OPS, findings, fonts);
    if (page.isScan) {
      scanned += 1;
      findings.add('trang-quet', `trang ${String(number)}`);
    }
    pages.push(page);
  }
  if (pages.every(({ spans }) => spans.length === 0)) throw new Refused(scanned > 0 ? 'pdf-quet' : 'khong-co-chu');
  return pages;
}

async function readPage(
  pdf: Proxy,
  number: number,
  commands: Commands,
  findings: Findings,
  fonts: FontLetters,
): Promise<PdfPage & { readonly isScan: boolean }> {
  try {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const matrix = toMatrix(viewport.transform);
    const drawing = readDrawing(await page.getOperatorList(), commands, matrix);
    const { items } = await page.getTextContent();
    const fontName = (id: string): string => {
      const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
      return typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string'
        ? font.name
        : '';
    };
    const { spans, turned } = placeItems(
      items.flatMap((item): readonly TextItem[] => {
        if (!('str' in item)) return [];
        const { width, fontName: font } = item;
        return [{ str: cleanText(item.str, findings), transform: toMatrix(item.transform), width, fontName: font }];
      }),
      matrix,
      fontName,
    );
    for (const words of turned) findings.add('chu-cheo', words, `trang ${String(number)}`);
    for (const span of spans) fonts.add(span.font.replace(/^[A-Z]{6}\+/u, ''), `${span.text} `);
    if (drawing.images > 0 && spans.length > 0)
      findings.add(drawing.hasInvisibleText ? 'lop-chu-nhan-dang' : 'anh', `trang ${String(number)}`);
    return {
      number,
      width: viewport.width,
      height: viewport.height,
      spans,
      rules: drawing.rules,
      isScan: spans.length === 0 && drawing.images > 0,
    };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('pdf-hong', `Không đọc được trang ${String(number)}.`);
  }
}

function refuseUnreadable(text: string, fonts: FontLetters): void {
  const [legacy] = fonts.legacy();
  if (legacy !== undefined && legacy.odd >= 5) throw new Refused('phong-chu-cu', `Bảng mã: ${legacy.encoding}.`);
  if (isGarbled(text))
    throw new Refused('chu-khong-doc-duoc', 'Phông chữ trong PDF không cho biết chữ nào là chữ nào.');
}
