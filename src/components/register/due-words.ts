/** What a register row says of its deadline. */
interface DueOfRow {
  readonly dueWords: string | null;
  readonly dueUnknown: string | null;
}

/** The last compliant days of the row, or of one agency's share of it, `YYYY-MM-DD`. */
interface DueDays {
  /** In force, after revisions. */
  readonly due: string | null;
  /** As the document set it. */
  readonly originalDue: string | null;
}

/** The deadline in the document's words, and its day; a day that a report moved is said to be moved. */
export function dueInWords({ dueWords, dueUnknown }: DueOfRow, { due, originalDue }: DueDays): string {
  const until = due && `đến hết ngày ${dayInWords(due)}`;
  if (dueWords === null) return until ? `Theo báo cáo, ${until}` : 'Không ấn định';
  const first = originalDue && `, đúng hạn đến hết ngày ${dayInWords(originalDue)}`;
  const unknown = dueUnknown && `, chưa tính được ngày: ${dueUnknown}`;
  const moved = until && due !== originalDue ? `; được điều chỉnh ${until}` : '';
  return `“${dueWords}”${first ?? unknown ?? ''}${moved}`;
}

/** As `formatDay` of the domain writes it, which listings keep for their own small script. */
export const dayInWords = (day: string): string =>
  /^\d+-\d+-\d+$/.test(day) ? day.split('-').map(Number).reverse().join('/') : day;
