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
export const documentTypes: readonly DocumentType[] = [
  { id: 'nghi-quyet', name: 'Nghị quyết', code: 'NQ' },
  { id: 'quyet-dinh', name: 'Quyết định', code: 'QĐ' },
  { id: 'chi-thi', name: 'Chỉ thị', code: 'CT' },
  { id: 'quy-che', name: 'Quy chế', code: 'QC' },
  { id: 'quy-dinh', name: 'Quy định', code: 'QyĐ' },
  { id: 'thong-cao', name: 'Thông cáo', code: 'TC' },
  { id: 'thong-bao', name: 'Thông báo', code: 'TB' },
  { id: 'huong-dan', name: 'Hướng dẫn', code: 'HD' },
  { id: 'chuong-trinh', name: 'Chương trình', code: 'CTr' },
  { id: 'ke-hoach', name: 'Kế hoạch', code: 'KH' },
  { id: 'phuong-an', name: 'Phương án', code: 'PA' },
  { id: 'de-an', name: 'Đề án', code: 'ĐA' },
  { id: 'du-an', name: 'Dự án', code: 'DA' },
  { id: 'bao-cao', name: 'Báo cáo', code: 'BC' },
  { id: 'bien-ban', name: 'Biên bản', code: 'BB' },
  { id: 'to-trinh', name: 'Tờ trình', code: 'TTr' },
  { id: 'hop-dong', name: 'Hợp đồng', code: 'HĐ' },
  { id: 'cong-dien', name: 'Công điện', code: 'CĐ' },
  { id: 'ban-ghi-nho', name: 'Bản ghi nhớ', code: 'BGN' },
  { id: 'ban-thoa-thuan', name: 'Bản thỏa thuận', code: 'BTT' },
  { id: 'giay-uy-quyen', name: 'Giấy uỷ quyền', code: 'GUQ' },
  { id: 'giay-moi', name: 'Giấy mời', code: 'GM' },
  { id: 'giay-gioi-thieu', name: 'Giấy giới thiệu', code: 'GGT' },
  { id: 'giay-nghi-phep', name: 'Giấy nghỉ phép', code: 'GNP' },
  { id: 'phieu-gui', name: 'Phiếu gửi', code: 'PG' },
  { id: 'phieu-chuyen', name: 'Phiếu chuyển', code: 'PC' },
  { id: 'phieu-bao', name: 'Phiếu báo', code: 'PB' },
  { id: 'cong-van', name: 'Công văn' },
  { id: 'thu-cong', name: 'Thư công' },
  { id: 'luat', name: 'Luật', code: 'QH' },
  { id: 'phap-lenh', name: 'Pháp lệnh', code: 'UBTVQH' },
  { id: 'nghi-dinh', name: 'Nghị định', code: 'NĐ' },
  { id: 'thong-tu', name: 'Thông tư', code: 'TT' },
  { id: 'thong-tu-lien-tich', name: 'Thông tư liên tịch', code: 'TTLT' },
];

export const documentTypeIds = documentTypes.map((type) => type.id);

/** Name of a type; an id no one knows is our own mistake, the schema admits only known ones. */
export function documentTypeName(id: string): string {
  const type = documentTypes.find((candidate) => candidate.id === id);
  if (type === undefined) throw new Error(`unknown document type: ${id}`);
  return type.name;
}
