import type { Problem } from '#domain/problem.ts';
import { nearest } from '../nearest.ts';
import type { NoticeRule } from '../notice-text.ts';

/** Clauses that a notice's front matter names and its text does not have. */
export const checkClauses: NoticeRule = ({ file, data, yaml, body }) => {
  const named = [
    ...data.indicators.map(({ clause }, i) => ({ clause, path: ['indicators', i, 'clause'] })),
    ...data.editorialNotes.map(({ clause }, i) => ({ clause, path: ['editorialNotes', i, 'clause'] })),
  ];
  const addresses = body.clauses.map(({ address }) => address);
  return named
    .filter(({ clause }) => !addresses.includes(clause))
    .map(({ clause, path }): Problem => {
      const meant = nearest(clause, addresses);
      return {
        rule: 'unknown-clause',
        severity: 'error',
        file,
        ...yaml.placeOf(path),
        message: `Văn bản không có mục nào mang địa chỉ “${clause}”.`,
        fix:
          meant === undefined
            ? `Các địa chỉ có trong văn bản: ${addresses.slice(0, 20).join(', ')}.`
            : `Có phải là “${meant}”?`,
      };
    });
};
