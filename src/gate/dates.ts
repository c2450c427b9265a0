import { addDays, compareDays, formatDay, isCivilDate, yearOf, type CivilDate } from '#domain/civil-date.ts';
import { lastCompliantDay } from '#domain/deadline.ts';
import { inForceOn, type Agency } from '#domain/agency.ts';
import { isKnown } from '#domain/notice.ts';
import type { Problem } from '#domain/problem.ts';
import { dayOfNotice } from '#domain/register.ts';
import type { ContentRule } from './content.ts';
import type { Entry } from './entry.ts';
import { dutiesOf } from './duties.ts';
import { refuserInto } from './refuser.ts';

/** Days that contradict one another, or lie after the day the site speaks as of. */
export const checkDates: ContentRule = (content, asOf) => {
  const problems: Problem[] = [];
  const refuse = refuserInto(problems);
  const expectOrder = (
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
    first: CivilDate | undefined,
    second: CivilDate | undefined,
    what: string,
  ): void => {
    if (first !== undefined && second !== undefined && second < first) {
      refuse(
        entry,
        path,
        'dates-out-of-order',
        `${what}: ${formatDay(second)} lại trước ${formatDay(first)}.`,
        'Kiểm tra lại hai ngày với văn bản gốc.',
      );
    }
  };
  const expectPast = (
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
    day: CivilDate | undefined,
    what: string,
  ): void => {
    if (day !== undefined && day > asOf) {
      refuse(
        entry,
        path,
        'date-in-future',
        `${what} ${formatDay(day)} ở sau ngày ${formatDay(asOf)}.`,
        'Kiểm tra lại năm, tháng, ngày.',
      );
    } else if (day !== undefined && yearOf(day) < 1945) {
      refuse(
        entry,
        path,
        'date-too-early',
        `${what} ${formatDay(day)} ở trước năm 1945.`,
        'Kiểm tra lại năm, tháng, ngày.',
      );
    }
  };

  const agencies = new Map(content.agencies.map((agency) => [agency.id, { id: agency.id, ...agency.data }]));
  const issuedOf = new Map(
    [...content.notices, ...content.documents].map(({ id, data }) => [
      id,
      isKnown(data.issued) ? data.issued : undefined,
    ]),
  );
  const inForce = (
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
    id: string | undefined,
    day: CivilDate | undefined,
    what: string,
  ): void => {
    const agency = id === undefined ? undefined : agencies.get(id);
    if (agency === undefined || day === undefined || inForceOn(agency, day)) return;
    refuse(
      entry,
      path,
      'agency-not-in-force',
      `Cơ quan “${agency.id}” hoạt động ${periodOf(agency)}, không gồm ngày ${formatDay(day)} của ${what}.`,
      agency.successors[0] === undefined
        ? 'Kiểm tra lại tên cơ quan, hoặc ngày trong tệp của cơ quan.'
        : `Có phải là “${agency.successors[0].agency}”?`,
    );
  };
  for (const notice of content.notices) {
    const { data } = notice;
    const issued = isKnown(data.issued) ? data.issued : undefined;
    const day = dayOfNotice(data);
    expectPast(notice, ['issued'], issued, 'Ngày ban hành');
    expectPast(notice, ['event', 'date'], data.event?.date, 'Ngày họp');
    expectOrder(notice, ['issued'], data.event?.date, issued, 'Ngày ban hành so với ngày họp');
    expectOrder(notice, ['period', 'to'], data.period?.from, data.period?.to, 'Ngày cuối giai đoạn so với ngày đầu');
    data.directives.forEach(({ due }, i) => {
      const last = due && lastCompliantDay(due);
      if (last !== undefined && day !== undefined && last < day) {
        refuse(
          notice,
          ['directives', i, 'due'],
          'due-before-issue',
          `Ngày cuối cùng đúng hạn ${formatDay(last)} ở trước ngày của văn bản ${formatDay(day)}.`,
          'Kiểm tra lại năm của thời hạn với văn bản gốc. Nếu văn bản gốc viết sai, dùng: due: { unknown: "lý do", words: … }.',
        );
      }
    });
    data.directives.forEach(({ due }, i) => {
      const stated = due && statedDays(due.words);
      const last = due && ('before' in due || 'by' in due) ? lastCompliantDay(due) : undefined;
      if (stated === undefined || stated.length === 0 || last === undefined || stated.includes(last)) return;
      refuse(
        notice,
        ['directives', i, 'due'],
        'due-against-words',
        `Ngày cuối cùng đúng hạn được khai là ${formatDay(last)}, nhưng “${due?.words ?? ''}” có nghĩa là ${formatDay(stated[0] ?? last)}.`,
        'Viết đúng ngày trong lời văn: before cho “trước ngày …”, by cho “chậm nhất ngày …”, “đến hết ngày …”.',
      );
    });
    const [, year = ''] = /^content\/notices\/(\d{4})\//.exec(notice.file) ?? [];
    if (issued === undefined && Number(year) > yearOf(asOf)) {
      refuse(
        notice,
        ['issued'],
        'wrong-year-folder',
        `Văn bản nằm trong thư mục của năm ${year}, sau ngày ${formatDay(asOf)}.`,
        'Chuyển tệp sang thư mục của năm ban hành, hoặc của năm họp nếu chưa rõ.',
      );
    } else if (issued !== undefined && !issued.startsWith(year)) {
      refuse(
        notice,
        ['issued'],
        'wrong-year-folder',
        `Văn bản ban hành ngày ${formatDay(issued)} nhưng nằm trong thư mục ${year}.`,
        `Chuyển tệp sang thư mục content/notices/${issued.slice(0, 4)}/.`,
      );
    }
    const expectInForce = (path: readonly PropertyKey[], id: string | undefined): void => {
      inForce(notice, path, id, day, 'văn bản');
    };
    expectInForce(['issuer'], data.issuer);
    data.directives.forEach(({ lead, support }, i) => {
      lead.forEach((id, k) => {
        expectInForce(['directives', i, 'lead', k], id);
      });
      support.forEach((id, k) => {
        expectInForce(['directives', i, 'support', k], id);
      });
    });
    data.event?.papers.forEach(({ agency }, i) => {
      expectInForce(['event', 'papers', i, 'agency'], agency);
    });
    data.recipients.forEach(({ agency }, i) => {
      expectInForce(['recipients', i, 'agency'], agency);
    });
    // What a document builds on, changes or names must have been there before it.
    data.relations.forEach(({ target }, i) => {
      expectOrder(notice, ['relations', i, 'target'], issuedOf.get(target), issued, `Ngày ban hành so với “${target}”`);
    });
    data.corrects.forEach(({ date }, i) => {
      expectPast(notice, ['corrects', i, 'date'], date, 'Ngày đính chính');
    });
  }

  for (const body of [...content.agencies, ...content.groups]) {
    body.data.corrects.forEach(({ date }, i) => {
      expectPast(body, ['corrects', i, 'date'], date, 'Ngày đính chính');
    });
  }

  const dutyOf = dutiesOf(content);
  for (const update of content.updates) {
    const { data } = update;
    const [, , name = ''] = update.id.split('/');
    const { notice } = dutyOf(update);
    expectPast(update, ['date'], data.date, 'Ngày báo cáo');
    expectOrder(update, ['doneOn'], data.doneOn, data.date, 'Ngày báo cáo so với ngày hoàn thành');
    if (!name.startsWith(data.date)) {
      refuse(
        update,
        ['date'],
        'wrong-file-date',
        `Ngày báo cáo là ${data.date} nhưng tệp mang tên ${name}.`,
        `Đổi tên tệp thành: ${data.date}.yaml`,
      );
    }
    const issued = notice && dayOfNotice(notice.data);
    inForce(update, ['reportedBy'], data.reportedBy, data.date, 'báo cáo');
    expectOrder(update, ['date'], issued, data.date, 'Ngày báo cáo so với ngày của văn bản');
    expectOrder(update, ['doneOn'], issued, data.doneOn, 'Ngày hoàn thành so với ngày của văn bản');
    expectOrder(update, ['revisedDue'], issued, data.revisedDue, 'Thời hạn mới so với ngày của văn bản');
  }

  for (const agency of content.agencies) {
    agency.data.names.forEach(({ from, to }, i) => {
      expectOrder(agency, ['names', i, 'to'], from, to, 'Ngày cuối mang tên so với ngày đầu');
    });
  }
  for (const group of content.groups) {
    group.data.members.forEach(({ from, to }, i) => {
      expectOrder(group, ['members', i, 'to'], from, to, 'Ngày cuối là thành viên so với ngày đầu');
    });
  }
  for (const tombstone of content.tombstones) expectPast(tombstone, ['removed'], tombstone.data.removed, 'Ngày gỡ');
  for (const document of content.documents) {
    expectPast(document, ['issued'], isKnown(document.data.issued) ? document.data.issued : undefined, 'Ngày ban hành');
  }
  return problems;
};

/** “từ 1/1/2010 đến hết 30/6/2025”: from its first name to its last, or until the last of its successors took over. */
function periodOf({ names, successors }: Pick<Agency, 'names' | 'successors'>): string {
  const [begun] = names.map(({ from }) => from).toSorted(compareDays);
  const ended = names.some(({ to }) => to === undefined)
    ? []
    : names
        .map(({ to }) => to)
        .toSorted(compareDays)
        .slice(-1);
  const succeeded = successors
    .map(({ on }) => on)
    .toSorted(compareDays)
    .slice(-1);
  const [last] = [...ended, ...succeeded.map((on) => addDays(on, -1))].toSorted(compareDays);
  return [begun && `từ ${formatDay(begun)}`, last && `đến hết ${formatDay(last)}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The last compliant days a deadline's words may mean, where they name whole days: “trước ngày 25/8/2015” is 24/8. */
function statedDays(written: string): readonly CivilDate[] {
  const words = written.normalize('NFC');
  const day = /(?<!\d)(\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(\d{4})(?!\d)/giu;
  const isBefore = /trước/iu.test(words);
  // “trước 17 giờ ngày 25/8/2015”, “trước hoặc trong ngày 25/8/2015” are met on the day itself as well.
  const isWithin = !isBefore || /\d\s?(?:giờ|h|g)(?!\p{L})|trước (?:hoặc|và|hay) |trước khi hết/iu.test(words);
  return [...words.matchAll(day)].flatMap(([, date = '', month = '', year = '']) => {
    const named = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (!isCivilDate(named)) return [];
    return [...(isBefore ? [addDays(named, -1)] : []), ...(isWithin ? [named] : [])];
  });
}
