import type { Problem } from '#domain/problem.ts';

/** Tags that notices know, in small letters: their faults are told as such. */
const ownTags = new Set(['directive', 'recipients', 'signature']);

/**
 * A problem of a file's form in the words of somebody who knows neither front matter nor HTML: which `---` is missing,
 * or that a tag is none of ours. Any other problem as it is.
 *
 * @param text the whole file
 */
export function inPlainWords(problem: Problem, text: string): Problem {
  if (problem.rule === 'no-front-matter') return { ...problem, ...missingHead(text) };
  const tag = problem.rule === 'unclosed-element' ? /^Thẻ <(\w+)>/.exec(problem.message)?.[1] : undefined;
  if (tag === undefined || ownTags.has(tag.toLowerCase())) return problem;
  return {
    ...problem,
    rule: 'no-html',
    message: `Văn bản không dùng thẻ <${tag}>.`,
    fix: `Xóa thẻ này; muốn xuống dòng thì để một dòng trống rồi viết thành đoạn mới. Nếu đó là lời văn, viết \\<${tag}>.`,
  };
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
