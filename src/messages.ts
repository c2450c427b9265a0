import type { AgencyLevel } from '#domain/agency.ts';
import type { Recurrence } from '#domain/deadline.ts';
import type { DirectiveKind } from '#domain/directive.ts';
import type { CellId } from '#domain/rollup.ts';
import type { RecipientRole, RelationType, SigningCapacity } from '#domain/notice.ts';
import type { Schedule } from '#domain/status.ts';
import type { EvidenceLevel, ReportedStatus } from '#domain/update.ts';

/** Every sentence the interface says. Content (documents, agencies, guides) is not here. */

export const kindLabels: Readonly<Record<DirectiveKind, string>> = {
  'time-bound': 'Nhiệm vụ có thời hạn',
  continuing: 'Nhiệm vụ thường xuyên',
  recurring: 'Nhiệm vụ định kỳ',
  accountability: 'Quy định trách nhiệm',
};

export const reportedLabels: Readonly<Record<ReportedStatus, string>> = {
  'no-information': 'Chưa có thông tin công khai',
  'not-started': 'Chưa triển khai',
  'in-progress': 'Đang thực hiện',
  'carried-on': 'Đang duy trì thực hiện',
  challenged: 'Đang thực hiện, có vướng mắc',
  'partly-completed': 'Hoàn thành một phần',
  completed: 'Hoàn thành',
  suspended: 'Tạm dừng',
  superseded: 'Được thay thế, điều chỉnh bởi văn bản khác',
  dropped: 'Không tiếp tục (nêu căn cứ)',
};

export const evidenceLabels: Readonly<Record<EvidenceLevel, string>> = {
  none: 'Không kèm minh chứng',
  'self-reported': 'Cơ quan tự báo cáo',
  document: 'Có văn bản',
  'third-party': 'Bên thứ ba ghi nhận',
  confirmed: 'Nơi giao nhiệm vụ xác nhận',
};

export const scheduleLabels: Readonly<Record<Schedule, string>> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'done-date-unknown': 'Hoàn thành, chưa rõ ngày',
  done: 'Hoàn thành, không có hạn để so sánh',
  within: 'Trong hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Quá hạn',
  'past-due-no-report': 'Đã qua thời hạn, chưa có báo cáo công khai',
  'by-member': 'Đã có cơ quan báo cáo, xem từng cơ quan',
  'deadline-unknown': 'Chưa tính được thời hạn',
  'no-deadline': 'Không ấn định thời hạn',
  stale: 'Lâu chưa cập nhật',
  'period-ended': 'Đã hết giai đoạn',
  'not-applicable': 'Không còn áp dụng',
};

/** The rule behind each label in one sentence; the methodology page prints the same. */
export const scheduleRules: Readonly<Record<Schedule, string>> = {
  'done-on-time': 'Có báo cáo hoàn thành và ngày hoàn thành không sau ngày cuối cùng đúng hạn.',
  'done-late': 'Có báo cáo hoàn thành và ngày hoàn thành sau ngày cuối cùng đúng hạn.',
  'done-date-unknown': 'Có báo cáo hoàn thành nhưng không rõ ngày, nên không kết luận đúng hạn hay quá hạn.',
  done: 'Có báo cáo hoàn thành; văn bản không ấn định thời hạn, hoặc thời hạn chưa tính được ra ngày.',
  within: 'Còn hơn 15 ngày đến ngày cuối cùng đúng hạn.',
  'due-soon': 'Còn 15 ngày hoặc ít hơn đến ngày cuối cùng đúng hạn.',
  overdue: 'Đã qua thời hạn và có báo cáo sau thời hạn cho biết chưa hoàn thành.',
  'past-due-no-report':
    'Đã qua thời hạn và không tìm thấy báo cáo công khai nào sau đó. Điều này không có nghĩa là nhiệm vụ chưa được thực hiện.',
  'by-member':
    'Nhiệm vụ giao chung: chưa có báo cáo về toàn bộ sau thời hạn, nhưng đã có báo cáo của ít nhất một cơ quan; tình trạng xem ở từng cơ quan.',
  'deadline-unknown': 'Văn bản có nêu thời hạn nhưng thiếu dữ kiện để tính ra ngày.',
  'no-deadline': 'Văn bản không ấn định thời hạn.',
  stale: 'Văn bản không ấn định thời hạn và báo cáo gần nhất đã cũ hơn 183 ngày.',
  'period-ended':
    'Giai đoạn mà văn bản đặt ra yêu cầu đã kết thúc; không có nghĩa là đã hoàn thành hay chưa hoàn thành.',
  'not-applicable': 'Nhiệm vụ đã được thay thế, điều chỉnh hoặc không tiếp tục theo một căn cứ được nêu.',
};

export const capacityLabels: Readonly<Record<SigningCapacity, string>> = {
  TM: 'thay mặt',
  KT: 'ký thay',
  TL: 'thừa lệnh',
  TUQ: 'thừa ủy quyền',
  Q: 'quyền',
};

export const recipientRoleLabels: Readonly<Record<RecipientRole, string>> = {
  report: 'để báo cáo',
  implement: 'để thực hiện',
  coordinate: 'để phối hợp',
  file: 'để lưu',
};

/** How a relation reads from the notice that states it, and from its target. */
export const relationLabels: Readonly<Record<RelationType, { readonly forward: string; readonly back: string }>> = {
  amends: { forward: 'Sửa đổi', back: 'Được sửa đổi bởi' },
  supplements: { forward: 'Bổ sung', back: 'Được bổ sung bởi' },
  replaces: { forward: 'Thay thế', back: 'Được thay thế bởi' },
  repeals: { forward: 'Bãi bỏ', back: 'Được bãi bỏ bởi' },
  corrects: { forward: 'Đính chính', back: 'Được đính chính bởi' },
  'based-on': { forward: 'Căn cứ', back: 'Là căn cứ của' },
  cites: { forward: 'Dẫn chiếu', back: 'Được dẫn chiếu trong' },
  implements: { forward: 'Triển khai', back: 'Được triển khai bởi' },
  'product-of': { forward: 'Là sản phẩm của', back: 'Có sản phẩm là' },
};

export const recurrenceLabels: Readonly<Record<Recurrence, string>> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  'half-year': 'Sáu tháng một lần',
  year: 'Hằng năm',
};

export const levelLabels: Readonly<Record<AgencyLevel, string>> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  other: 'Khác',
};

export const audienceLabels = {
  everyone: 'Mọi người',
  public: 'Người dân',
  journalists: 'Nhà báo, người nghiên cứu',
  staff: 'Cán bộ đăng văn bản',
} as const;

/** Where the form of `/admin/` may keep what it saves. */
export const backendLabels = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea, Forgejo',
} as const;

/** Names of the roll-up's cells; the first four are the official ones. */
export const cellLabels: Readonly<Record<CellId, string>> = {
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  // The official cell “chưa hoàn thành trong hạn” by words that are true of duties nobody has reported on too.
  notDoneWithin: 'Trong hạn, chưa có báo cáo hoàn thành',
  notDoneOverdue: 'Chưa hoàn thành, quá hạn',
  'past-due-no-report': scheduleLabels['past-due-no-report'],
  'by-member': scheduleLabels['by-member'],
  'done-date-unknown': scheduleLabels['done-date-unknown'],
  done: scheduleLabels.done,
  'no-deadline': scheduleLabels['no-deadline'],
  stale: scheduleLabels.stale,
  'period-ended': scheduleLabels['period-ended'],
  'deadline-unknown': scheduleLabels['deadline-unknown'],
  'not-applicable': scheduleLabels['not-applicable'],
};

/** Kinds of columns in the published tables. */
export const columnTypeLabels = {
  string: 'chữ',
  date: 'ngày, NĂM-THÁNG-NGÀY',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'đúng hoặc sai',
  list: 'nhiều mã; trong CSV ngăn bằng dấu chấm phẩy',
  array: 'mảng JSON',
} as const;

/** “Quý III năm 2015” for a period as `deadline.ts` writes it: `2015-Q3`. */
export function periodName(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return `năm ${year}`;
  if (part.startsWith('Q')) return `quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1] ?? ''} năm ${year}`;
  if (part.startsWith('H')) return `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}`;
  return `tháng ${String(Number(part))} năm ${year}`;
}

/** What a copy button says when it was pressed; the name of what is cited follows. */
export const copyingMessages = {
  copied: 'Đã chép trích dẫn:',
  selected: 'Trình duyệt không cho chép tự động. Đã chọn sẵn câu trích dẫn, nhấn Ctrl+C để chép:',
} as const;

/** Kinds of pages that may have a picture of their own, as `content/site.yaml` names them. */
export const sharePictureLabels = {
  'van-ban': 'Trang văn bản',
  'co-quan': 'Trang cơ quan',
  'nhiem-vu': 'Trang nhiệm vụ',
} as const;
