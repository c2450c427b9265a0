import type { Problem } from '#domain/problem.ts';
import type { TreeNode } from './inline.ts';

type Refused = Omit<Problem, 'file' | 'severity'>;

const expression = {
  rule: 'no-expression',
  message: 'Dấu { } được hiểu là mã lệnh; văn bản không được chứa mã lệnh.',
  fix: 'Nếu là lời văn, viết \\{ và \\}.',
} as const;

/** Why a kind of node may not stand in a notice, and what to write instead. */
const reasons: Readonly<Record<string, { rule: string; message: string; fix: string }>> = {
  mdxjsEsm: {
    rule: 'no-module',
    message: 'Dòng bắt đầu bằng “import” hoặc “export” là mã lệnh; văn bản không được chứa mã lệnh.',
    fix: 'Xóa dòng này; nếu là lời văn, thêm một dấu cách ở đầu dòng.',
  },
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
  mdxJsxFlowElement: {
    rule: 'unknown-element',
    message:
      'Chỉ được dùng các thẻ <Directive id="…">, <Recipients>, <Signature>, không lồng nhau, không thêm thuộc tính.',
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
  emphasis: {
    rule: 'lost-letters',
    message: 'Hai dấu * hoặc _ này được hiểu là chữ nghiêng và sẽ không hiện trên trang.',
    fix: 'Viết \\* thay cho *, \\_ thay cho _.',
  },
  strong: {
    rule: 'lost-letters',
    message: 'Các dấu ** hoặc __ này được hiểu là chữ đậm và sẽ không hiện trên trang.',
    fix: 'Viết \\*\\* thay cho **, \\_\\_ thay cho __.',
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
  delete: {
    rule: 'lost-letters',
    message: 'Dấu ~ được hiểu là gạch bỏ và sẽ không hiện trên trang.',
    fix: 'Viết \\~ thay cho ~.',
  },
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
    fix: 'Nếu là lời văn, viết \\[ thay cho [. Nếu là liên kết, viết [chữ](địa chỉ): địa chỉ bắt đầu bằng https:// hoặc / , không kèm tiêu đề.',
  },
  image: {
    rule: 'no-image',
    message: 'Hình ảnh phải là tệp của trang này, có lời mô tả, không kèm tiêu đề.',
    fix: 'Đặt tệp png, jpg, webp, avif hoặc gif vào thư mục public/ rồi viết ![lời mô tả](/hinh/ten-tep.png).',
  },
};

const otherwise = {
  rule: 'unknown-syntax',
  message: 'Cách viết này không được phép trong văn bản vì có thể làm mất chữ khi lên trang.',
  fix: 'Thêm dấu \\ trước ký tự đặc biệt đầu tiên.',
};

/** The elements a notice may hold. */
const tagNames = ['Directive', 'Recipients', 'Signature'] as const;

const opening = (tag: (typeof tagNames)[number]): string => (tag === 'Directive' ? '<Directive id="…">' : `<${tag}>`);

function wrongCase(name: string, meant: (typeof tagNames)[number]): Fault {
  return {
    rule: 'unknown-element',
    message: `Thẻ <${name}> phải viết là <${meant}>: chữ đầu là chữ hoa, các chữ sau là chữ thường.`,
    fix: `Viết ${opening(meant)} ở thẻ mở và </${meant}> ở thẻ đóng.`,
  };
}

export const refusal = {
  /** For a node outside what a notice may hold. */
  ofNode(node: TreeNode): Refused {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const name = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node.name : undefined;
    const meant = tagNames.find((tag) => tag !== name && tag.toLowerCase() === name?.toLowerCase());
    const reason = meant === undefined ? (reasons[node.type] ?? otherwise) : wrongCase(name ?? '', meant);
    return { ...reason, line, column };
  },

  /** For text the MDX parser itself could not read; its message begins with `line:column:`. */
  ofParser(error: unknown, source: string): Refused {
    const text = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(text) ?? [];
    const at = { line: Number(line), column: Number(column) };
    const rest = source.split('\n')[at.line - 1]?.slice(at.column - 1) ?? '';
    if (/\bexpression\b/.test(text)) return { ...braceBefore(source, at), ...expression };
    if (rest.startsWith('<<<<<<<')) {
      return {
        ...at,
        rule: 'merge-marker',
        message: 'Còn sót dấu <<<<<<< của hai bản sửa chưa được gộp.',
        fix: 'Chọn một trong hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.',
      };
    }
    return { ...at, ...(tagFault(text, rest) ?? unreadable(rest.charAt(0))) };
  },

  /** For a heading whose signs # are more than its mark. */
  ofHashes(node: TreeNode): Refused {
    return {
      ...this.ofNode(node),
      message: 'Dấu # ở cuối dòng tiêu đề, hoặc đứng một mình, sẽ không hiện trên trang.',
      fix: 'Viết \\# thay cho #, hoặc xóa dấu này.',
    };
  },

  /** For a directive that marks no words. */
  ofEmptyMark(mark: { readonly id: string; readonly line: number; readonly column: number }): Refused {
    return {
      rule: 'empty-directive',
      line: mark.line,
      column: mark.column,
      message: `Thẻ <Directive id="${mark.id}"> không có chữ nào bên trong.`,
      fix: 'Đặt thẻ mở trước và thẻ đóng sau đúng lời giao nhiệm vụ.',
    };
  },

  /** For words below “Nơi nhận” or the signature, which would be shown above them. */
  ofTextAfterEnd(node: TreeNode): Refused {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return {
      rule: 'text-after-signature',
      line,
      column,
      message: 'Lời văn đứng sau phần nơi nhận, phần ký sẽ bị đưa lên trước, khác thứ tự của văn bản.',
      fix: 'Không đổi thứ tự lời văn. Văn bản có phụ lục sau chữ ký: bỏ các thẻ <Recipients>, <Signature>, giữ nguyên chữ bên trong.',
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

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the { stands that opens what could not be read at a place. */
function braceBefore(source: string, { line, column }: Place): Place {
  const lines = source.split('\n').slice(0, line);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const brace = (lines[index] ?? '').lastIndexOf('{', index === line - 1 ? column - 1 : undefined);
    if (brace !== -1) return { line: index + 1, column: brace + 1 };
  }
  return { line, column };
}

type Fault = Pick<Refused, 'rule' | 'message' | 'fix'>;

/** A fault of a tag that was meant as one, from the parser's words. */
function tagFault(text: string, rest: string): Fault | undefined {
  const unclosed = /Expected a closing tag for `<(\w+)>`/.exec(text)?.[1];
  if (unclosed !== undefined) {
    if (!tagNames.some((known) => known.toLowerCase() === unclosed.toLowerCase())) return foreignTag(unclosed);
    return {
      rule: 'unclosed-element',
      message: `Thẻ <${unclosed}> mở ở đây nhưng không được đóng trong cùng đoạn hoặc ở một dòng riêng.`,
      fix: `Thêm </${unclosed}> sau chữ cuối cùng của phần được đánh dấu; đánh dấu cả đoạn thì mỗi thẻ đứng riêng một dòng.`,
    };
  }
  const apart = /Expected the closing tag `<\/(\w+)>` either/.exec(text)?.[1];
  if (apart !== undefined) {
    return {
      rule: 'unclosed-element',
      message: `Thẻ đóng </${apart}> không nằm cùng chỗ với thẻ mở.`,
      fix: 'Đặt hai thẻ trên cùng một dòng với lời văn, hoặc mỗi thẻ trên một dòng riêng.',
    };
  }
  const [, closing, open] =
    /Unexpected closing tag `<\/(\w*)>`, expected (?:an open tag first|corresponding closing tag for `<(\w*)>`)/.exec(
      text,
    ) ?? [];
  if (closing !== undefined) {
    const meant = tagNames.find((known) => known !== open && known.toLowerCase() === open?.toLowerCase());
    if (open !== undefined && meant !== undefined) return wrongCase(open, meant);
    return {
      rule: 'unopened-element',
      message:
        open === undefined
          ? `Thẻ đóng </${closing}> không có thẻ mở.`
          : `Thẻ <${open}> lại được đóng bằng </${closing}>.`,
      fix:
        open === undefined
          ? `Thêm thẻ mở trước chữ đầu tiên của phần được đánh dấu, hoặc xóa </${closing}>.`
          : `Viết </${open}>.`,
    };
  }
  const name = /^<(\w+)/.exec(rest)?.[1];
  const tag = tagNames.find((known) => known.toLowerCase() === name?.toLowerCase());
  if (rest.startsWith('<!--')) return comment;
  if (name !== undefined && tag === undefined && tagOfHtml.test(rest)) return foreignTag(name);
  if (name === undefined || tag === undefined) return undefined;
  if (name !== tag) return wrongCase(name, tag);
  return {
    rule: 'unreadable-element',
    message: `Thẻ <${tag}> viết chưa đúng.`,
    fix: tag === 'Directive' ? 'Viết: <Directive id="2.3-2">, mã đặt trong hai dấu ngoặc kép thẳng.' : `Viết: <${tag}>`,
  };
}

/** A tag that was copied from a web page; `<b` in “a<b” is none. */
const tagOfHtml =
  /^<(?:a|b|blockquote|br|center|div|em|embed|font|form|h[1-6]|hr|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul|video)(?:\s+[\w:-]+\s*=|\s*\/?>)/i;

const comment: Fault = {
  rule: 'unreadable-syntax',
  message: 'Lời ghi chú <!-- … --> không dùng được trong văn bản.',
  fix: 'Xóa cả đoạn ghi chú. Điều người đọc cần biết thì ghi ở mục editorialNotes; điều chỉ mình cần nhớ thì viết thành dòng # ở phần đầu tệp.',
};

/** A tag of HTML left open: closing it would not help. */
function foreignTag(name: string): Fault {
  return {
    rule: 'no-html',
    message: `Văn bản không dùng thẻ <${name}>.`,
    fix: `Xóa thẻ này; muốn xuống dòng thì để một dòng trống rồi viết thành đoạn mới. Nếu đó là lời văn, viết \\<${name}>.`,
  };
}

function unreadable(character: string): Fault {
  return {
    rule: 'unreadable-syntax',
    message: `Không đọc được từ ký tự “${character}”: dấu này được hiểu là mã lệnh.`,
    fix: 'Viết \\< thay cho <.',
  };
}
