import { yearOf } from '#domain/civil-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { ContentRule } from './content.ts';
import type { Entry } from './entry.ts';
import { refuserInto } from './refuser.ts';

/** Figures that cannot be, and one thing listed twice, which would be counted twice. */
export const checkFigures: ContentRule = (content, asOf) => {
  const problems: Problem[] = [];
  const refuse = refuserInto(problems);
  const expectOnce = (
    entry: Entry<unknown>,
    values: readonly string[],
    pathOf: (index: number) => readonly PropertyKey[],
  ): void => {
    values.forEach((value, index) => {
      if (values.indexOf(value) === index) return;
      refuse(entry, pathOf(index), 'repeated-value', `“${value}” được ghi hai lần.`, 'Giữ lại một chỗ.');
    });
  };

  for (const indicator of content.indicators) {
    const { series } = indicator.data;
    expectOnce(
      indicator,
      series.map(({ id }) => id),
      (index) => ['series', index, 'id'],
    );
    series.forEach(({ scale, values }, i) => {
      const at = (k: number, key: string): readonly PropertyKey[] => ['series', i, 'values', k, key];
      if (scale.min >= scale.max) {
        refuse(
          indicator,
          ['series', i, 'scale', 'max'],
          'out-of-range',
          `Thang đo từ ${String(scale.min)} đến ${String(scale.max)} không chứa giá trị nào.`,
          'Viết giá trị nhỏ nhất ở min, lớn nhất ở max.',
        );
      }
      expectOnce(
        indicator,
        values.map(({ year }) => String(year)),
        (k) => at(k, 'year'),
      );
      values.forEach(({ year, value, rank, of }, k) => {
        if (scale.min < scale.max && (value < scale.min || value > scale.max)) {
          refuse(
            indicator,
            at(k, 'value'),
            'out-of-range',
            `Giá trị ${String(value)} nằm ngoài thang đo từ ${String(scale.min)} đến ${String(scale.max)}.`,
            'Kiểm tra lại dấu chấm thập phân, hoặc thang đo.',
          );
        }
        if (rank !== undefined && of !== undefined && rank > of) {
          refuse(
            indicator,
            at(k, 'rank'),
            'out-of-range',
            `Thứ hạng ${String(rank)} lớn hơn tổng số ${String(of)}.`,
            'Kiểm tra lại hai số này với nguồn.',
          );
        }
        if (year > yearOf(asOf)) {
          refuse(
            indicator,
            at(k, 'year'),
            'date-in-future',
            `Năm đo ${String(year)} ở sau năm ${String(yearOf(asOf))}.`,
            'Kiểm tra lại năm.',
          );
        }
      });
    });
  }

  for (const notice of content.notices) {
    const { topics, relations, directives } = notice.data;
    expectOnce(notice, topics, (index) => ['topics', index]);
    expectOnce(
      notice,
      relations.map(({ type, target }) => `${type} ${target}`),
      (index) => ['relations', index],
    );
    directives.forEach(({ lead, support, topics: ofDirective }, i) => {
      expectOnce(notice, [...lead, ...support], (index) =>
        index < lead.length ? ['directives', i, 'lead', index] : ['directives', i, 'support', index - lead.length],
      );
      expectOnce(notice, ofDirective, (index) => ['directives', i, 'topics', index]);
    });
  }
  for (const group of content.groups) {
    // A member may leave and come back.
    expectOnce(
      group,
      group.data.members.map(({ agency, from }) => (from === undefined ? agency : `${agency} từ ${from}`)),
      (index) => ['members', index, 'agency'],
    );
  }
  return problems;
};
