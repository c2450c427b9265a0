import { formatDay } from './civil-date.ts';
import { documentTypeName } from './document-type.ts';
import { isKnown, type Notice } from './notice.ts';

/**
 * How a document is named in a sentence: “Thông báo số 123/TB-UBND ngày 18/8/2015”, or with what is
 * missing said: “Thông báo (bản lưu không ghi số và ngày)”.
 */
export function nameOfNotice(notice: Pick<Notice, 'type' | 'number' | 'issued'>): string {
  const number = isKnown(notice.number) ? ` số ${notice.number}` : '';
  const issued = isKnown(notice.issued) ? ` ngày ${formatDay(notice.issued)}` : '';
  const missing = [isKnown(notice.number) ? '' : 'số', isKnown(notice.issued) ? '' : 'ngày'].filter((word) => word !== '');
  const gap = missing.length > 0 ? ` (bản lưu không ghi ${missing.join(' và ')})` : '';
  return `${documentTypeName(notice.type)}${number}${issued}${gap}`;
}

/**
 * How a clause's address reads: `dieu-5.2.a` → “Điều 5, khoản 2, điểm a”, `2.3-2` → “mục 2.3, gạch
 * đầu dòng thứ 2”.
 */
export function nameOfClause(address: string): string {
  if (address === 'ket-thuc') return 'đoạn kết';
  const opening = /^mo-dau-(\d+)$/.exec(address);
  if (opening) return `phần mở đầu, đoạn ${opening[1] ?? ''}`;
  const parts: string[] = [];
  let rest = address.replace(/-lap-(\d+)$/, (_, nth: string) => {
    parts.push(`(lần ${nth})`);
    return '';
  });
  const paragraph = /-doan-(\d+)$/.exec(rest);
  if (paragraph) {
    parts.unshift(`đoạn ${paragraph[1] ?? ''}`);
    rest = rest.slice(0, paragraph.index);
  }
  for (let dash = /^(.*[^-])-(\d+)$/.exec(rest); dash && !/^(?:dieu|chuong|muc|phan|phu-luc)$/.test(dash[1] ?? ''); dash = /^(.*[^-])-(\d+)$/.exec(rest)) {
    if (/(?:dieu|chuong|muc|phan|phu-luc)$/.test(dash[1] ?? '')) break;
    parts.unshift(`gạch đầu dòng thứ ${dash[2] ?? ''}`);
    rest = dash[1] ?? '';
  }
  const article = /^dieu-(\w+)(?:\.(\w+))?(?:\.(\w+))?$/.exec(rest);
  if (article) {
    const [, dieu = '', khoan, diem] = article;
    if (diem !== undefined) parts.unshift(`điểm ${letter(diem)}`);
    if (khoan !== undefined) parts.unshift(/^\d/.test(khoan) ? `khoản ${khoan}` : `điểm ${letter(khoan)}`);
    parts.unshift(`Điều ${dieu}`);
  } else if (rest !== '') parts.unshift(`mục ${rest}`);
  return parts.join(', ');
}

/** A phrase made the beginning of a sentence. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1);
}

/** The letter of a point as people write it: `dd` stands for đ in an address. */
function letter(point: string): string {
  return point === 'dd' ? 'đ' : point;
}
