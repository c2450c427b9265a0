import type { Clause, NoticeBody } from '#domain/body.ts';
import { addressClauses } from '#domain/clause-address.ts';
import { readMarker, type MarkerKind } from '#domain/clause-marker.ts';
import { element, words } from './xml.ts';

/**
 * The element of Akoma Ntoso for each kind of numbering: điều is `article`, khoản `paragraph`, điểm `point`, a
 * dash `indent`. Unnumbered text is `alinea`; what the standard has no word for is a named `hcontainer`.
 */
const elements: Readonly<Record<MarkerKind, string>> = {
  'phu-luc': 'hcontainer',
  mau: 'hcontainer',
  phan: 'part',
  chuong: 'chapter',
  muc: 'section',
  'tieu-muc': 'subsection',
  dieu: 'article',
  upper: 'division',
  roman: 'subdivision',
  number: 'paragraph',
  letter: 'point',
  'sub-letter': 'subparagraph',
  dash: 'indent',
  dot: 'indent',
  star: 'indent',
  plus: 'indent',
};

const withHeading: ReadonlySet<string> = new Set(['hcontainer', 'part', 'chapter', 'section', 'subsection', 'article']);
/** An article whose rule stands in its first line has no heading. */
const longestHeading = 160;

interface Branch {
  readonly clause: Clause;
  /** As written before the clause's words. */
  readonly marker: string;
  readonly branches: Branch[];
}

/** What each id of a directive is called in the document's references. */
export const directiveReference = (id: string): string => `nv-${id}`;

/**
 * The clauses of a notice nested as its numbering nests them. Every clause is one element whose `eId` is the
 * clause's address on the site; its words are letter by letter those of the document, in the same order.
 */
export function clausesAsXml(body: NoticeBody): string {
  const tables = new Set(
    body.sections.flatMap(({ html }) => [...html.matchAll(/<div class="t" id="([^"]+)"/g)].map(([, id]) => id ?? '')),
  );
  const xml = branchesOf(body.clauses)
    .map((branch) => asXml(branch, tables))
    .join('');
  return xml === '' ? element('p') : xml;
}

/** Parents come before their children, so one walk makes the tree; a lost parent leaves its child on top. */
function branchesOf(clauses: readonly Clause[]): readonly Branch[] {
  const places = addressClauses(clauses);
  const top: Branch[] = [];
  const byAddress = new Map<string, Branch>();
  for (const [index, clause] of clauses.entries()) {
    const branch: Branch = { clause, marker: places[index]?.marker ?? '', branches: [] };
    const parent = clause.parent === undefined ? undefined : byAddress.get(clause.parent);
    (parent?.branches ?? top).push(branch);
    byAddress.set(clause.address, branch);
  }
  return top;
}

function asXml({ clause, marker, branches }: Branch, tables: ReadonlySet<string>): string {
  const text = clause.text.normalize('NFC');
  const kind = marker === '' ? undefined : readMarker(text)?.kind;
  const name = kind === undefined ? 'alinea' : elements[kind];
  const attributes = {
    eId: clause.address,
    refersTo:
      clause.directives.length > 0 ? clause.directives.map((id) => `#${directiveReference(id)}`).join(' ') : undefined,
    name: name === 'hcontainer' ? kind : undefined,
  };
  const below = branches.map((branch) => asXml(branch, tables)).join('');
  if (tables.has(clause.address)) {
    // A table may stand under a numbered clause's sign, and clauses under the table.
    return element(
      name,
      attributes,
      below === '' ? element('content', {}, tableAsXml(text)) : element('intro', {}, tableAsXml(text)) + below,
    );
  }
  const [sign, rest] = name === 'alinea' ? ['', text] : splitAfter(text, marker);
  const num = sign === '' ? '' : element('num', {}, words(sign));
  if (withHeading.has(name) && rest.length <= longestHeading) {
    return element(name, attributes, num, rest === '' ? '' : element('heading', {}, words(rest)), below);
  }
  const paragraph = element('p', {}, words(rest));
  return element(
    name,
    attributes,
    num,
    below === '' ? element('content', {}, paragraph) : element('intro', {}, paragraph) + below,
  );
}

/** A clause's sign with what belongs to it, “Điều 5.” or “a)”, and all that follows, white space included. */
function splitAfter(text: string, marker: string): readonly [sign: string, rest: string] {
  const start = text.length - text.trimStart().length;
  if (!text.startsWith(marker, start)) return ['', text];
  const end = start + marker.length;
  const length = /[.:]/.test(text.charAt(end)) ? end + 1 : end;
  return [text.slice(0, length), text.slice(length)];
}

/** A table's text has its cells between tabs and its rows between line breaks. */
function tableAsXml(text: string): string {
  const rows = text
    .split('\n')
    .map((row, index) =>
      element(
        'tr',
        {},
        ...row.split('\t').map((cell) => element(index === 0 ? 'th' : 'td', {}, element('p', {}, words(cell)))),
      ),
    );
  return element('table', {}, ...rows);
}
