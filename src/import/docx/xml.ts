import { SaxesParser } from 'saxes';
import { Refused } from '../refusals.ts';

/** An element of a part: names carry the usual prefix of their namespace, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Deeper than any document that can be printed: each nested table takes three levels. */
const deepest = 400;
const mostElements = 3_000_000;

/** Usual prefixes of the namespaces with words in them; both the transitional and the strict form. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/u, 'w'],
  [/\/relationships$/u, 'r'],
  [/\/wordprocessingDrawing$/iu, 'wp'],
  [/\/drawingml(?:\/2006)?\/main$/u, 'a'],
  [/\/drawingml(?:\/2006)?\/picture$/u, 'pic'],
  [/\/drawingml(?:\/2006)?\/chart$/u, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/u, 'dgm'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/officeDocument(?:\/2006)?\/math$/u, 'm'],
  [/\/word\/2010\/wordml$/u, 'w14'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/u, 'o'],
  [/\/XML\/1998\/namespace$/u, 'xml'],
];
const known = new Map<string, string>();
function prefixOf(uri: string): string {
  const cached = known.get(uri);
  if (cached !== undefined) return cached;
  const prefix = uri === '' ? '' : `${prefixes.find(([pattern]) => pattern.test(uri))?.[1] ?? '?'}:`;
  known.set(uri, prefix);
  return prefix;
}

/**
 * Reads a part strictly: what is not well formed is refused, since a lenient reader would lose words
 * without a sign. Declarations (DOCTYPE) are refused, so no entity can be defined, let alone fetched.
 *
 * @throws {Refused}
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new Refused('xml-nguy-hiem');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements || open.length > deepest) {
      throw new Refused('zip-nguy-hiem', 'Nội dung lồng quá sâu hoặc có quá nhiều phần tử.');
    }
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[`${prefixOf(uri)}${local}`] = value;
    const element: XmlElement = { name: `${prefixOf(tag.uri)}${tag.local}`, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const take = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('xml-hong');
  }
  const [document] = childElements(root);
  if (document === undefined) throw new Refused('xml-hong');
  return document;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((found): found is XmlElement => typeof found !== 'string' && found.name === name);
}

/** The `w:val` of a child, as most settings of Word are written. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A setting that is on, off, or not said. */
export function onOff(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true');
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

/** All elements of a name below this one, in document order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const found of childElements(element)) {
    if (found.name === name) yield found;
    yield* descendants(found, name);
  }
}

/** All words below an element. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((part) => (typeof part === 'string' ? part : wordsOf(part))).join('');
}

/** What Word shows of an alternative: the first choice that holds anything, else the fallback. */
export function chosen(alternative: XmlElement): XmlElement | undefined {
  const options = childElements(alternative);
  return (
    options.find(({ name, children }) => name === 'mc:Choice' && children.length > 0) ??
    child(alternative, 'mc:Fallback')
  );
}
