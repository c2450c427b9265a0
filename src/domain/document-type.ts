import { foldText } from './folded-text.ts';

/** A kind of official document and the code its symbol carries. */
export interface DocumentType {
  readonly id: string;
  readonly name: string;
  readonly code?: string;
}

/**
 * The 27 kinds with a code in Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; the two kinds of
 * Điều 7 without one; and the normative kinds, which other laws name and people cite.
 */
const named: readonly (readonly [name: string, code?: string])[] = [
  ['Nghị quyết', 'NQ'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QyĐ'],
  ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'],
  ['Hướng dẫn', 'HD'],
  ['Chương trình', 'CTr'],
  ['Kế hoạch', 'KH'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Báo cáo', 'BC'],
  ['Biên bản', 'BB'],
  ['Tờ trình', 'TTr'],
  ['Hợp đồng', 'HĐ'],
  ['Công điện', 'CĐ'],
  ['Bản ghi nhớ', 'BGN'],
  ['Bản thỏa thuận', 'BTT'],
  ['Giấy uỷ quyền', 'GUQ'],
  ['Giấy mời', 'GM'],
  ['Giấy giới thiệu', 'GGT'],
  ['Giấy nghỉ phép', 'GNP'],
  ['Phiếu gửi', 'PG'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu báo', 'PB'],
  ['Công văn'],
  ['Thư công'],
  ['Luật', 'QH'],
  ['Pháp lệnh', 'UBTVQH'],
  ['Nghị định', 'NĐ'],
  ['Thông tư', 'TT'],
  ['Thông tư liên tịch', 'TTLT'],
];

/** Every kind; its id is its name as addresses have it, `nghi-quyet`. */
export const documentTypes: readonly DocumentType[] = named.map(([name, code]) => ({
  id: foldText(name).replaceAll(' ', '-'),
  name,
  ...(code === undefined ? {} : { code }),
}));

export const documentTypeIds = documentTypes.map((type) => type.id);

/** Name of a type; an id no one knows is our own mistake, the schema admits only known ones. */
export function documentTypeName(id: string): string {
  const type = documentTypes.find((candidate) => candidate.id === id);
  if (type === undefined) throw new Error(`unknown document type: ${id}`);
  return type.name;
}
