import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { validateXML } from 'xmllint-wasm';

const formats = resolve(import.meta.dirname, '../../../tests/formats');
const schema = readFileSync(join(formats, 'akomantoso30.xsd'), 'utf8');
const imported = { fileName: 'xml.xsd', contents: readFileSync(join(formats, 'xml.xsd'), 'utf8') };

/** What the schema of Akoma Ntoso 3.0 finds wrong with documents, by libxml2. */
export async function schemaFaults(documents: readonly { name: string; xml: string }[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: documents.map(({ name, xml }) => ({ fileName: name, contents: xml })),
    schema: [schema],
    preload: [imported],
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** One clause of a document as its XML has it. */
export interface ReadClause {
  readonly eId: string;
  readonly name: string;
  readonly text: string;
  /** `eId` of the clause it stands in. */
  readonly parent: string | undefined;
  readonly directives: readonly string[];
}

/** What a stranger reads in a document of Akoma Ntoso: the words of its parts and nothing of how they were made. */
export function readBack(xml: string) {
  const document = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const all = elementsOf(document.children);
  const one = (name: string): Element | undefined => all.find((element) => element.name === name);
  const clauses: ReadClause[] = [];
  walk(one('mainBody')?.children ?? [], undefined, clauses);
  const parts = [
    textOf(one('docType')),
    textOf(one('docTitle')),
    ...clauses.map(({ text }) => text),
    ...['noi-nhan', 'chu-ky'].map((kind) =>
      elementsOf(one('conclusions')?.children ?? [])
        .filter(({ attribs }) => attribs['class'] === kind)
        .map((paragraph) => textOf(paragraph))
        .join('\n'),
    ),
  ];
  return {
    clauses,
    /** The canonical text, put together from the XML. */
    words: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    elements: all,
  };
}

/** Parts of a clause that hold its own words; every other element is a clause below it. */
const own = new Set(['num', 'heading', 'intro', 'content']);

function walk(nodes: readonly Node[], parent: string | undefined, into: ReadClause[]): void {
  for (const node of nodes) {
    if (!('attribs' in node)) continue;
    const { eId } = node.attribs;
    if (eId === undefined) continue;
    const children = node.children.filter((child): child is Element => 'attribs' in child);
    const text = children
      .filter(({ name }) => own.has(name))
      .map((child) => textOf(child))
      .join('');
    const directives = (node.attribs['refersTo'] ?? '')
      .split(' ')
      .filter((reference) => reference !== '')
      .map((reference) => reference.replace('#nv-', ''));
    into.push({ eId, name: node.name, text, parent, directives });
    walk(
      children.filter(({ name }) => !own.has(name)),
      eId,
      into,
    );
  }
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.data;
  if (!('children' in node)) return '';
  if ('attribs' in node && node.name === 'eol') return '\n';
  const joint = 'attribs' in node && node.name === 'table' ? '\n' : 'attribs' in node && node.name === 'tr' ? '\t' : '';
  return node.children.map((child) => textOf(child)).join(joint);
}

function elementsOf(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => ('attribs' in node ? [node, ...elementsOf(node.children)] : []));
}
