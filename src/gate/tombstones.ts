import * as to from '#addresses';
import { reservedSlugs } from '#addresses';
import type { Problem } from '#domain/problem.ts';
import type { Content, ContentRule } from './content.ts';

/** Where a tombstone may stand: at the address of a notice, directive, agency, group, topic, indicator or guide. */
export const addressForm =
  /^(?:(?:van-ban|co-quan|nhom|linh-vuc|chi-so|huong-dan)\/[a-z0-9-]+|chi-dao\/[a-z0-9-]+\/[a-z0-9.-]+)$/;

/** A tombstone stands where nothing lives any more, and a redirect leads somewhere. */
export const checkTombstones: ContentRule = (content) => {
  const problems: Problem[] = [];
  const living = addressesOf(content);
  for (const { id, file, data, yaml } of content.tombstones) {
    const refuse = (key: string, rule: string, message: string, fix: string): void => {
      problems.push({ rule, severity: 'error', file, ...yaml.placeOf([key]), message, fix });
    };
    const isListing = reservedSlugs.some((word) => id.split('/')[1] === word);
    if (!addressForm.test(id) || isListing) {
      refuse(
        'title',
        'tombstone-address',
        `“/${id}/” không phải là địa chỉ của một trang.`,
        'Đặt tệp theo địa chỉ cũ, ví dụ: content/tombstones/van-ban/ten-van-ban.yaml',
      );
    } else if (living.has(`/${id}/`)) {
      refuse(
        'title',
        'tombstone-of-living',
        `Trang “/${id}/” vẫn còn, không thể vừa còn vừa đã gỡ.`,
        'Xóa tệp này, hoặc gỡ nội dung của trang.',
      );
    }
    if (data.movedTo !== undefined && !living.has(data.movedTo)) {
      refuse(
        'movedTo',
        'moved-to-nowhere',
        `Không có trang “${data.movedTo}” để chuyển đến.`,
        'Viết địa chỉ của một trang đang có, bắt đầu và kết thúc bằng dấu /.',
      );
    }
  }
  return problems;
};

/** Public addresses of the things in `content/`. */
export function addressesOf(content: Content): ReadonlySet<string> {
  return new Set([
    ...content.ids('notices').map(to.notice),
    ...content.notices.flatMap(({ id, data }) => data.directives.map((directive) => to.directive(id, directive.id))),
    ...content.ids('agencies').map(to.agency),
    ...content.ids('groups').map(to.group),
    ...content.ids('topics').map(to.topic),
    ...content.ids('indicators').map(to.indicator),
    ...content.ids('pages').map(to.guide),
  ]);
}
