import type { NoticeBody } from '#domain/body.ts';

/** Grounds a document is issued on; they stand before its first clause. */
const ground = /^<p id="mo-dau-\d+">(?=(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét tờ trình)(?![\p{L}\p{N}]))/iu;
const order = /^<p id="[^"]+">(?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ)\s*:?\s*<)/u;
const attachment = /^<p id="(?:phu-luc|mau)(?:-[^".]+)?" class="h">/u;
/** An article without a title: its rule stands in the line of its number. */
const rule = /^<p id="([^"]+)" class="h">(Điều\s+\d+[a-zđ]?\s*[.:]?)(?=[^<]*[.;:,]\s*(?:<a class="a"|<\/p>))/u;

/**
 * The words of a document as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them: grounds in italics, the word of
 * decision in the middle, of an article without a title only its number bold, each appendix on a sheet of its own.
 * Not a letter is added, lost or moved.
 */
export function paperWords({ sections }: Pick<NoticeBody, 'sections'>): string {
  return sections
    .flatMap(({ html }) => html.split(/(?=<p id=")/u))
    .map(typeset)
    .join('');
}

function typeset(block: string): string {
  if (ground.test(block)) return block.replace('">', '" class="ground">');
  if (order.test(block)) return block.replace('">', '" class="order">');
  if (attachment.test(block)) return block.replace(' class="h">', ' class="h attached">');
  return block.replace(rule, '<p id="$1"><b>$2</b>');
}
