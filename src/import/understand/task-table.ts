import type { Deliverable } from '#domain/directive.ts';
import type { SourceBlock, SourceCell } from '../source-document.ts';
import { deadlineInCell } from './deadline-words.ts';
import { kindOf, withWords, type FoundDirective } from './directives.ts';
import { fold } from './fold.ts';
import { mentionsIn } from './mentions.ts';
import { cellText } from './passage.ts';
import type { Party, PartyBook } from './party-book.ts';
import { plainText } from './plain-text.ts';
import { typeAtStart } from './type-line.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;

/** What the columns of a plan's table of tasks hold, by their headings. */
const columns = {
  task: /(?:^(?:tên |đầu )?việc(?: (?:cần|phải) (?:làm|thực hiện))?$|nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên (?:đề án|văn bản|chương trình))/u,
  lead: /(?:chủ trì|đơn vị thực hiện|cơ quan thực hiện|đơn vị chịu trách nhiệm|cơ quan chịu trách nhiệm|phân công thực hiện|cơ quan tham mưu|đơn vị đầu mối|trách nhiệm thực hiện)/u,
  support: /phối hợp/u,
  due: /(?:thời gian|thời hạn|tiến độ|hoàn thành|thời điểm)/u,
  product: /(?:sản phẩm|kết quả|đầu ra|hình thức văn bản)/u,
} as const;
type Column = keyof typeof columns;

/** The grid of a table: every place names the cell that covers it. */
export function gridOf({ rows }: Table): readonly (readonly SourceCell[])[] {
  const grid: SourceCell[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < Math.max(1, cell.rows); dy += 1) {
        for (let dx = 0; dx < Math.max(1, cell.columns); dx += 1) {
          const line = grid[y + dy];
          if (line && line[x + dx] === undefined) line[x + dx] = cell;
        }
      }
      x += Math.max(1, cell.columns);
    }
  }
  return grid;
}

/** The directives of a plan's table: a row with a task and who leads it is one. */
export function directivesInTable(table: Table, passage: number, book: PartyBook): readonly FoundDirective[] {
  const grid = gridOf(table);
  const head = headOf(grid);
  if (head === undefined) return [];
  const { at, behind } = head;
  return grid.slice(behind).flatMap((row, index): readonly FoundDirective[] => {
    const y = behind + index;
    const text = (column: Column): string => textAt(row, at.get(column));
    const task = text('task');
    const taskColumn = at.get('task') ?? 0;
    const cell = row[taskColumn];
    // A row that one cell fills is a heading; one that a cell above covers has been read.
    if (cell === undefined || new Set(row).size < 3 || grid[y - 1]?.[taskColumn] === cell || task.length < 8) return [];
    const lead = parties(text('lead'), book);
    if (lead.length === 0) return [];
    const found = deadlineInCell(text('due'));
    const dueText = text('due').trim().replace(/[.;]$/, '');
    const due = found && withWords(found.due, dueText.slice(found.start, found.end));
    const product = text('product').replaceAll(/\s+/g, ' ').trim();
    return [
      {
        passages: [passage],
        cell: { row: y, column: indexInRow(table, y, cell) },
        kind: kindOf(due, task),
        lead,
        support: parties(text('support'), book).filter(({ id }) => !lead.some((party) => party.id === id)),
        ...(due && { due }),
        ...(product.length > 3 && { deliverable: productOf(product) }),
        confidence: 'medium',
        isInherited: false,
        words: task,
        otherDeadlines: [],
      },
    ];
  });
}

function productOf(title: string): Deliverable {
  const type = typeAtStart(title);
  return { ...(type && { type: type.id }), title };
}

/** Where the columns are, from the row that heads the table (it may be the second, below a title). */
function headOf(
  grid: readonly (readonly SourceCell[])[],
): { readonly at: ReadonlyMap<Column, number>; readonly behind: number } | undefined {
  for (const [y, row] of grid.slice(0, 3).entries()) {
    const at = new Map<Column, number>();
    // “Cơ quan” over “chủ trì” and “phối hợp”: a heading may take two rows.
    const below = grid[y + 1] ?? [];
    for (const [x, cell] of row.entries()) {
      const isOver = below[x] !== undefined && below[x] !== cell && cell.columns > 1;
      const words = fold(plainText(isOver ? `${cellText(cell)} ${textAt(below, x)}` : cellText(cell)).plain);
      for (const column of order) {
        if (!at.has(column) && ![...at.values()].includes(x) && columns[column].test(words) && words.length < 80)
          at.set(column, x);
      }
    }
    if (at.has('task') && at.has('lead'))
      return { at, behind: y + (row.some((cell, x) => cell.columns > 1 && below[x] !== cell) ? 2 : 1) };
  }
  return undefined;
}

const order: readonly Column[] = ['support', 'lead', 'due', 'product', 'task'];

function textAt(row: readonly SourceCell[], column: number | undefined): string {
  const cell = column === undefined ? undefined : row[column];
  return cell === undefined ? '' : plainText(cellText(cell)).plain;
}

function parties(text: string, book: PartyBook): readonly Party[] {
  return [...new Map(mentionsIn(text, book).map(({ party }) => [party.id, party])).values()];
}

/** Which cell of its row, as the source lists them. */
function indexInRow({ rows }: Table, y: number, cell: SourceCell): number {
  return rows[y]?.indexOf(cell) ?? 0;
}
