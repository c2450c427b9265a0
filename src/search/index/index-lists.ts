import type { Analysis, Reading } from '../text/analysis.ts';
import { CollectedPairs, type PairLists, type WordPlace } from './collected-pairs.ts';
import { Columns } from './columns.ts';
import { rareKey } from './root.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';

/** Where a thing stands: in heads by document, in passages by document and unit. */
export interface Lists {
  readonly head: { readonly documents: number[] };
  readonly body: { readonly documents: number[]; readonly units: number[] };
}

export interface WordLists extends Lists {
  readonly word: string;
}
export interface FamilyLists {
  readonly folded: string;
  readonly words: readonly WordLists[];
}
export interface KeyLists extends Lists {
  readonly key: string;
}

/** Families of spellings the vocabulary holds at most, the most frequent; rarer words are found by key. */
const largestVocabulary = 8192;

/** Collects what stands where, document after document, and sorts it out at the end. */
export class IndexLists {
  readonly #words: string[] = [];
  readonly #idOfWord = new Map<string, number>();
  readonly #familyOf: number[] = [];
  readonly #families: string[] = [];
  readonly #idOfFamily = new Map<string, number>();
  readonly #bodyWords = new Columns(3);
  readonly #headWords = new Columns(2);
  readonly #pairs = new CollectedPairs();
  readonly #keys = new Map<string, KeyLists>();
  #document = 0;
  readonly #inBody = new Map<number, number>();
  readonly #inHead = new Set<number>();

  openDocument(document: number): void {
    this.#document = document;
  }

  addHead({ readings, pairs, keys }: Analysis): void {
    const ids = this.#ids(readings, (key) => {
      this.addHeadKey(key);
    });
    for (const id of ids.values()) this.#inHead.add(id);
    for (const [one, next] of idsOfPairs(pairs, ids)) this.#pairs.addHead(one, next);
    for (const key of keys.keys()) this.addHeadKey(key);
  }

  addPassage({ readings, pairs, keys }: Analysis, unit: number): void {
    const bit = 1 << unit;
    const ids = this.#ids(readings, (key) => {
      this.addKey(key, unit);
    });
    for (const id of ids.values()) this.#inBody.set(id, (this.#inBody.get(id) ?? 0) | bit);
    for (const [one, next] of idsOfPairs(pairs, ids)) this.#pairs.addPassage(one, next, unit);
    for (const key of keys.keys()) this.addKey(key, unit);
  }

  /** Numbers of words; figures are kept by key. */
  #ids(readings: readonly Reading[], addKey: (key: string) => void): ReadonlyMap<Reading, number> {
    const ids = new Map<Reading, number>();
    for (const reading of readings) {
      if (isDigits(reading.word)) addKey(rareKey(reading.word));
      else ids.set(reading, this.#id(reading.word));
    }
    return ids;
  }

  addHeadKey(key: string): void {
    const { documents } = this.#key(key).head;
    if (documents.at(-1) !== this.#document) documents.push(this.#document);
  }

  addKey(key: string, unit: number): void {
    const { documents, units } = this.#key(key).body;
    if (documents.at(-1) === this.#document) units.push((units.pop() ?? 0) | (1 << unit));
    else {
      documents.push(this.#document);
      units.push(1 << unit);
    }
  }

  closeDocument(): void {
    for (const [id, mask] of this.#inBody) this.#bodyWords.push(id, this.#document, mask);
    for (const id of this.#inHead) this.#headWords.push(id, this.#document);
    this.#inBody.clear();
    this.#inHead.clear();
    this.#pairs.closeDocument(this.#document);
  }

  /** All that was collected, in the order in which it is stored. Can be called once. */
  finish(): {
    readonly families: Iterable<FamilyLists>;
    readonly pairs: Iterable<PairLists>;
    readonly keys: readonly KeyLists[];
  } {
    const body = this.#bodyWords.groupedBy(0, this.#words.length);
    const head = this.#headWords.groupedBy(0, this.#words.length);
    const listsOf = (id: number): WordLists => ({
      word: this.#words[id] ?? '',
      head: { documents: slice(this.#headWords, 1, head, id) },
      body: { documents: slice(this.#bodyWords, 1, body, id), units: slice(this.#bodyWords, 2, body, id) },
    });
    const weights = new Float64Array(this.#families.length);
    this.#familyOf.forEach((family, id) => {
      const count =
        (body.starts[id + 1] ?? 0) - (body.starts[id] ?? 0) + (head.starts[id + 1] ?? 0) - (head.starts[id] ?? 0);
      weights[family] = (weights[family] ?? 0) + count;
    });
    const byWeight = this.#families
      .map((folded, family) => ({ folded, family }))
      .toSorted((a, b) => (weights[b.family] ?? 0) - (weights[a.family] ?? 0) || (a.folded < b.folded ? -1 : 1));
    const chosen = byWeight.slice(0, largestVocabulary).toSorted((a, b) => (a.folded < b.folded ? -1 : 1));
    const wordsOf = Map.groupBy(this.#words.keys(), (id) => this.#familyOf[id] ?? 0);
    const spellings = chosen.map(({ family }) =>
      (wordsOf.get(family) ?? []).toSorted((a, b) => ((this.#words[a] ?? '') < (this.#words[b] ?? '') ? -1 : 1)),
    );
    const places: WordPlace[] = [];
    spellings.forEach((ids, family) => {
      ids.forEach((id, spelling) => (places[id] = { family, spelling }));
    });
    for (const { family } of byWeight.slice(largestVocabulary)) {
      for (const id of wordsOf.get(family) ?? []) {
        const { word, head, body } = listsOf(id);
        this.#keys.set(rareKey(word), { key: rareKey(word), head, body });
      }
    }
    return {
      // One after the other: all lists of a large register at once would not fit into memory.
      families: chosen
        .values()
        .map(({ folded }, place): FamilyLists => ({ folded, words: (spellings[place] ?? []).map(listsOf) })),
      pairs: this.#pairs.inOrder(spellings, (word) => places[word], this.#words.length),
      keys: [...this.#keys.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    };
  }

  #key(key: string): KeyLists {
    let lists = this.#keys.get(key);
    if (lists === undefined) {
      lists = { key, head: { documents: [] }, body: { documents: [], units: [] } };
      this.#keys.set(key, lists);
    }
    return lists;
  }

  #id(word: string): number {
    let id = this.#idOfWord.get(word);
    if (id === undefined) {
      id = this.#words.push(word) - 1;
      this.#idOfWord.set(word, id);
      this.#familyOf.push(this.#family(foldSyllable(word)));
    }
    return id;
  }

  #family(folded: string): number {
    let family = this.#idOfFamily.get(folded);
    if (family === undefined) {
      family = this.#families.push(folded) - 1;
      this.#idOfFamily.set(folded, family);
    }
    return family;
  }
}

function slice(
  columns: Columns,
  column: number,
  { rows, starts }: { readonly rows: Uint32Array; readonly starts: Uint32Array },
  value: number,
): number[] {
  const found: number[] = [];
  for (let i = starts[value] ?? 0; i < (starts[value + 1] ?? 0); i += 1) found.push(columns.at(column, rows[i] ?? 0));
  return found;
}

/** Numbers of words that follow one another; figures are in no pair. */
function* idsOfPairs(
  pairs: Analysis['pairs'],
  ids: ReadonlyMap<Reading, number>,
): Generator<readonly [one: number, next: number]> {
  for (const [first, second] of pairs) {
    const [one, next] = [ids.get(first), ids.get(second)];
    if (one !== undefined && next !== undefined) yield [one, next];
  }
}
