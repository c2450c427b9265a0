import type { NoticeBody } from '#domain/body.ts';

/** The words of a document for paper: what stands before the closing lines, and what is attached after them. */
interface PaperWords {
  readonly main: string;
  readonly attached: string;
}

/** Grounds a document is issued on; they stand before its first clause. */
const ground = /^<p id="mo-dau-\d+">(?=(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét tờ trình)(?![\p{L}\p{N}]))/iu;
const order = /^<p id="[^"]+">(?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ)\s*:?\s*<)/u;
const attachment = /^<p id="(?:phu-luc|mau)(?:-[^".]+)?" class="h">/u;
/** An article without a title: its rule stands in the line of its number. */
const rule = /^<p id="([^"]+)" class="h">(Điều\s+\d+[a-zđ]?\s*[.:]?)(?=[^<]*[.;:,]\s*(?:<a class="a"|<\/p>))/u;

/**
 * The words of a document as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them: grounds in italics, the word of
 * decision in the middle, of an article without a title only its number bold, each appendix on a sheet of its own.
 * Not a letter is added, lost or moved. Attached words stand apart only where the closing lines are not the
 * document's own words, which come after all others.
 */
export function paperWords({ sections, recipients, signature }: NoticeBody): PaperWords {
  const blocks = sections.flatMap(({ html }) => html.split(/(?=<p id=")/u)).map(typeset);
  const first = blocks.findIndex((block) => block.includes(' class="h attached">'));
  const isOwn = recipients.length > 0 || signature.length > 0;
  const end = first === -1 || isOwn ? blocks.length : first;
  return { main: blocks.slice(0, end).join(''), attached: blocks.slice(end).join('') };
}

function typeset(block: string): string {
  if (ground.test(block)) return block.replace('">', '" class="ground">');
  if (order.test(block)) return block.replace('">', '" class="order">');
  if (attachment.test(block)) return block.replace(' class="h">', ' class="h attached">');
  return block.replace(rule, '<p id="$1"><b>$2</b>');
}
