import { formatDay } from './civil-date.ts';
import { nameOfParty, type Register, type TrackedDirective } from './register.ts';
import type { Update } from './update.ts';

/** Who reported, about whose share, and which report it corrects: “Sở Nội vụ báo cáo; đính chính báo cáo ngày 1/2/2016”. */
export function originOf(register: Register, { history }: TrackedDirective, update: Update): string {
  const by =
    update.reportedBy === undefined
      ? 'Ghi nhận từ văn bản công khai'
      : `${nameOfParty(register, update.reportedBy, update.date)} báo cáo`;
  const about =
    update.forMember === undefined ? '' : ` về phần của ${nameOfParty(register, update.forMember, update.date)}`;
  const corrected = history.find((other) => other.id === update.replaces);
  return `${by}${about}${corrected === undefined ? '' : `; đính chính báo cáo ngày ${formatDay(corrected.date)}`}`;
}
