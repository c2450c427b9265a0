import type { Content, ContentRule, UpdateEntry } from './content.ts';
import type { Problem } from '#domain/problem.ts';
import { reportedLabels } from '#messages';

/** What each reported status owes the reader besides its name (docs/decisions/0004). */
export const checkStatuses: ContentRule = (content) => {
  const problems: Problem[] = [];
  const groups = new Map<string, Group | undefined>([
    ...content.ids('groups').map((id) => [id, undefined] as const),
    ...content.groups.map(({ id, data }) => [id, data] as const),
  ]);
  for (const update of content.updates) {
    const { data } = update;
    const refuse = (
      key: string,
      rule: string,
      message: string,
      fix: string,
      severity: Problem['severity'] = 'error',
    ): void => {
      problems.push({ rule, severity, file: update.file, ...update.yaml.placeOf([key]), message, fix });
    };
    const label = reportedLabels[data.status];
    if (['challenged', 'suspended', 'superseded', 'dropped'].includes(data.status) && data.reason === undefined) {
      refuse(
        'status',
        'missing-reason',
        `Tình trạng “${label}” phải kèm lý do hoặc căn cứ.`,
        'Thêm: reason: … (lý do, văn bản làm căn cứ).',
      );
    }
    if (data.status === 'completed') {
      if (data.doneOn === undefined && data.doneOnUnknown === undefined) {
        refuse(
          'status',
          'missing-done-on',
          'Báo cáo hoàn thành phải ghi ngày hoàn thành.',
          'Thêm: doneOn: "NĂM-THÁNG-NGÀY", hoặc doneOnUnknown: true nếu chưa rõ ngày.',
        );
      }
      if (data.evidence.length === 0) {
        refuse(
          'status',
          'missing-evidence',
          'Báo cáo hoàn thành không kèm minh chứng nào.',
          'Thêm mục evidence với văn bản hoặc địa chỉ làm minh chứng.',
          'warning',
        );
      }
    } else if (data.doneOn !== undefined || data.doneOnUnknown !== undefined) {
      refuse(
        data.doneOn === undefined ? 'doneOnUnknown' : 'doneOn',
        'done-without-completion',
        `Ghi ngày hoàn thành nhưng tình trạng là “${label}”.`,
        'Đổi status thành completed, hoặc xóa mục này.',
      );
    }
    if (data.doneOn !== undefined && data.doneOnUnknown !== undefined) {
      refuse(
        'doneOnUnknown',
        'done-twice',
        'Vừa ghi ngày hoàn thành vừa ghi là chưa rõ ngày.',
        'Xóa một trong hai mục.',
      );
    }
    if (data.revisedDue !== undefined && data.reason === undefined) {
      refuse('revisedDue', 'missing-reason', 'Thời hạn mới phải kèm căn cứ.', 'Thêm: reason: … (văn bản gia hạn).');
    }
    const cited = ['document', 'third-party'];
    if (
      data.evidence.some(
        ({ level, document, url }) => cited.includes(level) && document === undefined && url === undefined,
      )
    ) {
      refuse(
        'evidence',
        'empty-evidence',
        'Minh chứng không nêu văn bản hay địa chỉ nào.',
        'Thêm document: … hoặc url: …; nếu không có, xóa minh chứng.',
      );
    }
    checkDuty(update, content, groups, refuse);
  }
  return problems;
};

/** A group, where its file can be read. */
type Group = Content['groups'][number]['data'];

type Refuse = (key: string, rule: string, message: string, fix: string) => void;

/** What a report may say depends on the duty it is about. */
function checkDuty(
  update: UpdateEntry,
  content: Parameters<ContentRule>[0],
  groups: ReadonlyMap<string, Group | undefined>,
  refuse: Refuse,
): void {
  const [slug, id] = update.id.split('/');
  const directive = content.notices
    .find((notice) => notice.id === slug)
    ?.data.directives.find((candidate) => candidate.id === id);
  if (directive === undefined) return;
  const { data } = update;
  if (directive.kind === 'continuing' && data.status === 'completed') {
    refuse(
      'status',
      'continuing-completed',
      'Nhiệm vụ thường xuyên không bao giờ “hoàn thành”.',
      'Viết: status: carried-on (đang duy trì thực hiện).',
    );
  }
  const { forMember } = data;
  if (forMember === undefined || directive.lead.includes(forMember)) return;
  const addressed = directive.lead.flatMap((lead) => groups.get(lead) ?? []);
  if (directive.lead.every((lead) => !groups.has(lead))) {
    refuse(
      'forMember',
      'no-such-member',
      'Nhiệm vụ này không giao cho nhóm cơ quan nào, nên không có phần việc riêng của từng cơ quan.',
      'Xóa mục forMember.',
    );
  } else if (
    addressed.length > 0 &&
    addressed.every(({ roster, members }) => roster.verified && members.every(({ agency }) => agency !== forMember))
  ) {
    refuse(
      'forMember',
      'no-such-member',
      `“${forMember}” không phải là thành viên của nhóm được giao nhiệm vụ này.`,
      'Kiểm tra lại mã cơ quan, hoặc danh sách thành viên trong tệp của nhóm.',
    );
  }
}
