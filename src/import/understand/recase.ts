import { fields, nationalBodies } from './agency-names.ts';
import { fold } from './fold.ts';

/** Titles of office in the spelling of running text. */
const positions: readonly string[] = [
  'Thủ tướng Chính phủ',
  'Phó Thủ tướng Thường trực Chính phủ',
  'Phó Thủ tướng Chính phủ',
  'Phó Thủ tướng',
  'Thủ tướng',
  'Chủ tịch nước',
  'Bộ trưởng, Chủ nhiệm',
  'Bộ trưởng',
  'Thứ trưởng Thường trực',
  'Thứ trưởng',
  'Phó Thống đốc Thường trực',
  'Phó Thống đốc',
  'Thống đốc',
  'Tổng Thanh tra',
  'Phó Tổng Thanh tra',
  'Tổng Kiểm toán nhà nước',
  'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
  'Phó Chủ nhiệm Thường trực',
  'Phó Chủ nhiệm',
  'Chủ nhiệm',
  'Phó Chủ tịch Thường trực',
  'Phó Chủ tịch',
  'Chủ tịch',
  'Phó Chánh Văn phòng',
  'Chánh Văn phòng',
  'Phó Chánh Thanh tra',
  'Chánh Thanh tra',
  'Phó Tổng Giám đốc',
  'Tổng Giám đốc',
  'Phó Giám đốc',
  'Giám đốc',
  'Phó Tổng cục trưởng',
  'Tổng cục trưởng',
  'Phó Cục trưởng',
  'Cục trưởng',
  'Phó Chi cục trưởng',
  'Chi cục trưởng',
  'Phó Vụ trưởng',
  'Vụ trưởng',
  'Phó Viện trưởng',
  'Viện trưởng',
  'Chánh án',
  'Phó Trưởng ban',
  'Trưởng ban',
  'Phó Trưởng phòng',
  'Trưởng phòng',
  'Phó Hiệu trưởng',
  'Hiệu trưởng',
  'Bí thư',
  'Phó Bí thư',
  'Chính phủ',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Thường trực',
  'Ban Thường vụ',
];

const known = new Map(
  [
    ...positions,
    ...nationalBodies,
    ...fields.flatMap((field) => [`Bộ ${field}`, `Sở ${field}`]),
    ...positions.flatMap((position) => [`${position} Ủy ban nhân dân`]),
  ]
    // The first spelling of a name is the one the law uses.
    .toReversed()
    .map((name) => [fold(name), name]),
);

/** Longest first: what a line of capitals may begin with. */
const titles = positions
  .map((name) => ({ folded: fold(name), name }))
  .toSorted((a, b) => b.folded.length - a.folded.length);

/** The title of office that a text begins with, in the spelling of running text, with what stands behind it. */
export function positionAtStart(plain: string): { readonly name: string; readonly rest: string } | undefined {
  const folded = fold(plain);
  const found = titles.find(
    (title) => folded.startsWith(title.folded) && !/^\p{L}/u.test(folded.slice(title.folded.length)),
  );
  return found && { name: found.name, rest: plain.slice(found.folded.length) };
}

/**
 * A name printed in capitals as running text writes it: as the law spells it, or as the document itself
 * does elsewhere, or else with the first letter of each unit capital, which is a guess.
 *
 * @param text the document, to look the name up in
 */
export function recased(capitals: string, text: string): { readonly name: string; readonly isSure: boolean } {
  const plain = capitals.replaceAll(/\s+/g, ' ').trim();
  if (/\p{Ll}{2}/u.test(plain)) return { name: plain, isSure: true };
  const spelled = known.get(fold(plain)) ?? spelledIn(plain, text);
  if (spelled !== undefined) return { name: spelled, isSure: true };
  const position = positionAtStart(plain);
  if (position) return { name: position.name + sentence(position.rest), isSure: position.rest.trim() === '' };
  return { name: sentence(plain), isSure: false };
}

function spelledIn(plain: string, text: string): string | undefined {
  const folded = fold(text);
  const sought = fold(plain);
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
    const written = text.slice(at, at + sought.length);
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + sought.length));
    if (isWhole && /\p{Ll}{2}/u.test(written) && /^\p{Lu}/u.test(written)) return written.replaceAll(/\s+/g, ' ');
  }
  return undefined;
}

const units = new Set(['tỉnh', 'thành phố', 'huyện', 'quận', 'xã', 'phường', 'thị']);
const proper = /^(?:việt|nam|trung|ương)$/;

/** “ỦY BAN NHÂN DÂN TỈNH KON TUM” → “Ủy ban nhân dân tỉnh Kon Tum”: behind a unit stands the name of a place. */
function sentence(capitals: string): string {
  let isPlace = false;
  return capitals
    .toLowerCase()
    .split(' ')
    .map((word, index) => {
      const shown =
        (index === 0 && /^\p{L}/u.test(word)) || isPlace || proper.test(word)
          ? word.charAt(0).toUpperCase() + word.slice(1)
          : word;
      if (units.has(word)) {
        isPlace = true;
        return index === 0 ? shown : word;
      }
      return shown;
    })
    .join(' ')
    .replaceAll(/(?<=^| )Thành Phố(?= )/g, 'thành phố');
}
