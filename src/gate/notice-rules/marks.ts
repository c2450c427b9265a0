import type { Problem } from '#domain/problem.ts';
import { nearest } from '../nearest.ts';
import type { NoticeRule } from '../notice-text.ts';

/** Directives described in the front matter and marked in the text must be the same ones. */
export const checkMarks: NoticeRule = (notice) => {
  const problems: Problem[] = [];
  const described = notice.data.directives.map((directive) => directive.id);
  const marked = notice.marks.map((mark) => mark.id);
  const at = (
    place: { readonly line: number; readonly column: number },
    rule: string,
    message: string,
    fix: string,
  ): void => {
    problems.push({ severity: 'error', file: notice.file, line: place.line, column: place.column, rule, message, fix });
  };
  described.forEach((id, i) => {
    const isRepeated = described.indexOf(id) !== i;
    if (!isRepeated && marked.includes(id)) return;
    const place = notice.yaml.placeOf(['directives', i, 'id']);
    if (isRepeated) {
      at(place, 'duplicate-directive', `Nhiệm vụ “${id}” được khai hai lần ở đầu tệp.`, 'Mỗi nhiệm vụ một mã riêng.');
    } else {
      at(
        place,
        'unmarked-directive',
        `Nhiệm vụ “${id}” chưa được đánh dấu trong thân văn bản.`,
        `Đặt <Directive id="${id}"> trước và </Directive> sau đúng lời giao nhiệm vụ.`,
      );
    }
  });
  notice.marks.forEach((mark, i) => {
    if (marked.indexOf(mark.id) !== i) {
      at(
        mark,
        'duplicate-mark',
        `Nhiệm vụ “${mark.id}” được đánh dấu hai lần trong văn bản.`,
        'Mỗi nhiệm vụ chỉ đánh dấu một lần.',
      );
    } else if (!described.includes(mark.id)) {
      const meant = nearest(mark.id, described);
      at(
        mark,
        'undescribed-mark',
        `Nhiệm vụ “${mark.id}” được đánh dấu trong văn bản nhưng không khai ở đầu tệp.`,
        meant === undefined ? 'Thêm nhiệm vụ này vào mục directives ở đầu tệp.' : `Có phải là “${meant}”?`,
      );
    }
  });
  return problems;
};
