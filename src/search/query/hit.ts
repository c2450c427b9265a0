import { foldedWords, markingAddress, stretchFragments } from '#domain/text-fragment.ts';
import type { Hit } from './answer.ts';
import type { SearchedText } from '../index/indexed-words.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { bitsOf, fits, type Match } from './matching.ts';
import type { NearlyHeld } from './nearly-held.ts';
import { otherReadings } from './on-demand.ts';
import { exactly, fitOf, folded, markedRuns, runsOf, type Answers, type Mark } from './passage.ts';
import { pause } from './pause.ts';
import { fitOfPassage, together, type PassageFit } from './passage-fit.ts';
import { phrasesHold } from './phrases.ts';
import type { QueryKey, QueryPart } from './query.ts';
import { units, unitsOf, type StoredDocument } from '../index/stored-document.ts';

/** A match that was held against its text. */
export interface Checked {
  readonly match: Match;
  /** Whether it holds every part, phrases included. */
  readonly isWhole: boolean;
  /** The better, the higher; comparable between documents. */
  readonly score: number;
  /** Share of the query's neighbours that are neighbours where it was found, 0 to 1. */
  readonly closeness: number;
  /** The last word stands where it does in the query: right after the one before it. */
  readonly endsTogether: boolean;
  /** Parts that stand right after the one before them. */
  readonly adjacent: ReadonlySet<number>;
  /** Parts it holds just as typed. */
  readonly exact: ReadonlySet<number>;
  /** Where it does not hold every part as it stands. */
  readonly near: NearlyHeld | undefined;
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
  await pause();
  const answers: Answers = folds ? folded : exactly;
  const heads = reader.headTexts(document);
  const inHead = heads.map((text) => fitOf(text, parts, answers));
  const headHeld = new Set(inHead.flatMap(({ held }) => [...held]));
  const passages = unitsOf(document.passages);
  const looked =
    match.unit !== units.notice ? [match.unit] : match.passages !== 0 ? bitsOf(match.passages) : [...passages.keys()];
  const found: PassageFit[] = [];
  for (const passage of looked.map((unit) => passages.get(unit))) {
    if (passage === undefined) continue;
    await pause();
    found.push(fitOfPassage(reader, passage, parts, answers));
  }
  const [best] = found.toSorted((a, b) => b.score - a.score);
  const held = new Set([...headHeld, ...(best?.held ?? [])]);
  if (match.fit === 'spread') for (const one of found) for (const part of one.held) held.add(part);
  const strong = new Set([...inHead.flatMap(({ strong }) => [...strong]), ...(best?.strong ?? [])]);
  const isHead = match.unit === units.notice && match.fit === 'head';
  const adjacent = (isHead ? together(inHead) : best?.adjacent) ?? new Set<number>();
  // Only words can stand side by side; days and numbers are where they are.
  const sides = parts.slice(1).filter((part, i) => part.kind === 'word' && parts[i]?.kind === 'word').length;
  const [title] = heads;
  const ofAll = Math.max(1, parts.length);
  // Its name says of which kind it is: “kế hoạch …”.
  const inTitle = new Set(inHead.slice(0, isHead ? 2 : 1).flatMap(({ held }) => [...held])).size;
  // What a title says itself comes before what only a topic does; a short title that says it, before a long one. A
  // passage that holds it all is rather meant where its document is about some of it.
  const ofTitle = isHead
    ? (2 * inTitle) / ofAll + inTitle / Math.max(1, title?.analysis.tokens.length ?? 1)
    : (0.5 * inTitle) / ofAll;
  const score =
    (isHead ? 0 : (best?.held.size ?? 0) / ofAll + (match.unit === units.notice ? 0 : 0.5)) +
    (4 * (isHead ? headHeld : held).size) / ofAll +
    strong.size / ofAll +
    parts.filter((part, i) => part.kind === 'key' && (strong.has(i) || isOwn(part, document))).length +
    (2 * adjacent.size) / Math.max(1, sides) +
    ofTitle +
    (isOfYear(parts, document.day) ? 2 : 0);
  const texts = isHead ? heads : [...(best?.texts ?? []), ...heads];
  const isLess = parts.some(
    (part, i) => part.kind === 'word' && (part.isOpen === true || (!held.has(i) && !part.isSlight)),
  );
  // What a title is about may be shortened as the text below it writes it out.
  const wider = (): readonly SearchedText[] =>
    isHead ? [...heads, ...[...passages.values()].flatMap((passage) => reader.passageTexts(passage).own)] : texts;
  const near = isLess ? (await otherReadings()).nearlyHeld(parts, held, texts, answers, wider) : undefined;
  const missing = parts.flatMap((part, i) =>
    held.has(i) || (part.kind === 'word' && part.isSlight) ? [] : [part.text],
  );
  // Where the words shown do not say why this is an answer, the notice's title may.
  const saysMore = isHead || [...headHeld].some((part) => best?.clause.held.has(part) !== true);
  const phrases = isHead || best === undefined ? heads : [...best.texts, ...heads];
  return {
    match,
    isWhole: missing.length === 0 && phrasesHold(parts, phrases, answers),
    score: score + (3 * (near?.similar.size ?? 0)) / ofAll,
    closeness: sides === 0 ? 1 : adjacent.size / sides,
    endsTogether: adjacent.has(parts.length - 1),
    adjacent,
    exact: strong,
    near,
    hit: hitOf(document, match, best, missing, saysMore ? (inHead[0]?.marks ?? []) : []),
  };
}

/** A day, a period or a number is the notice's own, as it is rather meant. */
function isOwn({ keys: [meant = ''], reading }: QueryKey, document: StoredDocument): boolean {
  return reading.ofDocument(document).includes(meant);
}

/** A number with a year beside it (`tb 123 năm 2023`): the year is the notice's own. */
function isOfYear(parts: readonly QueryPart[], day: string): boolean {
  const place = parts.findIndex((part) => part.kind === 'key' && part.about === 'number');
  const [year] = place === -1 ? [] : parts.slice(place + 1).filter((part) => part.kind === 'key' || !part.isSlight);
  return year?.kind === 'word' && year.word.length === 4 && day.startsWith(`${year.word}-`);
}

/** Marks the words on the page of the notice, at the clause and nowhere above it. */
function marksOf(
  { title, name, issuer, passages }: StoredDocument,
  { address, text, marks }: PassageFit['clause'],
): string | undefined {
  const clauses = passages.flatMap(({ clauses }) => clauses);
  const earlier = clauses.slice(
    0,
    clauses.findIndex(([at, words]) => at === address && words === text),
  );
  return stretchFragments(
    foldedWords([issuer, name, title, ...earlier.map(([, words]) => words)].join(' ')),
    text,
    marks,
  );
}

function hitOf(
  document: StoredDocument,
  match: Match,
  best: PassageFit | undefined,
  missing: readonly string[],
  inTitle: readonly Mark[],
): Hit {
  const { url, title, name, issuer, day } = document;
  const noticeTitle = markedRuns(title, inTitle);
  const clause = best?.clause;
  const rank = fits.indexOf(match.fit) + (missing.length > 0 ? fits.length : 0);
  const passage = clause === undefined ? [] : runsOf(clause.text, clause.marks);
  const directive = match.unit === units.notice ? undefined : best?.passage.directive;
  const opens = clause !== undefined && match.fit !== 'head' ? `${url}#${clause.address}` : url;
  const link = clause === undefined || match.fit === 'head' ? opens : markingAddress(opens, marksOf(document, clause));
  if (directive === undefined)
    return {
      url: opens,
      link,
      kind: 'van-ban',
      title,
      about: `${name} – ${issuer}`,
      noticeTitle,
      passage,
      day,
      missing,
      rank,
    };
  return {
    url: opens,
    link,
    kind: 'nhiem-vu',
    title: `${directive.leads} – nhiệm vụ ${directive.id}`,
    about: `${name}: `,
    noticeTitle,
    passage,
    day,
    ...(directive.days[0] === undefined ? {} : { dueOn: directive.days[0] }),
    status: directive.status,
    ...(directive.due === '' ? {} : { due: directive.due }),
    page: directive.page,
    missing,
    rank,
  };
}
