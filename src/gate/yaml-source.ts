import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
} from 'yaml';
import { plainYaml } from './plain-yaml.ts';

/** A place in a file, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * YAML text together with the place of every value in it, so that a problem can name its line.
 * Only the core schema is read: no dates, no tags, no anchors and aliases, no `%` lines, no keys but words.
 */
export class YamlSource {
  readonly value: unknown;
  /** Syntax errors, each with its place, the text of its line from there on and what stands before it. */
  readonly errors: readonly (Place & { readonly code: ErrorCode; readonly text: string; readonly before: string })[];
  /** Texts whose letters are not all written as such (`"\u202E"`), or that consist of spaces. */
  readonly disguised: readonly (Place & { readonly value: string })[];
  /** What a `#` behind unquoted words takes from them: YAML reads the rest of the line as a remark. */
  readonly cut: readonly (Place & { readonly rest: string })[];
  readonly #text: string;
  readonly #firstLine: number;
  readonly #lines = new LineCounter();
  #parsed: Document.Parsed | undefined;

  /** @param firstLine line of the file on which `text` begins, 1-based */
  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
    const plain = plainYaml(text);
    if (plain !== undefined) {
      // Places are looked up when a problem needs one.
      this.value = plain;
      this.errors = [];
      this.disguised = [];
      this.cut = [];
      return;
    }
    const document = this.#document;
    const errors = new Map<number, ErrorCode>();
    // One fault often makes the parser stumble again and again.
    const fault = (code: ErrorCode, offset: number): void => {
      if (!errors.has(offset)) errors.set(offset, code);
    };
    for (const { code, pos } of [...document.errors, ...document.warnings]) fault(code, pos[0]);
    if (document.directives.yaml.explicit === true || /^%/.test(text)) fault('BAD_DIRECTIVE', 0);
    const disguised: { value: string; offset: number }[] = [];
    const cut: { rest: string; offset: number }[] = [];
    visit(document, {
      Alias: (_, alias) => {
        fault('BAD_ALIAS', rangeStart(alias) ?? 0);
      },
      Pair: (_, { key }) => {
        if (!isScalar(key)) fault('BLOCK_AS_IMPLICIT_KEY', rangeStart(key) ?? 0);
      },
      Value: (_, node) => {
        const start = rangeStart(node) ?? 0;
        if (node.tag !== undefined) fault('TAG_RESOLVE_FAILED', start);
        if (node.anchor !== undefined) fault('BAD_ALIAS', start);
        if (!isScalar(node) || typeof node.value !== 'string') return;
        const isEscaped = node.type === 'QUOTE_DOUBLE' && text.slice(start, node.range?.[1]).includes('\\');
        const end = node.range?.[1] ?? 0;
        const rest = node.type === 'PLAIN' ? restOfLine(text, end) : undefined;
        // Behind a single word, such as an id, a remark that begins with a space is one.
        if (rest !== undefined && (/^#\S/.test(rest) || /\s/.test(node.value)))
          cut.push({ rest, offset: text.indexOf('#', end) });
        if (isEscaped || /^\s+$/.test(node.value)) disguised.push({ value: node.value, offset: start });
      },
    });
    // Where lines are indented by tabs, every one of them is a fault, and what stands in them is misread.
    const tab = [...errors].find(([, code]) => code === 'TAB_AS_INDENT');
    // What follows the first token out of place is out of place too.
    const lost = [...errors].find(([, code]) => code === 'UNEXPECTED_TOKEN')?.[0];
    const told = [...errors].filter(([offset, code]) => code !== 'UNEXPECTED_TOKEN' || offset === lost);
    this.errors = (tab === undefined ? told : [tab]).map(([offset, code]) => ({
      code,
      text: /.*/.exec(text.slice(offset))?.[0] ?? '',
      before: /.*$/.exec(text.slice(0, offset))?.[0] ?? '',
      ...this.#place(offset),
    }));
    this.disguised = disguised.map(({ value, offset }) => ({ value, ...this.#place(offset) }));
    this.cut = cut.map(({ rest, offset }) => ({ rest, ...this.#place(offset) }));
    this.value = errors.size === 0 ? document.toJS() : undefined;
  }

  get #document(): Document.Parsed {
    this.#parsed ??= parseDocument(this.#text, {
      lineCounter: this.#lines,
      schema: 'core',
      version: '1.2',
      uniqueKeys: true,
    });
    return this.#parsed;
  }

  /** Where the value at a path stands; the nearest enclosing value where the path leads nowhere. */
  placeOf(path: readonly PropertyKey[]): Place {
    let node: unknown = this.#document.contents;
    let offset = 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => (isScalar(item.key) ? String(item.key.value) : undefined) === String(key),
        );
        if (pair === undefined) break;
        node = pair.value ?? pair.key;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
      } else break;
      offset = rangeStart(node) ?? offset;
    }
    return this.#place(offset);
  }

  /** A plain value as it is written: `2.10`, which the value `2.1` no longer shows. */
  writtenAt(path: readonly PropertyKey[]): string | undefined {
    const node = this.#document.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  }

  /** Where a key of the map at a path stands. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place {
    const map = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === key)
      : undefined;
    return pair === undefined ? this.placeOf(path) : this.#place(rangeStart(pair.key) ?? 0);
  }

  /**
   * A value that its commas cut into keys of their own, as in `{ words: a, b }`: its key and all of it as meant.
   * Undefined where a key is none of these.
   */
  cutByComma(path: readonly PropertyKey[], key: string): { readonly key: string; readonly value: string } | undefined {
    const map = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    if (!isMap(map) || map.flow !== true) return undefined;
    const isPart = ({ value }: (typeof map.items)[number]): boolean =>
      value === null || (isScalar(value) && value.value === null && (value.source ?? '') === '');
    const at = map.items.findIndex((item) => isScalar(item.key) && String(item.key.value ?? '') === key);
    const from = map.items.findLastIndex((item, index) => index < at && !isPart(item));
    const [whole, part] = [map.items[from], map.items[at]];
    if (whole === undefined || part === undefined || !isPart(part) || !isScalar(whole.value)) return undefined;
    const rest = map.items.slice(from + 1);
    const end = rest.findIndex((item) => !isPart(item));
    const parts = (end === -1 ? rest : rest.slice(0, end)).map((item) => written(item.key));
    return { key: written(whole.key), value: [written(whole.value), ...parts].join(', ') };
  }

  #place(offset: number): Place {
    // Lines are counted while the text is parsed.
    void this.#document;
    const { line, col } = this.#lines.linePos(offset);
    return { line: line + this.#firstLine - 1, column: col };
  }
}

/** YAML that was found to be in order before: read again only when a problem needs a place in it. */
export class LaterYaml {
  readonly #read: () => YamlSource;
  #source: YamlSource | undefined;

  constructor(read: () => YamlSource) {
    this.#read = read;
  }

  get source(): YamlSource {
    this.#source ??= this.#read();
    return this.#source;
  }

  placeOf(path: readonly PropertyKey[]): Place {
    return this.source.placeOf(path);
  }
}

/** A remark behind a value, to the end of its line. */
function restOfLine(text: string, end: number): string | undefined {
  const remark = /[ \t]+(#.*)/y;
  remark.lastIndex = end;
  return remark.exec(text)?.[1];
}

function written(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)) : '';
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0];
}
