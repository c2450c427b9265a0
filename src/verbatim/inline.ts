import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { escapeHtml, isImageAddress, isSafeUrl } from './html.ts';

/** A node of a notice's syntax tree, MDX elements included. */
export type TreeNode = Nodes | MdxJsxFlowElement | MdxJsxTextElement;

/** What one run of inline text comes to. */
export interface Inline {
  readonly text: string;
  readonly html: string;
  /** Directives marked inside the run, with their words. */
  readonly directives: readonly { readonly id: string; readonly words: string }[];
}

/** Told of a node that may not stand in a notice. */
export type Refuse = (node: TreeNode) => void;

/** Id of a `<Directive id="…">` element; undefined where it is missing or not literal. */
export function directiveId(node: MdxJsxFlowElement | MdxJsxTextElement): string | undefined {
  if (node.name !== 'Directive' || node.attributes.length !== 1) return undefined;
  const attribute = node.attributes[0];
  if (attribute?.type !== 'mdxJsxAttribute' || attribute.name !== 'id') return undefined;
  return typeof attribute.value === 'string' && attribute.value !== '' ? attribute.value : undefined;
}

/** The tag that opens a directive's words; without an id where another element bears it. */
export function openTag(id?: string): string {
  return id === undefined ? '<span class="d">' : `<span class="d" id="${escapeHtml(id)}">`;
}

const join = (parts: readonly Inline[], open = '', close = ''): Inline => ({
  text: parts.map((part) => part.text).join(''),
  html: open + parts.map((part) => part.html).join('') + close,
  directives: parts.flatMap((part) => part.directives),
});

/**
 * Words and HTML of inline nodes. Whatever is not plainly text, emphasis, a line break, a safe
 * link or a directive is refused: a notice's letters are never dropped or reinterpreted.
 */
export function inline(nodes: readonly TreeNode[], refuse: Refuse): Inline {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return inlineNode(only, refuse);
  return join(nodes.map((node) => inlineNode(node, refuse)));
}

/** Whether a link is an address as it stands in the text, without brackets. */
function isBare({ url, children }: Extract<TreeNode, { type: 'link' }>): boolean {
  const [words] = children;
  if (children.length !== 1 || words?.type !== 'text') return false;
  return ['', 'http://', 'mailto:'].some((scheme) => url === scheme + words.value);
}

function inlineNode(node: TreeNode, refuse: Refuse): Inline {
  switch (node.type) {
    case 'text':
      return { text: node.value, html: escapeHtml(node.value), directives: [] };
    case 'break':
      return { text: '\n', html: '<br>', directives: [] };
    case 'strong':
      return join([inline(node.children, refuse)], '<strong>', '</strong>');
    case 'emphasis':
      return join([inline(node.children, refuse)], '<em>', '</em>');
    case 'link': {
      // What the parser took for a web address in the text, though it is none, is plain text.
      if (isBare(node) && !isSafeUrl(node.url)) return inline(node.children, refuse);
      if (!isSafeUrl(node.url) || node.title || node.children.length === 0) break;
      return join([inline(node.children, refuse)], `<a href="${escapeHtml(node.url)}">`, '</a>');
    }
    case 'image': {
      if (!isImageAddress(node.url) || !node.alt || node.title) break;
      // A picture holds no letters of the document; what it shows is said for those who cannot see it.
      const html = `<img src="${node.url}" alt="${escapeHtml(node.alt)}" loading="lazy">`;
      return { text: '', html, directives: [] };
    }
    case 'mdxJsxTextElement': {
      const id = directiveId(node);
      if (id === undefined) break;
      const words = inline(node.children, refuse);
      return {
        text: words.text,
        html: `${openTag(id)}${words.html}</span>`,
        directives: [{ id, words: words.text }, ...words.directives],
      };
    }
  }
  refuse(node);
  return { text: '', html: '', directives: [] };
}
