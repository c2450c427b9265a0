import { AbbreviationTable } from '../text/abbreviations.ts';
import { ByteReader } from './bytes.ts';
import { Compounds, leastAlone } from './compounds.ts';
import { unpackDocument } from './packed-document.ts';
import { openPart, parts } from './part.ts';
import { unpackPostings, type Postings } from './postings.ts';
import { analyse } from '../text/analysis.ts';
import { headTexts, passageTexts, type SearchedText, type Texts } from './indexed-words.ts';
import { groupOf, keyPartOf, rareKey, unpackStarts, type IndexRoot, type PairStart } from './root.ts';
import { lengthened, UsualWords } from './short-texts.ts';
import type { StoredDocument, StoredPassage } from './stored-document.ts';
import { readPairs, type StoredPair } from './stored-pairs.ts';
import { inflate, type TextDictionary } from './text-dictionary.ts';
import { pause } from '../query/pause.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';
import { unpackVocabulary, type Vocabulary } from './vocabulary.ts';

/** Where something stands: the notices whose head has it, and the passages that have it. */
export interface Lists {
  readonly head: Postings;
  readonly body: Postings;
}

/** A pair of words of the vocabulary with its lists, by places: of the families, and of the spelling of each. */
export interface PairEntry extends Omit<StoredPair, 'bytes'> {
  readonly lists: () => Lists;
}

/** What an index says of words before any list is loaded. */
type Words = Pick<IndexReader, 'vocabulary' | 'compounds' | 'abbreviations'> & { readonly dictionary: TextDictionary };

/** Heads and passages kept as they are searched, at most: one takes some ten kilobytes of memory. */
const mostTexts = 300;

/** Loads one part of an index by its name; rejects where it cannot. */
export type ReadPart = (name: string) => Promise<Uint8Array>;

/** The parts of one index, each loaded once and only when asked for. */
export class IndexReader {
  readonly root: IndexRoot;
  readonly vocabulary: Vocabulary;
  readonly compounds: Compounds;
  readonly abbreviations: AbbreviationTable;
  readonly #read: ReadPart;
  readonly #index: number;
  readonly #dictionary: TextDictionary;
  readonly #parts = new Map<string, Promise<unknown>>();
  readonly #continues: ReadonlySet<number>;
  readonly #pairStarts: readonly PairStart[];
  #usual: UsualWords | undefined;
  readonly #texts = new Map<StoredDocument | StoredPassage, Texts<SearchedText>>();

  private constructor(read: ReadPart, index: number, root: IndexRoot, { dictionary, ...words }: Words) {
    this.#dictionary = dictionary;
    this.#read = read;
    this.#index = index;
    this.root = root;
    this.vocabulary = words.vocabulary;
    this.compounds = words.compounds;
    this.abbreviations = words.abbreviations;
    this.#continues = new Set(root.continuations);
    this.#pairStarts = unpackStarts(root.pairStarts);
  }

  /** Loads what every search needs. */
  static async open(read: ReadPart): Promise<IndexReader> {
    const { content, index } = openPart(await read(parts.root));
    const reader = new ByteReader(content);
    const root: IndexRoot = JSON.parse(new TextDecoder().decode(await inflate(reader.take(reader.number()))));
    const length = reader.number();
    const dictionary = { length, packed: reader.take(reader.rest) };
    await pause();
    const vocabulary = unpackVocabulary(root.vocabulary);
    await pause();
    const compounds = new Compounds(root.compounds);
    await pause();
    const short = root.abbreviations.map(([short = '', ...long]) => ({ short, long }));
    const abbreviations = new AbbreviationTable(short);
    await pause();
    return new IndexReader(read, index, root, { vocabulary, compounds, abbreviations, dictionary });
  }

  /** The document a notice begins with, for any of its documents. */
  firstOf(document: number): number {
    let first = document;
    while (this.#continues.has(first)) first -= 1;
    return first;
  }

  /** A list by its place: that of a spelling, or of all spellings of a family. */
  async word(list: number): Promise<Lists> {
    const { shards } = this.root.vocabulary;
    let shard = 0;
    let place = list;
    for (; place >= (shards[shard] ?? Infinity); shard += 1) place -= shards[shard] ?? 0;
    const lists = await this.#part(parts.words(shard), (content) => {
      const reader = new ByteReader(content);
      const lengths = Array.from({ length: shards[shard] ?? 0 }, () => reader.number());
      return lengths.map((length) => reader.take(length));
    });
    return this.#lists(lists[place] ?? new Uint8Array());
  }

  /** Lists of a word outside the vocabulary or a number, by every spelling of the same letters; of a key just its own. */
  async key(key: string): Promise<ReadonlyMap<string, Lists>> {
    const shared = key.startsWith('=') ? foldSyllable(key) : key;
    const entries = await this.#part(parts.keys(keyPartOf(shared, this.root.keyParts)), (content) => {
      const reader = new ByteReader(content);
      const found = new Map<string, Uint8Array>();
      while (!reader.isAtEnd) found.set(reader.text(), reader.take(reader.number()));
      return found;
    });
    const found = new Map<string, Lists>();
    for (const [name, bytes] of entries) {
      if (name === key || (name.startsWith('=') && shared.startsWith('=') && foldSyllable(name) === shared))
        found.set(name, this.#lists(bytes));
    }
    return found;
  }

  async rare(word: string): Promise<ReadonlyMap<string, Lists>> {
    // A word of letters that no text has: mostly the vocabulary tells it by itself.
    return this.root.hasRareWords || isDigits(word) ? this.key(rareKey(word)) : new Map<string, Lists>();
  }

  /** Pairs of a first word and any second whose place lies in a range, the end not included. */
  async pairs(first: number, from: number, to: number): Promise<readonly PairEntry[]> {
    const alone = [...this.compounds.after(first)].filter(
      ([second, weight]) => weight >= leastAlone && second >= from && second < to,
    );
    const loading = alone.map(([second]) =>
      this.#pairs(parts.compound(this.compounds.placeOf(first, second) ?? 0), first),
    );
    if (alone.length < to - from)
      for (const part of this.#pairParts(first, from, to))
        loading.push(this.#pairs(parts.pairs(part), this.#pairStarts[part]?.[0]));
    const found = (await Promise.all(loading)).flat();
    return found
      .filter((pair) => pair.first === first && pair.second >= from && pair.second < to)
      .map(({ bytes, ...pair }) => ({ ...pair, lists: () => this.#lists(bytes) }));
  }

  #pairs(name: string, start = 0): Promise<readonly StoredPair[]> {
    return this.#part(name, (content) => readPairs(content, start));
  }

  /** Parts that may hold pairs of a first word and a second in a range. */
  *#pairParts(first: number, from: number, to: number): Generator<number> {
    const starts = this.#pairStarts;
    const isAfter = (start: PairStart | undefined, second: number): boolean =>
      start === undefined || start[0] > first || (start[0] === first && start[1] > groupOf(second));
    let part = 0;
    let high = starts.length;
    while (part < high) {
      const middle = (part + high) >>> 1;
      if (isAfter(starts[middle], from)) high = middle;
      else part = middle + 1;
    }
    for (part = Math.max(0, part - 1); part < starts.length && !isAfter(starts[part], to - 1); part += 1) yield part;
  }

  document(document: number): Promise<StoredDocument> {
    return this.#part(parts.document(document), async (content) =>
      unpackDocument(
        lengthened(await inflate(content, this.#dictionary), (this.#usual ??= new UsualWords(this.vocabulary))),
      ),
    );
  }

  /** Has a document loaded that will probably be asked for; where it fails it is loaded, and the failure told, then. */
  expect(document: number): void {
    this.document(document).catch(() => undefined);
  }

  /** The texts a document is found by as a whole, its title first. */
  headTexts(document: StoredDocument): readonly SearchedText[] {
    return this.#searched(document, headTexts).own;
  }

  passageTexts(passage: StoredPassage): Texts<SearchedText> {
    return this.#searched(passage, passageTexts);
  }

  /** What was read last is kept: a query asks for the same texts in one reading after the other. */
  #searched<T extends StoredDocument | StoredPassage>(of: T, textsOf: (of: T) => Texts<string>): Texts<SearchedText> {
    let texts = this.#texts.get(of);
    if (texts === undefined) {
      const searched = (text: string): SearchedText => ({ text, analysis: analyse(text, this.abbreviations) });
      const { own, around } = textsOf(of);
      texts = { own: own.map(searched), around: around.map(searched) };
      if (this.#texts.size >= mostTexts) this.#texts.clear();
      this.#texts.set(of, texts);
    }
    return texts;
  }

  /** Units by value of a facet. */
  facet(facet: string): Promise<ReadonlyMap<string, Postings>> {
    return this.#part(parts.facet(facet), (content) => this.#named(content));
  }

  /** Directives by the day they are due, in order. */
  deadlines(): Promise<ReadonlyMap<string, Postings>> {
    return this.#part(parts.deadlines, (content) => this.#named(content));
  }

  #named(content: Uint8Array): ReadonlyMap<string, Postings> {
    const reader = new ByteReader(content);
    const found = new Map<string, Postings>();
    while (!reader.isAtEnd) {
      const name = reader.text();
      found.set(name, unpackPostings(reader.take(reader.number()), this.root.size, true));
    }
    return found;
  }

  #lists(bytes: Uint8Array): Lists {
    const reader = new ByteReader(bytes);
    if (bytes.length === 0) return { head: unpackPostings(bytes, 1, false), body: unpackPostings(bytes, 1, true) };
    const heads = reader.number();
    const head = reader.take(heads);
    const body = bytes.subarray(bytes.length - reader.rest);
    return {
      head: unpackPostings(head, this.root.size, false),
      body: unpackPostings(body, this.root.size, true),
    };
  }

  /** Each part once; one that failed is asked for again the next time. */
  #part<T>(name: string, parse: (content: Uint8Array) => T | Promise<T>): Promise<T> {
    const known = this.#parts.get(name);
    // Every name is read by one kind of parser only.
    if (known !== undefined) return known as Promise<T>;
    const loading = (async () => parse(openPart(await this.#read(name), this.#index).content))();
    loading.catch(() => this.#parts.delete(name));
    this.#parts.set(name, loading);
    return loading;
  }
}
