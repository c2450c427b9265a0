import { mdxToMdast } from 'satteri';
import type { Clause, NoticeBody } from '#domain/body.ts';
import { addressClauses } from '#domain/clause-address.ts';
import type { Problem } from '#domain/problem.ts';
import { escapeHtml, isImageAddress } from './html.ts';
import { directiveId, inline, openTag, type Inline, type TreeNode } from './inline.ts';
import { drawClause, drawSections, type KeptSection } from './kept-section.ts';
import { plainTree } from './plain-tree.ts';
import { refusal } from './refusal.ts';

/** The parser settings every reader of a notice shares: no typographic “improvement” of its letters. */
export const features = { smartPunctuation: false, gfm: { footnotes: false }, frontmatter: true } as const;

type Refused = Omit<Problem, 'file' | 'severity'>;

/** A clause before it has its address. */
interface Block {
  readonly text: string;
  /** HTML of the clause given its address; undefined where it is a paragraph of nothing but its text. */
  readonly draw: ((address: string) => string) | undefined;
  /** The `<Directive>` element the clause stands in. */
  readonly within: string | undefined;
  /** Directives marked inside the clause. */
  readonly inside: Inline['directives'];
}

/** The words of a notice as they were read. */
export interface ReadBody extends NoticeBody {
  readonly kept: readonly KeptSection[];
}

export interface ParsedBody {
  readonly body: ReadBody;
  readonly problems: readonly Refused[];
  /** Whether the text was read to its end; a fault of syntax hides everything else. */
  readonly isComplete: boolean;
  /** Links to places on this site. */
  readonly links: readonly { readonly url: string; readonly line: number; readonly column: number }[];
  /** Ids of the directives in order of appearance, with the place of each mark. */
  readonly marks: readonly { readonly id: string; readonly line: number; readonly column: number }[];
}

/**
 * Reads the words of a notice from the whole text of its MDX file (front matter included, so that
 * lines count from the top). Nothing is executed. What is not known to be harmless is reported.
 */
export function parseBody(source: string): ParsedBody {
  const reader = new BodyReader(source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source);
  reader.read();
  return reader.result();
}

/** The blocks of any text that is MDX. */
function wholeTree(source: string): readonly TreeNode[] {
  const tree = mdxToMdast(source, { features, position: true });
  return tree.type === 'root' ? tree.children : [];
}

/** Nodes of a run of text, as they stand in `<Directive>words</Directive>` on one line. */
const inlineTypes: ReadonlySet<string> = new Set([
  'text',
  'break',
  'strong',
  'emphasis',
  'link',
  'linkReference',
  'image',
  'inlineCode',
  'delete',
  'mdxTextExpression',
  'mdxJsxTextElement',
]);

const isInline = (nodes: readonly TreeNode[]): boolean => nodes.some((node) => inlineTypes.has(node.type));

class BodyReader {
  readonly source: string;
  /** Whether this reads the inside of “Nơi nhận” or of the signature. */
  readonly isPart: boolean;
  isComplete = true;
  /** Whether “Nơi nhận” or the signature has been read, which no words of the document follow. */
  #isEnded = false;
  #isToldOfEnd = false;
  readonly blocks: Block[] = [];
  readonly recipients: string[] = [];
  readonly signature: string[] = [];
  readonly problems: Refused[] = [];
  readonly marks: { id: string; line: number; column: number }[] = [];
  readonly links: { url: string; line: number; column: number }[] = [];

  constructor(source: string, isPart = false) {
    this.source = source;
    this.isPart = isPart;
  }

  read(): void {
    try {
      for (const node of plainTree(this.source) ?? wholeTree(this.source)) this.flow(node, undefined);
    } catch (error) {
      this.isComplete = false;
      this.problems.push(refusal.ofParser(error, this.source));
    }
  }

  refuse = (node: TreeNode): void => {
    this.problems.push(refusal.ofNode(node));
  };

  flow(node: TreeNode, within: string | undefined): void {
    const isPart = node.type === 'mdxJsxFlowElement' && (node.name === 'Recipients' || node.name === 'Signature');
    if (this.#isEnded && !isPart && !this.#isToldOfEnd) {
      this.problems.push(refusal.ofTextAfterEnd(node));
      this.#isToldOfEnd = true;
    }
    switch (node.type) {
      case 'yaml':
        return;
      case 'paragraph':
        return this.clause(node.children, '', within, 'p');
      case 'heading': {
        const written = this.written(node);
        // A line of dashes under a text makes a “setext” heading and would vanish from the page.
        if (!/^#{1,6}(?![^ \t\n])/.test(written) || written.includes('\n')) return this.refuse(node);
        if (node.children.length === 0 || /[ \t]#+[ \t]*$/.test(written)) {
          this.problems.push(refusal.ofHashes(node));
          return;
        }
        return this.clause(node.children, '', within, `h${String(Math.max(2, node.depth))}`);
      }
      case 'list':
        for (const item of node.children) this.item(item, within);
        return;
      case 'table':
        return this.table(node, within);
      case 'mdxJsxFlowElement':
        return this.element(node, within);
      default:
        return this.refuse(node);
    }
  }

  /** A list item is a clause that begins with its marker as written, never with a renumbered one. */
  item(item: Extract<TreeNode, { type: 'listItem' }>, within: string | undefined): void {
    const [first, ...rest] = item.children;
    const start = item.position?.start.offset ?? 0;
    if (first === undefined) {
      const end = item.position?.end.offset ?? start;
      return this.clause([{ type: 'text', value: this.source.slice(start, end).trim() }], '', within, 'p');
    }
    const marker = this.source.slice(start, first.position?.start.offset ?? start).trim();
    if (first.type === 'paragraph') this.clause(first.children, `${marker} `, within, 'p');
    else if (first.type === 'mdxJsxFlowElement' && first.name === 'Directive' && isInline(first.children)) {
      this.element(first, within, `${marker} `);
    } else {
      this.clause([{ type: 'text', value: marker }], '', within, 'p');
      this.flow(first, within);
    }
    for (const child of rest) this.flow(child, within);
  }

  clause(nodes: readonly TreeNode[], marker: string, within: string | undefined, tag: string): void {
    const [only] = nodes;
    if (only?.type === 'text' && nodes.length === 1 && marker === '' && tag === 'p') {
      this.blocks.push({ text: only.value, within, inside: [], draw: undefined });
      return;
    }
    const words = inline(nodes, this.refuse);
    for (const node of nodes) this.inspect(node, within !== undefined);
    this.blocks.push({
      text: marker + words.text,
      within,
      inside: words.directives,
      draw: (address) => drawClause(tag, address, words.text, escapeHtml(marker) + words.html),
    });
  }

  /** Notes the directives marked in a run of text; refuses one inside another, and signs taken for emphasis. */
  inspect(node: TreeNode, isMarked: boolean): void {
    const isElement = node.type === 'mdxJsxTextElement';
    const isOwn =
      (node.type === 'link' && /^[/#]/.test(node.url)) || (node.type === 'image' && isImageAddress(node.url));
    if (isOwn) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      this.links.push({ url: node.url, line, column });
    }
    if (isElement && this.mark(node) !== undefined && isMarked) this.refuse(node);
    if ((node.type === 'emphasis' || node.type === 'strong') && this.isAccidental(node)) this.refuse(node);
    if ('children' in node) for (const child of node.children) this.inspect(child, isMarked || isElement);
  }

  /** Whether two signs that are the document's own, as in “3*4*5” and “(*) … (*)”, were taken for emphasis. */
  isAccidental(node: TreeNode): boolean {
    const { start, end } = node.position ?? {};
    const around = `${this.source[(start?.offset ?? 0) - 1] ?? ''}${this.source[end?.offset ?? this.source.length] ?? ''}`;
    const words = this.written(node).replaceAll(/^[*_]+|[*_]+$/g, '');
    return /[\p{L}\p{M}\p{N}]/u.test(around) || /^[\p{Pe}\p{Pf}.,;:!?%/]|[\p{Ps}\p{Pi}/]$/u.test(words);
  }

  /** A node as it stands in the source. */
  written(node: TreeNode): string {
    return this.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }

  mark(node: Extract<TreeNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>): string | undefined {
    const id = directiveId(node);
    const start = node.position?.start;
    if (id !== undefined && start !== undefined) this.marks.push({ id, line: start.line, column: start.column });
    return id;
  }

  table(node: Extract<TreeNode, { type: 'table' }>, within: string | undefined): void {
    const inside: Inline['directives'][number][] = [];
    const cells = node.children.map((row) =>
      row.children.map((cell) => {
        const words = inline(cell.children, this.refuse);
        for (const child of cell.children) this.inspect(child, within !== undefined);
        inside.push(...words.directives);
        return words;
      }),
    );
    const [head, ...rows] = cells;
    const rowHtml = (row: readonly Inline[], tag: string): string =>
      `<tr>${row.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${cell.html}</${tag}>`).join('')}</tr>`;
    this.blocks.push({
      text: cells.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
      within,
      inside,
      draw: (address) =>
        `<div class="t" id="${address}" tabindex="0" role="region" aria-label="Bảng"><table><thead>${rowHtml(head ?? [], 'th')}</thead>` +
        `<tbody>${rows.map((row) => rowHtml(row, 'td')).join('')}</tbody></table></div>`,
    });
  }

  element(node: Extract<TreeNode, { type: 'mdxJsxFlowElement' }>, within: string | undefined, marker = ''): void {
    const isPart = (node.name === 'Recipients' || node.name === 'Signature') && node.attributes.length === 0;
    if (isPart && within === undefined && !this.isPart) {
      this.lines(node, node.name === 'Recipients' ? this.recipients : this.signature);
      this.#isEnded = true;
      return;
    }
    const id = this.mark(node);
    if (id === undefined || within !== undefined) return this.refuse(node);
    const children: readonly TreeNode[] = node.children;
    // `<Directive>words</Directive>` on one line holds text and no paragraph.
    if (isInline(children)) return this.clause(children, marker, id, 'p');
    for (const child of children) this.flow(child, id);
  }

  /** The lines of a block whose layout is fixed by law and whose words are the document's. */
  lines(node: Extract<TreeNode, { type: 'mdxJsxFlowElement' }>, into: string[]): void {
    const part = new BodyReader(this.source, true);
    const children: readonly TreeNode[] = node.children;
    if (isInline(children)) part.clause(children, '', undefined, 'p');
    else for (const child of children) part.flow(child, undefined);
    into.push(...part.blocks.flatMap((block) => block.text.split('\n')));
    this.problems.push(...part.problems);
    this.links.push(...part.links);
    for (const mark of part.marks) this.problems.push(refusal.ofMisplacedMark(mark));
  }

  result(): ParsedBody {
    const addresses = addressClauses(this.blocks);
    const clauses: Clause[] = [];
    const sections: { parts: (number | string)[]; directives: string[] }[] = [];
    const directiveWords = new Map<string, string>();
    const say = (id: string, words: string): void => {
      const before = directiveWords.get(id);
      directiveWords.set(id, before === undefined ? words : `${before}\n${words}`);
    };
    const taken = new Set(addresses.map(({ address }) => address));
    let open: (typeof sections)[number] | undefined;
    let around: string | undefined;
    for (const [index, block] of this.blocks.entries()) {
      const place = addresses[index];
      if (place === undefined) throw new Error('every clause has an address');
      const inside = block.inside.map((directive) => directive.id);
      const directives = block.within === undefined ? inside : [block.within, ...inside];
      if (block.within !== undefined) say(block.within, block.text);
      for (const { id, words } of block.inside) say(id, words);
      clauses.push({ address: place.address, level: place.level, parent: place.parent, text: block.text, directives });

      // An id stands once on a page: where a clause has the directive's address, that clause leads.
      const html = inside
        .filter((id) => taken.has(id))
        .reduce((drawn, id) => drawn?.replace(openTag(id), openTag()), block.draw?.(place.address));
      const joins =
        open !== undefined && around === block.within && (block.within !== undefined || open.directives.length === 0);
      if (open === undefined || !joins) {
        open = { parts: [], directives: [] };
        around = block.within;
        sections.push(open);
      }
      // The directive's own address must lead here even where its clause has another.
      if (block.within !== undefined && !open.directives.includes(block.within) && !taken.has(block.within)) {
        open.parts.push(`<span id="${escapeHtml(block.within)}"></span>`);
      }
      open.parts.push(html ?? index);
      for (const id of directives) if (!open.directives.includes(id)) open.directives.push(id);
    }
    const empty = this.marks.filter(({ id }) => (directiveWords.get(id) ?? '').trim() === '');
    return {
      body: {
        clauses,
        kept: sections,
        get sections() {
          return drawSections(sections, clauses);
        },
        directiveWords: Object.fromEntries(directiveWords),
        recipients: this.recipients,
        signature: this.signature,
      },
      problems: [...this.problems, ...empty.map((mark) => refusal.ofEmptyMark(mark))],
      isComplete: this.isComplete,
      links: this.links,
      marks: this.marks,
    };
  }
}
