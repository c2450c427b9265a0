import { formatDay } from '#domain/civil-date.ts';
import { documentTypes } from '#domain/document-type.ts';
import type { Problem } from '#domain/problem.ts';
import type { ContentRule } from './content.ts';
import { dutiesOf } from './duties.ts';
import { reportedLabels } from '#messages';
import { refuserInto } from './refuser.ts';

/** What each reported status owes the reader besides its name (docs/decisions/0004). */
export const checkStatuses: ContentRule = (content) => {
  const problems: Problem[] = [];
  const dutyOf = dutiesOf(content);
  /** Notices that another one has taken the place of, or changed. */
  const superseded = new Set(
    content.notices.flatMap(({ data }) =>
      data.relations.flatMap(({ type, target }) =>
        type === 'replaces' || type === 'amends' || type === 'repeals' ? [target] : [],
      ),
    ),
  );
  for (const update of content.updates) {
    const { data } = update;
    const refuse = refuserInto(problems).bind(undefined, update);
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
    if (data.revisedDue !== undefined && data.evidence.length === 0) {
      refuse(
        'revisedDue',
        'revised-without-evidence',
        'Thời hạn mới không kèm minh chứng nào.',
        'Thêm mục evidence với văn bản điều chỉnh thời hạn; xin lùi mà chưa được đồng ý thì chưa ghi revisedDue.',
        'warning',
      );
    }
    if (data.revisedDue !== undefined && data.revisedDue < data.date) {
      refuse(
        'revisedDue',
        'revised-due-passed',
        `Thời hạn mới ${formatDay(data.revisedDue)} đã qua vào ngày báo cáo ${formatDay(data.date)}.`,
        'Kiểm tra lại hai ngày với văn bản điều chỉnh; nếu đúng là báo cáo sau khi hạn mới đã qua thì để nguyên.',
        'warning',
      );
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
    const { notice, directive } = dutyOf(update);
    if (directive?.kind === 'continuing' && data.status === 'completed') {
      refuse(
        'status',
        'continuing-completed',
        'Nhiệm vụ thường xuyên không bao giờ “hoàn thành”.',
        'Viết: status: carried-on (đang duy trì thực hiện).',
      );
    }
    if (directive?.kind === 'time-bound' && data.status === 'carried-on') {
      refuse(
        'status',
        'time-bound-carried-on',
        `“${label}” chỉ dùng cho nhiệm vụ thường xuyên và nhiệm vụ định kỳ; nhiệm vụ này có thời hạn.`,
        'Viết: status: in-progress (đang thực hiện) hoặc completed (hoàn thành).',
      );
    }
    if (data.status !== 'superseded' || data.reason === undefined || notice === undefined) continue;
    const isRelated = superseded.has(notice.id);
    if (!isRelated && !namesDocument(data.reason) && data.evidence.every(({ document }) => document === undefined)) {
      refuse(
        'reason',
        'superseded-by-nothing',
        `Tình trạng “${label}” nhưng lý do không nêu văn bản nào, cũng không có văn bản nào ở đây thay thế văn bản này.`,
        'Nêu số, ký hiệu của văn bản thay thế ở mục reason.',
        'warning',
      );
    }
  }
  return problems;
};

const typeNames = documentTypes.map(({ name }) => name.toLocaleLowerCase('vi'));

/** Whether words name a document: by its number, or by its type. */
function namesDocument(words: string): boolean {
  const plain = words.normalize('NFC').toLocaleLowerCase('vi');
  return /\d\s?[/-]\s?(?:\d{4}\s?\/\s?)?\p{L}/u.test(plain) || typeNames.some((name) => plain.includes(name));
}
