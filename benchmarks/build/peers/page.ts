/**
 * The pages every peer draws: what stands on this site's pages of notices and listings, filled in by the generator's
 * own language of templates. A peer that drew less would be measured against another task.
 */

/** What a listing says of a notice: expressions in the generator's language. */
export interface ListedFields {
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  readonly number: string;
  readonly day: string;
  readonly issuer: string;
  readonly count: string;
}

/** What a notice's page says besides. */
export interface NoticeFields extends ListedFields {
  readonly words: string;
  readonly source: string;
  readonly sum: string;
  /** Draws something for each directive. */
  readonly directives: (draw: (fields: DirectiveFields) => string) => string;
}

/** What a page says of a directive. */
export interface DirectiveFields {
  readonly id: string;
  readonly address: string;
  readonly lead: string;
  readonly due: string;
}

/** A page of a listing. */
export interface ListingFields {
  readonly heading: string;
  readonly notices: (draw: (fields: ListedFields) => string) => string;
  /** Draws a link to a page beside this one, where there is one. */
  readonly beside: (which: 'newer' | 'older', draw: (address: string) => string) => string;
}

/** As many bytes of style as this site's pages carry in their heads. */
const style = '.giu-cho{margin:0 auto;padding:.5rem 1rem;font:1rem/1.5 serif}'.repeat(32);

const menu = Object.entries({
  'van-ban': 'Văn bản',
  'chi-dao': 'Nhiệm vụ',
  'co-quan': 'Cơ quan',
  'linh-vuc': 'Lĩnh vực',
  'chi-so': 'Chỉ số',
  'huong-dan': 'Hướng dẫn',
})
  .map(([address, name]) => `<li><a href="/${address}/">${name}</a></li>`)
  .join('');

/** What is around the main part of every page. */
export function shell(title: string, description: string, main: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Công báo giả định</title><meta name="description" content="${description}"><style>${style}</style></head><body><a href="#noi-dung">Bỏ qua đến nội dung</a><header><p><a href="/">Công báo giả định</a> Văn bản chỉ đạo và kết quả thực hiện</p><nav aria-label="Các phần của trang"><ul>${menu}</ul></nav><form action="/tim-kiem/" role="search"><input type="search" name="q" aria-label="Tìm văn bản, nhiệm vụ"><button type="submit">Tìm</button></form></header><main id="noi-dung">${main}</main><footer><p>Bản trên trang này được chép nguyên văn để tra cứu, không thay thế văn bản có chữ ký và con dấu.</p><p><a href="/huong-dan/gioi-thieu/">Trang này là gì</a> <a href="/huong-dan/phuong-phap/">Cách xác định tình trạng</a></p></footer></body></html>`;
}

/** What a generator with components draws where the directive stands, and others after the words. */
export function directiveNote({ id, address, lead, due }: DirectiveFields): string {
  return `<div class="n" role="note"><p>${lead}. Hạn: ${due}</p><a href="${address}">Theo dõi nhiệm vụ ${id}</a></div>`;
}

/** A notice's page in its shell. */
export function noticePage(fields: NoticeFields): string {
  const { kind, number, day, issuer, title } = fields;
  return shell(
    `${kind} số ${number} ngày ${day}: ${title}`,
    `${kind} số ${number} ngày ${day} của ${issuer}: nguyên văn và tình trạng ${fields.count} nhiệm vụ.`,
    noticeMain(fields),
  );
}

/** The main part of a notice's page. */
export function noticeMain({ directives, words, source, sum, ...listed }: NoticeFields): string {
  const { address, title, kind, number, day, issuer, count } = listed;
  return `<nav aria-label="Vị trí trang"><a href="/">Văn bản</a>› ${issuer}</nav><p class="n">Văn bản giao ${count} nhiệm vụ.</p><article class="doc"><div class="head"><div><p><b>${issuer}</b></p><p>Số: ${number}</p></div><div class="motto"><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b><u>Độc lập - Tự do - Hạnh phúc</u></b></p></div><p><i>${day}</i></p></div><div class="title"><p>${kind}</p><h1>${title}</h1></div>${words}${directives(directiveNote)}</article><section class="facts" id="ve-van-ban"><h2>Về bản này</h2><dl><dt>Nguồn</dt><dd>${source}</dd><dt>Trích dẫn</dt><dd>${kind} số ${number} ngày ${day} của ${issuer}, ${address}</dd><dt>Kiểm tra nguyên văn</dt><dd>SHA-256: <code>${sum}</code></dd></dl></section>`;
}

/** A page of a listing in its shell. */
export function listingPage(fields: ListingFields): string {
  return shell(fields.heading, 'Các văn bản đã đăng, mới trước cũ sau.', listingMain(fields));
}

/** The main part of a page of a listing. */
export function listingMain({ heading, notices, beside }: ListingFields): string {
  const item = (notice: ListedFields): string =>
    `<li class="border-b py-4"><a href="${notice.address}" class="font-serif text-lg font-semibold leading-snug">${notice.title}</a> <p class="mt-1 text-sm text-muted">${notice.kind} số ${notice.number} ngày ${notice.day} – ${notice.issuer}; giao ${notice.count} nhiệm vụ</p></li>`;
  return `<h1>${heading}</h1><ul>${notices(item)}</ul><nav aria-label="Các trang của danh sách">${beside('newer', (address) => `<a href="${address}" rel="prev">← Mới hơn</a>`)} ${beside('older', (address) => `<a href="${address}" rel="next">Cũ hơn →</a>`)}</nav>`;
}
