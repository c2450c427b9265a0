import { strToU8, zipSync, type Zippable } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a made-up Word file; all but the body may be left out. */
export interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const;

function entries<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}

/** Files of a Word document, to be zipped; `extra` adds or replaces some. */
export function docxFiles(parts: Parts): Record<string, Uint8Array> {
  const present = entries(roots).filter((name) => parts[name] !== undefined);
  const xml = (text: string): Uint8Array => strToU8(`${declaration}\n${text}`);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${content}.document.main+xml"/>${present.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${content}.${name}+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${present.map((name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    ),
    'word/document.xml': xml(`<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`),
  };
  for (const name of present) {
    files[`word/${name}.xml`] = xml(`<w:${roots[name]} ${namespaces}>${parts[name] ?? ''}</w:${roots[name]}>`);
  }
  return files;
}

export function docx(parts: Parts, extra: Zippable = {}): Uint8Array {
  return zipSync({ ...docxFiles(parts), ...extra });
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A run of text, with settings as XML. */
export function run(text: string, settings = ''): string {
  const properties = settings === '' ? '' : `<w:rPr>${settings}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs (or of one text), with settings as XML. */
export function paragraph(content: string, settings = ''): string {
  const properties = settings === '' ? '' : `<w:pPr>${settings}</w:pPr>`;
  return `<w:p>${properties}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** The settings that number a paragraph. */
export function numbered(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(id)}"/></w:numPr>`;
}

/** A level of a numbering. */
export function level(index: number, format: string, text: string, rest = '', start = 1): string {
  return `<w:lvl w:ilvl="${String(index)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
}

export function abstractNumbering(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
}

export function numberingOf(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(abstract)}"/>${overrides}</w:num>`;
}
