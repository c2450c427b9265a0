import { defaultTreeAdapter } from 'parse5';
import { cleanText } from '../clean-text.ts';
import type { Findings } from '../findings.ts';
import type { FontLetters } from '../legacy-fonts.ts';
import type { SourceBlock } from '../source-document.ts';
import { listMarkers } from './list-number.ts';
import { attribute, isElement, styled, visibility, wordsBelow, type HtmlElement, type HtmlNode, type HtmlParent } from './printed.ts';
import { readHtmlTable } from './table.ts';

/** What holds for the words inside an element. */
interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly keepsSpace: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify' | undefined;
  /** How many lists the words stand in. */
  readonly level: number;
  readonly font: string | undefined;
}

export interface HtmlContext {
  readonly findings: Findings;
  readonly fonts: FontLetters;
}

/** Elements that begin on a line of their own. */
const blockTags = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'ol', 'p', 'pre',
  'section', 'summary', 'table', 'ul',
]);
const boldTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const italicTags = new Set(['i', 'em', 'cite', 'address', 'dfn', 'var']);
const plain: Look = { bold: false, italic: false, keepsSpace: false, align: undefined, level: 0, font: undefined };
/** Deeper than this a page is made to exhaust the reader. */
const deepest = 600;

/** Blocks that a browser prints for what stands in an element, in order. */
export function readFlow(container: HtmlParent, context: HtmlContext, depth = 0): readonly SourceBlock[] {
  const flow = new Flow(context);
  flow.walk(container, plain, depth);
  flow.endParagraph();
  return flow.blocks;
}

class Flow {
  readonly blocks: SourceBlock[] = [];
  readonly #context: HtmlContext;
  #pieces: { readonly text: string; readonly look: Look }[] = [];
  /** Number of a list item whose words have not begun. */
  #marker = '';

  constructor(context: HtmlContext) {
    this.#context = context;
  }

  walk(parent: HtmlParent, look: Look, depth: number): void {
    if (depth > deepest) {
      this.#context.findings.add('bo-phan-trang', parent.childNodes.map(wordsOfShallow).join(' '));
      return;
    }
    for (const node of parent.childNodes) this.#read(node, look, depth);
  }

  #read(node: HtmlNode, look: Look, depth: number): void {
    if (defaultTreeAdapter.isTextNode(node)) {
      const text = look.keepsSpace ? node.value : node.value.replace(/[ \t\n\f\r]+/gu, ' ');
      this.#pieces.push({ text, look });
      if (text.trim() !== '') this.#context.fonts.add(look.font, text);
      return;
    }
    if (!isElement(node)) return;
    const shown = visibility(node);
    if (shown !== 'printed') {
      this.#leaveOut(node, shown === 'hidden');
      return;
    }
    const inner = lookOf(node, look);
    switch (node.tagName) {
      case 'br':
        this.#pieces.push({ text: '\n', look: { ...look, keepsSpace: true } });
        return;
      case 'wbr':
        return;
      case 'img':
        this.#context.findings.add('anh', attribute(node, 'alt') ?? '');
        return;
      case 'table':
        this.endParagraph();
        this.blocks.push(...readHtmlTable(node, (cell) => readFlow(cell, this.#context, depth + 4)));
        return;
      case 'ol':
      case 'ul':
      case 'menu':
        this.#readList(node, inner, depth);
        return;
      case 'hr':
        this.endParagraph();
        return;
      default:
    }
    const isBlock = blockTags.has(node.tagName) || /^(?:block|list-item|table)/u.test(styled(node, 'display') ?? '');
    if (isBlock) this.endParagraph();
    this.walk(node, inner, depth + 1);
    if (isBlock) this.endParagraph();
  }

  #readList(list: HtmlElement, look: Look, depth: number): void {
    this.endParagraph();
    const markers = listMarkers(list, look.level - 1);
    for (const node of list.childNodes) {
      const marker = isElement(node) ? markers.get(node) : undefined;
      if (marker !== undefined && isElement(node) && visibility(node) === 'printed') {
        this.endParagraph();
        this.#marker = marker;
        this.walk(node, lookOf(node, look), depth + 1);
        this.endParagraph();
        // An item without words prints its number all the same.
        this.#marker = this.#marker === '' ? '' : this.#bareMarker(look);
      } else this.#read(node, look, depth);
    }
    this.endParagraph();
  }

  #bareMarker(look: Look): '' {
    if (/[\p{L}\p{N}]/u.test(this.#marker)) this.blocks.push({ kind: 'paragraph', text: this.#marker.trim(), level: look.level });
    return '';
  }

  #leaveOut(element: HtmlElement, isHidden: boolean): void {
    if (['script', 'style', 'head', 'template', 'noscript', 'svg', 'title'].includes(element.tagName)) return;
    const words = wordsBelow(element).replace(/\s+/gu, ' ').trim();
    if (words !== '') this.#context.findings.add(isHidden ? 'chu-an' : 'bo-phan-trang', words);
  }

  endParagraph(): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#context.fonts.endParagraph();
    const visible = pieces.filter(({ text }) => text.trim() !== '');
    const [first] = visible;
    if (first === undefined) return;
    const words = cleanText(pieces.map(({ text }) => text).join(''), this.#context.findings)
      .replace(/\r\n?/gu, '\n')
      .replace(/[^\S\n]*\n[^\S\n]*/gu, '\n')
      .replace(/ {2,}/gu, ' ')
      .trim();
    if (words === '') return;
    const { level, align } = first.look;
    this.blocks.push({
      kind: 'paragraph',
      text: `${this.#marker}${words}`,
      level,
      ...(visible.every(({ look }) => look.bold) ? { bold: true } : {}),
      ...(visible.every(({ look }) => look.italic) ? { italic: true } : {}),
      ...(align === undefined ? {} : { align }),
    });
    this.#marker = '';
  }
}

function lookOf(element: HtmlElement, outer: Look): Look {
  const { tagName } = element;
  const weight = styled(element, 'font-weight');
  const slant = styled(element, 'font-style');
  const space = styled(element, 'white-space');
  const align = styled(element, 'text-align') ?? attribute(element, 'align')?.toLowerCase() ?? (tagName === 'center' ? 'center' : undefined);
  return {
    bold: weight === undefined ? outer.bold || boldTags.has(tagName) : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    italic: slant === undefined ? outer.italic || italicTags.has(tagName) : slant === 'italic' || slant === 'oblique',
    keepsSpace: space === undefined ? outer.keepsSpace || tagName === 'pre' : space.startsWith('pre'),
    align: align === 'left' || align === 'center' || align === 'right' || align === 'justify' ? align : outer.align,
    level: ['ol', 'ul', 'menu'].includes(tagName) ? outer.level + 1 : outer.level,
    font: styled(element, 'font-family')?.split(',')[0]?.replace(/["']/gu, '').trim() ?? attribute(element, 'face') ?? outer.font,
  };
}

function wordsOfShallow(node: HtmlNode): string {
  return defaultTreeAdapter.isTextNode(node) ? node.value : '';
}
