import type { Recipient, RecipientRole } from '#domain/notice.ts';
import { fold } from './fold.ts';
import { guess, type Guess } from './guess.ts';
import { mentionsIn } from './mentions.ts';
import type { PartyBook } from './party-book.ts';

/** What each entry of “Nơi nhận” receives the document for, and which body of the register it is. */
export function recipientsOf(entries: readonly string[], book: PartyBook): readonly Guess<Recipient>[] {
  return entries.flatMap((entry) => {
    if (entry === '') return [];
    const { role, isSaid } = roleOf(entry);
    const name =
      role === 'file'
        ? entry
        : entry.replace(/\s*\((?:để )?(?:b\/?c|báo cáo|p\/?h|phối hợp|t\/?h|thực hiện)\)\s*/giu, ' ').trim();
    const [mention] = mentionsIn(name, book);
    const isWhole = mention !== undefined && (mention.from <= 3 || leaders.test(fold(name.slice(0, mention.start))));
    const party = isWhole && mention.party.isKnown ? mention.party : undefined;
    const recipient: Recipient = {
      name: name === '' ? entry : name,
      role,
      ...(party && role !== 'file' && (party.kind === 'group' ? { group: party.id } : { agency: party.id })),
    };
    return [guess(recipient, isSaid ? 'high' : 'medium', entry)];
  });
}

/** “Chủ tịch, các PCT UBND tỉnh” is addressed to the body they lead. */
const leaders =
  /^(?:thường trực|bí thư|chủ tịch|các|pct|phó chủ tịch|lãnh đạo|đ\/c|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|thủ tướng|phó thủ tướng|,|và|\s)+$/u;

function roleOf(entry: string): { readonly role: RecipientRole; readonly isSaid: boolean } {
  const folded = fold(entry);
  if (/^lưu(?!\p{L})/u.test(folded)) return { role: 'file', isSaid: true };
  if (/\(?(?:để )?(?:b\/c|báo cáo)\)?|\(bc\)/u.test(folded)) return { role: 'report', isSaid: true };
  if (/\((?:để )?(?:p\/h|phối hợp)/u.test(folded)) return { role: 'coordinate', isSaid: true };
  return { role: 'implement', isSaid: /^như (?:trên|điều)|\((?:để )?(?:t\/h|thực hiện)/u.test(folded) };
}
