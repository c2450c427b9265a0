import type { Problem } from '#domain/problem.ts';
import type { Content, ContentRule } from './content.ts';
import { dutiesOf } from './duties.ts';
import { refuserInto } from './refuser.ts';

/** Who reports, and about whom: the agencies a directive is laid on, and those that took over from them. */
export const checkReporters: ContentRule = (content) => {
  const problems: Problem[] = [];
  /** A group whose file cannot be read is there, but nothing is known of it. */
  const groups = new Map<string, Group | undefined>([
    ...content.ids('groups').map((id) => [id, undefined] as const),
    ...content.groups.map(({ id, data }) => [id, data] as const),
  ]);
  const heirs = new Map(
    content.agencies.map(({ id, data }) => [id, data.successors.map(({ agency }) => agency)] as const),
  );
  const dutyOf = dutiesOf(content);
  for (const update of content.updates) {
    const { notice, directive } = dutyOf(update);
    if (notice === undefined || directive === undefined) continue;
    const { forMember, reportedBy, evidence } = update.data;
    const refuse = refuserInto(problems).bind(undefined, update);

    const isUnread = (party: string): boolean => groups.has(party) && groups.get(party) === undefined;
    const { lead, support } = directive;
    if (forMember !== undefined) {
      const addressed = lead.flatMap((party) => groups.get(party) ?? []);
      if (lead.every((party) => !groups.has(party)) && (lead.length === 1 || !lead.includes(forMember))) {
        refuse(
          'forMember',
          'no-such-member',
          lead.includes(forMember)
            ? `Nhiệm vụ này chỉ giao cho “${forMember}”, nên không có phần việc riêng của từng cơ quan.`
            : 'Nhiệm vụ này không giao cho nhóm cơ quan nào, nên không có phần việc riêng của từng cơ quan.',
          'Xóa mục forMember.',
        );
      } else if (
        !lead.includes(forMember) &&
        !lead.some(isUnread) &&
        addressed.every(({ members }) => members.every(({ agency }) => agency !== forMember))
      ) {
        const isSure = addressed.every(({ roster }) => roster.verified);
        refuse(
          'forMember',
          isSure ? 'no-such-member' : 'unlisted-member',
          `“${forMember}” không có trong danh sách thành viên của nhóm được giao nhiệm vụ này.`,
          'Kiểm tra lại mã cơ quan, hoặc danh sách thành viên trong tệp của nhóm.',
          isSure ? 'error' : 'warning',
        );
      }
    }

    if (reportedBy === undefined || [...lead, ...support].some(isUnread)) continue;
    if (evidence.some(({ level }) => level === 'confirmed')) continue;
    const parties = [...lead, ...support].flatMap((party) => [
      party,
      ...(groups.get(party)?.members.map(({ agency }) => agency) ?? []),
    ]);
    if (withHeirs([notice.data.issuer, ...parties], heirs).has(reportedBy)) continue;
    refuse(
      'reportedBy',
      'reporter-not-addressee',
      `“${reportedBy}” không được giao chủ trì hay phối hợp nhiệm vụ này, cũng không phải nơi ban hành văn bản.`,
      'Kiểm tra lại mã cơ quan; nếu người biên tập tìm thấy trong văn bản công khai, xóa mục reportedBy.',
      'warning',
    );
  }
  return problems;
};

type Group = Content['groups'][number]['data'];

/** Agencies and all that took over their duties, directly or through others. */
function withHeirs(agencies: readonly string[], heirs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set(agencies);
  // A Set also visits what is added while it is walked.
  for (const id of all) for (const heir of heirs.get(id) ?? []) all.add(heir);
  return all;
}
