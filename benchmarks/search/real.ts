import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTypes } from '#domain/document-type.ts';
import { escapeText } from '#verbatim/escape.ts';
import { corpusFolder } from './corpora.ts';

/** A row of the corpus's index. */
interface RealDocument {
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly agency: string;
  readonly title: string;
  readonly file: string;
}

/**
 * Adds the real documents to a made `content/`, one notice each, as they were transcribed: their words
 * in order, without Markdown signs. They stay in the folder given; none of them is part of the project.
 *
 * @returns how many there were, 0 where the corpus is not on this machine
 */
export function addRealDocuments(root: string, folder: string): number {
  const corpus = corpusFolder(root);
  if (!existsSync(join(corpus, 'index.csv'))) return 0;
  const [head = [], ...rows] = readCsv(readFileSync(join(corpus, 'index.csv'), 'utf8'));
  const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
  const known = new Set(readdirSync(corpus));
  const numbers = new Set<string>();
  const documents = rows
    .map((row): RealDocument => ({
      kind: cell(row, 'kind'),
      number: cell(row, 'number').replace('QĐ-TTG', 'QĐ-TTg'),
      date: cell(row, 'date'),
      agency: cell(row, 'agency'),
      title: cell(row, 'title'),
      file: cell(row, 'file'),
    }))
    .filter(({ file }) => known.has(file));
  for (const document of documents) {
    const text = readFileSync(join(corpus, document.file), 'utf8').normalize('NFC');
    const issuer = issuerOf(document.number);
    const agency = join(folder, 'content/agencies', `${issuer.id}.yaml`);
    if (!existsSync(agency)) writeFileSync(agency, `names:\n  - name: ${issuer.name}\nlevel: central\n`);
    const year = document.date.slice(0, 4);
    mkdirSync(join(folder, 'content/notices', year), { recursive: true });
    const isCopy = numbers.has(document.number);
    numbers.add(document.number);
    writeFileSync(
      join(folder, 'content/notices', year, `${slugOf(document.file)}.mdx`),
      noticeOf(document, issuer.id, isCopy, text),
    );
  }
  return documents.length;
}

/** `TB_365-tb-vpcp_91b79b3e.txt` is published as `tb-365-tb-vpcp-91b79b3e`. */
const slugOf = (file: string): string =>
  file
    .replace(/\.txt$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

function noticeOf({ number, date, title }: RealDocument, issuer: string, isCopy: boolean, text: string): string {
  const code = /^[\d.]+\/(?:\d{4}\/)?([^-]+)/.exec(number)?.[1];
  const type = documentTypes.find((one) => one.code === code)?.id ?? 'quyet-dinh';
  const paragraphs = paragraphsOf(text);
  return `---
title: ${JSON.stringify(title || titleIn(paragraphs) || number)}
type: ${type}
number: ${isCopy ? '{ unknown: "Bản chép thứ hai của một văn bản đã có." }' : JSON.stringify(number)}
issued: "${date}"
issuer: ${issuer}
source: { transcribedFrom: "Bộ văn bản thật dùng để đo tìm kiếm." }
---

${paragraphs.map(escapeText).join('\n\n')}
`;
}

/** The abstract where the index gives none: what the text itself calls its title, or its first line “Về …”. */
function titleIn(paragraphs: readonly string[]): string | undefined {
  const named = paragraphs.map((text) => /^-?\s*Tiêu đề:\s*(.+)/.exec(text)?.[1]).find((text) => text !== undefined);
  return named ?? paragraphs.find((text) => /^(?:Về|Ban hành|Quy định) /i.test(text) && text.length < 300);
}

/** Paragraphs of a text in Markdown as plain text; rows of a table one by one. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|\n(?=[-|#*]|\d+\.|[a-zđ]\))/)
    .map((paragraph) =>
      paragraph
        .replaceAll(/^#+\s*|\*\*|\{#[\w-]+\}|^\s*\|[-:| ]+\|\s*$|^> ?/gm, '')
        .replaceAll(/^[*_](?=\S)|(?<=\S)[*_]$/g, '')
        .replaceAll(/<(https?:[^>]+)>/g, '$1')
        .replaceAll(/\s*\|\s*/g, '; ')
        .replaceAll(/[\u200B\uFEFF\u00AD]/g, '')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/^[; ]+|[; ]+$/g, '')
        .trim(),
    )
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}

/** Bodies that issued the documents, by the end of their symbols. */
const issuers: readonly (readonly [end: string, id: string, name: string])[] = [
  ['NĐ-CP', 'chinh-phu', 'Chính phủ'],
  ['NQ-CP', 'chinh-phu', 'Chính phủ'],
  ['-TTg', 'thu-tuong-chinh-phu', 'Thủ tướng Chính phủ'],
  ['VPCP', 'van-phong-chinh-phu', 'Văn phòng Chính phủ'],
  ['BTC', 'bo-tai-chinh', 'Bộ Tài chính'],
  ['BXD', 'bo-xay-dung', 'Bộ Xây dựng'],
  ['BCA', 'bo-cong-an', 'Bộ Công an'],
  ['BQP', 'bo-quoc-phong', 'Bộ Quốc phòng'],
  ['BNV', 'bo-noi-vu', 'Bộ Nội vụ'],
  ['BNG', 'bo-ngoai-giao', 'Bộ Ngoại giao'],
  ['BYT', 'bo-y-te', 'Bộ Y tế'],
  ['BCT', 'bo-cong-thuong', 'Bộ Công Thương'],
  ['BKHCN', 'bo-khoa-hoc-va-cong-nghe', 'Bộ Khoa học và Công nghệ'],
  ['BGDĐT', 'bo-giao-duc-va-dao-tao', 'Bộ Giáo dục và Đào tạo'],
  ['BNNMT', 'bo-nong-nghiep-va-moi-truong', 'Bộ Nông nghiệp và Môi trường'],
  ['NHNN', 'ngan-hang-nha-nuoc-viet-nam', 'Ngân hàng Nhà nước Việt Nam'],
  ['CĐBVN', 'cuc-duong-bo-viet-nam', 'Cục Đường bộ Việt Nam'],
];

function issuerOf(number: string): { readonly id: string; readonly name: string } {
  const found = issuers.find(([end]) => number.endsWith(end));
  return found === undefined ? { id: 'co-quan-khac', name: 'Cơ quan khác' } : { id: found[1], name: found[2] };
}

/** Rows of a CSV file with quoted cells (RFC 4180). */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
