import { currentName } from '#domain/agency.ts';
import { addDays, compareDays, formatDay, type CivilDate } from '#domain/civil-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { Content, ContentRule } from './content.ts';
import { fold } from './nearest.ts';
import { refuserInto } from './refuser.ts';

type Entry = Content['agencies'][number];

/** Names by which readers could not tell two agencies apart, or not say what one was called on a day. */
export const checkAgencyNames: ContentRule = (content) => {
  const problems: Problem[] = [];
  const refuse = refuserInto(problems);
  const byName = Map.groupBy(content.agencies, (agency) => fold(nameOf(agency)));
  for (const bearers of byName.values()) {
    bearers.forEach((agency, index) => {
      const twin = bearers.slice(0, index).find((other) => isSharedTime(lastSpan(other), lastSpan(agency)));
      if (twin === undefined) return;
      refuse(
        agency,
        ['names', agency.data.names.length - 1, 'name'],
        'duplicate-agency-name',
        `Cơ quan “${twin.id}” cũng mang tên “${nameOf(agency)}” trong cùng thời gian: người đọc không phân biệt được.`,
        'Nếu là một cơ quan, chỉ giữ một tệp. Nếu là hai, viết tên đầy đủ (của tỉnh, huyện, xã nào), hoặc ghi to ở tên của cơ quan đã thôi mang tên này.',
      );
    });
  }
  for (const agency of content.agencies) {
    const names = agency.data.names
      .map((name, index) => ({ ...name, index }))
      .toSorted((one, other) => compareDays(one.from, other.from));
    names.forEach(({ name, from, index }, place) => {
      // An end nobody wrote down is the day before the next name; a beginning nobody knows overlaps nothing.
      const before = names
        .slice(0, place)
        .find((other) => from !== undefined && (other.from === from || (other.to !== undefined && from <= other.to)));
      if (before === undefined || from === undefined) return;
      refuse(
        agency,
        ['names', index],
        'overlapping-names',
        `Tên “${name}” và tên “${before.name}” cùng có hiệu lực vào ngày ${formatDay(from)}.`,
        before.from === from
          ? 'Sửa lại from của một trong hai tên.'
          : `Ở tên “${before.name}” viết: to: "${addDays(from, -1)}"; hoặc sửa lại from của tên sau.`,
      );
    });
  }
  return problems;
};

interface Span {
  readonly from?: CivilDate | undefined;
  /** Last day. */
  readonly to?: CivilDate | undefined;
}

const nameOf = ({ id, data }: Entry): string => currentName({ id, ...data }).name;

/** When an agency bore the name it has, as far as its file says; what took over ends it. */
function lastSpan({ id, data }: Entry): Span {
  const { from, to } = currentName({ id, ...data });
  const ended = data.successors
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return { from, to: to ?? (ended && addDays(ended, -1)) };
}

/** Whether two names were surely borne at one time: one that ended may have ended before an unknown beginning. */
const isSharedTime = (a: Span, b: Span): boolean =>
  (a.to === undefined || (b.from !== undefined && b.from <= a.to)) &&
  (b.to === undefined || (a.from !== undefined && a.from <= b.to));
