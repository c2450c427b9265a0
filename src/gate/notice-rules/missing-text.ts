import type { NoticeRule } from '../notice-text.ts';

/** A notice whose words are not there yet: a page of data about nothing. */
export const checkText: NoticeRule = ({ file, yaml, body }) => {
  if (body.clauses.length > 0) return [];
  return [
    {
      rule: 'missing-text',
      severity: 'error',
      file,
      ...yaml.placeOf(['title']),
      message: 'Văn bản chưa có nguyên văn.',
      fix: 'Dán nguyên văn vào dưới dòng “---” thứ hai, mỗi đoạn cách nhau một dòng trống.',
    },
  ];
};
