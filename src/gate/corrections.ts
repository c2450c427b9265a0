import { memberOf } from '#domain/derive.ts';
import type { Problem } from '#domain/problem.ts';
import { updatesInOrder } from '#domain/update.ts';
import type { ContentRule, UpdateEntry } from './content.ts';
import { dutiesOf, type Duty } from './duties.ts';

/** A correction takes the place of an earlier report on the same duty: of any other it would do nothing, in silence. */
export const checkCorrections: ContentRule = (content) => {
  const problems: Problem[] = [];
  const updates = new Map(content.updates.map((update) => [update.id, update]));
  const dutyOf = dutiesOf(content);
  for (const update of content.updates) {
    const before = updates.get(update.data.replaces ?? '');
    if (before === undefined || before === update) continue;
    const refuse = (rule: string, message: string, fix: string): void => {
      const place = update.yaml.placeOf(['replaces']);
      problems.push({ rule, severity: 'error', file: update.file, ...place, message, fix });
    };
    const [duty, other] = [dutyOf(update), dutyOf(before)];
    if (duty.slug !== other.slug || duty.id !== other.id) {
      refuse(
        'replaces-other-duty',
        `Báo cáo này về nhiệm vụ “${duty.slug}/${duty.id}” nhưng đính chính một báo cáo về “${other.slug}/${other.id}”.`,
        'Chỉ đính chính báo cáo về cùng một nhiệm vụ: kiểm tra lại đường dẫn.',
      );
    } else if (shareOf(duty, update) !== shareOf(other, before)) {
      const member = shareOf(other, before);
      refuse(
        'replaces-other-duty',
        `Báo cáo bị đính chính nói về ${member === undefined ? 'cả nhiệm vụ' : `phần việc của “${member}”`}; báo cáo này thì không.`,
        member === undefined ? 'Xóa mục forMember, hoặc kiểm tra lại đường dẫn.' : `Viết: forMember: ${member}`,
      );
    } else if (updatesInOrder([asUpdate(update), asUpdate(before)], latest(update, before))[0]?.id !== before.id) {
      refuse(
        'replaces-later',
        `Báo cáo bị đính chính “${before.id}” đứng sau báo cáo này.`,
        'Báo cáo đính chính phải mang ngày sau báo cáo sai; cùng ngày thì tên tệp thêm -2, -3.',
      );
    }
  }
  return problems;
};

/** The agency whose share a report is about. */
function shareOf({ directive }: Duty, { data }: UpdateEntry): string | undefined {
  return directive === undefined ? data.forMember : memberOf(directive, asUpdate({ id: '', data }));
}

function latest(a: UpdateEntry, b: UpdateEntry): UpdateEntry['data']['date'] {
  return a.data.date < b.data.date ? b.data.date : a.data.date;
}

function asUpdate({ id, data }: Pick<UpdateEntry, 'id' | 'data'>) {
  const [notice = '', directive = ''] = id.split('/');
  return { ...data, id, notice, directive };
}
