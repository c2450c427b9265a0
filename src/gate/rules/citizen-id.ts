import type { PersonalFinding } from './personal-finding.ts';

const notInside = String.raw`(?<![\p{L}\p{N}])`;
const twelve = String.raw`\d{3}[ .\u00A0]?\d{3}[ .\u00A0]?\d{3}[ .\u00A0]?\d{3}`;
const nine = String.raw`\d{3}[ .\u00A0]?\d{3}[ .\u00A0]?\d{3}`;
const card = String.raw`(?:cccd|cmnd|cmtnd|cmt|cccđ|căn cước|(?:giấy )?chứng minh (?:nhân dân|thư)|định danh cá nhân|số định danh)`;
/** A number after the name of the card, at most a few words away: “CCCD số 001…”, “CMND/hộ chiếu: 233…”. */
const named = new RegExp(
  `${notInside}${card}(?!\\p{L})[^\\p{N}\\n.;]{0,60}?(?<digits>${twelve}|${nine})(?![\\p{L}\\p{N}]|\\*{3}|[.,]\\d|\\s*(?:đồng|vnđ|đ|người|thẻ|hồ sơ|tài khoản)(?!\\p{L}))`,
  'giu',
);
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}/_=#&-]|\\d[.,])(?<digits>0\\d{2}${twelve.slice('\\d{3}'.length)})(?![\\p{L}\\p{N}]|\\*{3}|[.,/-][\\p{L}\\d])`,
  'gu',
);

// Thông tư 59/2021/TT-BCA, Phụ lục I: codes of the provinces of 2021.
const provinces = new Set(
  '1 2 4 6 8 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
    .split(' ')
    .map(Number),
);

/** Twelve digits built as a citizen's number: province, century and sex, year of birth, six more. */
function isBuiltAsCitizenNumber(digits: string): boolean {
  const century = Number(digits[3]);
  const year = Number(digits.slice(4, 6));
  return provinces.has(Number(digits.slice(0, 3))) && (century <= 1 || (century <= 3 && year <= 45));
}

/**
 * Citizens' numbers: nine or twelve digits after the name of the card, and twelve digits built as such
 * a number wherever they stand, save after the name of another number (an account).
 */
export function citizenIds(text: string): readonly PersonalFinding[] {
  const found = new Map<number, string>();
  if (/cccd|cmnd|cmtnd|cmt|căn cước|chứng minh|định danh|cccđ/i.test(text)) {
    for (const match of text.matchAll(named)) {
      const digits = match.groups?.['digits'] ?? '';
      found.set(match.index + match[0].length - digits.length, digits);
    }
  }
  for (const match of text.matchAll(bare)) {
    const digits = match.groups?.['digits'] ?? '';
    if (!isBuiltAsCitizenNumber(digits.replaceAll(/\D/g, ''))) continue;
    if (
      /(?:tài khoản|stk|mã hồ sơ|mã vạch|biên lai|hóa đơn|hoá đơn)[^\d\n]{0,30}$/iu.test(
        text.slice(Math.max(0, match.index - 50), match.index),
      )
    )
      continue;
    found.set(match.index, digits);
  }
  return [...found].map(([offset, words]) => ({ rule: 'citizen-id', severity: 'error', offset, words }));
}
