import type { Problem } from '#domain/problem.ts';

/** The YAML between the two `---` lines a file begins with; undefined where it has none. It starts on line 2. */
export function frontMatterOf(text: string): string | undefined {
  const [head, yaml = ''] = /^--- *\n(?:([\s\S]*?)\n)?--- *(?:\n|$)/.exec(text) ?? [];
  return head === undefined ? undefined : yaml;
}

/**
 * What to say of a file without front matter, to somebody who does not know the word: which `---` is missing.
 *
 * @param text the whole file
 */
export function noFrontMatter(file: string, text: string): Problem {
  return { rule: 'no-front-matter', severity: 'error', file, column: 1, ...missingHead(text) };
}

/** What a file lacks at its head. */
function missingHead(text: string): Pick<Problem, 'message' | 'fix' | 'line'> {
  const lines = text.split('\n');
  if (text.trim() === '') return { line: 1, message: 'Tệp rỗng.', fix: 'Xóa tệp, hoặc lập lại bằng lệnh: npm run new' };
  if (/^--- *$/.test(lines[0] ?? '')) {
    const blank = lines.findIndex((line, index) => index > 0 && line.trim() === '');
    return {
      line: blank === -1 ? lines.length : blank + 1,
      message: 'Thiếu dòng “---” thứ hai, là dòng kết thúc phần dữ liệu đầu tệp.',
      fix: 'Thêm một dòng chỉ có --- ngay sau dòng dữ liệu cuối cùng, trước lời văn.',
    };
  }
  const closing = lines.findIndex((line) => /^--- *$/.test(line));
  return closing !== -1 && /^[\w-]+:(?: |$)/.test(lines[0]?.trim() ?? '')
    ? {
        line: 1,
        message: 'Thiếu dòng “---” thứ nhất: phần dữ liệu phải bắt đầu ngay ở dòng 1 của tệp.',
        fix: 'Thêm một dòng chỉ có --- lên đầu tệp.',
      }
    : {
        line: 1,
        message: 'Dòng đầu tệp không phải là “---”: tệp không có phần dữ liệu, nằm giữa hai dòng “---”.',
        fix: 'Xóa chữ và dòng trống ở trước dòng “---” đầu tiên; tệp chưa có phần này thì thêm hai dòng --- và các mục giữa chúng.',
      };
}
