import { markdownToMdast } from 'satteri';
import type { Problem } from '#domain/problem.ts';
import { isSafeUrl } from '#verbatim/html.ts';
import type { TreeNode } from '#verbatim/inline.ts';

/** What a page of documentation may be made of. */
const allowed = new Set([
  'root',
  'yaml',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'inlineCode',
  'code',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'break',
  'thematicBreak',
]);

/** Problems of a documentation page: plain Markdown only, no HTML, no pictures, safe links. */
export function checkGuide(text: string): readonly Omit<Problem, 'file' | 'severity'>[] {
  const problems: Omit<Problem, 'file' | 'severity'>[] = [];
  const visit = (node: TreeNode): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'link') {
      if (!isSafeUrl(node.url)) {
        problems.push({
          rule: 'unsafe-link',
          line,
          column,
          message: 'Địa chỉ của liên kết không được phép.',
          fix: 'Dùng địa chỉ bắt đầu bằng https:// hoặc / .',
        });
      }
    } else if (!allowed.has(node.type)) {
      problems.push({
        rule: node.type === 'html' ? 'no-html' : node.type === 'image' ? 'no-image' : 'unknown-syntax',
        line,
        column,
        message: 'Trang hướng dẫn chỉ dùng tiêu đề, đoạn văn, danh sách, bảng, liên kết và đoạn mã.',
        fix: node.type === 'html' ? 'Nếu là lời văn, viết \\< thay cho <.' : 'Viết lại bằng các cách trên.',
      });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(text, { features: { smartPunctuation: false }, position: true }));
  return problems;
}
