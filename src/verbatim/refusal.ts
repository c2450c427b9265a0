import type { Problem } from '#domain/problem.ts';
import type { TreeNode } from './inline.ts';

type Refused = Omit<Problem, 'file' | 'severity'>;

/** Why a kind of node may not stand in a notice, and what to write instead. */
const reasons: Readonly<Record<string, { rule: string; message: string; fix: string }>> = {
  mdxjsEsm: {
    rule: 'no-module',
    message: 'Dòng bắt đầu bằng “import” hoặc “export” là mã lệnh; văn bản không được chứa mã lệnh.',
    fix: 'Xóa dòng này; nếu là lời văn, thêm một dấu cách ở đầu dòng.',
  },
  mdxFlowExpression: {
    rule: 'no-expression',
    message: 'Dấu { } được hiểu là mã lệnh; văn bản không được chứa mã lệnh.',
    fix: 'Nếu là lời văn, viết \\{ và \\}.',
  },
  mdxTextExpression: {
    rule: 'no-expression',
    message: 'Dấu { } được hiểu là mã lệnh; văn bản không được chứa mã lệnh.',
    fix: 'Nếu là lời văn, viết \\{ và \\}.',
  },
  mdxJsxFlowElement: {
    rule: 'unknown-element',
    message: 'Chỉ được dùng các thẻ <Directive id="…">, <Recipients>, <Signature>, không lồng nhau, không thêm thuộc tính.',
    fix: 'Nếu là lời văn, viết \\< thay cho <.',
  },
  mdxJsxTextElement: {
    rule: 'unknown-element',
    message: 'Trong dòng chữ chỉ được dùng thẻ <Directive id="…">, không thêm thuộc tính.',
    fix: 'Nếu là lời văn, viết \\< thay cho <.',
  },
  html: { rule: 'no-html', message: 'Văn bản không được chứa mã HTML.', fix: 'Nếu là lời văn, viết \\< thay cho <.' },
  thematicBreak: {
    rule: 'lost-letters',
    message: 'Dòng này được hiểu là đường kẻ ngang, các dấu trong dòng sẽ không hiện trên trang.',
    fix: 'Nếu là chữ của văn bản, thêm dấu \\ trước dấu đầu tiên của dòng; nếu không, xóa dòng.',
  },
  heading: {
    rule: 'lost-letters',
    message: 'Dòng gạch bên dưới biến dòng trên thành tiêu đề và sẽ không hiện trên trang.',
    fix: 'Thêm một dòng trống và dấu \\ trước dòng gạch, hoặc xóa dòng gạch.',
  },
  blockquote: {
    rule: 'lost-letters',
    message: 'Dấu > ở đầu dòng được hiểu là trích dẫn và sẽ không hiện trên trang.',
    fix: 'Viết \\> thay cho >.',
  },
  code: {
    rule: 'lost-letters',
    message: 'Đoạn này được hiểu là mã lệnh do thụt vào bốn dấu cách hoặc do dấu ```.',
    fix: 'Bỏ các dấu cách ở đầu dòng, hoặc viết \\` thay cho `.',
  },
  inlineCode: { rule: 'lost-letters', message: 'Dấu ` sẽ không hiện trên trang.', fix: 'Viết \\` thay cho `.' },
  delete: { rule: 'lost-letters', message: 'Dấu ~ được hiểu là gạch bỏ và sẽ không hiện trên trang.', fix: 'Viết \\~ thay cho ~.' },
  definition: {
    rule: 'lost-letters',
    message: 'Dòng này được hiểu là định nghĩa liên kết và sẽ không hiện trên trang.',
    fix: 'Viết \\[ thay cho [.',
  },
  linkReference: {
    rule: 'lost-letters',
    message: 'Dấu [ ] được hiểu là liên kết và sẽ không hiện trên trang.',
    fix: 'Viết \\[ thay cho [.',
  },
  link: {
    rule: 'unsafe-link',
    message: 'Địa chỉ của liên kết không được phép.',
    fix: 'Dùng địa chỉ bắt đầu bằng https:// hoặc / ; không đặt thêm tiêu đề cho liên kết.',
  },
  image: {
    rule: 'no-image',
    message: 'Chưa được đặt hình ảnh trong văn bản.',
    fix: 'Đưa tệp vào public/ và ghi ở mục source của phần đầu tệp.',
  },
};

const otherwise = {
  rule: 'unknown-syntax',
  message: 'Cách viết này không được phép trong văn bản vì có thể làm mất chữ khi lên trang.',
  fix: 'Thêm dấu \\ trước ký tự đặc biệt đầu tiên.',
};

export const refusal = {
  /** For a node outside what a notice may hold. */
  ofNode(node: TreeNode): Refused {
    const start = node.position?.start ?? { line: 1, column: 1 };
    return { ...(reasons[node.type] ?? otherwise), line: start.line, column: start.column };
  },

  /** For text the MDX parser itself could not read; its message begins with `line:column:`. */
  ofParser(error: unknown, source: string): Refused {
    const text = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(text) ?? [];
    const character = source.split('\n')[Number(line) - 1]?.[Number(column) - 1] ?? '';
    const unclosed = /Expected a closing tag for `<(\w+)>`/.exec(text)?.[1];
    if (unclosed !== undefined) {
      return {
        rule: 'unclosed-element',
        line: Number(line),
        column: Number(column),
        message: `Thẻ <${unclosed}> mở ở đây nhưng không được đóng.`,
        fix: `Thêm </${unclosed}> sau chữ cuối cùng của phần được đánh dấu.`,
      };
    }
    return {
      rule: 'unreadable-syntax',
      line: Number(line),
      column: Number(column),
      message: `Không đọc được từ ký tự “${character}”: dấu này được hiểu là mã lệnh.`,
      fix: character === '{' || character === '}' ? 'Viết \\{ và \\}.' : 'Viết \\< thay cho <.',
    };
  },

  /** For a directive marked inside “Nơi nhận” or the signature. */
  ofMisplacedMark(mark: { readonly line: number; readonly column: number }): Refused {
    return {
      rule: 'misplaced-directive',
      line: mark.line,
      column: mark.column,
      message: 'Nhiệm vụ không thể nằm trong phần nơi nhận hoặc phần ký.',
      fix: 'Chuyển thẻ <Directive> về đúng đoạn giao nhiệm vụ trong thân văn bản.',
    };
  },
};
