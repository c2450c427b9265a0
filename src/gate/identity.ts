import { reservedSlugs } from '#addresses';
import { yearOf } from '#domain/civil-date.ts';
import { parseDocumentNumber } from '#domain/document-number.ts';
import { documentTypes } from '#domain/document-type.ts';
import { isKnown } from '#domain/notice.ts';
import type { Problem } from '#domain/problem.ts';
import { dayOfNotice } from '#domain/register.ts';
import type { ContentRule } from './content.ts';
import type { NoticeEntry } from './notice-text.ts';

/** Two things under one name: one of them would vanish from the site, or be taken for the other. */
export const checkIdentity: ContentRule = (content) => {
  const problems: Problem[] = [];
  const refuse = (
    notice: NoticeEntry,
    path: readonly PropertyKey[],
    problem: Pick<Problem, 'rule' | 'message' | 'fix'>,
    severity: Problem['severity'] = 'error',
  ): void => {
    problems.push({ severity, file: notice.file, ...notice.yaml.placeOf(path), ...problem });
  };
  const bySlug = new Map<string, NoticeEntry>();
  const byNumber = new Map<string, NoticeEntry>();
  const directives = new Set(content.documents.map(({ id }) => id));
  for (const notice of content.notices) {
    const { id, data } = notice;
    const twin = bySlug.get(id);
    if (twin !== undefined) {
      refuse(notice, ['title'], {
        rule: 'duplicate-slug',
        message: `Hai tệp cùng tên “${id}”: tệp này và ${twin.file}. Chúng sẽ có cùng một địa chỉ.`,
        fix: 'Đổi tên tệp mới hơn, ví dụ thêm số văn bản vào tên.',
      });
    } else bySlug.set(id, notice);
    if (directives.has(id)) {
      refuse(notice, ['title'], {
        rule: 'ambiguous-id',
        message: `Mã “${id}” vừa là văn bản đăng ở đây vừa là văn bản tham chiếu (content/documents/${id}.yaml).`,
        fix: 'Xóa tệp tham chiếu, hoặc đổi tên một trong hai.',
      });
    }
    if (reservedSlugs.some((word) => word === id)) {
      refuse(notice, ['title'], {
        rule: 'reserved-name',
        message: `Tên tệp “${id}” là địa chỉ của một danh sách trên trang.`,
        fix: 'Đặt tên tệp khác.',
      });
    }
    if (!isKnown(data.number)) continue;

    const number = parseDocumentNumber(data.number);
    if (number === undefined) {
      refuse(notice, ['number'], {
        rule: 'wrong-number',
        message: `“${data.number}” không phải dạng số, ký hiệu văn bản.`,
        fix: suggestNumber(data.number),
      });
      continue;
    }
    const day = dayOfNotice(data);
    const year = number.year ?? (day && String(yearOf(day))) ?? '';
    const key = [data.issuer, data.number.replace(/\s+|^0+/g, '').toLocaleUpperCase('vi'), String(year)].join(' ');
    const same = byNumber.get(key);
    if (same !== undefined) {
      refuse(notice, ['number'], {
        rule: 'duplicate-number',
        message: `Cùng cơ quan ban hành, cùng số “${data.number}”, cùng năm với ${same.file}.`,
        fix: 'Nếu là cùng một văn bản, xóa tệp trùng; nếu không, kiểm tra lại số và ngày.',
      });
    } else byNumber.set(key, notice);
    const code = documentTypes.find((type) => type.id === data.type)?.code;
    const stated = documentTypes.find(
      (type) => type.code !== undefined && number.symbol.split(/[-/]/).includes(type.code),
    );
    if (
      code !== undefined &&
      stated !== undefined &&
      stated.id !== data.type &&
      !number.symbol.split(/[-/]/).includes(code)
    ) {
      refuse(
        notice,
        ['type'],
        {
          rule: 'type-against-number',
          message: `Loại văn bản là “${data.type}” nhưng ký hiệu “${data.number}” là của loại “${stated.id}”.`,
          fix: `Có phải là type: ${stated.id}?`,
        },
        'warning',
      );
    }
  }
  for (const { id, file, yaml } of content.guides) {
    if (id !== 'index') continue;
    problems.push({
      rule: 'reserved-name',
      severity: 'error',
      file,
      ...yaml.placeOf(['title']),
      message: 'Tên tệp “index” là địa chỉ của danh sách các trang hướng dẫn.',
      fix: 'Đặt tên tệp khác.',
    });
  }
  return problems;
};

/** What a number most likely meant to be: `123-TB/UBND` → `123/TB-UBND`. */
function suggestNumber(text: string): string {
  const [, number, type, agency] =
    /^(?:số[: ]*)?\s*(\d+[a-zđ]?)\s*[-/. ]\s*(\p{Lu}[\p{L}]*)\s*[-/. ]\s*(\p{Lu}[\p{L}&-]*)$/iu.exec(text.trim()) ?? [];
  if (number === undefined || type === undefined || agency === undefined)
    return 'Viết như trên văn bản, ví dụ: 123/TB-UBND.';
  return `Viết: ${number}/${type}-${agency}`;
}
