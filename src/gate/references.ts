import type { ContentRule } from './content.ts';
import { draftReference } from './drafts.ts';
import { dutiesOf } from './duties.ts';
import type { Entry } from './entry.ts';
import { nearest } from './nearest.ts';
import type { Problem } from '#domain/problem.ts';

/** Problems between files: reports on nothing, one id for two things. */
export const checkReferences: ContentRule = (content) => {
  const problems: Problem[] = [];
  const { ids } = content;
  const report = (
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
    problem: Pick<Problem, 'rule' | 'message' | 'fix'>,
  ): void => {
    problems.push({ severity: 'error', file: entry.file, ...entry.yaml.placeOf(path), ...problem });
  };
  const dutyOf = dutiesOf(content);
  const withdrawn = new Map(content.tombstones.map(({ id, data }) => [id, data.directives]));
  const notices = new Set(ids('notices'));
  const updates = new Set(ids('updates'));
  for (const update of content.updates) {
    const [folder = '', directive = ''] = update.id.split('/');
    const { slug, notice, ...duty } = dutyOf(update);
    // Reports outlive what they report on: those of a withdrawn notice or directive stay.
    const stone = withdrawn.get(`van-ban/${folder}`);
    const isWithdrawn =
      stone?.includes(directive) === true ||
      withdrawn.has(`chi-dao/${folder}/${directive}`) ||
      withdrawn.has(`chi-dao/${slug}/${directive}`);
    if (!notices.has(slug) && stone !== undefined && !isWithdrawn) {
      report(update, [], {
        rule: 'unknown-directive',
        message: `Văn bản đã gỡ “${folder}” không có nhiệm vụ “${directive}”.`,
        fix: `Kiểm tra lại tên thư mục; nếu đúng, kể nhiệm vụ này ở mục directives của content/tombstones/van-ban/${folder}.yaml.`,
      });
    } else if (content.drafts.has(slug) && !isWithdrawn) {
      report(update, [], draftReference(slug));
    } else if (!notices.has(slug) && !isWithdrawn) {
      const meant = nearest(slug, ids('notices'));
      report(update, [], {
        rule: 'unknown-notice',
        message: `Báo cáo nằm trong thư mục “${slug}” nhưng không có văn bản nào mang tên đó.`,
        fix:
          meant === undefined
            ? `Văn bản vừa gỡ hoặc đổi tên: giữ nguyên thư mục này, tạo tệp báo gỡ content/tombstones/van-ban/${slug}.yaml. Gõ sai tên thư mục khi báo cáo chưa đăng: đổi cho trùng tên tệp của văn bản.`
            : `Có phải là “${meant}”? Văn bản vừa đổi tên thì giữ nguyên thư mục này và tạo tệp báo gỡ content/tombstones/van-ban/${slug}.yaml.`,
      });
    } else if (notice !== undefined && !isWithdrawn && duty.directive === undefined) {
      report(update, [], {
        rule: 'unknown-directive',
        message: `Văn bản “${slug}” không có nhiệm vụ “${directive}”.`,
        fix: `Các nhiệm vụ của văn bản: ${notice.data.directives.map(({ id }) => id).join(', ')}.`,
      });
    }
    const { replaces } = update.data;
    if (replaces !== undefined && !updates.has(replaces)) {
      report(update, ['replaces'], {
        rule: 'unknown-update',
        message: `Không có báo cáo nào mang mã “${replaces}”.`,
        fix: 'Viết dạng <văn bản>/<nhiệm vụ>/<ngày>, như đường dẫn tệp, không có “.yaml”.',
      });
    }
  }

  const agencies = new Set(ids('agencies'));
  for (const group of content.groups) {
    if (agencies.has(group.id)) {
      report(group, ['name'], {
        rule: 'ambiguous-id',
        message: `Mã “${group.id}” vừa là cơ quan vừa là nhóm cơ quan.`,
        fix: 'Đổi tên một trong hai tệp.',
      });
    }
  }
  return problems;
};
