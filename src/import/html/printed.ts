import { defaultTreeAdapter, html as spec, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

export function elementsIn(parent: HtmlParent): readonly HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

/** The value of a property in the element's own style. */
export function styled(element: HtmlElement, property: string): string | undefined {
  const style = attribute(element, 'style');
  return style === undefined
    ? undefined
    : new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'iu').exec(style)?.[1]?.trim().toLowerCase();
}

/** Elements whose words no reader sees, or that are parts of the site and not of the document. */
const left = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'nav',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'button',
  'select',
  'datalist',
  'input',
  'textarea',
  'dialog',
  'svg',
  'math',
  'map',
  'title',
]);
const leftRoles = new Set(['navigation', 'search', 'menu', 'menubar', 'toolbar', 'dialog', 'alertdialog', 'tooltip']);

export type Visibility = 'printed' | 'hidden' | 'apart';

/** Whether an element is printed as part of the document, hidden from its readers, or a part of the site. */
export function visibility(element: HtmlElement): Visibility {
  if (element.namespaceURI !== spec.NS.HTML || left.has(element.tagName)) return 'apart';
  if (leftRoles.has(attribute(element, 'role') ?? '')) return 'apart';
  if (attribute(element, 'hidden') !== undefined) return 'hidden';
  if (styled(element, 'display') === 'none' || /^(?:hidden|collapse)$/u.test(styled(element, 'visibility') ?? ''))
    return 'hidden';
  return styled(element, 'mso-hide') === 'all' ? 'hidden' : 'printed';
}

/** All words below a node, whether printed or not. */
export function wordsBelow(node: HtmlNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return isElement(node) ? node.childNodes.map(wordsBelow).join(' ') : '';
}
