import { fold, wordEnd } from './fold.ts';

const member = String.raw`(?:bộ trưởng|thủ trưởng cơ quan ngang bộ|thủ trưởng cơ quan thuộc chính phủ|thủ trưởng các cơ quan|thủ trưởng các đơn vị|thủ trưởng cơ quan|thủ trưởng đơn vị|bộ|sở|ban|ngành|đoàn thể|hội|cơ quan ngang bộ|cơ quan thuộc chính phủ|cơ quan chuyên môn|cơ quan chức năng|cơ quan|đơn vị|địa phương|phòng|chủ đầu tư|doanh nghiệp|tổ chức|tổ chức chính trị - xã hội|thành viên|cấp|huyện ủy|thành ủy|tỉnh ủy|đảng ủy|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|cá nhân|trường|cơ sở)`;
const qualifier = String.raw`(?:\s(?:có |và cá nhân )?(?:liên quan|trực thuộc trung ương|trực thuộc tw|trực thuộc|thuộc tỉnh|thuộc ubnd tỉnh|thuộc ủy ban nhân dân tỉnh|cấp tỉnh|cấp huyện|cấp xã|trung ương|chức năng|của tỉnh|trên địa bàn tỉnh|trên địa bàn|ngang bộ|thuộc chính phủ|nhà nước|tỉnh|khác|báo chí)${wordEnd})`;
const joined = String.raw`(?:\s?[,;]\s?(?:các\s)?(?:và\s)?|\svà\s(?:các\s)?|\s?[-/]\s?)`;
const list = String.raw`${member}${wordEnd}${qualifier}*(?:${joined}${member}${wordEnd}${qualifier}*)*`;
const council = String.raw`(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|hđnd, ubnd)`;
const councils = String.raw`(?:${council}(?:(?:,| và) ${council})*)`;
const phrase = new RegExp(
  String.raw`(?:(?:các|những|tất cả các)\s${councils}\s${list}|(?:các|những|tất cả các)\s${list}|${councils}\scác\s${list}|${councils}\s(?:tỉnh|huyện|xã)(?:,| và)\s(?:thành phố|thị xã|quận|phường)${wordEnd}(?:(?:,| và)\s(?:thị xã|quận|thị trấn|đặc khu|thành phố)${wordEnd})*${qualifier}*|${councils} cấp (?:tỉnh|huyện|xã)${wordEnd})`,
  'uy',
);

const vagueTail =
  /,?\svà\s(?:các )?(?:cơ quan|tổ chức|đơn vị|cá nhân|địa phương)(?:[^,;]|, (?:cơ quan|tổ chức|đơn vị|cá nhân))*(?:liên quan|cá nhân)$/u;

/** Where a phrase that names bodies in a group ends: “các sở, ban, ngành”, “UBND các huyện, thành phố”. */
export function groupEnd(folded: string, index: number): number | undefined {
  phrase.lastIndex = index;
  const match = phrase.exec(folded);
  if (match === null) return undefined;
  // “… và các cơ quan liên quan” at the end is no part of the name.
  const tail = vagueTail.exec(match[0]);
  return index + (tail === null || isVague(match[0]) ? match[0].length : tail.index);
}

/** Whether a group names no one in particular: “các cơ quan, đơn vị liên quan”. */
export function isVague(name: string): boolean {
  const folded = fold(name);
  if (!/liên quan|chức năng|cá nhân/.test(folded))
    return /^(?:các|những) (?:tổ chức|đơn vị|cơ quan|địa phương|cấp)(?:,? (?:và )?(?:tổ chức|đơn vị|cơ quan|cấp|ngành))*$/.test(
      folded,
    );
  return !/(?:sở|bộ|ubnd|ủy ban)/.test(folded);
}

/**
 * What a group is a group of, the same for all ways to write it: “các sở, ban, ngành tỉnh” and “các sở,
 * ngành” are departments, “UBND các huyện, thành phố” and “các huyện, thị xã” are not councils alike.
 */
export function groupKind(name: string): string | undefined {
  const folded = fold(name.normalize('NFC'));
  if (/^(?:các |những )?(?:ban|ngành|đoàn thể)(?:,| và)/.test(folded) && !/sở|bộ/.test(folded)) return 'sở';
  const first = /(?:sở|bộ|huyện|xã|tỉnh|phường|đoàn thể|doanh nghiệp)(?![\p{L}\p{M}])/u.exec(folded)?.[0];
  if (first === undefined) return undefined;
  // In “UBND các tỉnh” the members are councils of provinces; in “các sở, ngành tỉnh” the province only says where.
  return /ubnd|ủy ban nhân dân/.test(folded) ? `ubnd ${first}` : first;
}
