import type { Problem } from '#domain/problem.ts';
import { bankAccounts } from './bank-account.ts';
import { birthDates } from './birth-date.ts';
import { citizenIds } from './citizen-id.ts';
import { complainantNames } from './complainant-name.ts';
import { glanceAt, type Sign } from './glance.ts';
import { homeAddresses } from './home-address.ts';
import { passports } from './passport.ts';
import { type PersonalFinding } from './personal-finding.ts';
import { phoneNumbers } from './phone-number.ts';
import { problemAt, shortened } from './place.ts';
import { privateEmails } from './private-email.ts';
import { readable } from './readable.ts';
import { tableCells, type Cell } from './table-columns.ts';
import type { TextFile } from './text-rule.ts';

/**
 * In the order in which they claim words: the first to recognise some keeps them. Each with the signs of which a text
 * has one where there is anything to find.
 */
const finders: readonly { find: (text: string) => readonly PersonalFinding[]; signs: readonly Sign[] }[] = [
  { find: citizenIds, signs: ['citizen-card', 'number'] },
  { find: passports, signs: ['passport'] },
  { find: bankAccounts, signs: ['account'] },
  { find: phoneNumbers, signs: ['number'] },
  { find: privateEmails, signs: ['email'] },
  { find: birthDates, signs: ['birth'] },
  { find: homeAddresses, signs: ['home'] },
  { find: complainantNames, signs: ['complaint'] },
  { find: inTables, signs: ['table'] },
];

/** Personal data in a source text, in order of place, with offsets into that source. */
export function personalData(source: string): readonly PersonalFinding[] {
  const { mayHave } = glanceAt(source);
  const asked = finders.filter(({ signs }) => mayHave(...signs));
  if (asked.length === 0) return [];
  const { text, sourceOffset } = readable(source);
  const kept: PersonalFinding[] = [];
  const claimed = new Uint8Array(text.length);
  for (const { find } of asked) {
    for (const finding of find(text)) {
      const end = finding.offset + finding.words.length;
      if (claimed.subarray(finding.offset, end).includes(1)) continue;
      claimed.fill(1, finding.offset, end);
      kept.push(finding);
    }
  }
  return kept
    .map((finding) => ({ ...finding, offset: sourceOffset(finding.offset) }))
    .toSorted((a, b) => a.offset - b.offset);
}

const columns: readonly { rule: PersonalFinding['rule']; heading: RegExp; cell: RegExp; besideNames?: boolean }[] = [
  { rule: 'citizen-id', heading: /cccd|cmnd|căn cước|chứng minh|định danh cá nhân/u, cell: /^(?:\d{3}[ .]?){3,4}$/ },
  { rule: 'passport', heading: /hộ chiếu|passport/u, cell: /^[A-Z]{1,2} ?\d{6,8}$/ },
  {
    rule: 'bank-account',
    heading: /số tài khoản|stk|số tk/u,
    cell: /^(?![1-9]\d{0,2}(?:\.\d{3})+$)\d(?:[ .-]?\d){5,18}$/,
  },
  // Spreadsheets drop the leading 0.
  { rule: 'phone-number', heading: /điện thoại|sđt|di động|số đt/u, cell: /^[35789]\d{8}$/ },
  {
    rule: 'birth-date',
    heading: /ngày sinh|năm sinh|sinh ngày|sinh năm|ngày,? ?tháng,? ?năm sinh/u,
    cell: /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|(?:19[2-9]|20)\d{1,2})$/,
    besideNames: true,
  },
  {
    rule: 'home-address',
    heading: /thường trú|tạm trú|cư trú|chỗ ở|nơi ở|hộ khẩu|hktt/u,
    cell: /^(?:số nhà|số|thôn|làng|buôn|bản|ấp|khóm|xóm|tổ|khu phố|ngõ|hẻm|đường|\d+[/\d]*[a-z]?\s)\s*\S/iu,
    besideNames: true,
  },
];

function inTables(text: string): readonly PersonalFinding[] {
  return tableCells(text).flatMap((cell) => {
    const column = columns.find(({ heading }) => heading.test(cell.heading));
    if (column === undefined || !column.cell.test(cell.words)) return [];
    if (column.besideNames === true && !namesPeople(cell)) return [];
    return { rule: column.rule, severity: 'error' as const, offset: cell.offset, words: cell.words };
  });
}

function namesPeople(cell: Cell): boolean {
  return cell.headings.some((heading) => /họ (?:và |, ?chữ đệm và )?tên|họ tên|^tên$|người/u.test(heading));
}

const waiver = 'Nếu thông tin này bắt buộc phải công khai, ghi vào mục waivers ở đầu tệp, kèm lý do.';
const advice: Readonly<Record<PersonalFinding['rule'], { what: string; fix: string }>> = {
  'citizen-id': { what: 'số căn cước hoặc chứng minh nhân dân', fix: 'Xóa số này hoặc che bớt: 062***…***.' },
  passport: { what: 'số hộ chiếu', fix: 'Xóa số này.' },
  'bank-account': { what: 'số tài khoản', fix: 'Xóa số này.' },
  'phone-number': { what: 'số điện thoại', fix: 'Xóa số này, hoặc thay bằng số của cơ quan.' },
  'private-email': {
    what: 'địa chỉ thư điện tử không thuộc tên miền của cơ quan nhà nước',
    fix: 'Thay bằng địa chỉ …@….gov.vn của cơ quan, hoặc xóa.',
  },
  'birth-date': { what: 'ngày hoặc năm sinh của một người', fix: 'Xóa ngày, năm sinh.' },
  'home-address': { what: 'nơi ở của một người', fix: 'Chỉ ghi đến xã, phường; xóa phần chi tiết hơn.' },
  'complainant-name': {
    what: 'tên người có đơn hoặc người bị nêu trong đơn',
    fix: 'Viết tắt tên, ví dụ: ông N.V.A.; hoặc viết: công dân.',
  },
};

/** The problems the findings of one file make. The caller leaves out those it has a waiver for. */
export function personalProblems(file: TextFile, findings: readonly PersonalFinding[]): readonly Problem[] {
  return findings.map(({ rule, severity, offset, words }) => {
    const { what, fix } = advice[rule];
    const office = severity === 'warning' ? '; có vẻ là của cơ quan, cần xem lại' : '';
    return problemAt(file, offset, {
      rule,
      severity,
      message: `“${shortened(words)}” có thể là ${what}${office}.`,
      fix:
        severity === 'warning' ? `Nếu là của cơ quan thì để nguyên; nếu là của một người: ${fix}` : `${fix} ${waiver}`,
    });
  });
}

/** Personal data of a file, before any waiver. */
export function personalDataProblems(file: TextFile): readonly Problem[] {
  return personalProblems(file, personalData(file.text));
}
