import { formatDay } from './civil-date.ts';
import { documentTypeName } from './document-type.ts';
import { isKnown, type Notice } from './notice.ts';

/**
 * How a document is named in a sentence: “Thông báo số 123/TB-UBND ngày 18/8/2015”, or with what is
 * missing said: “Thông báo (chưa rõ số và ngày)”.
 */
export function nameOfNotice(notice: Pick<Notice, 'type' | 'number' | 'issued'>): string {
  const number = isKnown(notice.number) ? ` số ${notice.number}` : '';
  const issued = isKnown(notice.issued) ? ` ngày ${formatDay(notice.issued)}` : '';
  const missing = [isKnown(notice.number) ? '' : 'số', isKnown(notice.issued) ? '' : 'ngày'].filter(
    (word) => word !== '',
  );
  const gap = missing.length > 0 ? ` (chưa rõ ${missing.join(' và ')})` : '';
  return `${documentTypeName(notice.type)}${number}${issued}${gap}`;
}

const headingNames: Readonly<Record<string, string>> = {
  'phu-luc': 'Phụ lục',
  mau: 'Mẫu số',
  phan: 'Phần',
  chuong: 'Chương',
  muc: 'Mục',
  'tieu-muc': 'Tiểu mục',
  dieu: 'Điều',
  'kem-theo': 'văn bản kèm theo',
  'noi-nhan': 'Nơi nhận',
  'ket-thuc': 'đoạn kết',
};

const ordinals: Readonly<Record<string, string>> = {
  nhat: 'nhất',
  hai: 'hai',
  ba: 'ba',
  tu: 'tư',
  nam: 'năm',
  sau: 'sáu',
  bay: 'bảy',
  tam: 'tám',
  chin: 'chín',
  muoi: 'mười',
};

const step = new RegExp(
  [
    String.raw`\.?(?<heading>phu-luc|mau|phan|chuong|tieu-muc|muc|dieu)(?![a-z0-9])(?:-(?!doan-|lap-)(?<label>thu-[a-z]+|[a-z0-9]+))?`,
    String.raw`\.?(?<place>kem-theo|noi-nhan|ket-thuc)`,
    String.raw`\.?mo-dau-(?<opening>\d+)`,
    String.raw`-lap-(?<again>\d+)`,
    String.raw`-doan-(?<paragraph>\d+)`,
    String.raw`-(?<sort>hang|y)-(?<piece>\d+)`,
    String.raw`(?:\.?gach)?-(?<item>\d+)`,
    String.raw`\.?(?<number>\d+)`,
    String.raw`\.?(?<letter>[a-z]+)`,
  ].join('|'),
  'y',
);

/**
 * How a clause is cited, innermost part first: `dieu-5.2.a` → “điểm a khoản 2 Điều 5”, `2.3-2` → “gạch
 * đầu dòng thứ 2 mục 2.3”, `1-doan-2` → “đoạn 2 mục 1”.
 *
 * Hint: an address does not keep everything. `phu-luc-i-1` is taken for the first item of Phụ lục I,
 * and a letter before any number for a capital.
 */
export function nameOfClause(address: string): string {
  // Outermost first, as in the address.
  const parts: string[] = [];
  let last: 'heading' | 'article' | 'capital' | 'number' | 'point' | 'item' | undefined;
  let inArticle = false;
  // Signs of one numbering are written together: “mục I.2.1”.
  let isJoined = false;
  const add = (kind: typeof last, sign: string, name: string): void => {
    if (isJoined) parts.push(`${parts.pop() ?? ''}.${sign}`);
    else parts.push(`${name} ${sign}`);
    last = kind;
    isJoined = true;
  };
  step.lastIndex = 0;
  while (step.lastIndex < address.length) {
    const { heading, label, place, opening, again, paragraph, sort, piece, item, number, letter } =
      step.exec(address)?.groups ?? {};
    if (heading !== undefined) {
      inArticle = heading === 'dieu';
      last = inArticle ? 'article' : 'heading';
      isJoined = false;
      parts.push(`${headingNames[heading] ?? ''} ${labelOf(label ?? '')}`.trim());
    } else if (place !== undefined) parts.push(headingNames[place] ?? '');
    else if (opening !== undefined) parts.push('phần mở đầu', `đoạn ${opening}`);
    else if (again !== undefined) {
      parts.push(`${parts.pop() ?? ''} (lần ${again})`);
      isJoined = false;
    } else if (paragraph !== undefined) {
      parts.push(`đoạn ${paragraph}`);
      isJoined = false;
    } else if (piece !== undefined) {
      parts.push(sort === 'hang' ? `hàng ${piece} của bảng` : `ý ${piece}`);
      isJoined = false;
    } else if (item !== undefined) {
      parts.push(last === 'item' ? `ý thứ ${item}` : `gạch đầu dòng thứ ${item}`);
      last = 'item';
      isJoined = false;
    } else if (number !== undefined)
      add(last === 'point' ? 'point' : 'number', number, inArticle && last === 'article' ? 'khoản' : 'mục');
    else if (letter !== undefined) {
      const isPoint = last === 'number' || (last === 'article' && !roman.test(letter));
      if (isPoint) isJoined = false;
      add(
        isPoint ? 'point' : 'capital',
        isPoint ? pointOf(letter) : pointOf(letter).toLocaleUpperCase('vi'),
        isPoint ? 'điểm' : 'mục',
      );
    } else return `mục ${address}`;
  }
  return parts.toReversed().join(' ');
}

const roman = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;

/** The label of a heading as people write it: `ii` → II, `thu-nhat` → thứ nhất, `5dd` → 5đ. */
function labelOf(label: string): string {
  const ordinal = /^thu-(\w+)$/.exec(label)?.[1];
  if (ordinal !== undefined) return `thứ ${ordinals[ordinal] ?? ordinal}`;
  return /^\d/.test(label) ? pointOf(label) : label.toUpperCase();
}

/** How a directive is named by where it stands: “nhiệm vụ 2.1-1”, “nhiệm vụ ở khoản 2 Điều 4” for an address in letters. */
export function nameOfDirective(id: string): string {
  return `nhiệm vụ ${/^\d+(?:\.\d+)*(?:-\d+)?$/.test(id) ? id : `ở ${nameOfClause(id)}`}`;
}

/** A phrase made the beginning of a sentence. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1);
}

/** A point or number as people write it: `dd` stands for đ in an address. */
function pointOf(label: string): string {
  return label.replace(/dd$/, 'đ');
}
