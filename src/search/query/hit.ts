import type { Hit } from './answer.ts';
import { headTexts, passageTexts, type SearchedText } from '../index/indexed-words.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { bitsOf, fits, type Match } from './matching.ts';
import { exactly, fitOf, folded, runsOf, type Answers, type Mark, type TextFit } from './passage.ts';
import { phrasesHold } from './phrases.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { lettersApart } from '../text/similar.ts';
import { units, unitsOf, type StoredDocument, type StoredPassage } from '../index/stored-document.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';
import { highlightLink } from './highlight-link.ts';

/** A match that was held against its text. */
export interface Checked {
  readonly match: Match;
  /** Whether it holds every part, phrases included. */
  readonly isWhole: boolean;
  /** The better, the higher; comparable between documents. */
  readonly score: number;
  /** Share of the query's neighbours that are neighbours where it was found, 0 to 1. */
  readonly closeness: number;
  /** Parts it holds but for a letter or two. */
  readonly similar: ReadonlySet<number>;
  readonly hit: Hit;
}

/** Loads what matched, and checks and draws it. */
export async function check(
  reader: IndexReader,
  match: Match,
  parts: readonly QueryPart[],
  folds: boolean,
): Promise<Checked> {
  const document = await reader.document(match.document);
  const answers: Answers = folds ? folded : exactly;
  const heads = headTexts(document, reader.abbreviations);
  const inHead = heads.map((text) => fitOf(text, parts, answers));
  const headHeld = new Set(inHead.flatMap(({ held }) => [...held]));
  const passages = unitsOf(document.passages);
  const looked =
    match.unit !== units.notice ? [match.unit] : match.passages !== 0 ? bitsOf(match.passages) : [...passages.keys()];
  const found = looked
    .map((unit) => passages.get(unit))
    .filter((passage) => passage !== undefined)
    .map((passage) => fitOfPassage(reader, passage, parts, answers))
    .toSorted((a, b) => b.score - a.score);
  const [best] = found;
  const held = new Set([...headHeld, ...(best?.held ?? [])]);
  if (match.fit === 'spread') for (const one of found) for (const part of one.held) held.add(part);
  const strong = new Set([...inHead.flatMap(({ strong }) => [...strong]), ...(best?.strong ?? [])]);
  const isHead = match.unit === units.notice && match.fit === 'head';
  const adjacent = (isHead ? together(inHead) : best?.adjacent)?.size ?? 0;
  // Only words can stand side by side; days and numbers are where they are.
  const sides = parts.slice(1).filter((part, i) => part.kind === 'word' && parts[i]?.kind === 'word').length;
  const [title] = heads;
  const titleFit = inHead[0];
  const ofTitle =
    isHead && title !== undefined ? (titleFit?.held.size ?? 0) / Math.max(1, title.analysis.tokens.length) : 0;
  const ofAll = Math.max(1, parts.length);
  const score =
    (isHead ? 0 : (best?.held.size ?? 0) / ofAll + (match.unit === units.notice ? 0 : 0.5)) +
    (4 * held.size) / ofAll +
    strong.size / ofAll +
    (2 * adjacent) / Math.max(1, sides) +
    ofTitle;
  const similar = new Set(
    parts.flatMap((part, i) =>
      !held.has(i) && part.kind === 'word' && isSimilar(part, isHead ? heads : [...(best?.texts ?? []), ...heads])
        ? [i]
        : [],
    ),
  );
  const missing = parts.flatMap((part, i) =>
    held.has(i) || (part.kind === 'word' && part.isSlight) ? [] : [part.text],
  );
  const phrases = isHead || best === undefined ? heads : [...best.texts, ...heads];
  return {
    match,
    isWhole: missing.length === 0 && phrasesHold(parts, phrases, answers),
    score: score + (3 * similar.size) / ofAll,
    closeness: sides === 0 ? 1 : adjacent / sides,
    similar,
    hit: hitOf(document, match, best, missing),
  };
}

/** Neighbours of the query that are neighbours in one of several texts. */
const together = (fits: readonly TextFit[]): ReadonlySet<number> =>
  new Set(fits.flatMap(({ adjacent }) => [...adjacent]));

/** Whether some text has a word a letter or two apart, or words that begin with its letters (`VPHC`). */
function isSimilar({ word }: QueryWord, texts: readonly SearchedText[]): boolean {
  const asked = foldSyllable(word);
  if (isDigits(word) || asked.length < 3) return false;
  const most = asked.length >= 6 ? 2 : 1;
  return texts.some(({ analysis: { tokens } }) => {
    const words = tokens.map(({ word }) => (isDigits(word) ? '·' : foldSyllable(word)));
    const initials = words.map((one) => one[0]).join('');
    return initials.includes(asked) || words.some((found) => lettersApart(asked, found, most) <= most);
  });
}

interface PassageFit {
  readonly passage: StoredPassage;
  readonly texts: readonly SearchedText[];
  readonly held: ReadonlySet<number>;
  readonly strong: ReadonlySet<number>;
  readonly adjacent: ReadonlySet<number>;
  readonly score: number;
  /** Clause with most of the query, and where in it. */
  readonly clause: { readonly address: string; readonly text: string; readonly marks: readonly Mark[] };
}

function fitOfPassage(
  reader: IndexReader,
  passage: StoredPassage,
  parts: readonly QueryPart[],
  answers: Answers,
): PassageFit {
  const { own, around } = passageTexts(passage, reader.abbreviations);
  const [ownFits, aroundFits] = [own, around].map((texts) => texts.map((text) => fitOf(text, parts, answers))) as [
    ReturnType<typeof fitOf>[],
    ReturnType<typeof fitOf>[],
  ];
  const held = new Set([...ownFits, ...aroundFits].flatMap(({ held }) => [...held]));
  // A deadline asked for is held by the directive's own days, in whatever form its text writes them.
  const days = new Set(passage.directive?.days);
  parts.forEach((part, i) => {
    if (part.kind === 'key' && part.keys.some((key) => [...days].some((day) => isDayOf(key, day)))) held.add(i);
  });
  const strong = new Set([...ownFits, ...aroundFits].flatMap(({ strong }) => [...strong]));
  const adjacent = together([...ownFits, ...aroundFits]);
  const clauses = own.map(({ text }, i) => {
    const fit = ownFits[i];
    const value = (fit?.held.size ?? 0) + 0.5 * (fit?.adjacent.size ?? 0);
    return { address: passage.clauses[i]?.[0] ?? '', text, marks: fit?.marks ?? [], value };
  });
  const clause = clauses.reduce(
    (best, one) => (one.value > best.value ? one : best),
    clauses[0] ?? { address: '', text: '', marks: [], value: 0 },
  );
  return {
    passage,
    texts: [...own, ...around],
    held,
    strong,
    adjacent,
    clause,
    score: held.size + 0.5 * adjacent.size + 0.1 * strong.size,
  };
}

/** Whether a deadline key names a day. */
function isDayOf(key: string, day: string): boolean {
  const [year = '', month = '', date = ''] = day.split('-');
  const quarter = String(Math.ceil(Number(month) / 3));
  return [
    `hn:${year}-${month}-${date}`,
    `hn:${month}-${date}`,
    `ht:${year}-${month}`,
    `hq:${year}-${quarter}`,
  ].includes(key);
}

function hitOf(document: StoredDocument, match: Match, best: PassageFit | undefined, missing: readonly string[]): Hit {
  const { url, title, name, issuer } = document;
  const clause = best?.clause;
  const rank = fits.indexOf(match.fit) + (missing.length > 0 ? fits.length : 0);
  const passage = clause === undefined ? [] : runsOf(clause.text, clause.marks);
  const directive = match.unit === units.notice ? undefined : best?.passage.directive;
  const opens = clause !== undefined && match.fit !== 'head' ? `${url}#${clause.address}` : url;
  const link = clause === undefined || match.fit === 'head' ? opens : highlightLink(opens, clause.text, clause.marks);
  if (directive === undefined)
    return { url: opens, link, kind: 'van-ban', title, about: `${name} – ${issuer}`, passage, missing, rank };
  return {
    url: opens,
    link,
    kind: 'nhiem-vu',
    title: `${directive.leads} – nhiệm vụ ${directive.id}`,
    about: `${name}: ${title}`,
    passage,
    status: directive.status,
    ...(directive.due === '' ? {} : { due: directive.due }),
    page: directive.page,
    missing,
    rank,
  };
}
