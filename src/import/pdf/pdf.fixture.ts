/** What a made-up page shows: words at a place in points from the top left, or a stroke. */
export type Mark =
  | {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size?: number;
      readonly bold?: boolean;
      readonly mode?: number;
      readonly turned?: boolean;
    }
  | { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

export interface PdfOptions {
  /** Whether the font says which letter each of its signs is. */
  readonly hasLetters?: boolean;
  readonly fontName?: string;
  /** Whether a picture fills each page. */
  readonly image?: boolean;
  /** Whether the file asks for a password that nobody has. */
  readonly locked?: boolean;
}

/** Height of a made-up page, A4 in points. */
const height = 842;
/** Each letter is half as wide as the font is high. */
export const letterWidth = 0.5;

export function widthOf(text: string, size = 14): number {
  return text.length * size * letterWidth;
}

const unknown = '00'.repeat(32);
const lock = `/ID [<${unknown}> <${unknown}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${unknown}> /U <${unknown}> >>`;

/** A PDF of the given pages. Letters are written by their code; no font file is needed to read them. */
export function pdf(pages: readonly (readonly Mark[])[], options: PdfOptions = {}): Uint8Array {
  const { hasLetters = true, fontName = 'ViDu', image = false, locked = false } = options;
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string, entries = ''): string =>
    `<< ${entries} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
  const catalog = add('');
  const tree = add('');
  const map = add(
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /V def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
    ),
  );
  const font = (name: string): number => {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    );
    const letters = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${String(letterWidth * 1000)} /FontDescriptor ${String(descriptor)} 0 R >>`,
    );
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${String(letters)} 0 R] ${hasLetters ? `/ToUnicode ${String(map)} 0 R` : ''} >>`,
    );
  };
  const [plain, bold] = [font(fontName), font(`${fontName}-Bold`)];
  const picture = image
    ? add(
        stream(
          '\x00\x00\x00',
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8',
        ),
      )
    : 0;
  const kids = pages.map((marks) => {
    const content = add(
      stream(
        `${image ? 'q 595 0 0 842 0 0 cm /P Do Q\n' : ''}${marks.map((mark) => draw(mark, hasLetters)).join('\n')}`,
      ),
    );
    const resources = `/Font << /F ${String(plain)} 0 R /B ${String(bold)} 0 R >> ${image ? `/XObject << /P ${String(picture)} 0 R >>` : ''}`;
    return add(
      `<< /Type /Page /Parent ${String(tree)} 0 R /MediaBox [0 0 595 ${String(height)}] /Resources << ${resources} >> /Contents ${String(content)} 0 R >>`,
    );
  });
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${String(tree)} 0 R >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] /Count ${String(kids.length)} >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${String(objects.length + 1)} /Root ${String(catalog)} 0 R ${locked ? lock : ''} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** Number of a sign in the font: any other than the code of its letter where the font tells no letters. */
function signOf(code: number, hasLetters: boolean): number {
  return hasLetters ? code : ((code * 7) % 400) + 3;
}

function draw(mark: Mark, hasLetters: boolean): string {
  if ('from' in mark) {
    const [[x, y], [toX, toY]] = [mark.from, mark.to];
    return `${String(x)} ${String(height - y)} m ${String(toX)} ${String(height - toY)} l S`;
  }
  const { text, x, y, size = 14, bold = false, mode = 0, turned = false } = mark;
  const codes = Array.from({ length: text.length }, (_, at) =>
    signOf(text.charCodeAt(at), hasLetters).toString(16).padStart(4, '0'),
  ).join('');
  return `BT /${bold ? 'B' : 'F'} ${String(size)} Tf ${String(mode)} Tr ${turned ? '0 1 -1 0' : '1 0 0 1'} ${String(x)} ${String(height - y)} Tm <${codes}> Tj ET`;
}

/** Lines of a text from a height down, each at its own distance from the left. */
export function lines(y: number, ...all: readonly (readonly [x: number, text: string])[]): readonly Mark[] {
  return all.map(([x, text], index) => ({ text, x, y: y + index * 18 }));
}

/** The strokes of a table with the given edges. */
export function grid(xs: readonly number[], ys: readonly number[]): readonly Mark[] {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  return [
    ...ys.map((y): Mark => ({ from: [left, y], to: [right, y] })),
    ...xs.map((x): Mark => ({ from: [x, top], to: [x, bottom] })),
  ];
}
