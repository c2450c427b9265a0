import { contextOf } from '#domain/body.ts';
import type { Problem } from '#domain/problem.ts';
import type { NoticeEntry, NoticeRule } from '../notice-text.ts';
import { refuserInto } from '../refuser.ts';

/** Deadlines that are not in the text, or do not fit the kind of their directive. */
export const checkDeadlines: NoticeRule = (notice) => {
  const problems: Problem[] = [];
  const refuse = refuserInto(problems).bind(undefined, notice);
  notice.data.directives.forEach(({ id, kind, due }, i) => {
    const at = ['directives', i];
    if (due === undefined) {
      if (kind === 'time-bound' || kind === 'recurring') {
        refuse(
          [...at, 'kind'],
          'missing-due',
          `Nhiệm vụ “${id}” là loại ${kind === 'recurring' ? 'định kỳ' : 'có thời hạn'} nhưng không ghi thời hạn.`,
          kind === 'recurring'
            ? 'Thêm: due: { each: …, words: … }; nếu không phải việc định kỳ, sửa kind.'
            : 'Viết due, hoặc due: { unknown: "vì sao chưa tính được ngày", words: … }; nếu văn bản không ấn định thời hạn, viết kind: continuing.',
        );
      }
      return;
    }
    const meant = 'each' in due ? 'recurring' : 'time-bound';
    // A duty of any kind may have a deadline whose day cannot be computed.
    if (!('unknown' in due) && kind !== 'accountability' && kind !== meant) {
      refuse(
        [...at, 'due'],
        'due-against-kind',
        `Nhiệm vụ “${id}” ghi kind: ${kind}, nhưng thời hạn là của kind: ${meant}.`,
        meant === 'recurring'
          ? 'Viết kind: recurring.'
          : `Viết kind: time-bound${kind === 'recurring' ? '; nếu đúng là việc định kỳ, viết due: { each: …, words: … }' : ''}.`,
      );
    }
    const found = whereIs(notice, id, due.words);
    if (found === undefined) {
      refuse(
        [...at, 'due', 'words'],
        'due-words-not-in-text',
        `Văn bản không có chỗ nào viết “${due.words}”.`,
        'Chép nguyên văn thời hạn từ lời giao nhiệm vụ trong thân văn bản.',
      );
    } else if (found === 'elsewhere') {
      refuse(
        [...at, 'due', 'words'],
        'due-words-elsewhere',
        `“${due.words}” có trong văn bản, nhưng không nằm trong lời giao nhiệm vụ “${id}” hay mục chứa nó.`,
        'Kiểm tra lại: thời hạn này có phải của nhiệm vụ này không.',
        'warning',
      );
    }
  });
  return problems;
};

/** Where a notice has the words of a directive's deadline: with the directive, elsewhere, or nowhere. */
function whereIs({ body, data }: NoticeEntry, id: string, words: string): 'there' | 'elsewhere' | undefined {
  const own = body.directiveWords[id];
  if (own?.includes(words) === true) return 'there';
  const sought = folded(words);
  if (own !== undefined && folded(own).includes(sought)) return 'there';
  const clauses = body.clauses.filter(({ directives }) => directives.includes(id));
  const above = clauses.flatMap(({ address }) => contextOf(body, address));
  if ([...above, ...clauses].some(({ text }) => folded(text).includes(sought))) return 'there';
  const whole = folded([data.title, ...body.clauses.map(({ text }) => text)].join(' '));
  if (!whole.includes(sought)) return undefined;
  // Of a directive that is not marked, another rule speaks.
  return own === undefined ? 'there' : 'elsewhere';
}

/** Letters alone: neither case nor the kind and number of spaces matter. */
function folded(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
}
