/** Issuers that the end of a symbol names wherever in the country it is used. */
const national: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  TTG: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  QH: 'Quốc hội',
  VPCP: 'Văn phòng Chính phủ',
  VPQH: 'Văn phòng Quốc hội',
  VPTW: 'Văn phòng Trung ương Đảng',
  TTCP: 'Thanh tra Chính phủ',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  KTNN: 'Kiểm toán nhà nước',
  BHXH: 'Bảo hiểm xã hội Việt Nam',
  UBDT: 'Ủy ban Dân tộc',
  BCA: 'Bộ Công an',
  BCT: 'Bộ Công Thương',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BGTVT: 'Bộ Giao thông vận tải',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BNG: 'Bộ Ngoại giao',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNV: 'Bộ Nội vụ',
  BQP: 'Bộ Quốc phòng',
  BTC: 'Bộ Tài chính',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BTP: 'Bộ Tư pháp',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BXD: 'Bộ Xây dựng',
  BYT: 'Bộ Y tế',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
};

/** The body that the end of a document's number names: “30/2020/NĐ-CP” is the Government's. */
export function issuerOfSymbol(number: string): string | undefined {
  const parts = number.split(/[-/]/).slice(1);
  for (const part of parts.toReversed()) {
    const found = national[part.replace(/\d+$/, '')];
    if (found !== undefined) return found;
  }
  return undefined;
}
