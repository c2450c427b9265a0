import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { looksLegacy } from './legacy-encoding.ts';
import { problemAt, shortened } from './place.ts';
import type { TextFile } from './text-rule.ts';

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'dấu nối mềm',
  '\u200B': 'dấu cách rộng bằng không',
  '\u200C': 'dấu không nối chữ',
  '\u200D': 'dấu nối chữ',
  '\u200E': 'dấu hướng trái sang phải',
  '\u200F': 'dấu hướng phải sang trái',
  '\u202A': 'dấu đổi hướng chữ',
  '\u202B': 'dấu đổi hướng chữ',
  '\u202C': 'dấu đổi hướng chữ',
  '\u202D': 'dấu đổi hướng chữ',
  '\u202E': 'dấu đảo ngược chữ',
  '\u2028': 'dấu ngắt dòng đặc biệt',
  '\u2029': 'dấu ngắt đoạn đặc biệt',
  '\u2060': 'dấu nối từ',
  '\u2066': 'dấu đổi hướng chữ',
  '\u2067': 'dấu đổi hướng chữ',
  '\u2068': 'dấu đổi hướng chữ',
  '\u2069': 'dấu đổi hướng chữ',
  '\uFEFF': 'dấu đầu tệp BOM nằm giữa văn bản',
};

/**
 * Characters a reader cannot see, which hide, split or reorder words: controls, formats, line
 * separators, fillers, variation selectors, and a font's private characters (Word's bullets).
 * In order: tab, line feed, a carriage return before it, the non-breaking space.
 */
const invisible =
  /(?:\r(?!\n)|[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\p{Cf}\p{Co}\u2028\u2029\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u2800\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}])+/gu;

/** One problem for each run of them. A mark of byte order at the very start belongs to the decoder. */
export function invisibleCharacter(file: TextFile): readonly Problem[] {
  if (glanceAt(file.text).isOrdinary) return [];
  const problems: Problem[] = [];
  for (const match of file.text.matchAll(invisible)) {
    const atStart = match.index === 0 && match[0].startsWith('\uFEFF');
    const signs = [...new Set(atStart ? match[0].slice(1) : match[0])];
    if (signs.length === 0) continue;
    // TCVN3 writes “ư” with this sign; what to do about such a file is said once.
    if (signs.length === 1 && signs[0] === '\u00AD' && looksLegacy(file.text)) continue;
    const before = /[\p{L}\p{M}\p{N}]*$/u.exec(file.text.slice(Math.max(0, match.index - 20), match.index))?.[0] ?? '';
    const after = /^[\p{L}\p{M}\p{N}]*/u.exec(file.text.slice(match.index + match[0].length).slice(0, 20))?.[0] ?? '';
    const near = before === '' && after === '' ? '' : `, ở “${shortened(before + after)}”`;
    problems.push(
      problemAt(file, match.index + (atStart ? 1 : 0), {
        rule: 'invisible-character',
        severity: 'error',
        message: `Có ký tự không nhìn thấy ${signs.map(named).join(', ')}${near}.`,
        fix:
          before === '' && after === ''
            ? 'Xóa ký tự này; nếu khó thấy, xóa cả dòng rồi gõ lại.'
            : `Xóa ký tự này: xóa cả chỗ “${shortened(before + after)}” rồi gõ lại bằng tay, không dán.`,
      }),
    );
  }
  return problems;
}

function named(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names[sign] ?? (/\p{Co}/u.test(sign) ? 'ký hiệu riêng của một phông chữ' : undefined);
  return name === undefined ? code : `${code} (${name})`;
}
