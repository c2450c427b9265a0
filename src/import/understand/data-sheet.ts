import { fold } from './fold.ts';
import { cellText, type Line, type Passage } from './passage.ts';
import { plainText } from './plain-text.ts';

/** Fields that a copy of a document on the web often lists in a table before it. */
const keys = {
  number: /^(?:số hiệu|số\/ký hiệu|số ký hiệu|số, ký hiệu|ký hiệu|số ký hiệu gốc|số hiệu văn bản)$/,
  type: /^(?:loại văn bản|loại|hình thức văn bản|thể loại)$/,
  issuer: /^(?:cơ quan ban hành|đơn vị ban hành|nơi ban hành văn bản|cơ quan)$/,
  issued: /^(?:ngày ban hành|ban hành|ngày ký|ngày ký ban hành)$/,
  signatory: /^(?:người ký|người ký ban hành)$/,
  position: /^(?:chức danh|chức vụ|chức danh người ký|chức vụ người ký)$/,
  title: /^(?:trích yếu|tên văn bản|tiêu đề|về việc)$/,
  place: /^(?:nơi ban hành|địa danh)$/,
} as const;
export type SheetKey = keyof typeof keys;

/** A value of the sheet with the row it stands in. */
export interface SheetEntry {
  readonly value: string;
  readonly words: string;
}

/** The data a copy gives about the document: rows “Số hiệu | 123/TB-UBND” of a table, or lines “Số hiệu: …”. */
export function dataSheet(passages: readonly Passage[], lines: readonly Line[]): ReadonlyMap<SheetKey, SheetEntry> {
  const sheet = new Map<SheetKey, SheetEntry>();
  const add = (name: string, value: string, words: string): void => {
    const folded = fold(plainText(name).plain).replace(/\s*:\s*$/, '');
    const given = plainText(value).plain.trim();
    for (const [key, form] of entries) {
      if (given !== '' && form.test(folded) && !sheet.has(key)) sheet.set(key, { value: given, words: words.trim() });
    }
  };
  for (const passage of passages.slice(0, 40)) {
    if (passage.kind !== 'table') continue;
    for (const row of passage.table.rows) {
      const [name, value] = row;
      if (row.length === 2 && name && value) add(cellText(name), cellText(value), row.map(cellText).join(' | '));
    }
  }
  for (const { plain } of lines.slice(0, 80)) {
    const cells =
      /^\|(?<name>[^|]+)\|(?<value>[^|]+)\|$/.exec(plain)?.groups ??
      /^(?:[-*•]\s*)?(?<name>\p{L}[\p{L}\s/,]{3,30}):\s+(?<value>\S.*)$/u.exec(plain)?.groups;
    // “Người ký:” with its value on the line is a sheet's; “Số:” is the head's own.
    if (cells) add(cells['name']?.trim() ?? '', cells['value'] ?? '', plain);
  }
  return sheet;
}

const entries: readonly (readonly [SheetKey, RegExp])[] = [
  ['number', keys.number],
  ['type', keys.type],
  ['issuer', keys.issuer],
  ['issued', keys.issued],
  ['signatory', keys.signatory],
  ['position', keys.position],
  ['title', keys.title],
  ['place', keys.place],
];
