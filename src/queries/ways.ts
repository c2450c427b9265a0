import * as to from '#addresses';
import { compareDays, yearOf } from '#domain/civil-date.ts';
import { documentTypes } from '#domain/document-type.ts';
import { nameOfParty, type PublishedNotice, type Register, type TrackedDirective } from '#domain/register.ts';
import { listedUnder } from '#domain/rollup.ts';
import { schedules } from '#domain/status.ts';
import { unknownYear, yearWord } from '#domain/year.ts';
import { scheduleLabels, scheduleRules } from '#messages';
import { yearWords } from './listings.ts';

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
  const { notices, noticesBy } = register;
  const noticesIn = Map.groupBy(notices, yearWord);
  const noticesOf = Map.groupBy(notices, ({ type }) => type);
  return [
    {
      word: 'nam',
      heading: 'Theo năm',
      values: yearWords(register).map((year) => ({
        word: year,
        name: nameOfYear(year),
        title: year === unknownYear ? 'Văn bản chưa rõ năm' : `Văn bản năm ${year}`,
        address: to.noticesOfYear(year),
        items: noticesIn.get(year) ?? [],
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
          items: noticesOf.get(id) ?? [],
        }))
        .filter(({ items }) => items.length > 0),
    },
    {
      word: 'co-quan',
      heading: 'Theo cơ quan ban hành',
      values: [...noticesBy]
        .map(([id, items]) => ({ id, name: nameOfParty(register, id, undefined), items }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
        .map(({ id, name, items }) => ({
          word: id,
          name,
          title: `Văn bản của ${name}`,
          address: to.noticesOfIssuer(id),
          items,
        })),
    },
  ];
}

/** Through all directives: by status, by the year of the notice, by the year they fall due. */
export function waysThroughDirectives(register: Register): readonly Way<TrackedDirective>[] {
  const { directives } = register;
  const directivesIn = Map.groupBy(directives, ({ notice }) => yearWord(notice));
  const dueIn = Map.groupBy(directives, ({ status }) => (status.due === undefined ? undefined : yearOf(status.due)));
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
        items: directivesIn.get(year) ?? [],
      })),
    },
    {
      word: 'han',
      heading: 'Theo năm đến hạn',
      values: [...dueIn.keys()]
        .filter((year) => year !== undefined)
        .toSorted((a, b) => b - a)
        .map((year) => ({
          word: String(year),
          name: String(year),
          title: `Nhiệm vụ đến hạn năm ${String(year)}`,
          address: to.directivesDueIn(String(year)),
          intro: 'Xếp theo ngày cuối cùng đúng hạn, muộn nhất trước.',
          items: (dueIn.get(year) ?? []).toSorted((a, b) => compareDays(b.status.due, a.status.due)),
        })),
    },
  ];
}

function lowerCased(label: string): string {
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}
