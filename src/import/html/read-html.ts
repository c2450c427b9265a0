import { defaultTreeAdapter, parse } from 'parse5';
import { blockText } from '../block-text.ts';
import { Findings } from '../findings.ts';
import { FontLetters } from '../legacy-fonts.ts';
import { Refused } from '../refusals.ts';
import type { SourceDocument } from '../source-document.ts';
import { readFlow } from './flow.ts';
import { attribute, elementsIn, wordsBelow, type HtmlElement, type HtmlNode, type HtmlParent } from './printed.ts';

/**
 * Reads a page copied from the web as a browser prints it, without the site around the document. Nothing is
 * run and nothing is fetched.
 *
 * @throws {Refused} for a page in an old encoding
 */
export function readHtml(text: string, guessedEncoding?: string): SourceDocument {
  const findings = new Findings();
  if (guessedEncoding !== undefined) findings.add('bang-ma-doan', guessedEncoding);
  const fonts = new FontLetters();
  const page = parse(text);
  refuseDeep(page);
  const scope = documentIn(page);
  for (const outside of besides(page, scope)) findings.add('bo-phan-trang', wordsBelow(outside));
  const blocks = readFlow(scope, { findings, fonts });
  for (const { encoding, odd, text: letters } of fonts.legacy()) {
    if (odd >= 5) throw new Refused('phong-chu-cu', `Bảng mã: ${encoding}.`);
    findings.add('phong-chu-cu', letters);
  }
  return { format: 'html', blocks, warnings: findings.warnings(), text: blockText(blocks) };
}

/** Deeper than any page that a browser lays out well. */
const deepest = 500;

function refuseDeep(page: HtmlParent): void {
  let layer: readonly HtmlParent[] = [page];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepest) throw new Refused('trang-long-sau');
    layer = layer.flatMap(elementsIn);
  }
}

/** The part of a page that holds the document: its only main part or article, when most of the words are there. */
function documentIn(page: HtmlParent): HtmlParent {
  const all = [...elementsBelow(page)];
  const words = length(page);
  for (const isPart of [
    (element: HtmlElement): boolean => element.tagName === 'main' || attribute(element, 'role') === 'main',
    (element: HtmlElement): boolean => element.tagName === 'article',
  ]) {
    const parts = all.filter(isPart);
    const [only] = parts;
    if (only !== undefined && parts.length === 1 && length(only) * 2 > words) return only;
  }
  return page;
}

function length(parent: HtmlParent): number {
  return parent.childNodes.reduce((sum, node) => sum + printedLength(node), 0);
}

function printedLength(node: HtmlNode): number {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.trim().length;
  if (
    !defaultTreeAdapter.isElementNode(node) ||
    ['script', 'style', 'head', 'template', 'noscript'].includes(node.tagName)
  )
    return 0;
  return length(node);
}

function* elementsBelow(parent: HtmlParent): Generator<HtmlElement> {
  for (const element of elementsIn(parent)) {
    yield element;
    yield* elementsBelow(element);
  }
}

/** Elements with words that stand beside the part that is read. */
function besides(page: HtmlParent, scope: HtmlParent): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  let inner: HtmlParent = scope;
  while (inner !== page && 'parentNode' in inner && inner.parentNode !== null) {
    const outer: HtmlParent = inner.parentNode;
    const here = inner;
    found.push(...elementsIn(outer).filter((element) => element !== here && printedLength(element) > 0));
    inner = outer;
  }
  return found;
}
