import { fields, heads, localBodies, nationalBodies, units } from './agency-names.ts';
import { bodyNameEnd } from './body-name.ts';
import { fold } from './fold.ts';
import { groupEnd } from './group-name.ts';
import type { Party, PartyBook } from './party-book.ts';

/** A body named in a text. */
export interface Mention {
  readonly party: Party;
  /** Where the name begins. */
  readonly start: number;
  readonly end: number;
  /** Where the title of its head begins, “Giám đốc” in “Giám đốc Sở Nội vụ”; else `start`. */
  readonly from: number;
}

const edge = String.raw`(?![\p{L}\p{M}\p{N}])`;
const alternatives = (names: readonly string[]): string =>
  [...names]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', String.raw`\.`))
    .join('|');
const field = `(?:${alternatives(fields.map(fold))})${edge}`;
const proper = String.raw`[\p{Lu}][\p{L}'’]*(?:[ -]\s?(?!(?:Sở|Bộ|Ban|Ủy|UBND|HĐND)${edge})[\p{Lu}][\p{L}'’]*){0,4}`;

/** Names that the register does not hold, by their form. On the text as printed but for the tone marks' place. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`(?:${alternatives(localBodies)})\s${units}\s(?:${proper}|\d{1,2})`, 'uy'),
  new RegExp(String.raw`(?:${alternatives(localBodies)})\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)${edge}`, 'uy'),
  new RegExp(String.raw`(?:Tỉnh ủy|Thành ủy|Huyện ủy|Công an|Tỉnh đoàn)(?:\s${proper})?${edge}`, 'uy'),
  new RegExp(`(?:${alternatives(nationalBodies)})${edge}`, 'uy'),
];
const departments = new RegExp(`(?:bộ|sở) ${field}(?: tỉnh(?= \\p{L}))?`, 'uy');
const enumerated = new RegExp(`các (?<kind>bộ|sở)(?:, (?:cơ quan|ban|ngành))*:? (?=${field})`, 'uy');
const nextField = new RegExp(`(?:, | và |, và |; )(?:${field})`, 'uy');
const titles = new RegExp(`${heads}+$`, 'u');
const wordBefore = /[\p{L}\p{M}\p{N}]$/u;

/** The bodies a text names, in order. Names of the register come first, then names built like one. */
export function mentionsIn(plain: string, book: PartyBook): readonly Mention[] {
  return withOwners(plain, namedIn(plain, book), book);
}

const owned = /^\s(?:có liên quan |liên quan )?(?:thuộc|trực thuộc|thuộc, trực thuộc|của)\s$/u;

/** “các đơn vị thuộc Bộ Tài chính” is one group, not two bodies. */
function withOwners(plain: string, mentions: readonly Mention[], book: PartyBook): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const isOwner =
      last?.party.kind === 'group' &&
      mention.party.kind === 'agency' &&
      owned.test(fold(plain.slice(last.end, mention.start)));
    if (last && isOwner)
      joined[joined.length - 1] = {
        ...last,
        end: mention.end,
        party: book.groupNamed(plain.slice(last.start, mention.end)),
      };
    else joined.push(mention);
  }
  return joined;
}

function namedIn(plain: string, book: PartyBook): readonly Mention[] {
  const folded = fold(plain);
  const cased = withTones(plain, folded);
  const found: Mention[] = [];
  let index = 0;
  while (index < plain.length) {
    if (wordBefore.test(plain.charAt(index - 1)) || !/[\p{L}]/u.test(plain.charAt(index))) {
      index += 1;
      continue;
    }
    const several = [...enumeration(plain, folded, index, book), ...placesOf(plain, folded, cased, index, book)];
    if (several.length > 0) {
      found.push(...several.map((mention) => titled(mention, folded)));
      index = several.at(-1)?.end ?? index + 1;
      continue;
    }
    const one = mentionAt(plain, folded, cased, index, book);
    if (one === undefined) {
      index += 1;
      continue;
    }
    const mention = titled(one, folded);
    found.push(mention);
    index = mention.end;
    // “Sở Nội vụ, Tài chính”: a field alone goes on with the list.
    const kind = /^(?:bộ|sở) /.exec(folded.slice(mention.start))?.[0];
    if (kind !== undefined && mention.party.kind === 'agency') {
      for (const next of moreFields(plain, folded, index, kind, book)) {
        found.push(next);
        index = next.end;
      }
    }
  }
  return found;
}

function mentionAt(plain: string, folded: string, cased: string, index: number, book: PartyBook): Mention | undefined {
  const known = book.knownAt(plain, folded, index);
  const group = groupEnd(folded, index);
  // “UBND tỉnh, thành phố” are all of them, not the “UBND tỉnh” of the register.
  if (group !== undefined && group > (known?.end ?? index)) {
    return { party: book.groupNamed(plain.slice(index, group)), start: index, end: group, from: index };
  }
  const longer = unknownEnd(plain, folded, cased, index);
  // “UBND tỉnh Lâm Đồng” is not the “UBND tỉnh” of the register.
  if (
    known &&
    (longer === undefined || longer <= known.end || !isLocal(plain.slice(index, longer), known.end - index))
  ) {
    return { party: known.party, start: index, end: known.end, from: index };
  }
  if (longer === undefined) return undefined;
  return { party: book.agencyNamed(plain.slice(index, longer)), start: index, end: longer, from: index };
}

/** Whether a longer name goes on with the name of a place, so that the shorter one means another body. */
function isLocal(name: string, length: number): boolean {
  return (
    /^\s+(?:\p{Lu}|tỉnh|thành phố|huyện|quận|thị xã|xã|phường)/u.test(name.slice(length)) &&
    !/^\s+(?:Thủ|Chủ|Phó|Giám)\s/u.test(name.slice(length))
  );
}

function unknownEnd(plain: string, folded: string, cased: string, index: number): number | undefined {
  if (!/\p{Lu}/u.test(plain.charAt(index))) return undefined;
  departments.lastIndex = index;
  const department = departments.exec(folded)?.[0];
  if (department !== undefined) {
    const end = index + department.replace(/ tỉnh$/, '').length;
    const place = new RegExp(`^ (?:tỉnh |thành phố )${proper}`, 'u').exec(cased.slice(end))?.[0] ?? '';
    return end + place.length;
  }
  for (const form of forms) {
    form.lastIndex = index;
    const match = form.exec(cased);
    if (match !== null) return index + match[0].length;
  }
  return bodyNameEnd(cased, index);
}

function enumeration(plain: string, folded: string, index: number, book: PartyBook): readonly Mention[] {
  enumerated.lastIndex = index;
  const match = enumerated.exec(folded);
  if (match === null) return [];
  const kind = `${match.groups?.['kind'] ?? ''} `;
  const first = new RegExp(`^${field}`, 'u').exec(folded.slice(index + match[0].length));
  // In small letters it is a verb: “các sở, ngành xây dựng kế hoạch”.
  if (first === null || !/\p{Lu}/u.test(plain.charAt(index + match[0].length))) return [];
  const start = index + match[0].length;
  const end = start + first[0].length;
  const name = `${capital(kind)}${plain.slice(start, end)}`;
  const mention: Mention = { party: book.agencyNamed(name), start: index, end, from: index };
  return [mention, ...moreFields(plain, folded, end, kind, book)];
}

const councils = /(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|công an) các (?<unit>tỉnh|huyện|xã|phường|quận):? /uy;

/** “UBND các huyện: Đăk Hà, Sa Thầy và thành phố Kon Tum” names each of them. */
function placesOf(plain: string, folded: string, cased: string, index: number, book: PartyBook): readonly Mention[] {
  councils.lastIndex = index;
  const match = councils.exec(folded);
  if (match === null) return [];
  const council = plain.slice(index, index + match[0].indexOf(' các '));
  let unit = match.groups?.['unit'] ?? '';
  const found: Mention[] = [];
  for (let at = index + match[0].length; ;) {
    const named = new RegExp(
      `^(?:(?<unit>tỉnh|huyện|xã|phường|thị xã|thành phố|thị trấn) )?(?<name>${proper})`,
      'u',
    ).exec(cased.slice(at));
    if (named?.groups?.['name'] === undefined) return found;
    unit = named.groups['unit'] ?? unit;
    const end = at + named[0].length;
    found.push({
      party: book.agencyNamed(`${council} ${unit} ${plain.slice(end - named.groups['name'].length, end)}`),
      start: found.length === 0 ? index : at,
      end,
      from: found.length === 0 ? index : at,
    });
    const next = /^(?:, | và |, và )(?=(?:(?:tỉnh|huyện|xã|phường|thị xã|thành phố|thị trấn) )?\p{Lu})/u.exec(
      cased.slice(end),
    );
    if (next === null) return found;
    at = end + next[0].length;
  }
}

function moreFields(plain: string, folded: string, from: number, kind: string, book: PartyBook): readonly Mention[] {
  const found: Mention[] = [];
  let index = from;
  for (;;) {
    nextField.lastIndex = index;
    const match = nextField.exec(folded);
    if (match === null) return found;
    const start = index + (/^(?:, và |, | và |; )/.exec(match[0])?.[0].length ?? 0);
    const end = index + match[0].length;
    // A verb may look like a field in small letters: “xây dựng”, “tài chính”.
    if (!/\p{Lu}/u.test(plain.charAt(start))) return found;
    found.push({ party: book.agencyNamed(`${capital(kind)}${plain.slice(start, end)}`), start, end, from: start });
    index = end;
  }
}

function titled(mention: Mention, folded: string): Mention {
  const title = titles.exec(folded.slice(0, mention.start))?.[0] ?? '';
  const from = mention.start - title.length;
  return wordBefore.test(folded.charAt(from - 1)) ? mention : { ...mention, from };
}

/** The text in its own case with the folded text's tone marks, so that names in one spelling match. */
function withTones(plain: string, folded: string): string {
  return [...plain].length === plain.length
    ? [...folded]
        .map((sign, index) => (plain.charAt(index) === plain.charAt(index).toLowerCase() ? sign : sign.toUpperCase()))
        .join('')
    : plain;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
