import { markdownToMdast } from 'satteri';
import type { Problem } from '#domain/problem.ts';
import type { ParsedBody } from '#verbatim/body.ts';
import { isImageAddress, isSafeUrl } from '#verbatim/html.ts';
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

/** Nobody reads lists within lists beyond this, and programs that draw them give up. */
const deepest = 50;

/** Problems of a documentation page (plain Markdown only, no HTML, pictures of this site, safe links), and its links. */
export function checkGuide(text: string): {
  readonly problems: readonly Omit<Problem, 'file' | 'severity'>[];
  /** Links to places and pictures of this site. */
  readonly links: ParsedBody['links'];
} {
  const links: ParsedBody['links'][number][] = [];
  const problems: Omit<Problem, 'file' | 'severity'>[] = [];
  const visit = (node: TreeNode, depth: number): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'link') {
      if (node.url.startsWith('/')) links.push({ url: node.url, line, column });
      if (!isSafeUrl(node.url)) {
        problems.push({
          rule: 'unsafe-link',
          line,
          column,
          message: 'Địa chỉ của liên kết không được phép.',
          fix: 'Dùng địa chỉ bắt đầu bằng https:// hoặc / .',
        });
      }
    } else if (node.type === 'image' && isImageAddress(node.url) && node.alt?.trim() !== '') {
      links.push({ url: node.url, line, column });
    } else if (!allowed.has(node.type) || depth > deepest) {
      problems.push({
        rule: node.type === 'html' ? 'no-html' : node.type === 'image' ? 'no-image' : 'unknown-syntax',
        line,
        column,
        message:
          node.type === 'image'
            ? 'Hình ảnh phải nằm trong thư mục public/ và có lời mô tả.'
            : 'Trang hướng dẫn chỉ dùng tiêu đề, đoạn văn, danh sách, bảng, liên kết, hình ảnh và đoạn mã.',
        fix:
          node.type === 'image'
            ? 'Viết: ![lời mô tả](/hinh/ten-tep.png)'
            : node.type === 'html'
              ? 'Nếu là lời văn, viết \\< thay cho <.'
              : 'Viết lại bằng các cách trên.',
      });
    }
    if ('children' in node && depth <= deepest) for (const child of node.children) visit(child, depth + 1);
  };
  visit(markdownToMdast(text, { features: { smartPunctuation: false }, position: true }), 0);
  return { problems, links };
}
