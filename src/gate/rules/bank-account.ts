import type { PersonalFinding } from './personal-finding.ts';

const digits = String.raw`(?<digits>\d(?:[ .\u00A0-]?\d){5,24})(?![\p{L}\p{N}]|\*{3}|[.,]\d|\s*(?:tài khoản|đồng|vnđ|người|lượt|thẻ)(?!\p{L}))`;
const account = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:số tài khoản|số tk|stk|tài khoản số|tk số|tài khoản(?: ngân hàng)? số)(?!\p{L})[^\d\n.;]{0,50}?|tài khoản(?: ngân hàng)?\s{0,3}[:：]?\s{0,3})${digits}`,
  'giu',
);

/** Account numbers of 6 to 19 digits after the word. The State Treasury's accounts are offices', so they warn. */
export function bankAccounts(text: string): readonly PersonalFinding[] {
  if (!/tài khoản|stk|số tk|tk số/iu.test(text)) return [];
  const findings: PersonalFinding[] = [];
  for (const match of text.matchAll(account)) {
    const words = match.groups?.['digits'] ?? '';
    const length = words.replaceAll(/\D/g, '').length;
    // “125.000” counts accounts.
    if (length < 6 || length > 19 || /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(words)) continue;
    const offset = match.index + match[0].length - words.length;
    const lineEnd = text.indexOf('\n', offset);
    const around = text.slice(
      Math.max(0, match.index - 80),
      Math.min(offset + words.length + 80, lineEnd === -1 ? text.length : lineEnd),
    );
    const isTreasury = /kho bạc|kbnn/iu.test(
      around.slice(around.lastIndexOf('\n', match.index - Math.max(0, match.index - 80)) + 1),
    );
    findings.push({ rule: 'bank-account', severity: isTreasury ? 'warning' : 'error', offset, words });
  }
  return findings;
}
