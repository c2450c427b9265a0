import type { Agency, Group } from './agency.ts';
import type { CivilDate } from './civil-date.ts';
import type { Directive } from './directive.ts';
import { buildRegister, type PublishedNotice, type Register } from './register.ts';
import type { Update } from './update.ts';

// Everything here is made up: Xã Ví Dụ, Xã Giả Định.
export const day = (text: string): CivilDate => text as CivilDate;

export const madeAgency = (id: string, name: string, more: Partial<Agency> = {}): Agency => ({
  id,
  names: [{ name }],
  aliases: [],
  level: 'commune',
  successors: [],
  sources: [],
  ...more,
});

const agencies = new Map(
  [
    madeAgency('ubnd-vi-du', 'UBND tỉnh Ví Dụ'),
    madeAgency('phong-noi-vu', 'Phòng Nội vụ, Lao động; Ví Dụ'),
    madeAgency('xa-vi-du', 'Xã Ví Dụ'),
    madeAgency('xa-gia-dinh', 'Xã Giả Định'),
  ].map((one) => [one.id, one]),
);

/** Two communes, under one name. */
export const madeGroup: Group = {
  id: 'cac-xa',
  name: 'Các xã',
  members: [{ agency: 'xa-vi-du' }, { agency: 'xa-gia-dinh' }],
  roster: { verified: true, source: 'Dữ liệu dựng để kiểm thử' },
};

export const madeDirective = (id: string, more: Partial<Directive> = {}): Directive => ({
  id,
  kind: 'continuing',
  lead: ['phong-noi-vu'],
  support: [],
  topics: ['chu-de'],
  ...more,
});

/** A directive to be met by a day. */
export const dueBy = (id: string, date: string, more: Partial<Directive> = {}): Directive =>
  madeDirective(id, { kind: 'time-bound', due: { by: day(date), words: `chậm nhất ngày ${date}` }, ...more });

/** Words with everything that formats have to escape. */
export const hardWords = '- Rà soát <mục> 1 & 2; “trình, báo cáo\\kết quả”: ở Đắk Ví Dụ\ndòng hai "./.';

export function madeNotice(
  slug: string,
  issued: string | undefined,
  directives: readonly Directive[],
  more: Partial<PublishedNotice> = {},
): PublishedNotice {
  return {
    slug,
    title: `Kết luận giả định ${slug}, không có thật`,
    type: 'thong-bao',
    number: '1/TB-UBND',
    issued: issued === undefined ? { unknown: 'Bản lưu không ghi ngày.' } : day(issued),
    issuer: 'ubnd-vi-du',
    topics: [],
    recipients: [],
    relations: [],
    source: { transcribedFrom: 'Dữ liệu dựng' },
    indicators: [],
    editorialNotes: [],
    corrects: [],
    directives,
    body: {
      clauses: [],
      sections: [],
      directiveWords: Object.fromEntries(directives.map(({ id }) => [id, hardWords])),
      recipients: [],
      signature: [],
    },
    ...more,
  };
}

/** A report named `notice/directive/date`. */
export const madeReport = (id: string, more: Partial<Update> = {}): Update => {
  const [notice = '', directive = '', name = ''] = id.split('/');
  return {
    id,
    notice,
    directive,
    date: day(name.slice(0, 10)),
    status: 'in-progress',
    summary: 'Báo cáo giả định, không có thật.',
    evidence: [],
    ...more,
  };
};

export function madeRegister(notices: readonly PublishedNotice[], updates: readonly Update[], asOf: string): Register {
  return buildRegister({
    asOf: day(asOf),
    notices,
    updates,
    agencies,
    groups: new Map([[madeGroup.id, madeGroup]]),
    topics: new Map([['chu-de', { id: 'chu-de', name: 'Chủ đề', description: 'Dựng để thử', aliases: [] }]]),
    documents: new Map(),
  });
}
