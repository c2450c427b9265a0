import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { PersonalFinding } from './personal-finding.ts';

/** Where a number could begin; the library, too slow for whole documents, judges these parts only. */
const candidate = /(?<![\p{L}\p{N}]|\d[.,])(?:\(?\+\d|\(?0|84)(?:[\s().\u2010-\u2015/-]{0,3}\d){7,24}/gu;
const mobile = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
/** Eleven digits, until 2018. */
const formerMobile = /^1(?:2\d|6[2-9]|8[68]|99)\d{7}$/;
const landline = /^2\d{9}$/;
/** Area codes until 2017: (060) 3862 123, (04) 3823 4567. */
const formerLandline = /^(?:[48]\d{8}|[2-7]\d{8,9})$/;
const service = /^69\d{5,8}$/;

const otherNumber =
  /(?:mã số thuế|mst|mã số doanh nghiệp|mã số hợp tác xã|đăng ký (?:kinh )?doanh(?: nghiệp)?|đkkd|mã số|tài khoản|stk|mã hồ sơ|biên lai)(?!\p{L})[^\d\n]{0,30}$/iu;
const phoneWord =
  /(?:điện thoại|đt|sđt|đtdđ|đt cơ quan|tel|phone|fax|máy bàn|hotline|đường dây nóng|liên hệ|di động|zalo)(?!\p{L})[^\n]{0,60}$/iu;

/**
 * Telephone numbers. Mobile and foreign ones are somebody's own; landlines are mostly offices', so they
 * warn. Toll-free numbers (1800, 1900) are public. Of dead numbering plans, still in old documents,
 * mobiles are known by their prefix, landlines only after a word such as “ĐT” and where the library still
 * accepts their area code (060, not 04).
 */
export function phoneNumbers(text: string): readonly PersonalFinding[] {
  const findings: PersonalFinding[] = [];
  for (const match of text.matchAll(candidate)) {
    // What follows decides whether this is a document's number or a decimal.
    const part = text.slice(match.index, match.index + match[0].length);
    for (const { startsAt, endsAt, number } of findPhoneNumbersInText(part, 'VN')) {
      const offset = match.index + startsAt;
      const words = part.slice(startsAt, endsAt);
      const after = text.slice(offset + words.length, offset + words.length + 4);
      const before = text.slice(Math.max(0, offset - 90), offset);
      if (
        /^(?:[\d\p{L}]|\*{3}|[/-]\p{Lu}{2}|[.,]\d)/u.test(after) ||
        /^0\.\d+$/.test(words) ||
        otherNumber.test(before) ||
        inAddress(before)
      )
        continue;
      const severity =
        number.country === 'VN' || number.countryCallingCode === '84'
          ? severityOf(number.nationalNumber, words, before)
          : 'error';
      if (severity !== undefined) findings.push({ rule: 'phone-number', severity, offset, words });
    }
  }
  return findings;
}

function severityOf(national: string, words: string, before: string): PersonalFinding['severity'] | undefined {
  const named = phoneWord.test(before);
  // (08) 3823 4567 and Fax: 055.3822123 were landlines; both read as mobiles today.
  const asLandline =
    formerLandline.test(national) &&
    (/^\(0\d{1,3}\)/.test(words) || /^08[ .-]+3\d{3}[ .-]?\d{4}$/.test(words) || /fax[^\p{L}\n]{0,20}$/iu.test(before));
  if (asLandline) return named || words.startsWith('(') ? 'warning' : undefined;
  if (mobile.test(national) || formerMobile.test(national)) return 'error';
  if (landline.test(national)) return 'warning';
  return named && (formerLandline.test(national) || service.test(national)) ? 'warning' : undefined;
}

/** Digits of a web address, save those of a chat or call link, are no telephone number. */
function inAddress(before: string): boolean {
  const start = /\S*$/.exec(before)?.[0] ?? '';
  return /:\/\/|www\.|\?|=/.test(start) && !/zalo\.me|wa\.me|phone=/.test(start);
}
