import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { AbbreviationTable, type Abbreviation } from '../text/abbreviations.ts';
import { facets } from '../page/facets.ts';
import { deadlineFacet, DocumentMaker, type IndexedDocument } from './indexed-document.ts';
import { IndexLists, type NamedLists } from './index-lists.ts';
import type { Made } from './index-memory.ts';
import { packPairs } from './pair-parts.ts';
import { packFacet, packKeys, packWords } from './packing.ts';
import { PackedTexts, type Shortener } from './packed-texts.ts';
import { parts, wrapPart } from './part.ts';
import type { SearchNotice } from './records.ts';
import { packStarts, type IndexRoot } from './root.ts';
import type { TextDictionary } from './text-dictionary.ts';
import { newTerms, valueName, type Terms } from './term-table.ts';
import { shortener, UsualWords } from './short-texts.ts';
import { ByteWriter } from './bytes.ts';
import { unpackVocabulary, type PackedVocabulary } from './vocabulary.ts';

/** How an index was written. */
export interface IndexSummary {
  /** Name of its folder, made of its content. */
  readonly name: string;
  readonly notices: number;
  readonly directives: number;
  readonly files: number;
  readonly bytes: number;
  /** How many different terms its documents have. */
  readonly terms: number;
}

/** What an index is written from. */
export interface IndexSource {
  /** The documents of each notice, oldest first. */
  readonly notices: Iterable<readonly IndexedDocument[]> | AsyncIterable<readonly IndexedDocument[]>;
  /** What the documents name their terms by. */
  readonly terms: Terms;
  readonly abbreviations: readonly Abbreviation[];
  /** Takes what would come out the same from an earlier build. */
  readonly made?: Made;
}

/** Changed whenever the format changes: an index of another form is another index. */
const form = 5;

/** Bytes of a part, about: small ones cost requests, large ones bytes that nobody asked for. */
const partSizes = { words: 3000, pairs: 2000, keys: 800 } as const;

/**
 * Writes an index of notices into a folder of its own below another. The same notices in the same order give the
 * same bytes.
 *
 * @param notices oldest first
 * @param abbreviations what staff keep in `content/`
 */
export function writeSearchIndex(
  notices: Iterable<SearchNotice> | AsyncIterable<SearchNotice>,
  folder: string,
  abbreviations: readonly Abbreviation[],
): Promise<IndexSummary> {
  const terms = newTerms();
  const maker = new DocumentMaker(terms, new AbbreviationTable(abbreviations));
  async function* documents(): AsyncGenerator<readonly IndexedDocument[]> {
    for await (const notice of notices) yield maker.make(notice);
  }
  return writeIndex({ notices: documents(), terms, abbreviations }, folder);
}

/**
 * Writes an index as `writeSearchIndex` does. What was found out about a document before, and how, makes no
 * difference to its bytes.
 *
 * @param writing told how many texts will be written, gives what to tell of each
 */
export async function writeIndex(
  { notices, terms, abbreviations, made }: IndexSource,
  folder: string,
  writing: (texts: number) => (done: number) => void = () => () => undefined,
): Promise<IndexSummary> {
  const lists = new IndexLists(terms);
  const texts = new PackedTexts();
  const continuations: number[] = [];
  let count = 0;
  let directives = 0;
  for await (const documents of notices) {
    count += 1;
    for (const [part, document] of documents.entries()) {
      if (part > 0) continuations.push(texts.length);
      texts.add(document.text);
      lists.add(document.terms);
      directives += document.directives.length;
    }
  }

  const size = texts.length;
  const { families, pairs, keys, values, hasRareWords } = lists.finish();
  const words = packWords(families, size, partSizes.words);
  const packedPairs = packPairs(
    pairs,
    words.counts,
    size,
    partSizes.pairs * Math.min(2, Math.max(0.5, Math.sqrt(size / 10_000))),
  );
  const packedKeys = packKeys(keys, size, partSizes.keys);
  const documents = texts.finish(shortenerOf(words.vocabulary), made);
  const root: IndexRoot = {
    size,
    notices: count,
    directives,
    continuations,
    abbreviations: abbreviations.map(({ short, long }) => [short, ...long]),
    vocabulary: words.vocabulary,
    compounds: packedPairs.compounds,
    pairStarts: packStarts(packedPairs.starts),
    keyParts: packedKeys.parts.length,
    hasRareWords,
  };
  const contents = new Map<string, Uint8Array>([
    ...words.parts.map((content, i) => [parts.words(i), content] as const),
    ...packedPairs.parts.map((content, i) => [parts.pairs(i), content] as const),
    ...[...packedPairs.alone].map(([place, content]) => [parts.compound(place), content] as const),
    ...packedKeys.parts.map((content, i) => [parts.keys(i), content] as const),
    ...[...documents.texts].map((content, i) => [parts.document(i), content] as const),
    ...facets.map((facet) => [parts.facet(facet), packFacet(valuesOf(facet, values), size)] as const),
    [parts.deadlines, packFacet(valuesOf(deadlineFacet, values), size)],
    // Last: without it there is no index, so that none is ever found half written.
    [parts.root, packRoot(root, documents.dictionary)],
  ]);
  const id = numberOf(contents);
  const name = id.toString(16).padStart(8, '0');
  const bytes = writeParts(join(folder, name), contents, id, writing(contents.size));
  return {
    name,
    notices: count,
    directives,
    files: contents.size,
    bytes,
    terms: words.counts.flat().length + keys.length + values.length,
  };
}

/** The number of an index, made of its content. */
function numberOf(contents: ReadonlyMap<string, Uint8Array>): number {
  const digest = createHash('sha256').update(String(form));
  for (const [name, content] of contents) digest.update(`${name} ${String(content.length)}\n`).update(content);
  return digest.digest().readUInt32BE(0);
}

/** Writes parts one after the other; gives their bytes. */
function writeParts(
  folder: string,
  contents: ReadonlyMap<string, Uint8Array>,
  id: number,
  written: (done: number) => void,
): number {
  const folders = new Set<string>();
  let bytes = 0;
  for (const [name, content] of contents) {
    const target = join(folder, name);
    if (!folders.has(dirname(target))) {
      mkdirSync(dirname(target), { recursive: true });
      folders.add(dirname(target));
    }
    const part = wrapPart(content, id);
    writeFileSync(target, part);
    bytes += part.length;
    written(1);
  }
  return bytes;
}

function shortenerOf(vocabulary: PackedVocabulary): Shortener {
  const usual = new UsualWords(unpackVocabulary(vocabulary));
  const words = Array.from({ length: usual.length }, (_, place) => usual.at(place));
  return { name: words.join(' '), shorten: shortener(usual) };
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

/** The values of a facet alone, by their own names. */
function valuesOf(facet: string, values: readonly NamedLists[]): readonly NamedLists[] {
  const before = valueName(facet, '');
  return values
    .filter(({ name }) => name.startsWith(before))
    .map(({ name, ...lists }) => ({ name: name.slice(before.length), ...lists }));
}
