import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { AbbreviationTable, type Abbreviation } from '../text/abbreviations.ts';
import { facets } from '../page/facets.ts';
import { IndexLists } from './index-lists.ts';
import { deadlineKeys, headTexts, ownKeys, passageTexts } from './indexed-words.ts';
import { packPairs } from './pair-parts.ts';
import { packFacet, packKeys, packWords, type Packed } from './packing.ts';
import { PackedTexts } from './packed-texts.ts';
import { parts, wrapPart } from './part.ts';
import { packPostings } from './postings.ts';
import type { SearchNotice } from './records.ts';
import { packStarts, type IndexRoot } from './root.ts';
import type { TextDictionary } from './text-dictionary.ts';
import { shortener, UsualWords } from './short-texts.ts';
import { documentsOf, units, unitsOf } from './stored-document.ts';
import { ByteWriter } from './bytes.ts';
import { unpackVocabulary } from './vocabulary.ts';

/** How an index was written. */
export interface IndexSummary {
  /** Name of its folder, made of its content. */
  readonly name: string;
  readonly notices: number;
  readonly directives: number;
  readonly files: number;
  readonly bytes: number;
}

/** Changed whenever the format or the analysis of texts changes: an index of another form is another index. */
const form = 3;

/** Bytes of a part, about: small ones cost requests, large ones bytes that nobody asked for. */
const partSizes = { words: 3000, pairs: 2000, keys: 1000 } as const;

/**
 * Writes an index of the notices into a folder of its own below another. The same notices in the same
 * order give the same bytes.
 *
 * @param notices oldest first
 * @param abbreviations what staff keep in `content/`
 * @param writing told how many texts will be written, gives what to tell of each
 */
export async function writeSearchIndex(
  notices: Iterable<SearchNotice> | AsyncIterable<SearchNotice>,
  folder: string,
  abbreviations: readonly Abbreviation[],
  writing: (texts: number) => (done: number) => void = () => () => undefined,
): Promise<IndexSummary> {
  const table = new AbbreviationTable(abbreviations);
  const lists = new IndexLists();
  const texts = new PackedTexts();
  const continuations: number[] = [];
  const digest = createHash('sha256').update(`${String(form)}\n${JSON.stringify(abbreviations)}`);
  const facetLists = new Map<string, Map<string, { documents: number[]; units: number[] }>>(
    facets.map((facet) => [facet, new Map()]),
  );
  const deadlines = new Map<string, { documents: number[]; units: number[] }>();
  let count = 0;
  let directives = 0;

  for await (const notice of notices) {
    count += 1;
    const facetsOf = new Map(
      notice.passages.flatMap(({ directive }) => (directive === undefined ? [] : [[directive.id, directive.facets]])),
    );
    documentsOf(notice).forEach((stored, part) => {
      const document = texts.length;
      if (part > 0) continuations.push(document);
      const text = JSON.stringify(stored);
      digest.update(text);
      texts.add(text);

      lists.openDocument(document);
      for (const { analysis } of headTexts(stored, table)) lists.addHead(analysis);
      for (const key of ownKeys(stored)) lists.addHeadKey(key);
      const masks = new Map<string, number>();
      const mark = (of: SearchNotice['facets'], bit: number): void => {
        for (const [facet, values] of Object.entries(of))
          for (const value of values) {
            const name = `${facet}\n${value}`;
            masks.set(name, (masks.get(name) ?? 0) | (1 << bit));
          }
      };
      mark(notice.facets, units.notice);
      for (const [unit, passage] of unitsOf(stored.passages)) {
        const { own, around } = passageTexts(passage, table);
        for (const { analysis } of [...own, ...around]) lists.addPassage(analysis, unit);
        for (const key of deadlineKeys(passage)) lists.addKey(key, unit);
        const { directive } = passage;
        if (directive === undefined) continue;
        directives += 1;
        mark(facetsOf.get(directive.id) ?? {}, unit);
        const [due] = directive.days;
        if (due !== undefined) push(deadlines, due, document, 1 << unit);
      }
      for (const [name, mask] of masks) {
        const [facet = '', value = ''] = name.split('\n');
        const values = facetLists.get(facet);
        if (values !== undefined) push(values, value, document, mask);
      }
      lists.closeDocument();
      digest.update(JSON.stringify([...masks]));
    });
  }

  const size = texts.length;
  const { families, pairs, keys } = lists.finish();
  const packedWords = packWords(families, size, partSizes.words);
  const packedPairs = packPairs(
    pairs,
    packedWords.counts,
    size,
    partSizes.pairs * Math.min(2, Math.max(0.5, Math.sqrt(size / 10_000))),
  );
  const packedKeys = packKeys(keys, size, partSizes.keys);
  const facetParts = facets.map((facet) => [facet, packFacet(facetLists.get(facet) ?? new Map(), size)] as const);
  const id = digest.digest().readUInt32BE(0);
  const indexName = id.toString(16).padStart(8, '0');
  const root: IndexRoot = {
    size,
    notices: count,
    directives,
    continuations,
    abbreviations: abbreviations.map(({ short, long }) => [short, ...long]),
    vocabulary: packedWords.vocabulary,
    compounds: packedPairs.compounds,
    pairStarts: packStarts(packedPairs.starts),
    keyParts: packedKeys.parts.length,
  };

  let files = 0;
  let bytes = 0;
  const folders = new Set<string>();
  const write = async (name: string, content: Uint8Array): Promise<void> => {
    const target = join(folder, indexName, name);
    if (!folders.has(dirname(target))) {
      await mkdir(dirname(target), { recursive: true });
      folders.add(dirname(target));
    }
    const part = wrapPart(content, id);
    files += 1;
    bytes += part.length;
    await writeFile(target, part);
  };
  const writeAll = async (contents: Packed['parts'], name: (i: number) => string): Promise<void> => {
    for (const [i, content] of contents.entries()) await write(name(i), content);
  };
  await writeAll(packedWords.parts, parts.words);
  await writeAll(packedPairs.parts, parts.pairs);
  for (const [place, content] of packedPairs.alone) await write(parts.compound(place), content);
  await writeAll(packedKeys.parts, parts.keys);
  const documents = texts.finish(shortener(new UsualWords(unpackVocabulary(packedWords.vocabulary))));
  const written = writing(size);
  let document = 0;
  for (const text of documents.texts) {
    await write(parts.document(document++), text);
    written(1);
  }
  for (const [facet, content] of facetParts) await write(parts.facet(facet), content);
  await write(parts.deadlines, packDeadlines(deadlines, size));
  // Last: without it there is no index, so that none is ever found half written.
  await write(parts.root, packRoot(root, documents.dictionary));
  return { name: indexName, notices: count, directives, files, bytes };
}

function packRoot(root: IndexRoot, { packed, length }: TextDictionary): Uint8Array {
  const out = new ByteWriter();
  const deflated = deflateRawSync(JSON.stringify(root), { level: 9 });
  out.number(deflated.length);
  out.add(deflated);
  out.number(length);
  out.add(packed);
  return out.bytes();
}

/** Days in order, each with the directives due on it. */
function packDeadlines(days: ReadonlyMap<string, { documents: number[]; units: number[] }>, size: number): Uint8Array {
  const out = new ByteWriter();
  for (const [day, lists] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = packPostings(
      { documents: Uint32Array.from(lists.documents), units: Uint32Array.from(lists.units) },
      size,
    );
    out.text(day);
    out.number(bytes.length);
    out.add(bytes);
  }
  return out.bytes();
}

/** Adds units of a document to a list; documents come in order. */
function push(
  lists: Map<string, { documents: number[]; units: number[] }>,
  name: string,
  document: number,
  mask: number,
): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, { documents: [document], units: [mask] });
  else if (list.documents.at(-1) === document) list.units.push((list.units.pop() ?? 0) | mask);
  else {
    list.documents.push(document);
    list.units.push(mask);
  }
}
