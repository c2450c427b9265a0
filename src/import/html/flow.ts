import { defaultTreeAdapter } from 'parse5';
import { cleanText, trimLines } from '../clean-text.ts';
import type { Findings } from '../findings.ts';
import type { FontLetters } from '../legacy-fonts.ts';
import type { SourceBlock } from '../source-document.ts';
import { listMarkers } from './list-number.ts';
import {
  attribute,
  isElement,
  styled,
  visibility,
  wordsBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
} from './printed.ts';
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
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
]);
const boldTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const italicTags = new Set(['i', 'em', 'cite', 'address', 'dfn', 'var']);
const plain: Look = { bold: false, italic: false, keepsSpace: false, align: undefined, level: 0, font: undefined };

/** Blocks that a browser prints for what stands in an element, in order. */
export function readFlow(container: HtmlParent, context: HtmlContext): readonly SourceBlock[] {
  const flow = new Flow(context);
  flow.walk(container, plain);
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

  walk(parent: HtmlParent, look: Look): void {
    for (const node of parent.childNodes) this.#read(node, look);
  }

  #read(node: HtmlNode, look: Look): void {
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
    reportLook(node, this.#pieces.at(-1)?.text ?? '', this.#context.findings);
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
        this.blocks.push(...readHtmlTable(node, (cell) => readFlow(cell, this.#context)));
        return;
      case 'ol':
      case 'ul':
      case 'menu':
        this.#readList(node, inner);
        return;
      case 'hr':
        this.endParagraph();
        return;
      default:
    }
    const isBlock = blockTags.has(node.tagName) || /^(?:block|list-item|table)/u.test(styled(node, 'display') ?? '');
    if (isBlock) this.endParagraph();
    this.walk(node, inner);
    if (isBlock) this.endParagraph();
  }

  #readList(list: HtmlElement, look: Look): void {
    this.endParagraph();
    const markers = listMarkers(list, look.level - 1);
    for (const node of list.childNodes) {
      const marker = isElement(node) ? markers.get(node) : undefined;
      if (marker !== undefined && isElement(node) && visibility(node) === 'printed') {
        this.endParagraph();
        this.#marker = marker;
        this.walk(node, lookOf(node, look));
        this.endParagraph();
        // An item without words prints its number all the same.
        this.#marker = this.#marker === '' ? '' : this.#bareMarker(look);
      } else this.#read(node, look);
    }
    this.endParagraph();
  }

  #bareMarker(look: Look): '' {
    if (/[\p{L}\p{N}]/u.test(this.#marker))
      this.blocks.push({ kind: 'paragraph', text: this.#marker.trim(), level: look.level });
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
    const clean = cleanText(pieces.map(({ text }) => text).join(''), this.#context.findings);
    const words = trimLines(clean.replace(/\r\n?/gu, '\n').replace(/ {2,}/gu, ' '));
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

/** Reports how words look where that changes what a reader takes from them. */
function reportLook(element: HtmlElement, before: string, findings: Findings): void {
  const { tagName } = element;
  if (tagName === 'sup' || tagName === 'sub') {
    const words = wordsBelow(element);
    const isAmbiguous = /\d$/u.test(before) && /^\d/u.test(words);
    if (isAmbiguous) findings.add('chi-so-tren-duoi', `${before.slice(-12)}${tagName === 'sup' ? '^' : '_'}${words}`);
  }
  const isStruck =
    ['s', 'strike', 'del'].includes(tagName) || /line-through/u.test(styled(element, 'text-decoration') ?? '');
  if (isStruck) findings.add('chu-gach', wordsBelow(element));
  const isRaised =
    styled(element, 'text-transform') === 'uppercase' || styled(element, 'font-variant') === 'small-caps';
  if (isRaised && /\p{Ll}/u.test(wordsBelow(element))) findings.add('chu-hoa-theo-dinh-dang', wordsBelow(element));
}

function lookOf(element: HtmlElement, outer: Look): Look {
  const { tagName } = element;
  const weight = styled(element, 'font-weight');
  const slant = styled(element, 'font-style');
  const space = styled(element, 'white-space');
  const align =
    styled(element, 'text-align') ??
    attribute(element, 'align')?.toLowerCase() ??
    (tagName === 'center' ? 'center' : undefined);
  return {
    bold:
      weight === undefined
        ? outer.bold || boldTags.has(tagName)
        : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    italic: slant === undefined ? outer.italic || italicTags.has(tagName) : slant === 'italic' || slant === 'oblique',
    keepsSpace: space === undefined ? outer.keepsSpace || tagName === 'pre' : space.startsWith('pre'),
    align: align === 'left' || align === 'center' || align === 'right' || align === 'justify' ? align : outer.align,
    level: ['ol', 'ul', 'menu'].includes(tagName) ? outer.level + 1 : outer.level,
    font:
      styled(element, 'font-family')?.split(',')[0]?.replace(/["']/gu, '').trim() ??
      attribute(element, 'face') ??
      outer.font,
  };
}
