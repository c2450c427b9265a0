/** The beginning of a new paragraph: a number, a letter, a sign of a list, or a part of a document. */
export const opening =
  /^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]{1,2}|[IVXLC]+)[.)/](?![\d\p{L}])|\d{1,2}(?:\.\d{1,2})+\s|[-+*•–—▪◦➢✓](?=\s)|(?:Điều|Chương|Mục|Phần|Khoản)\s+[\dIVXLCA-Z]|(?:Căn cứ|Phụ lục|Kính gửi|Nơi nhận|Theo đề nghị|Số:)(?![\p{L}\p{N}]))/u;
