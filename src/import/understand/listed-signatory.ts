import type { Signatory } from '#domain/notice.ts';
import type { SheetEntry, SheetKey } from './data-sheet.ts';
import { guess, type Guess } from './guess.ts';
import type { Line } from './passage.ts';
import { personName } from './person-name.ts';
import { positionAtStart } from './recase.ts';
import { unknownTitle } from './signature.ts';

const labelled = /^(?:[-*]\s*)?Người ký\s*:?\s+(?<who>\p{Lu}.*)$/u;
/** “Phó Thủ tướng (đã ký): Nguyễn Văn Thắng”. */
const inline = /(?<title>\p{Lu}\p{L}+(?:\s\p{L}+){0,3})\s*\(đã ký\)\s*:?\s*(?<name>\p{Lu}[\p{L}\s]+?)\s*\.?$/iu;

/** Who signed as a copy says it: in a table of data, or in a line of its own below the text. */
export function listedSignatory(
  sheet: ReadonlyMap<SheetKey, SheetEntry>,
  lines: readonly Line[],
): Guess<Signatory> | undefined {
  const entry = sheet.get('signatory');
  if (entry) return signatoryIn(entry.value, sheet.get('position')?.value);
  for (const [index, { plain }] of lines.entries()) {
    const who = labelled.exec(plain)?.groups?.['who'];
    const found = who === undefined ? undefined : signatoryIn(who, lines[index + 1]?.plain);
    if (found) return found;
    const { title = '', name = '' } = inline.exec(plain)?.groups ?? {};
    const person = personName(name);
    const office = title
      .split(' ')
      .map((_, at, words) => positionAtStart(words.slice(at).join(' ')))
      .find((position) => position?.rest === '');
    if (person && office) return guess({ name: person.name, title: office.name }, 'low', plain);
  }
  return undefined;
}

/** “Phạm Thị Thanh Trà (Phó Thủ tướng Chính phủ ký thay Thủ tướng)”, “Phó Thủ tướng Lê Thành Long”. */
function signatoryIn(value: string, position: string | undefined): Guess<Signatory> | undefined {
  const [, who = value, inside = ''] = /^([^(]+?)\s*(?:\((.+)\))?$/u.exec(value) ?? [];
  const [namePart = who, beside = ''] = who.split(/\s+[-–—]\s+|,\s+/u);
  const before = positionAtStart(namePart);
  const name = personName(before ? before.rest : namePart);
  if (name === undefined) return undefined;
  const said = [position ?? '', inside, beside]
    .flatMap((words) => words.split(/[,;]|\s[-–—]\s/u))
    .map((words) =>
      words
        .replace(/^(?:KT|TM|TL|TUQ)\.?\s*/u, '')
        .replace(/\s+ký thay.*$/u, '')
        .trim(),
    )
    .filter((words) => positionAtStart(words) !== undefined);
  const isFor = /KT\.|ký thay/u.test(`${position ?? ''} ${inside}`);
  return guess(
    { name: name.name, title: said.at(-1) ?? before?.name ?? unknownTitle, ...(isFor && { capacity: 'KT' }) },
    'medium',
    value,
  );
}
