import type { Problem } from '#domain/problem.ts';
import { problemAt, shortened } from './place.ts';
import type { TextFile } from './text-rule.ts';

/** A line that looks like the row of a table: cells between bars. */
const row = /^[ \t]*\\?\|.*\|[ \t]*$/;
/** The row below a table's head. */
const ruler = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Signs of Markdown that readers would see as such: rows of cells that are no table, `**` that makes nothing bold, `###`
 * and `&nbsp;` kept as words. A document may mean them, so the writer is only asked.
 */
export function leftoverMarkup(file: TextFile): readonly Problem[] {
  const isNotice = file.path.startsWith('content/notices/');
  if (!isNotice && !file.path.startsWith('content/pages/')) return [];
  if (!/[|]|\*\*|\\[*#&]|&amp;nbsp;/.test(file.text)) return [];
  const head = /^--- *\n[\s\S]*?\n--- *(?:\n|$)/.exec(file.text)?.[0] ?? '';
  const problems: Problem[] = [];
  let offset = head.length;
  let isCode = false;
  let table: { readonly offset: number; readonly line: string; isTable: boolean } | undefined;
  const warn = (at: number, words: string, sign: string, fix: string): void => {
    problems.push(
      problemAt(file, at, {
        rule: 'leftover-markup',
        severity: 'warning',
        message: `Dấu của Markdown còn sót trong lời văn: ${sign} ở “${shortened(words)}”.`,
        fix,
      }),
    );
  };
  const endTable = (): void => {
    if (table?.isTable === false)
      warn(
        table.offset,
        table.line,
        'dấu | của bảng',
        'Nếu là bảng: thêm dòng | --- | --- | ngay dưới dòng đầu bảng, để các dòng của bảng liền nhau, không có dòng trống. Nếu là lời văn thì để nguyên.',
      );
    table = undefined;
  };
  for (const line of file.text.slice(head.length).split('\n')) {
    if (!isNotice && /^[ \t]*(?:```|~~~)/.test(line)) isCode = !isCode;
    const isRow = !isCode && row.test(line) && (line.match(/\|/g) ?? []).length >= 3;
    if (isRow || (table !== undefined && ruler.test(line) && line.includes('-'))) {
      table ??= { offset, line, isTable: false };
      if (ruler.test(line) && line.includes('-')) table.isTable = true;
    } else endTable();
    if (isNotice) {
      const left = leftIn(line);
      if (left !== undefined)
        warn(
          offset + left.at,
          line,
          left.sign,
          'Đối chiếu với bản gốc: bản gốc không có dấu này thì xóa đi; có thì để nguyên.',
        );
    }
    offset += line.length + 1;
  }
  endTable();
  return problems;
}

/** The first sign of a line of a notice that stands there as words. */
function leftIn(line: string): { readonly at: number; readonly sign: string } | undefined {
  const sign = /\\\*\\\*|^[ \t]*\\#{1,6}[ \t]|\\&nbsp;|&amp;nbsp;/.exec(line);
  if (sign !== null) return { at: sign.index, sign: sign[0].replaceAll('\\', '').replace('amp;', '').trim() };
  // Bold begins and ends in one line of a document; an odd one makes nothing bold.
  if (!line.includes('**')) return undefined;
  const plain = line.replaceAll(/\\./g, '  ');
  const stars = [...plain.matchAll(/\*\*/g)];
  return stars.length % 2 === 1 ? { at: stars.at(-1)?.index ?? 0, sign: '**' } : undefined;
}
