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

/** A place in a file, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * YAML text together with the place of every value in it, so that a problem can name its line.
 * Only the core schema is read: no dates, no tags that make objects, no aliases.
 */
export class YamlSource {
  readonly value: unknown;
  /** Syntax errors, each with its place. */
  readonly errors: readonly (Place & { readonly code: ErrorCode })[];
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();
  readonly #firstLine: number;

  /** @param firstLine line of the file on which `text` begins, 1-based */
  constructor(text: string, firstLine = 1) {
    this.#firstLine = firstLine;
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      schema: 'core',
      version: '1.2',
      uniqueKeys: true,
    });
    const errors = [...this.#document.errors, ...this.#document.warnings].map(({ code, pos }) => ({
      code,
      ...this.#place(pos[0]),
    }));
    visit(this.#document, {
      Alias: (_, alias) => void errors.push({ code: 'BAD_ALIAS', ...this.#place(rangeStart(alias) ?? 0) }),
    });
    this.errors = errors;
    this.value = errors.length === 0 ? this.#document.toJS() : undefined;
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
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    return pair === undefined ? this.placeOf(path) : this.#place(rangeStart(pair.key) ?? 0);
  }

  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: line + this.#firstLine - 1, column: col };
  }
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0];
}
