import type { Analysis } from '../text/analysis.ts';
import { Columns } from './columns.ts';
import { rareKey, titleEdge } from './root.ts';
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
export interface PairLists extends Lists {
  readonly first: number;
  readonly second: number;
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
  readonly #bodyPairs = new Columns(4);
  readonly #headPairs = new Columns(3);
  readonly #keys = new Map<string, KeyLists>();
  #document = 0;
  #inBody = new Map<number, number>();
  #inHead = new Set<number>();
  #pairsInBody = new Map<number, number>();
  #pairsInHead = new Set<number>();
  readonly #edge = this.#family(titleEdge);

  openDocument(document: number): void {
    this.#document = document;
    this.#inBody = new Map();
    this.#inHead = new Set();
    this.#pairsInBody = new Map();
    this.#pairsInHead = new Set();
  }

  /** @param isTitle its first and last words are marked as such */
  addHead({ readings, pairs, keys, tokens }: Analysis, isTitle: boolean): void {
    for (const { word } of readings) {
      if (isDigits(word)) this.addHeadKey(rareKey(word));
      else this.#inHead.add(this.#id(word));
    }
    for (const [one, next] of pairs) this.#pairsInHead.add(this.#pair(one.word, next.word));
    for (const key of keys.keys()) this.addHeadKey(key);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!isTitle || first === undefined || last === undefined) return;
    if (!isDigits(first.word)) this.#pairsInHead.add(pairNumber(this.#edge, this.#familyOfWord(first.word)));
    if (!isDigits(last.word)) this.#pairsInHead.add(pairNumber(this.#familyOfWord(last.word), this.#edge));
  }

  addPassage({ readings, pairs, keys }: Analysis, unit: number): void {
    const bit = 1 << unit;
    for (const { word } of readings) {
      if (isDigits(word)) this.addKey(rareKey(word), unit);
      else {
        const id = this.#id(word);
        this.#inBody.set(id, (this.#inBody.get(id) ?? 0) | bit);
      }
    }
    for (const [one, next] of pairs) {
      const pair = this.#pair(one.word, next.word);
      this.#pairsInBody.set(pair, (this.#pairsInBody.get(pair) ?? 0) | bit);
    }
    for (const key of keys.keys()) this.addKey(key, unit);
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
    this.#pairsInBody.delete(noPair);
    this.#pairsInHead.delete(noPair);
    for (const [pair, mask] of this.#pairsInBody)
      this.#bodyPairs.push(Math.floor(pair / pairBase), pair % pairBase, this.#document, mask);
    for (const pair of this.#pairsInHead)
      this.#headPairs.push(Math.floor(pair / pairBase), pair % pairBase, this.#document);
  }

  /** All that was collected, in the order in which it is stored. Can be called once. */
  finish(): {
    readonly families: readonly FamilyLists[];
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
      .filter(({ folded }) => folded !== titleEdge)
      .toSorted((a, b) => (weights[b.family] ?? 0) - (weights[a.family] ?? 0) || (a.folded < b.folded ? -1 : 1));
    const chosen = byWeight.slice(0, largestVocabulary).toSorted((a, b) => (a.folded < b.folded ? -1 : 1));
    const placeOf = new Int32Array(this.#families.length).fill(-1);
    chosen.forEach(({ family }, place) => (placeOf[family] = place));
    placeOf[this.#edge] = chosen.length;
    const wordsOf = Map.groupBy(this.#words.keys(), (id) => this.#familyOf[id] ?? 0);
    const families = chosen.map(({ folded, family }) => ({
      folded,
      words: (wordsOf.get(family) ?? []).map(listsOf).toSorted((a, b) => (a.word < b.word ? -1 : 1)),
    }));
    for (const { family } of byWeight.slice(largestVocabulary)) {
      for (const id of wordsOf.get(family) ?? []) {
        const { word, head, body } = listsOf(id);
        this.#keys.set(rareKey(word), { key: rareKey(word), head, body });
      }
    }
    return {
      families,
      pairs: this.#pairLists(placeOf, chosen.length + 1),
      keys: [...this.#keys.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    };
  }

  /** Pairs of words of the vocabulary, in its order. */
  *#pairLists(placeOf: Int32Array, places: number): Generator<PairLists> {
    const families = this.#families.length;
    const body = this.#bodyPairs.groupedBy(0, families);
    const head = this.#headPairs.groupedBy(0, families);
    const familyAt = new Int32Array(places).fill(-1);
    placeOf.forEach((place, family) => {
      if (place >= 0) familyAt[place] = family;
    });
    for (let first = 0; first < places; first += 1) {
      const family = familyAt[first] ?? -1;
      if (family < 0) continue;
      const seconds = new Map<number, PairLists>();
      const at = (second: number): PairLists | undefined => {
        const place = placeOf[second] ?? -1;
        if (place < 0) return undefined;
        let lists = seconds.get(place);
        if (lists === undefined) {
          lists = { first, second: place, head: { documents: [] }, body: { documents: [], units: [] } };
          seconds.set(place, lists);
        }
        return lists;
      };
      for (let i = head.starts[family] ?? 0; i < (head.starts[family + 1] ?? 0); i += 1) {
        const row = head.rows[i] ?? 0;
        at(this.#headPairs.at(1, row))?.head.documents.push(this.#headPairs.at(2, row));
      }
      for (let i = body.starts[family] ?? 0; i < (body.starts[family + 1] ?? 0); i += 1) {
        const row = body.rows[i] ?? 0;
        const lists = at(this.#bodyPairs.at(1, row));
        lists?.body.documents.push(this.#bodyPairs.at(2, row));
        lists?.body.units.push(this.#bodyPairs.at(3, row));
      }
      yield* [...seconds.values()].toSorted((a, b) => a.second - b.second);
    }
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

  #familyOfWord(word: string): number {
    return this.#familyOf[this.#id(word)] ?? 0;
  }

  #pair(one: string, next: string): number {
    if (isDigits(one) || isDigits(next)) return noPair;
    return pairNumber(this.#familyOfWord(one), this.#familyOfWord(next));
  }
}

const pairBase = 2 ** 24;
const noPair = -1;
const pairNumber = (first: number, second: number): number => first * pairBase + second;

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
