import type { PersonalFinding } from './personal-finding.ts';

const unit =
  '(?:[Tt]hôn|[Ll]àng|[Bb]uôn|[Bb]on|[Bb]ản|[Ấấ]p|[Kk]hóm|[Xx]óm|[Tt]ổ dân phố|[Tt]ổ|TDP|[Kk]hu phố|[Kk]hối phố|[Kk]hối|[Tt]iểu khu|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt|[Đđ]ường|[Pp]hố|[Cc]hung cư|[Cc]ăn hộ|[Pp]hòng)';
const smallest = String.raw`(?:(?:[Ss]ố nhà|[Nn]hà số|SN)\s*\d|(?:[Ss]ố\s*)?\d+[A-Za-z]?(?:/\d+)*[A-Za-z]?,?\s+(?:${unit}|\p{Lu})|${unit}\s+(?:số\s*)?(?:\d|\p{Lu}))`;
const residence =
  '(?:[Đđ]ăng ký thường trú|ĐKTT|ĐKHKTT|HKTT|[Hh]ộ khẩu(?: thường trú)?|[Tt]hường trú|THƯỜNG TRÚ|[Tt]ạm trú|[Cc]ư trú|[Cc]hỗ ở|[Nn]ơi ở|[Nn]hà ở|[Nn]hà riêng|[Nn]gụ|[Ss]inh sống|(?<!(?:lưu|nội|ngoại|bán) )[Tt]rú|[Ởở])';
const home = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?<how>${residence})(?<joint>(?:\s{1,3}(?:hiện nay|hiện tại|trước đây|cuối cùng|tại|ở|địa chỉ|là))*[*_]{0,3}\s{0,3}[:;,–-]?[*_]{0,3}\s{0,3})(?<address>${smallest}[^\n;.()|]{0,60})`,
  'gu',
);

/** Those of whom many live somewhere, and offices of the press and the police that “thường trú” somewhere. */
const many =
  /(?<!\p{L})(?:các|những|nhân dân|người dân|dân cư|hộ dân|bà con|đồng bào|số hộ|\d+ hộ|\d+ khẩu|công dân|học sinh|sinh viên|trẻ em|đối tượng|lao động|hộ nghèo|dân tộc|phóng viên|cơ quan|văn phòng|bộ phận|phân xã|lực lượng)(?!\p{L})/iu;
const one =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ)\s+\p{Lu}|\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*)+\s*[,;(–-]*\s*(?:hiện |có |đăng ký |nơi |địa chỉ )*$/u;

/** Where a person lives, down to house, street, hamlet or group of houses; a commune alone is not an address. */
export function homeAddresses(text: string): readonly PersonalFinding[] {
  if (!/trú|hộ khẩu|hktt|đktt|chỗ ở|nơi ở|nhà riêng|nhà ở|ngụ|sinh sống|ở (?:tại|số)/iu.test(text)) return [];
  const findings: PersonalFinding[] = [];
  for (const match of text.matchAll(home)) {
    const { how = '', joint = '', address = '' } = match.groups ?? {};
    const before = /[^.;\n]*$/u.exec(text.slice(Math.max(0, match.index - 100), match.index))?.[0] ?? '';
    const person = one.test(before);
    // “ở” and “sinh sống” are said of anybody; they need a person before them.
    if (/^(?:[Ởở]|[Ss]inh sống|[Nn]hà ở)$/u.test(how) && !(person && /tại|ở|số/u.test(how + joint))) continue;
    if (!person && many.test(before)) continue;
    const words = `${how}${joint}${address}`.trimEnd();
    findings.push({ rule: 'home-address', severity: 'error', offset: match.index, words });
  }
  return findings;
}
