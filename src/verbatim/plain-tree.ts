import type { TreeNode } from './inline.ts';

/**
 * The syntax tree of a notice whose text is in its plainest form, or undefined for anything else: front matter,
 * paragraphs of plain letters and escaped signs, items “- …” of one line, and the tags of `<Directive id="…">`,
 * `<Recipients>` and `<Signature>` on lines of their own. Most notices are written so, and this reads them many times
 * faster than a parser of all of MDX. What could mean anything else, is rare, or is wrong in any way is left to that
 * parser, which also says what is wrong: a test holds both to the same words, marks and problems.
 *
 * @param source the whole file, line ends LF
 * @returns the blocks below the front matter; every item is a list of its own
 */
export function plainTree(source: string): readonly TreeNode[] | undefined {
  const start = endOfFrontMatter(source);
  return start === undefined ? undefined : new PlainReader(source).read(start);
}

/** Where the words begin; undefined where the front matter could end elsewhere for another reader. */
function endOfFrontMatter(source: string): number | undefined {
  const end = source.indexOf('\n---\n');
  if (end === -1 || !/^---\n[A-Za-z]/.test(source)) return undefined;
  const head = source.slice(3, end);
  return head.includes('\n---') || head.includes('\n...') ? undefined : end + '\n---\n'.length;
}

/** How a line of words may begin: no sign that could open a block, no space, no module. */
const beginning = /^(?!import|export|\d{1,9}[.)](?: |$))[\p{L}\p{N}“”‘’"'(/.,;:?!%…–—§°\\]/u;

/** Signs with a meaning wherever they stand, and a `\` that escapes none. */
const telling = /[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFD<&*_[`{|}~\\]/;
/** An `&` that begins no character reference. */
const loneAnd = /&(?!#|[A-Za-z\d]+;)/g;
/** What the parser could take for the address of a link, escaped or not. */
const address = /:\/\/|www\.|@/i;

const escaped = /\\([!-/:-@[-`{-~])/g;
const opening = /^<(?:Directive id="([A-Za-z0-9.-]+)"|Recipients|Signature)>$/;
const closing = /^<\/(Directive|Recipients|Signature)>$/;

type Paragraph = Extract<TreeNode, { type: 'paragraph' }>;
type Element = Extract<TreeNode, { type: 'mdxJsxFlowElement' }>;
type Position = NonNullable<TreeNode['position']>;

/** Reads line by line; a line that is not plain ends the reading. */
class PlainReader {
  readonly #source: string;
  readonly #blocks: TreeNode[] = [];
  #element: Element | undefined;
  /** What more lines of words would go on with. */
  #open: Paragraph | 'item' | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  read(from: number): readonly TreeNode[] | undefined {
    const source = this.#source;
    let number = source.slice(0, from).split('\n').length;
    for (let offset = from; offset < source.length; number += 1) {
      const next = source.indexOf('\n', offset);
      const end = next === -1 ? source.length : next;
      if (!this.#line(source.slice(offset, end), lineAt(number, offset, end))) return undefined;
      offset = end + 1;
    }
    return this.#element === undefined ? this.#blocks : undefined;
  }

  /** Enters a line; false where it is not plain. */
  #line(line: string, position: Position): boolean {
    if (line === '') {
      this.#open = undefined;
      return true;
    }
    if (line.startsWith('<')) {
      this.#open = undefined;
      return line.startsWith('</') ? this.#close(line, position) : this.#begin(line, position);
    }
    if (line.startsWith('- ')) return this.#item(line.slice(2), position);
    const words = plainWords(line);
    // Words below an item go on with it.
    if (words === undefined || this.#open === 'item') return false;
    if (this.#open === undefined) this.#add((this.#open = paragraph(words, position)));
    else goOn(this.#open, words, position);
    return true;
  }

  #item(line: string, position: Position): boolean {
    const words = plainWords(line);
    if (words === undefined) return false;
    const { start, end } = position;
    const inner = { start: { ...start, column: 3, offset: (start.offset ?? 0) + 2 }, end };
    this.#add({
      type: 'list',
      position,
      children: [{ type: 'listItem', position, children: [paragraph(words, inner)] }],
    });
    this.#open = 'item';
    return true;
  }

  #begin(line: string, position: Position): boolean {
    const [tag, id] = opening.exec(line) ?? [];
    if (tag === undefined || this.#element !== undefined) return false;
    const name = /\w+/.exec(tag)?.[0] ?? '';
    this.#element = {
      type: 'mdxJsxFlowElement',
      name,
      attributes: id === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
      children: [],
      position,
    };
    return true;
  }

  #close(line: string, { end }: Position): boolean {
    const element = this.#element;
    // Of an element without words the parser says what is wrong.
    if (element === undefined || closing.exec(line)?.[1] !== element.name || element.children.length === 0)
      return false;
    if (element.position !== undefined) element.position.end = end;
    this.#element = undefined;
    this.#blocks.push(element);
    return true;
  }

  #add(block: Paragraph | Extract<TreeNode, { type: 'list' }>): void {
    (this.#element?.children ?? this.#blocks).push(block);
  }
}

/** The words of a line that can be nothing but words. */
function plainWords(line: string): string | undefined {
  if (!beginning.test(line) || line.trimEnd() !== line) return undefined;
  if (!telling.test(line)) return address.test(line) ? undefined : line;
  const words = line.replaceAll(escaped, '$1');
  return telling.test(line.replaceAll(escaped, '').replaceAll(loneAnd, '')) || address.test(words) ? undefined : words;
}

const lineAt = (line: number, offset: number, end: number): Position => ({
  start: { line, column: 1, offset },
  end: { line, column: end - offset + 1, offset: end },
});

function paragraph(value: string, position: Position): Paragraph {
  return { type: 'paragraph', position, children: [{ type: 'text', value, position }] };
}

function goOn({ children: [text] }: Paragraph, words: string, { end }: Position): void {
  if (text?.type !== 'text') return;
  text.value += `\n${words}`;
  if (text.position !== undefined) text.position.end = end;
}
