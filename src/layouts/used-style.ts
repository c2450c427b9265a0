/** A rule with the classes each of its selectors needs; one without selectors is always wanted. */
interface Rule {
  readonly text: string;
  readonly needs?: readonly (readonly string[])[];
}

/** Rules under a condition or in a layer. */
interface Block {
  readonly prelude: string;
  readonly inside: readonly (Rule | Block)[];
}

/**
 * Prepares a compiled style sheet, for pages that each carry what they use of it.
 *
 * @returns the sheet without the rules that need a class the HTML has on no element. What a script adds to a page later
 *   is not known here: such a page takes the whole sheet.
 */
export function usedStyle(css: string): (html: string) => string {
  const sheet = parse(css.replaceAll(/\/\*.*?\*\//gs, ''));
  const known = new Map<string, string>();
  return (html) => {
    const lists = classLists(html);
    // Pages of a kind have the same classes, mostly in the same order.
    const key = [...lists].join('\n');
    const style = known.get(key) ?? withoutUnusedProperties(wanted(sheet, classesIn(lists)));
    known.set(key, style);
    return style;
  };
}

/** The different class attributes of a page, as written. */
function classLists(html: string): ReadonlySet<string> {
  const lists = new Set<string>();
  const opening = ' class="';
  for (let at = html.indexOf(opening); at !== -1; at = html.indexOf(opening, at)) {
    const start = at + opening.length;
    at = html.indexOf('"', start);
    if (at === -1) break;
    lists.add(html.slice(start, at));
  }
  return lists;
}

const characters: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', '#38': '&', '#39': "'" };

function classesIn(lists: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...lists].flatMap((list) =>
      list.replaceAll(/&(\w+|#\d+);/g, (written, name: string) => characters[name] ?? written).split(/\s+/),
    ),
  );
}

function wanted(rules: readonly (Rule | Block)[], classes: ReadonlySet<string>): string {
  return rules
    .map((rule) => {
      if ('inside' in rule) {
        const inside = wanted(rule.inside, classes);
        return inside === '' ? '' : `${rule.prelude}{${inside}}`;
      }
      const isWanted = rule.needs?.some((needed) => needed.every((name) => classes.has(name))) ?? true;
      return isWanted ? rule.text : '';
    })
    .join('');
}

/** Tailwind declares the properties its utilities share, twice: for browsers that know `@property` and for others. */
function withoutUnusedProperties(css: string): string {
  const declared = /@property (--[\w-]+)\{[^}]*\}/g;
  const names = [...css.matchAll(declared)].map(([, name = '']) => name);
  const rest = css.replaceAll(declared, '').replace(/@layer properties\{.*?\}\}\}/s, '');
  const unused = new Set(names.filter((name) => !new RegExp(String.raw`${name}[:),]`).test(rest)));
  return css
    .replaceAll(declared, (rule, name: string) => (unused.has(name) ? '' : rule))
    .replaceAll(/(--[\w-]+):[^;{}]*;?/g, (declaration, name: string) => (unused.has(name) ? '' : declaration));
}

function parse(css: string): readonly (Rule | Block)[] {
  const rules: (Rule | Block)[] = [];
  let at = 0;
  while (at < css.length) {
    const open = indexOutside(css, /[{;]/y, at);
    if (open === -1) break;
    if (css[open] === ';') {
      rules.push({ text: css.slice(at, open + 1) });
      at = open + 1;
      continue;
    }
    const close = closing(css, open);
    const prelude = css.slice(at, open).trim();
    if (/^@(?:media|layer|supports)/.test(prelude)) rules.push({ prelude, inside: parse(css.slice(open + 1, close)) });
    else if (prelude.startsWith('@')) rules.push({ text: `${prelude}{${css.slice(open + 1, close)}}` });
    else rules.push({ text: `${prelude}{${css.slice(open + 1, close)}}`, needs: selectorsOf(prelude).map(classesOf) });
    at = close + 1;
  }
  return rules;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at !== -1; at = indexOutside(css, /[{}]/y, at + 1)) {
    depth += css[at] === '{' ? 1 : -1;
    if (depth === 0) return at;
  }
  throw new Error('a style sheet closes every brace it opens');
}

/** Where a sign stands next outside strings, and not escaped. */
function indexOutside(css: string, sign: RegExp, from: number): number {
  for (let at = from; at < css.length; at += 1) {
    const letter = css[at];
    if (letter === '\\') at += 1;
    else if (letter === '"' || letter === "'") at = endOfString(css, letter, at);
    else {
      sign.lastIndex = at;
      if (sign.test(css)) return at;
    }
  }
  return -1;
}

function endOfString(css: string, quote: string, from: number): number {
  for (let at = from + 1; at < css.length; at += 1) {
    if (css[at] === '\\') at += 1;
    else if (css[at] === quote) return at;
  }
  return css.length;
}

/** The selectors of a list: commas inside brackets, or escaped, are of the selector. */
function selectorsOf(prelude: string): readonly string[] {
  const selectors: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < prelude.length; at += 1) {
    const letter = prelude[at];
    if (letter === '\\') at += 1;
    else if (letter === '(' || letter === '[') depth += 1;
    else if (letter === ')' || letter === ']') depth -= 1;
    else if (letter === ',' && depth === 0) {
      selectors.push(prelude.slice(start, at));
      start = at + 1;
    }
  }
  return [...selectors, prelude.slice(start)];
}

/** Classes an element, or one around it, must have for a selector to match. What brackets leave open counts as none. */
function classesOf(selector: string): readonly string[] {
  const certain = selector.replaceAll(/:(?:is|not|has|where)\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)/g, (written) =>
    written.startsWith(':where') && !/(?<!\\),/.test(written) ? written.replaceAll(/:not\([^()]*\)/g, '') : '',
  );
  return [...certain.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll(/\\(.)/g, '$1'));
}
