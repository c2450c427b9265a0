import { Random } from '../random.ts';
import { places } from './places.ts';
import { subjects, type Subject } from './subjects.ts';

/** Whom a made-up directive is laid on. */
export interface Party {
  /** Id in content/agencies or content/groups. */
  readonly id: string;
  /** As a document writes it. */
  readonly name: string;
}

export interface MadeUpDirective {
  readonly id: string;
  readonly lead: Party;
  /** What is to be made. No two directives of a corpus share thing, subject and place. */
  readonly thing: string;
  readonly subject: Subject;
  readonly place: string;
  /** The order itself, without agency and deadline. */
  readonly order: string;
  readonly due: MadeUpDeadline | undefined;
}

export interface MadeUpDeadline {
  /** Day (`YYYY-MM-DD`) or month (`YYYY-MM`) named in the order. */
  readonly day: string;
  readonly kind: 'before' | 'by' | 'within';
  /** As the order says it. */
  readonly words: string;
}

/** How a title begins, with what a reader would type of it. */
export interface Frame {
  readonly type: string;
  readonly words: string;
  readonly short: string;
}

/** Everything about a made-up notice that a query may ask for. */
export interface MadeUpNotice {
  readonly slug: string;
  readonly frame: Frame;
  readonly subject: Subject;
  readonly place: string;
  /** First year of the period the title names. */
  readonly year: number;
  /** `năm 2019` or `giai đoạn 2019-2023`. */
  readonly period: string;
  readonly title: string;
  readonly number: number;
  /** `TB-UBND`; for official letters `UBND-NC`. */
  readonly symbol: string;
  /** `YYYY-MM-DD` */
  readonly issued: string;
  readonly directives: readonly MadeUpDirective[];
}

const frames: readonly Frame[] = [
  ['thong-bao', 'Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về', 'kết luận cuộc họp'],
  [
    'thong-bao',
    'Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại buổi làm việc về tình hình',
    'kết luận buổi làm việc',
  ],
  ['thong-bao', 'Ý kiến chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh về việc', 'ý kiến chỉ đạo'],
  ['thong-bao', 'Lịch làm việc với các đoàn kiểm tra về', 'lịch làm việc đoàn kiểm tra'],
  ['quyet-dinh', 'Phê duyệt Đề án', 'phê duyệt đề án'],
  ['quyet-dinh', 'Ban hành Quy chế phối hợp trong công tác', 'quy chế phối hợp'],
  ['quyet-dinh', 'Thành lập Ban Chỉ đạo', 'thành lập ban chỉ đạo'],
  ['quyet-dinh', 'Phân bổ kinh phí thực hiện', 'phân bổ kinh phí'],
  ['quyet-dinh', 'Ban hành Bộ tiêu chí đánh giá kết quả', 'bộ tiêu chí đánh giá'],
  ['ke-hoach', 'Triển khai thực hiện', 'kế hoạch triển khai'],
  ['ke-hoach', 'Kiểm tra, giám sát việc thực hiện', 'kế hoạch kiểm tra giám sát'],
  ['ke-hoach', 'Tuyên truyền, vận động nhân dân tham gia', 'kế hoạch tuyên truyền'],
  ['cong-van', 'Về việc đẩy mạnh', 'đẩy mạnh'],
  ['cong-van', 'Về việc chấn chỉnh công tác', 'chấn chỉnh'],
  ['cong-van', 'Về việc đôn đốc tiến độ', 'đôn đốc tiến độ'],
  ['chi-thi', 'Về tăng cường các biện pháp', 'chỉ thị tăng cường'],
  ['chi-thi', 'Về một số nhiệm vụ cấp bách trong', 'nhiệm vụ cấp bách'],
  ['bao-cao', 'Tổng kết kết quả thực hiện', 'báo cáo tổng kết'],
].map(([type = '', words = '', short = '']) => ({ type, words, short }));

const codes: Readonly<Record<string, string>> = {
  'thong-bao': 'TB',
  'quyet-dinh': 'QĐ',
  'ke-hoach': 'KH',
  'chi-thi': 'CT',
  'bao-cao': 'BC',
};

/** Made things and the verbs that make them. */
const things: readonly (readonly [thing: string, verbs: readonly string[]])[] = [
  ['kế hoạch', ['Tham mưu Ủy ban nhân dân tỉnh ban hành', 'Xây dựng', 'Điều chỉnh']],
  ['đề án', ['Trình Ủy ban nhân dân tỉnh phê duyệt', 'Hoàn thiện']],
  ['báo cáo đánh giá', ['Tổng hợp, gửi Ủy ban nhân dân tỉnh', 'Hoàn chỉnh']],
  ['phương án', ['Chủ trì xây dựng', 'Thẩm định']],
  ['danh mục', ['Rà soát, công bố', 'Cập nhật']],
  ['quy chế', ['Soạn thảo', 'Tham mưu ban hành']],
  ['bộ tiêu chí', ['Xây dựng', 'Lấy ý kiến về']],
  ['sổ tay hướng dẫn', ['Biên soạn, phát hành', 'In ấn']],
  ['bản đồ', ['Lập', 'Nghiệm thu']],
  ['cơ sở dữ liệu', ['Xây dựng, vận hành', 'Làm sạch']],
  ['tổ công tác', ['Thành lập', 'Kiện toàn']],
  ['đoàn kiểm tra', ['Thành lập', 'Chủ trì']],
  ['lộ trình', ['Xác định', 'Công khai']],
  ['dự toán kinh phí', ['Lập, thẩm định', 'Bố trí']],
  ['hội nghị', ['Tổ chức', 'Chuẩn bị nội dung']],
  ['lớp tập huấn', ['Mở', 'Tổ chức']],
  ['đường dây nóng', ['Thiết lập', 'Duy trì']],
  ['phần mềm', ['Nâng cấp', 'Đưa vào sử dụng']],
  ['cuộc khảo sát', ['Tiến hành', 'Công bố kết quả']],
  ['mô hình điểm', ['Triển khai', 'Nhân rộng']],
  ['quy trình', ['Chuẩn hóa', 'Niêm yết công khai']],
  ['hợp đồng', ['Ký kết', 'Thanh lý']],
  ['hồ sơ', ['Hoàn tất', 'Số hóa']],
  ['biên bản nghiệm thu', ['Lập', 'Gửi']],
  ['cam kết', ['Tổ chức ký', 'Giám sát việc thực hiện']],
  ['tờ rơi', ['Phát', 'Thiết kế']],
  ['cuộc thi tìm hiểu', ['Phát động', 'Tổng kết']],
  ['chuyên mục truyền hình', ['Xây dựng', 'Duy trì']],
  ['bảng giá', ['Niêm yết', 'Điều chỉnh']],
  ['nguồn vốn', ['Lồng ghép', 'Cân đối']],
];

const agencyNames: Readonly<Record<string, string>> = {
  'so-noi-vu': 'Sở Nội vụ',
  'so-tu-phap': 'Sở Tư pháp',
  'so-tai-chinh': 'Sở Tài chính',
  'so-ke-hoach-va-dau-tu': 'Sở Kế hoạch và Đầu tư',
  'so-cong-thuong': 'Sở Công Thương',
  'so-xay-dung': 'Sở Xây dựng',
  'so-van-hoa-the-thao-va-du-lich': 'Sở Văn hóa, Thể thao và Du lịch',
  'so-khoa-hoc-va-cong-nghe': 'Sở Khoa học và Công nghệ',
  'so-giao-duc-va-dao-tao': 'Sở Giáo dục và Đào tạo',
  'so-y-te': 'Sở Y tế',
  'so-nong-nghiep-va-phat-trien-nong-thon': 'Sở Nông nghiệp và Phát triển nông thôn',
  'so-giao-thong-van-tai': 'Sở Giao thông vận tải',
  'so-tai-nguyen-va-moi-truong': 'Sở Tài nguyên và Môi trường',
  'so-thong-tin-va-truyen-thong': 'Sở Thông tin và Truyền thông',
  'so-lao-dong-thuong-binh-va-xa-hoi': 'Sở Lao động - Thương binh và Xã hội',
  'thanh-tra-tinh': 'Thanh tra tỉnh',
  'van-phong-ubnd-tinh': 'Văn phòng Ủy ban nhân dân tỉnh',
  'ban-dan-toc': 'Ban Dân tộc',
  'ban-quan-ly-khu-kinh-te': 'Ban Quản lý Khu kinh tế',
  'ubnd-huyen-dak-ha': 'Ủy ban nhân dân huyện Đăk Hà',
  'ubnd-huyen-ngoc-hoi': 'Ủy ban nhân dân huyện Ngọc Hồi',
  'ubnd-huyen-sa-thay': 'Ủy ban nhân dân huyện Sa Thầy',
  'ubnd-huyen-kon-plong': 'Ủy ban nhân dân huyện Kon Plông',
  'ubnd-thanh-pho': 'Ủy ban nhân dân thành phố Kon Tum',
};

const partyOf = (id: string): Party => ({ id: `${id}-kon-tum`, name: agencyNames[id] ?? id });
const parties: readonly Party[] = Object.keys(agencyNames).map(partyOf);
/** Addresses of the six directives of every made-up notice; one name for those that share a heading. */
export const directiveIds = ['2.1-1', '2.1-2', '2.2', '2.3-1', '2.3-2', '2.4'] as const;

/**
 * Made-up notices of 2011 to 2026. Three of five differ from an earlier one in nothing but place, period
 * or kind, as real ones do. The same count and seed give the same notices.
 */
export function madeUpNotices(count: number, seed = 20150814): readonly MadeUpNotice[] {
  const random = new Random(seed);
  const titles = new Set<string>();
  const numbers = new Set<string>();
  const orders = new Set<string>();
  const notices: MadeUpNotice[] = [];
  while (notices.length < count) {
    const model = random.isLess(0.6) && notices.length > 0 ? random.pick(notices) : undefined;
    const varied = random.between(0, 3);
    const frame = model === undefined || varied === 0 ? random.pick(frames) : model.frame;
    const subject = model === undefined || varied === 1 ? random.pick(subjects) : model.subject;
    const place = model === undefined || varied === 2 ? random.pick(places) : model.place;
    const year = model === undefined || varied === 3 ? random.between(2011, 2026) : model.year;
    const period = random.isLess(0.75) ? `năm ${String(year)}` : `giai đoạn ${String(year)}-${String(year + 4)}`;
    const title = `${frame.words} ${subject.words} ${random.pick(['trên địa bàn', 'tại', 'ở'])} ${place} ${period}`;
    const key = [frame.words, subject.words, place, period].join('|');
    const issued = dayOf(random, year);
    const number = random.between(1, 4999);
    if (isYearLike(number)) continue;
    const code = codes[frame.type];
    const symbol = code === undefined ? `UBND-${random.pick(['NC', 'KGVX', 'NN', 'TH', 'KT'])}` : `${code}-UBND`;
    const numberKey = [number, symbol, issued.slice(0, 4)].join('|');
    if (titles.has(key) || numbers.has(numberKey)) continue;
    titles.add(key);
    numbers.add(numberKey);
    const slug = `${code?.toLowerCase().replace('đ', 'd') ?? 'cv'}-${String(number)}-${issued.slice(0, 4)}-gia-dinh-${String(notices.length + 1)}`;
    const directives = directivesOf(random, { subject, place, issued }, orders);
    notices.push({ slug, frame, subject, place, year, period, title, number, symbol, issued, directives });
  }
  return notices;
}

/** Whether “thông báo 2016” would rather mean a year than a number. */
export const isYearLike = (number: number): boolean => number >= 1900 && number <= 2100;

function dayOf(random: Random, year: number): string {
  // Plans for a year are often issued at the end of the one before; nothing is issued after June 2026.
  const early = year > 2011 && random.isLess(0.2);
  const month = early ? random.between(10, 12) : random.between(1, year === 2026 ? 6 : 12);
  return isoDay(early ? year - 1 : year, month, random.between(1, 28));
}

export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function directivesOf(
  random: Random,
  notice: Pick<MadeUpNotice, 'subject' | 'place' | 'issued'>,
  taken: Set<string>,
): readonly MadeUpDirective[] {
  const own = partyOf(notice.subject.lead);
  const others = random.shuffled(parties.filter(({ id }) => id !== own.id)).slice(0, 3);
  const leads = [own, own, ...others.slice(0, 1), ...others.slice(1, 2), ...others.slice(1, 2), ...others.slice(2)];
  return directiveIds.map((id, index): MadeUpDirective => {
    for (;;) {
      const [thing, verbs] = random.pick(things);
      const subject = random.isLess(0.5) ? notice.subject : random.pick(subjects);
      const place = random.isLess(0.5) ? notice.place : random.pick(places);
      const key = [thing, subject.words, place].join('|');
      if (taken.has(key)) continue;
      taken.add(key);
      const order = `${random.pick(verbs)} ${thing} ${subject.words} tại ${place}`;
      const due = random.isLess(0.5) ? deadlineOf(random, notice.issued) : undefined;
      return { id, lead: leads[index] ?? own, thing, subject, place, order, due };
    }
  });
}

const quarters = ['I', 'II', 'III', 'IV'] as const;

function deadlineOf(random: Random, issued: string): MadeUpDeadline {
  const months = Number(issued.slice(5, 7)) + random.between(1, 14);
  const year = Number(issued.slice(0, 4)) + Math.floor((months - 1) / 12);
  const month = ((months - 1) % 12) + 1;
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 28;
  const day = random.pick([5, 10, 15, 20, 25, last]);
  const iso = isoDay(year, month, day);
  const [d, m, y] = [String(day), String(month), String(year)];
  return random.pick<MadeUpDeadline>([
    { kind: 'before', day: iso, words: `trước ngày ${d}/${m}/${y}` },
    { kind: 'before', day: iso, words: `trước ${d.padStart(2, '0')}/${m.padStart(2, '0')}/${y}` },
    { kind: 'by', day: iso, words: `chậm nhất ngày ${d} tháng ${m} năm ${y}` },
    { kind: 'by', day: iso, words: `chậm nhất đến hết ngày ${d}/${m}/${y}` },
    { kind: 'within', day: iso.slice(0, 7), words: `trong tháng ${m}/${y}` },
    {
      kind: 'within',
      day: `${y}-Q${String(Math.ceil(month / 3))}`,
      words: `trong quý ${quarters[Math.ceil(month / 3) - 1] ?? 'I'} năm ${y}`,
    },
  ]);
}
