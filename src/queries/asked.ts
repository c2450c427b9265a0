import { digestOf } from './shown.ts';

/**
 * What a page asks of the record beyond what it was given. While a page is drawn, each name it looks up is noted; a
 * later build draws it anew where the answer to any of them is another (docs/decisions/0011).
 */
let asked = new Set<string>();
const answers = new Map<string, () => unknown>();

/** Notes a question and how to answer it: a key of a map, or `*` for all there is. */
export function ask(list: string, key: string, answer: () => unknown): void {
  const question = `${list} ${key}`;
  asked.add(question);
  if (!answers.has(question)) answers.set(question, answer);
}

/** A map that notes what is looked up in it. */
export class AskedMap<V> extends Map<string, V> {
  readonly #name: string;
  readonly #all: () => ReadonlyMap<string, V>;

  /** @param all made when it is first asked for */
  constructor(name: string, all: () => ReadonlyMap<string, V>) {
    super();
    this.#name = name;
    this.#all = all;
  }

  override get(key: string): V | undefined {
    ask(this.#name, key, () => this.#all().get(key));
    return this.#all().get(key);
  }

  override has(key: string): boolean {
    ask(this.#name, key, () => this.#all().get(key));
    return this.#all().has(key);
  }

  override get size(): number {
    return this.#whole().size;
  }

  override keys(): MapIterator<string> {
    return new Map(this.#whole()).keys();
  }

  override values(): MapIterator<V> {
    return new Map(this.#whole()).values();
  }

  override entries(): MapIterator<[string, V]> {
    return new Map(this.#whole()).entries();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  override forEach(each: (value: V, key: string, map: Map<string, V>) => void): void {
    for (const [key, value] of this.#whole()) each(value, key, this);
  }

  #whole(): ReadonlyMap<string, V> {
    ask(this.#name, '*', () => [...this.#all()]);
    return this.#all();
  }
}

/** What the build is told: pages are drawn in a bundle of their own, so it is left where both find it. */
export interface Asked {
  /** Forgets what was asked. */
  readonly begin: () => void;
  /** What was asked since. */
  readonly end: () => readonly string[];
  /** The digest of the present answer; undefined where nobody knows the question. */
  readonly answer: (question: string) => string | undefined;
}

/**
 * Lets the build ask: `look` answers a question of an earlier build that no page of this one has asked yet.
 */
export function tellBuild(look: (list: string, key: string) => (() => unknown) | undefined): void {
  const told: Asked = {
    begin: () => {
      asked = new Set();
    },
    end: () => [...asked],
    answer: (question) => {
      const space = question.indexOf(' ');
      const answer = answers.get(question) ?? look(question.slice(0, space), question.slice(space + 1));
      return answer === undefined ? undefined : digestOf(answer());
    },
  };
  Reflect.set(globalThis, Symbol.for('cong-khai.asked'), told);
}
