import { fold } from './fold.ts';
import type { Line } from './passage.ts';

/** The block “Nơi nhận”: its lines and the entries they make. */
export interface RecipientLines {
  /** Index of the line “Nơi nhận:”. */
  readonly first: number;
  readonly last: number;
  /** Entries without their dash and closing sign, words of broken lines joined. */
  readonly entries: readonly string[];
  /** Whether words of the signature stand in the same lines, as in a torn PDF. */
  readonly isMerged: boolean;
}

const start = /^nơi nhận(?!\p{L})\s*:?/u;
const item = /^(?:[-–—−+•*~·]|~-)\s*/u;
const rule = /^[\s\-–—_=*.~|>\\]*$/u;
const foreign = /\s+(?:TM|KT|TL|TUQ|Q)[.,]\s*\p{Lu}.*$|\s+[\p{Lu}]{2,}(?:\s+[\p{Lu}]{2,})+\s*$/u;

/** The document's own “Nơi nhận”, not that of a form in an appendix; `undefined` where there is none. */
export function readRecipientLines(lines: readonly Line[], from: number): RecipientLines | undefined {
  const starts = lines.flatMap(({ plain }, index) => (index >= from && start.test(fold(plain)) ? [index] : []));
  const blocks = starts.map((first) => blockAt(lines, first));
  const real = blocks.filter((block) => block.entries.length > 0 && !isForm(lines, block));
  // A form in a text that is amended comes before, one in an appendix behind; the own block files a copy.
  return real.find(({ entries }) => entries.some((entry) => /^lưu(?!\p{L})/u.test(fold(entry)))) ?? real[0];
}

function blockAt(lines: readonly Line[], first: number): RecipientLines {
  const head = lines[first]?.plain ?? '';
  const rest = head.replace(/^nơi nhận\s*:?\s*/iu, '');
  const isMerged = /^(?:TM|KT|TL|TUQ|Q)?[.,]?\s*\p{Lu}{2}/u.test(rest);
  const entries: string[] = rest !== '' && !isMerged ? [rest.replace(item, '')] : [];
  let last = first;
  let isFiled = false;
  for (let index = first + 1; index < Math.min(lines.length, first + 60); index += 1) {
    const plain = lines[index]?.plain ?? '';
    if (rule.test(plain)) {
      if (isFiled) break;
      continue;
    }
    if (item.test(plain)) {
      const entry = plain.replace(item, '');
      if (plain.startsWith('+') && entries.length > 0) entries.push(`${entries.pop() ?? ''} ${plain}`);
      else entries.push(entry);
    } else if (isFiled || entries.length === 0 || ends(plain)) break;
    else entries.push(`${entries.pop() ?? ''} ${plain}`);
    last = index;
    isFiled = isFiled || /^(?:[-–~+*•]\s*)*lưu(?!\p{L})/u.test(fold(plain));
  }
  return {
    first,
    last,
    isMerged,
    entries: entries.map((entry) => tidy(isMerged ? entry.replace(foreign, '') : entry)),
  };
}

/** Whether a line can be no part of an entry: a signature, a heading, a sentence. */
function ends(plain: string): boolean {
  return (
    /^(?:TM|KT|TL|TUQ|Q)\s?[.,]/u.test(plain) ||
    (!/\p{Ll}/u.test(plain) && plain.length > 5) ||
    plain.length > 160 ||
    /^(?:Phụ lục|PHỤ LỤC|Chương|Điều|Nguồn|Ghi chú)/u.test(plain)
  );
}

function tidy(entry: string): string {
  return entry
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s;.,:]+$/u, '')
    .trim();
}

/** Whether the block belongs to a form: its entries are dots or notes to be filled in. */
function isForm(lines: readonly Line[], { first, last }: RecipientLines): boolean {
  const text = lines
    .slice(first, last + 1)
    .map(({ plain }) => plain)
    .join('\n');
  const around = lines
    .slice(Math.max(0, first - 3), last + 8)
    .map(({ plain }) => plain)
    .join('\n');
  return (
    /\.{4,}|…{2,}|\.\s?\.\s?\.\s?\.|\(\d{1,2}\)\s*[;.]|…\s*[;.]/.test(text.replace(/lưu[^\n]*/giu, '')) ||
    /ghi rõ họ tên|CHỨC VỤ CỦA NGƯỜI KÝ|Họ và tên$/u.test(around)
  );
}
