import type { Problem } from '#domain/problem.ts';
import type { ContentRule } from './content.ts';

/** Notices whose words are not there yet: a page of data about nothing. */
export const checkTexts: ContentRule = ({ notices }) =>
  notices
    .filter(({ body }) => body.clauses.length === 0)
    .map(({ file, yaml }): Problem => ({
      rule: 'missing-text',
      severity: 'error',
      file,
      ...yaml.placeOf(['title']),
      message: 'Văn bản chưa có nguyên văn.',
      fix: 'Dán nguyên văn vào dưới dòng “---” thứ hai, mỗi đoạn cách nhau một dòng trống.',
    }));
