/**
 * The value of YAML written in its plainest form, or undefined for anything else: block maps and lists of one-line
 * values, one-line `[…]` and `{…}`, quotes without escapes, `>-` with one paragraph. Nearly every file of `content/` is written so, and this
 * reads it many times faster than a parser that keeps the place of every sign. What is ambiguous, rare or wrong in any
 * way is left to the full parser, which also says what is wrong and where: a test holds both to the same values.
 */
export function plainYaml(text: string): unknown {
  if (suspicious.test(text)) return undefined;
  const lines: Line[] = [];
  for (const [number, line] of text.split('\n').entries()) {
    let indent = 0;
    while (line[indent] === ' ') indent += 1;
    // Spaces alone may belong to the words above them.
    if (indent === line.length && line !== '') return undefined;
    if (indent < line.length && line[indent] !== '#') lines.push({ number, indent, text: line.slice(indent) });
  }
  const [first] = lines;
  if (first?.indent !== 0 || /^ *#.*\s*$/.test(text.slice(text.trimEnd().lastIndexOf('\n') + 1))) return undefined;
  try {
    const reader = new PlainReader(lines);
    const value = reader.block(0);
    return reader.isAtEnd() ? value : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

interface Line {
  readonly number: number;
  readonly indent: number;
  /** From the first letter to the end of the line, spaces included. */
  readonly text: string;
}

/** Thrown for whatever is not in the plainest form. */
const notPlain = new Error('not plain');

/** Signs that are never plain: controls, tabs, other line breaks, a byte order mark. */
const suspicious = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/;

const keyAndRest = /^([A-Za-z][A-Za-z0-9_-]*):(?: +(.*))?$/;
const specialWords = /^(?:null|true|false|__proto__)$/i;

class PlainReader {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** The map or list whose first line is the next one, at the given indent. */
  block(indent: number): unknown {
    return isItem(this.#lines[this.#at]?.text ?? '') ? this.#list(indent) : this.#map(indent);
  }

  #map(indent: number, first?: string): unknown {
    const map: Record<string, unknown> = {};
    let text = first ?? this.#take(indent);
    for (;;) {
      const [, key = '', rest = ''] = keyAndRest.exec(text) ?? [];
      if (key === '' || specialWords.test(key) || Object.hasOwn(map, key)) throw notPlain;
      map[key] = rest === '' ? this.#nested(indent, true) : this.#oneLine(rest, indent);
      const next = this.#lines[this.#at];
      if (next === undefined || next.indent < indent) return map;
      if (next.indent > indent || isItem(next.text)) throw notPlain;
      text = this.#take(indent);
    }
  }

  #list(indent: number): unknown {
    const list: unknown[] = [];
    for (;;) {
      const text = this.#take(indent);
      const rest = text.slice(1).replace(/^ +/, '');
      const inner = indent + text.length - rest.length;
      if (rest === '') list.push(this.#nested(indent, false));
      else if (isItem(rest)) throw notPlain;
      else if (keyAndRest.test(rest)) list.push(this.#map(inner, rest));
      else list.push(this.#oneLine(rest, indent));
      const next = this.#lines[this.#at];
      if (next === undefined || next.indent < indent || (next.indent === indent && !isItem(next.text))) return list;
      if (next.indent > indent) throw notPlain;
    }
  }

  /** What stands below a key or a dash that ends its line. A list may stand as far left as its key. */
  #nested(indent: number, isOfKey: boolean): unknown {
    const next = this.#lines[this.#at];
    if (next === undefined || next.indent < indent) return null;
    if (next.indent > indent) return this.block(next.indent);
    return isOfKey && isItem(next.text) ? this.#list(indent) : null;
  }

  #take(indent: number): string {
    const line = this.#lines[this.#at];
    if (line?.indent !== indent) throw notPlain;
    this.#at += 1;
    return line.text.endsWith(' ') ? line.text.replace(/ +$/, '') : line.text;
  }

  /** One paragraph under `>-`: every line equally deep, none of them blank or ending in a space. */
  #folded(indent: number): string {
    const parts: string[] = [];
    let before = this.#lines[this.#at - 1]?.number ?? 0;
    const inner = this.#lines[this.#at]?.indent ?? 0;
    for (;;) {
      const line = this.#lines[this.#at];
      if (line === undefined || line.indent <= indent) break;
      if (line.indent !== inner || line.number !== before + 1 || line.text.endsWith(' ')) throw notPlain;
      parts.push(line.text);
      before = line.number;
      this.#at += 1;
    }
    // A line left out here may have been words that begin with a #.
    const isFollowed = this.#lines[this.#at]?.number === before + 1 || this.isAtEnd();
    if (parts.length === 0 || !isFollowed) throw notPlain;
    return parts.join(' ');
  }

  #oneLine(text: string, indent: number): unknown {
    if (text === '>-') return this.#folded(indent);
    // A deeper line would continue this value.
    if ((this.#lines[this.#at]?.indent ?? 0) > indent) throw notPlain;
    if (text.startsWith('[') || text.startsWith('{')) return flow(text);
    return text.startsWith('"') || text.startsWith("'") ? quoted(text) : plain(text);
  }
}

const isItem = (text: string): boolean => text === '-' || text.startsWith('- ');

function quoted(text: string): string {
  const inner = /^"([^"\\]*)"$|^'([^']*)'$/.exec(text);
  const value = inner?.[1] ?? inner?.[2];
  // Text of nothing but spaces is reported with its place.
  if (value === undefined || /^\s+$/.test(value)) throw notPlain;
  return value;
}

/** Whether a value is one word of ASCII letters, digits and dashes, as names and kinds are. */
const isWord = (text: string): boolean => /^[A-Za-z][A-Za-z0-9-]*$/.test(text) && !specialWords.test(text);

/** A plain value: it begins with a letter, a digit or an opening sign that means nothing in YAML. */
function plain(text: string): unknown {
  if (isWord(text)) return text;
  if (!/^[\p{L}\p{N}“‘(/]/u.test(text) || / #|:(?= |$)/.test(text)) throw notPlain;
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  // Other numbers have too many forms.
  if (/^[\d.]+$|^\d[\d.]*[eE]|^0[ox]/.test(text)) throw notPlain;
  const word = /^(?:(null|Null|NULL)|(true|True|TRUE)|(false|False|FALSE))$/.exec(text);
  if (word === null) return text;
  return word[1] !== undefined ? null : word[2] !== undefined;
}

const flowToken = /(\[|\]|\{|\}|,)|"([^"\\]*)"|'([^']*)'|([A-Za-z][A-Za-z0-9_-]*): +|([^ ,[\]{}"'][^,[\]{}]*)| +/y;

/** A list or map on one line. */
function flow(text: string): unknown {
  // A list of one name is the commonest by far.
  const only = text.slice(1, -1);
  if (text.startsWith('[') && text.endsWith(']') && isWord(only)) return [only];
  const tokens: { readonly sign?: string; readonly key?: string; readonly value?: unknown }[] = [];
  flowToken.lastIndex = 0;
  while (flowToken.lastIndex < text.length) {
    const match = flowToken.exec(text);
    if (match === null) throw notPlain;
    const [, sign, double, single, key, word] = match;
    if (sign !== undefined) tokens.push({ sign });
    else if (double !== undefined || single !== undefined) tokens.push({ value: quoted(match[0]) });
    else if (key !== undefined) tokens.push({ key });
    else if (word !== undefined) tokens.push({ value: plain(word.replace(/ +$/, '')) });
  }
  let at = 0;
  const read = (): unknown => {
    const token = tokens[at++];
    if (token === undefined) throw notPlain;
    if ('value' in token) return token.value;
    if (token.sign === '[') {
      const list: unknown[] = [];
      while (tokens[at]?.sign !== ']') {
        list.push(read());
        if (tokens[at]?.sign === ',') at += 1;
        else if (tokens[at]?.sign !== ']') throw notPlain;
      }
      at += 1;
      return list;
    }
    if (token.sign !== '{') throw notPlain;
    const map: Record<string, unknown> = {};
    while (tokens[at]?.sign !== '}') {
      const key = tokens[at++]?.key;
      if (key === undefined || specialWords.test(key) || Object.hasOwn(map, key)) throw notPlain;
      map[key] = read();
      if (tokens[at]?.sign === ',') at += 1;
      else if (tokens[at]?.sign !== '}') throw notPlain;
    }
    at += 1;
    return map;
  };
  const value = read();
  if (at !== tokens.length) throw notPlain;
  return value;
}
