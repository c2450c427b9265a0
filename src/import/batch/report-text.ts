import { basename } from 'node:path';
import { stringify } from 'yaml';
import { confidenceNames, type Finding } from '../draft/findings.ts';
import type { Draft } from '../draft/make-draft.ts';
import type { Party } from '../understand/party-book.ts';
import type { Outcome } from './import-files.ts';

const labels: Readonly<Record<string, string>> = {
  type: 'Loại văn bản',
  title: 'Trích yếu',
  number: 'Số và ký hiệu',
  issued: 'Ngày ban hành',
  place: 'Địa danh',
  issuer: 'Cơ quan ban hành',
  authority: 'Kết luận của',
  signatory: 'Người ký',
  event: 'Cuộc họp',
  recipients: 'Nơi nhận',
  relations: 'Văn bản liên quan',
  source: 'Nguồn',
  directives: 'Nhiệm vụ',
};

/** What happened to a file, on one line. */
export function outcomeLine(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'written':
    case 'planned':
      return `${outcome.kind === 'written' ? 'mới' : 'sẽ tạo'} → ${outcome.file} (${countsOf(outcome.draft)})`;
    case 'unchanged':
      return `đã nhập, không đổi: ${outcome.file}`;
    case 'kept':
      return `đã nhập và đã có người sửa, giữ nguyên: ${outcome.file}`;
    case 'duplicate':
      return `trùng văn bản đã có: ${outcome.of}`;
    case 'refused':
      return `KHÔNG NHẬP ĐƯỢC: ${outcome.message}\n    → ${outcome.advice}`;
  }
}

function countsOf({ directives, findings, questions }: Draft): string {
  const count = (confidence: Finding['confidence']): number =>
    findings.filter((finding) => finding.confidence === confidence).length;
  return `${String(directives.length)} nhiệm vụ; ${String(count('high'))} chắc, ${String(count('medium'))} khá, ${String(count('low'))} đoán; ${String(questions.length)} câu hỏi`;
}

/** Everything that was guessed and asked about one draft, for a person to check against the original. */
export function draftReport({ findings, questions, proposed }: Draft): string {
  const guesses = findings.map(({ field, value, confidence, words }) => {
    const [name = '', id] = field.split(' ');
    const label = `${labels[name] ?? name}${id === undefined ? '' : ` ${id}`}`;
    return `  [${confidenceNames[confidence]}] ${label}: ${value}\n         từ: “${shortened(words)}”`;
  });
  const asked = questions.map(
    ({ field, question, words }) => `  ? ${field}: ${question}${words === '' ? '' : `\n      “${shortened(words)}”`}`,
  );
  return [
    'Đã hiểu:',
    ...guesses,
    ...(asked.length > 0 ? ['Cần người trả lời:', ...asked] : []),
    ...(proposed.length > 0
      ? ['Cơ quan chưa có trong danh bạ, có thể tạo các tệp sau (điền tiếp cho đúng):', ...proposed.map(proposal)]
      : []),
  ].join('\n');
}

/** A content file for a body the register lacks. What the document does not say is left for a person. */
function proposal({ id, name, kind }: Party): string {
  const data =
    kind === 'group'
      ? {
          name,
          members: [],
          roster: { verified: false, reason: 'Chưa có danh sách thành viên; văn bản chỉ nêu tên nhóm.' },
        }
      : { names: [{ name }], level: levelOf(name) };
  const text = stringify(data, { lineWidth: 0 }).trimEnd().replaceAll(/^/gm, '      ');
  return `  content/${kind === 'group' ? 'groups' : 'agencies'}/${id}.yaml\n${text}`;
}

function levelOf(name: string): string {
  if (/(?:xã|phường|thị trấn|đặc khu)\s\p{Lu}/u.test(name)) return 'commune';
  if (/(?:huyện|quận|thị xã)\s\p{Lu}/u.test(name)) return 'district';
  if (/^(?:Sở|Tỉnh ủy|Thành ủy)|(?:tỉnh|thành phố)(?:\s\p{Lu}|$)/u.test(name)) return 'province';
  return /^(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban Trung ương|Văn phòng (?:Chính phủ|Quốc hội|Trung ương|Chủ tịch))|Trung ương|tối cao|Việt Nam$/u.test(
    name,
  )
    ? 'central'
    : 'other';
}

/** The table that ends a run: each file, and the sums. */
export function summaryTable(files: readonly string[], outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome, index): readonly string[] => {
    const name = basename(files[index] ?? '');
    const drafted = outcome.kind === 'written' || outcome.kind === 'planned' ? outcome.draft : undefined;
    const { number, issued } = drafted?.read ?? {};
    return [
      name.length > 44 ? `${name.slice(0, 43)}…` : name,
      kindNames[outcome.kind],
      number?.value ?? '',
      issued?.value ?? '',
      drafted === undefined ? '' : String(drafted.directives.length),
      drafted === undefined ? '' : String(drafted.questions.length),
    ];
  });
  const table = [['Tệp', 'Kết quả', 'Số', 'Ngày', 'Nhiệm vụ', 'Hỏi'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const sum = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const sums = (['written', 'planned', 'unchanged', 'kept', 'duplicate', 'refused'] as const)
    .filter((kind) => sum(kind) > 0)
    .map((kind) => `${String(sum(kind))} ${kindNames[kind]}`);
  return `${lines.join('\n')}\n\n${String(outcomes.length)} tệp: ${sums.join(', ')}.`;
}

const kindNames: Readonly<Record<Outcome['kind'], string>> = {
  written: 'mới',
  planned: 'sẽ tạo',
  unchanged: 'không đổi',
  kept: 'giữ bản đã sửa',
  duplicate: 'trùng',
  refused: 'không nhập được',
};

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 140 ? line : `${line.slice(0, 140).replace(/\s\S*$/u, '')}…`;
}
