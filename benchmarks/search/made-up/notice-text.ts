import { escapeText } from '#verbatim/escape.ts';
import type { Random } from '../random.ts';
import type { MadeUpDirective, MadeUpNotice } from './facts.ts';
import type { Prose } from './prose.ts';

/** A made-up notice as a content file: front matter and about 1,000 words, six of its paragraphs directives. */
export function textOf(notice: MadeUpNotice, prose: Prose, random: Random): string {
  const { directives, issued } = notice;
  const [one, two, three, four, five, six] = directives;
  const paragraph = (words: number): string => escapeText(prose.paragraph(random, words));
  const [year = '', month = '', day = ''] = issued.split('-');
  const marked = (directive: MadeUpDirective | undefined, start: string): string =>
    directive === undefined
      ? ''
      : `<Directive id="${directive.id}">\n${start}${escapeText(inPlace(start, wordsOf(directive, prose, random)))}\n</Directive>`;
  return `---
title: ${JSON.stringify(notice.title)}
type: ${notice.frame.type}
number: ${JSON.stringify(`${String(notice.number)}/${notice.symbol}`)}
issued: "${issued}"
issuer: ubnd-tinh-kon-tum
topics: [cai-cach-hanh-chinh]
source: { transcribedFrom: "Văn bản giả định để đo tìm kiếm, không có thật." }
directives:
${directives.map(dataOf).join('\n')}
---

Ngày ${String(Number(day))}/${String(Number(month))}/${year}, Ủy ban nhân dân tỉnh xem xét nội dung về ${escapeText(notice.subject.words)}. ${paragraph(60)}

${paragraph(90)}

1\\. ${paragraph(100)}

${paragraph(90)}

${paragraph(80)}

2\\. Yêu cầu các cơ quan, đơn vị, địa phương:

2.1 ${one?.lead.name ?? ''}:

${marked(one, '\\- ')}

${marked(two, '\\- ')}

${marked(three, `2.2 ${three?.lead.name ?? ''} `)}

2.3 ${four?.lead.name ?? ''}:

${marked(four, '\\- ')}

${marked(five, '\\- ')}

${marked(six, `2.4 ${six?.lead.name ?? ''} `)}

3\\. ${paragraph(90)}

${paragraph(80)}

Văn bản giả định, không có thật. Các cơ quan, đơn vị, địa phương có liên quan biết, thực hiện./.

<Recipients>
Nơi nhận:

- Thường trực Tỉnh ủy (b/c);
- Thường trực HĐND tỉnh (b/c);
- Các sở, ban, ngành, đoàn thể tỉnh;
- UBND các huyện, thành phố;
- Lưu: VT, TH.
</Recipients>

<Signature>
TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Nguyễn Văn Ví Dụ
</Signature>
`;
}

/** Half of the orders go on with a sentence of their own before the deadline. */
function wordsOf({ order, due }: MadeUpDirective, prose: Prose, random: Random): string {
  const more = random.isLess(0.5) ? `; ${lowerFirst(prose.sentence(random).slice(0, -1))}` : '';
  return `${order}${more}${due === undefined ? '' : `; hoàn thành ${due.words}`}.`;
}

/** After the agency's name an order goes on in lower case. */
const inPlace = (start: string, words: string): string => (start.startsWith('2.') ? lowerFirst(words) : words);

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

function dataOf({ id, lead, due }: MadeUpDirective): string {
  const deadline =
    due === undefined ? '' : `\n    due: { ${due.kind}: "${due.day}", words: ${JSON.stringify(due.words)} }`;
  return `  - id: "${id}"\n    kind: ${due === undefined ? 'continuing' : 'time-bound'}\n    lead: [${lead.id}]${deadline}`;
}
