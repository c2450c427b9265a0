import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

export const root = resolve(import.meta.dirname, '../..');

/** The built site these tests read. */
export const siteFolder = resolve(root, process.env['SITE_DIST'] ?? 'dist');

export type Document = ReturnType<typeof parseDocument>;
export type Node = Document['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

export interface SitePage {
  /** Address on the site: `/van-ban/`, `/404.html`. */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
}

/** Paths of all files of the site, `/` between their parts, sorted. */
export function siteFiles(folder = siteFolder): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

export const readSiteFile = (path: string): Buffer => readFileSync(join(siteFolder, path));

export function parsePage(address: string, html: string): SitePage {
  return { address, html, document: parseDocument(html) };
}

/** Every HTML page of the site. */
export function sitePages(): readonly SitePage[] {
  return siteFiles()
    .filter((file) => file.endsWith('.html'))
    .map((file) => parsePage(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readSiteFile(file).toString('utf8')));
}

/** The page at an address; a test that needs one fails where it is missing. */
export function pageAt(pages: readonly SitePage[], address: string): SitePage {
  const page = pages.find((candidate) => candidate.address === address);
  if (page === undefined) throw new Error(`the site has no page ${address}`);
  return page;
}

/** Elements below a node that pass a test, in document order. */
export function elements(within: Node | Document, test: (element: Element) => boolean): readonly Element[] {
  return DomUtils.findAll(test, [within]);
}

export const elementsNamed = (within: Node | Document, name: string): readonly Element[] =>
  elements(within, (element) => element.name === name);

export const elementsWith = (within: Node | Document, attribute: string): readonly Element[] =>
  elements(within, (element) => attribute in element.attribs);

/** Elements that stand within a line of text. All others begin and end one. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const unseen = new Set(['head', 'script', 'style']);

/** Where an inline element begins or ends. */
export const edge = '\u{E000}';

/** Stands for words left out inside a line. */
export const leftOut = '▢';

interface TextOptions {
  /** Elements whose text is left out. */
  readonly skip?: (element: Element) => boolean;
  /** Write `edge` at the borders of inline elements. */
  readonly edges?: boolean;
}

/**
 * Text of a node as its lines: white space folded as a browser does, `\n` between blocks and at `<br>`.
 * Hidden elements and templates count: a script may show them.
 */
export function textOf(node: Node | Document, options: TextOptions = {}): string {
  return rawText(node, options)
    .replace(/ *\n[ \n]*/gu, '\n')
    .replace(/ +/gu, ' ')
    .trim();
}

function rawText(node: Node | Document, options: TextOptions): string {
  if (node.type === ElementType.Text) return node.data.replace(/[ \t\r\n\f]+/gu, ' ');
  if (!('children' in node)) return '';
  const inside = (): string => node.children.map((child) => rawText(child, options)).join('');
  if (!('attribs' in node)) return inside();
  if (node.name === 'br') return '\n';
  const inLine = inlineElements.has(node.name);
  if (unseen.has(node.name)) return '\n';
  if (options.skip?.(node) === true) return inLine ? leftOut : '\n';
  if (!inLine) return `\n${inside()}\n`;
  return options.edges === true ? `${edge}${inside()}${edge}` : inside();
}

/** Letters with all white space folded: for comparing words however their lines are broken. */
export const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();
