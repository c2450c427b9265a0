import * as to from '#addresses';
import { yearOf } from '#domain/civil-date.ts';
import { documentTypes } from '#domain/document-type.ts';
import { nameOfParty, type PublishedNotice, type Register, type TrackedDirective } from '#domain/register.ts';
import { cells } from '#domain/rollup.ts';
import { schedules, type Schedule } from '#domain/status.ts';
import { scheduleLabels, scheduleRules } from '#messages';
import { unknownYear, yearWord, yearWords } from './listings.ts';

/** A list of all things with one value: its page, its name among others, what is in it. */
export interface WayValue<T> {
  /** Part of the address. */
  readonly word: string;
  readonly name: string;
  readonly title: string;
  readonly address: string;
  /** Said above the list. */
  readonly intro?: string | undefined;
  /** Newest first. */
  readonly items: readonly T[];
}

/** A way to go through everything without a search. */
export interface Way<T> {
  readonly word: string;
  readonly heading: string;
  readonly values: readonly WayValue<T>[];
}

const nameOfYear = (year: string): string => (year === unknownYear ? 'chưa rõ năm' : year);

/** Through all notices: by year, by type, by issuing agency. */
export function waysThroughNotices(register: Register): readonly Way<PublishedNotice>[] {
  const { notices } = register;
  const issuers = [...new Set(notices.map((notice) => notice.issuer))];
  return [
    {
      word: 'nam',
      heading: 'Theo năm',
      values: yearWords(register).map((year) => ({
        word: year,
        name: nameOfYear(year),
        title: year === unknownYear ? 'Văn bản chưa rõ năm' : `Văn bản năm ${year}`,
        address: to.noticesOfYear(year),
        items: notices.filter((notice) => yearWord(notice) === year),
      })),
    },
    {
      word: 'loai',
      heading: 'Theo loại',
      values: documentTypes
        .map(({ id, name }) => ({
          word: id,
          name,
          title: name,
          address: to.noticesOfType(id),
          items: notices.filter((notice) => notice.type === id),
        }))
        .filter(({ items }) => items.length > 0),
    },
    {
      word: 'co-quan',
      heading: 'Theo cơ quan ban hành',
      values: issuers
        .map((id) => ({ id, name: nameOfParty(register, id, undefined) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
        .map(({ id, name }) => ({
          word: id,
          name,
          title: `Văn bản của ${name}`,
          address: to.noticesOfIssuer(id),
          items: notices.filter((notice) => notice.issuer === id),
        })),
    },
  ];
}

/** Through all directives: by status, by the year of the notice, by the year they fall due. */
export function waysThroughDirectives(register: Register): readonly Way<TrackedDirective>[] {
  const { directives } = register;
  const dueYears = [
    ...new Set(directives.flatMap(({ status }) => (status.due === undefined ? [] : [yearOf(status.due)]))),
  ];
  return [
    {
      word: 'tinh-trang',
      heading: 'Theo tình trạng',
      // Every status has its page, also while no directive has it: its address must not come and go.
      values: schedules.map((schedule) => ({
        word: to.scheduleSlugs[schedule],
        name: scheduleLabels[schedule],
        title: `Nhiệm vụ: ${lowerCased(scheduleLabels[schedule])}`,
        address: to.directivesOfSchedule(schedule),
        intro: schedule === 'within' ? 'Gồm cả nhiệm vụ sắp đến hạn.' : scheduleRules[schedule],
        items: directives.filter(({ status }) => listedUnder(schedule).includes(status.schedule)),
      })),
    },
    {
      word: 'nam',
      heading: 'Theo năm của văn bản',
      values: yearWords(register).map((year) => ({
        word: year,
        name: nameOfYear(year),
        title: year === unknownYear ? 'Nhiệm vụ trong văn bản chưa rõ năm' : `Nhiệm vụ trong văn bản năm ${year}`,
        address: to.directivesOfYear(year),
        items: directives.filter(({ notice }) => yearWord(notice) === year),
      })),
    },
    {
      word: 'han',
      heading: 'Theo năm đến hạn',
      values: dueYears
        .toSorted((a, b) => b - a)
        .map((year) => ({
          word: String(year),
          name: String(year),
          title: `Nhiệm vụ đến hạn năm ${String(year)}`,
          address: to.directivesDueIn(String(year)),
          intro: 'Xếp theo ngày cuối cùng đúng hạn, muộn nhất trước.',
          items: directives
            .filter(({ status }) => status.due !== undefined && yearOf(status.due) === year)
            .toSorted((a, b) => ((a.status.due ?? '') < (b.status.due ?? '') ? 1 : -1)),
        })),
    },
  ];
}

/**
 * The states a status listing holds: those counted in the cell it leads, else itself. What is due
 * soon is still within its deadline, so the list a count links to holds as many as the count says.
 */
function listedUnder(schedule: Schedule): readonly Schedule[] {
  return cells.find((cell) => cell.schedules[0] === schedule)?.schedules ?? [schedule];
}

function lowerCased(label: string): string {
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}
