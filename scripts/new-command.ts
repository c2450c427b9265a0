import { resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { agencyKind } from '../src/authoring/agency-kind.ts';
import { collect, type Ask } from '../src/authoring/collect.ts';
import type { Answers, Field } from '../src/authoring/field.ts';
import type { Kind } from '../src/authoring/new-file.ts';
import { noticeKind } from '../src/authoring/notice-kind.ts';
import { reportableBy, urgencyLabels } from '../src/authoring/reportable.ts';
import { readSurroundings, type Surroundings } from '../src/authoring/surroundings.ts';
import { updateKind } from '../src/authoring/update-kind.ts';
import { writeNew } from '../src/authoring/write-new.ts';
import { civilDateInVietnam, parseCivilDate } from '../src/domain/civil-date.ts';
import { currentName } from '../src/domain/agency.ts';
import { nameOfNotice } from '../src/domain/citation.ts';
import { openingWords } from '../src/domain/opening-words.ts';
import { nearest } from '../src/gate/nearest.ts';
import { reportText } from '../src/gate/report.ts';

const kinds: readonly Kind[] = [noticeKind, updateKind, agencyKind];

/** Flags besides the answers. */
const common = {
  root: { type: 'string' },
  'as-of': { type: 'string' },
  list: { type: 'boolean' },
  'no-ask': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What a run writes to and asks. */
export interface Surface {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Asks a person; undefined where nobody can be asked. */
  readonly ask: Ask | undefined;
}

/** Ends a run before anything is written, with what is wrong with its flags and answers. */
class Refusal extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

/**
 * Makes one new file below `content/`: a notice (as a draft), a report on a directive, or an agency. At a terminal it asks
 * what no flag says; in a script every answer is a flag. Nothing is written that the gate refuses, and nothing overwritten.
 *
 * Gives the exit code: 0 written or listed, 1 refused by the gate, 2 an answer is missing or wrong.
 */
export async function runNew(args: readonly string[], surface: Surface): Promise<number> {
  try {
    return await make(args, surface);
  } catch (error) {
    if (error instanceof Refusal) {
      surface.complain(error.faults.map((fault) => `${styleText('red', 'LỖI')} ${fault}`).join('\n'));
      return 2;
    }
    // What the prompts throw at Ctrl + C.
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error;
    surface.complain('\nĐã dừng; không có gì được ghi.');
    return 130;
  }
}

async function make([word, ...rest]: readonly string[], { say, complain, ask }: Surface): Promise<number> {
  const kind = kinds.find(({ name }) => name === word);
  if (kind === undefined) return sayKinds(word, say);
  const { answers: given, options } = flagsOf(kind, rest);
  if (options.help === true) {
    say(helpText(kind));
    return 0;
  }
  const root = resolve(options.root ?? resolve(import.meta.dirname, '..'));
  const today = parseCivilDate(options['as-of'] ?? civilDateInVietnam(Date.now()));
  if (today === undefined)
    throw new Refusal([`--as-of: “${options['as-of'] ?? ''}” không phải là một ngày. Viết: 2026-11-22`]);
  const around = readSurroundings(root, today);
  if (options.list === true && kind === updateKind) {
    say(listOf(around, given['agency']));
    return 0;
  }
  const asking = options['no-ask'] === true ? undefined : ask;
  if (asking !== undefined) say(`${styleText('bold', kind.title)}. Dừng lại: Ctrl + C, không có gì được ghi.\n`);
  const { answers, faults } = await collect(kind, given, around, asking);
  if (faults !== undefined) {
    if (kind === updateKind && given['directive'] === undefined) say(listOf(around, given['agency']));
    throw new Refusal(faults);
  }
  const file = kind.fileOf(answers, around);
  const { isWritten, problems } = writeNew(file, around);
  if (problems.length > 0) complain(`${reportText(root, problems)}\n`);
  if (!isWritten) {
    complain(styleText('red', `Chưa ghi ${file.path}: sửa các lỗi trên rồi chạy lại.`));
    complain(`\nNội dung định ghi:\n\n${file.text}`);
    return 1;
  }
  const steps = [...file.next, 'Kiểm tra: npm run check', `Lưu lại: git add ${file.path} && git commit`];
  say(`${styleText('green', '✓')} Đã ghi ${file.path}\n\nViệc tiếp theo:`);
  say(steps.map((step, index) => `  ${String(index + 1)}. ${step}`).join('\n'));
  return 0;
}

function sayKinds(word: string | undefined, say: Surface['say']): number {
  const isHelp = word === undefined || word === '--help' || word === '-h';
  const names = kinds.map(({ name }) => name);
  const meant = isHelp ? undefined : nearest(word, names);
  if (!isHelp) say(`Không có loại “${word}”.${meant === undefined ? '' : ` Có phải là “${meant}”?`}\n`);
  const list = kinds.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n');
  say(`Cách dùng: npm run new -- LOẠI\n\n${list}\n\nXem các câu trả lời có thể ghi sẵn: npm run new -- LOẠI --help`);
  return isHelp ? 0 : 2;
}

function helpText(kind: Kind): string {
  return [
    `${kind.title}: npm run new -- ${kind.name} [câu trả lời]\n`,
    ...kind.fields.map(helpOf),
    ...(kind === updateKind
      ? ['  --list                 Chỉ liệt kê nhiệm vụ đang chờ báo cáo, của cơ quan ở --agency hoặc của mọi cơ quan']
      : []),
    '  --no-ask               Không hỏi gì thêm, kể cả khi chạy ở cửa sổ lệnh',
  ].join('\n');
}

/** The answers given as flags; one that is unknown or has no value is refused with what was meant. */
function flagsOf({ fields }: Kind, args: readonly string[]) {
  const flags = {
    ...common,
    ...Object.fromEntries(fields.map(({ name }) => [name, { type: 'string' as const, multiple: true as const }])),
  };
  const { tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
  const faults: string[] = [];
  const answers: Record<string, string> = {};
  const options: { root?: string; 'as-of'?: string; list?: boolean; 'no-ask'?: boolean; help?: boolean } = {};
  for (const token of tokens) {
    if (token.kind === 'positional')
      faults.push(`“${token.value}” đứng lẻ: mỗi câu trả lời viết sau tên của nó, có ngoặc kép. Ví dụ: --title "…"`);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    // Without its value a flag swallows the next one: what follows cannot be read.
    if (value?.startsWith('--') === true && !token.inlineValue) {
      faults.push(`${token.rawName} thiếu giá trị.`);
      break;
    }
    const field = fields.find((one) => one.name === name);
    if (name === 'list' || name === 'no-ask' || name === 'help') options[name] = true;
    else if (name === 'root' || name === 'as-of') options[name] = value ?? '';
    else if (field === undefined) {
      const meant = nearest(name, Object.keys(flags));
      faults.push(`Không có ${token.rawName}.${meant === undefined ? '' : ` Có phải là --${meant}?`}`);
    } else if (value === undefined) faults.push(`${token.rawName} thiếu giá trị (${field.label}).`);
    else if (answers[name] !== undefined && field.isList !== true) faults.push(`${token.rawName} ghi hai lần.`);
    else answers[name] = answers[name] === undefined ? value : `${answers[name]}; ${value}`;
  }
  if (faults.length > 0) throw new Refusal(faults);
  return { answers: answers satisfies Answers, options };
}

function helpOf({ name, label, hint, isList }: Field): string {
  const more = [hint, isList === true ? 'nhiều giá trị: ngăn bằng ;' : undefined].filter((part) => part !== undefined);
  return `  --${name.padEnd(20)} ${label}${more.length === 0 ? '' : `. ${more.join('; ')}`}`;
}

/** The duties that wait for a report, of an agency or of all. */
function listOf({ register }: Surroundings, agency: string | undefined): string {
  const agencies = agency === undefined ? [...register.agencies.keys()] : [agency];
  if (agency !== undefined && !register.agencies.has(agency)) {
    const meant = nearest(agency, [...register.agencies.keys()]);
    throw new Refusal([`--agency: Không có “${agency}”.${meant === undefined ? '' : ` Có phải là “${meant}”?`}`]);
  }
  const blocks = agencies.flatMap((id) => {
    const waiting = reportableBy(register, id).filter(({ urgency }) => urgency !== 'settled' && urgency !== 'open');
    const known = register.agencies.get(id);
    if (waiting.length === 0 || known === undefined) return [];
    const lines = waiting.map(({ duty: { tracked }, urgency, state }) => {
      const { notice, directive, words } = tracked;
      return `  [${urgencyLabels[urgency]}] ${notice.slug}/${directive.id}\n    ${nameOfNotice(notice)}: ${openingWords(words, 100)}\n    ${state}`;
    });
    return [`${styleText('bold', currentName(known).name)} (${id})\n${lines.join('\n')}`];
  });
  if (blocks.length === 0) return 'Không có nhiệm vụ nào đang chờ báo cáo.\n';
  return `${blocks.join('\n\n')}\n\nGhi báo cáo: npm run new -- update --agency MÃ-CƠ-QUAN --directive MÃ-NHIỆM-VỤ\n`;
}
