import type { Problem } from '#domain/problem.ts';
import type { NoticeRule } from '../notice-text.ts';

/** A directive's id is its address in the text, for its page and its place in the notice are cited by it. */
export const checkAddresses: NoticeRule = (notice) => {
  const marked = notice.marks.map(({ id }) => id);
  return notice.marks.flatMap((mark, index): readonly Problem[] => {
    if (marked.indexOf(mark.id) !== index) return [];
    const clause = notice.body.clauses.find(({ directives }) => directives.includes(mark.id));
    if (clause === undefined) return [];
    const { address } = clause;
    const named = notice.body.clauses.find((candidate) => candidate.address === mark.id);
    const place = { severity: 'error', file: notice.file, line: mark.line, column: mark.column } as const;
    if (named !== undefined && !named.directives.includes(mark.id)) {
      return [
        {
          ...place,
          rule: 'id-not-address',
          message: `Nhiệm vụ “${mark.id}” nằm ở mục “${address}”, nhưng “${mark.id}” là địa chỉ của một mục khác trong văn bản.`,
          fix: `Viết: <Directive id="${address}">, và sửa mã ở đầu tệp cho trùng; hoặc chuyển thẻ đến mục “${mark.id}”.`,
        },
      ];
    }
    // Several directives in one clause, such as the rows of a table, add a part of their own.
    if (mark.id === address || mark.id.startsWith(`${address}.`) || mark.id.startsWith(`${address}-`)) return [];
    return [
      {
        ...place,
        rule: 'id-not-address',
        message: `Nhiệm vụ “${mark.id}” nằm ở mục “${address}” của văn bản; mã nhiệm vụ phải là địa chỉ của mục đó.`,
        fix: `Viết: <Directive id="${address}">, và sửa mã ở đầu tệp cho trùng.`,
      },
    ];
  });
};
