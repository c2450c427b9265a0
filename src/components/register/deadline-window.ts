import { typedDay } from '#domain/typed-day.ts';

/** The two fields of the filter form between which a deadline may fall. */
export type WindowField = 'han-tu' | 'han-den';

/** A day as the filter's address has it; what is no day stays as it is. */
export function dayInAddress(text: string): string {
  const read = typedDay(text);
  return typeof read === 'string' ? text.trim() : read.day;
}

/** What is wrong with the days a reader typed, at the field he has to mend; undefined where they can be looked for. */
export function windowFault(
  from: string,
  to: string,
): { readonly field: WindowField; readonly message: string } | undefined {
  for (const [field, text] of [['han-tu', from.trim()] as const, ['han-den', to.trim()] as const]) {
    const read = text === '' ? undefined : typedDay(text);
    if (read === 'unreal') return { field, message: `Không có ngày “${text}” trong lịch. Kiểm tra lại ngày và tháng.` };
    if (read === 'unread')
      return { field, message: `Chưa đọc được ngày “${text}”. Viết ngày/tháng/năm, ví dụ 30/9/2015.` };
  }
  const [first, last] = [dayInAddress(from), dayInAddress(to)];
  return first !== '' && last !== '' && last < first
    ? { field: 'han-den', message: 'Ngày này ở trước “Hạn từ ngày”. Đổi lại một trong hai ngày.' }
    : undefined;
}
