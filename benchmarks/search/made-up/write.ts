import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeText } from '#verbatim/escape.ts';
import { copyOwnContent, corpusFolder } from '../corpora.ts';
import { Random } from '../random.ts';
import { madeUpNotices, type MadeUpDirective, type MadeUpNotice } from './facts.ts';
import { Prose, sentencesOf } from './prose.ts';
import { subjects } from './subjects.ts';

/**
 * Writes a made-up `content/` below a folder: the project's own without its updates, and `count` notices
 * of about 1,000 words with six directives each. The words between the orders are learnt from real documents
 * where there are some, else from the project's own notice.
 */
export function writeMadeUpContent(root: string, folder: string, count: number): readonly MadeUpNotice[] {
  copyOwnContent(root, folder);
  keepAgenciesInForce(join(folder, 'content/agencies'));
  const prose = new Prose(sentencesToLearn(root));
  const random = new Random(count);
  const notices = madeUpNotices(count);
  for (let year = 2010; year <= 2026; year += 1) {
    mkdirSync(join(folder, 'content/notices', String(year)), { recursive: true });
  }
  for (const notice of notices) {
    const file = join(folder, 'content/notices', notice.issued.slice(0, 4), `${notice.slug}.mdx`);
    writeFileSync(file, textOf(notice, prose, random));
  }
  return notices;
}

/** Agencies of the project have ended; made-up notices go on to 2026. */
function keepAgenciesInForce(agencies: string): void {
  for (const name of readdirSync(agencies)) {
    const file = join(agencies, name);
    const text = readFileSync(file, 'utf8').replace(/^ {4}to: .*\n/gm, '');
    writeFileSync(file, text.replace(/^successors:\n(?: .*\n)+/m, ''));
  }
}

function sentencesToLearn(root: string): readonly string[] {
  const corpus = corpusFolder(root);
  const own = join(root, 'content/notices/2015');
  const texts = [
    ...readdirSync(own).map((name) => readFileSync(join(own, name), 'utf8').replace(/<[^>]+>|\\/g, '')),
    ...(existsSync(corpus)
      ? readdirSync(corpus)
          .filter((name) => name.endsWith('.txt'))
          .toSorted()
          .map((name) => readFileSync(join(corpus, name), 'utf8').replace(/[*#]+/g, ''))
      : []),
  ];
  const orders = subjects.map(({ words }) => `Các cơ quan, đơn vị có liên quan tiếp tục thực hiện công tác ${words}`);
  return [...texts.flatMap(sentencesOf), ...orders];
}

function textOf(notice: MadeUpNotice, prose: Prose, random: Random): string {
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
