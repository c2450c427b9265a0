import { fold } from './fold.ts';
import { guess, type Confidence, type Guess } from './guess.ts';
import { mentionsIn } from './mentions.ts';
import type { Party, PartyBook } from './party-book.ts';
import { recased } from './recase.ts';
import { issuerOfSymbol } from './symbol-issuers.ts';

/** What is known that may tell who issued the document. */
export interface IssuerClues {
  /** Lines of the head in capitals, outermost first. */
  readonly printed: readonly string[];
  readonly number: string | undefined;
  /** The issuer a data sheet names. */
  readonly listed: string | undefined;
  readonly title: string | undefined;
  /** “CHÍNH PHỦ” in “TM. CHÍNH PHỦ”. */
  readonly behalf: readonly string[];
  /** First paragraphs of the text: “Chính phủ ban hành Nghị định …”. */
  readonly opening: readonly string[];
  /** The whole text. */
  readonly text: string;
}

/** The issuing body, from the head first, then from what else names it. */
export function issuerOf(clues: IssuerClues, book: PartyBook): Guess<Party> | undefined {
  const symbol = clues.number === undefined ? undefined : issuerOfSymbol(clues.number);
  const printed = fromHead(clues.printed, clues.text, book);
  if (printed) {
    const isAgreed = symbol === undefined || book.agencyNamed(symbol).id === printed.value.id;
    // A decree's head says “CHÍNH PHỦ”, and so does its symbol; where they differ, the head is what is printed.
    return isAgreed && printed.confidence !== 'low' ? { ...printed, confidence: 'high' } : printed;
  }
  if (symbol !== undefined) return guess(book.agencyNamed(symbol), 'medium', clues.number ?? '');
  if (clues.listed !== undefined) return guess(book.agencyNamed(clues.listed), 'medium', clues.listed);
  return fromWords(clues, book);
}

function fromHead(printed: readonly string[], text: string, book: PartyBook): Guess<Party> | undefined {
  const names = joined(printed).flatMap((line) =>
    line.split(/\s+[-–—]\s+(?=(?:SỞ|CỤC|VỤ|CHI CỤC|TỔNG|VĂN PHÒNG|BAN|PHÒNG|TRUNG TÂM|VIỆN|TRƯỜNG)\s)/u),
  );
  // The outermost body stands first, the one that issues the document below it.
  const name = names.at(-1);
  if (name === undefined) return undefined;
  const known = book.agencyNamed(name);
  if (known.isKnown) return guess(known, 'high', printed.join(' / '));
  const spelled = recased(name, text);
  const party = book.agencyNamed(spelled.name);
  return guess(party, spelled.isSure ? 'high' : 'low', printed.join(' / '));
}

/** Lines of one name put together: “ỦY BAN NHÂN DÂN” / “TỈNH KON TUM”. */
function joined(lines: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const printed of lines) {
    // A letter lost at the start: “Y BAN NHÂN DÂN”.
    const line = printed.replace(/^Y BAN(?= NHÂN DÂN)/u, 'ỦY BAN');
    const last = names.at(-1);
    const isRest =
      last !== undefined &&
      (/^(?:TỈNH|HUYỆN|THÀNH PHỐ|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|VIỆT NAM|TRUNG ƯƠNG|KHU VỰC|VÀ|NHÂN DÂN)(?!\p{L})/u.test(line) ||
        /(?:,|\sVÀ|\s[-–])$/u.test(last));
    if (isRest) names[names.length - 1] = `${last} ${line}`;
    else if (!names.includes(line)) names.push(line);
  }
  return names;
}

const issuing =
  /(?<who>[^,;.]{3,80}?)\s+(?:ban hành|quyết định ban hành|thông báo)\s+(?:nghị định|thông tư|quyết định|nghị quyết|chỉ thị|kế hoạch|để|kết luận|đến)/u;

/** Without head and symbol: whose conclusion the title conveys, for whom it is signed, who “ban hành” it. */
function fromWords({ title, behalf, opening }: IssuerClues, book: PartyBook): Guess<Party> | undefined {
  const found = (words: string, confidence: Confidence): Guess<Party> | undefined => {
    const [mention] = mentionsIn(words, book).filter(({ party }) => party.kind === 'agency');
    return mention && guess(mention.party, confidence, words);
  };
  for (const whom of behalf) {
    const named = found(whom, 'low');
    if (named) return named;
  }
  const authority = title === undefined ? undefined : authorityIn(title);
  if (authority !== undefined) {
    const named = found(authority, 'low');
    if (named) return named;
  }
  for (const paragraph of opening) {
    const match = issuing.exec(fold(paragraph));
    const who = match?.groups?.['who'];
    if (match === null || who === undefined) continue;
    const named = found(paragraph.slice(match.index, match.index + who.length), 'low');
    if (named) return named;
  }
  return undefined;
}

const conclusion =
  /^(?:thông báo\s+)?(?:về\s+(?:việc\s+)?)?(?:ý kiến )?(?:kết luận|chỉ đạo|ý kiến)(?: kết luận| chỉ đạo)* của (?<who>.+?)(?: tại| về| sau| khi|, tại| trong|$)/u;

/** Whose conclusion a notice conveys, by its title: “Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại …”. */
export function authorityIn(title: string): string | undefined {
  const match = conclusion.exec(fold(title));
  const who = match?.groups?.['who'];
  if (who === undefined) return undefined;
  const at = fold(title).indexOf(who);
  return title.slice(at, at + who.length).trim();
}
