/** What a register row says of its deadline, with the last compliant day in force. */
interface DueOfRow {
  readonly dueWords: string | null;
  readonly dueUnknown: string | null;
}

/** The days of the row, or of one agency's share of it, `YYYY-MM-DD`. */
interface DueDays {
  /** In force, after revisions. */
  readonly due: string | null;
  /** As the document set it. */
  readonly originalDue: string | null;
}

/** The deadline in the document's words, and its day; a day that a report moved is said to be moved. */
export function dueInWords({ dueWords, dueUnknown }: DueOfRow, { due, originalDue }: DueDays): string {
  const unknown = dueUnknown === null ? '' : `chưa tính được ngày: ${dueUnknown}`;
  if (dueWords === null) {
    const said = due === null ? 'Không ấn định' : `Theo báo cáo, đến hết ngày ${dayInWords(due)}`;
    return [said, unknown].filter((part) => part !== '').join(', ');
  }
  const set = originalDue === null ? '' : `đúng hạn đến hết ngày ${dayInWords(originalDue)}`;
  const moved = due === null || due === originalDue ? '' : `được điều chỉnh đến hết ngày ${dayInWords(due)}`;
  return [[`“${dueWords}”`, set || unknown].filter((part) => part !== '').join(', '), moved]
    .filter((part) => part !== '')
    .join('; ');
}

/** As `formatDay` of the domain writes it, which listings keep for their own small script. */
export const dayInWords = (day: string): string =>
  /^\d+-\d+-\d+$/.test(day) ? day.split('-').map(Number).reverse().join('/') : day;
