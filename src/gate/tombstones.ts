import * as to from '#addresses';
import { reservedSlugs } from '#addresses';
import type { Problem } from '#domain/problem.ts';
import type { Content, ContentRule } from './content.ts';
import { draftReference } from './drafts.ts';
import { refuserInto } from './refuser.ts';

/** Where a tombstone may stand: at the address of a notice, directive, agency, group, topic, indicator or guide. */
export const addressForm =
  /^(?:(?:van-ban|co-quan|nhom|linh-vuc|chi-so|huong-dan)\/[a-z0-9-]+|chi-dao\/[a-z0-9-]+\/[a-z0-9.-]+)$/;

/** A tombstone stands where nothing lives any more, and a redirect leads somewhere. */
export const checkTombstones: ContentRule = (content) => {
  if (content.tombstones.length === 0) return [];
  const problems: Problem[] = [];
  const living = addressesOf(content);
  const own = new Map(content.tombstones.map((stone) => [stone.id, stone.file]));
  const read = new Set(content.notices.map(({ id }) => id));
  for (const { id, file, data, yaml } of content.tombstones) {
    const refuse = refuserInto(problems).bind(undefined, { file, yaml });
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
    const [, draft] = /^\/(?:van-ban|chi-dao)\/([^/]+)\//.exec(data.movedTo ?? '') ?? [];
    if (draft !== undefined && content.drafts.has(draft)) {
      const { rule, message, fix } = draftReference(draft);
      refuse('movedTo', rule, message, fix ?? '');
    } else if (data.movedTo !== undefined && !living.has(data.movedTo)) {
      refuse(
        'movedTo',
        'moved-to-nowhere',
        `Không có trang “${data.movedTo}” để chuyển đến.`,
        'Viết địa chỉ của một trang đang có, bắt đầu và kết thúc bằng dấu /.',
      );
    }
    const slug = /^van-ban\/([^/]+)$/.exec(id)?.[1];
    const after = /^\/van-ban\/([^/]+)\/$/.exec(data.movedTo ?? '')?.[1];
    data.directives.forEach((directive, i) => {
      const at = ['directives', i];
      const twin = slug === undefined ? undefined : own.get(`chi-dao/${slug}/${directive}`);
      if (twin !== undefined || data.directives.indexOf(directive) !== i) {
        refuse(
          at,
          'duplicate-tombstone',
          `Nhiệm vụ “${directive}” được báo gỡ hai lần: ${twin === undefined ? 'hai lần ở mục này' : `ở đây và ở ${twin}`}.`,
          twin === undefined ? 'Giữ lại một chỗ.' : 'Bỏ nhiệm vụ này khỏi mục directives; tệp riêng của nó giữ nguyên.',
        );
      }
      // Its page leads on to the directive of the same id.
      if (after === undefined || !read.has(after)) return;
      if (living.has(to.directive(after, directive)) || own.has(`chi-dao/${after}/${directive}`)) return;
      refuse(
        at,
        'moved-to-nowhere',
        `Trang của nhiệm vụ “${directive}” chuyển đến “${to.directive(after, directive)}”, nhưng không có trang này.`,
        'Giữ nguyên mã nhiệm vụ trong văn bản mới; nếu đã đổi mã, bỏ nó khỏi mục directives và tạo tệp báo gỡ riêng có movedTo.',
      );
    });
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
