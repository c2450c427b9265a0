import { describe, expect, test } from 'vitest';
import type { NoticeBody } from './body.ts';
import type { Directive } from './directive.ts';
import { recentReports, soonestDue, waitingForReport } from './highlights.ts';
import { day, madeAgency, madeDirective, madeGroup, madeNotice, madeReport } from './register.fixture.ts';
import { buildRegister, dayOfNotice, dutiesOf, nameOfParty, supportedBy, type PublishedNotice } from './register.ts';
import type { Update } from './update.ts';

// Everything here is made up: Xã Ví Dụ, Xã Giả Định.
const agencies = new Map(
  [
    madeAgency('xa-vi-du', 'Xã Ví Dụ', {
      names: [
        { name: 'Xã Ví Dụ', to: day('2025-06-30') },
        { name: 'Phường Ví Dụ', from: day('2025-07-01') },
      ],
    }),
    madeAgency('xa-gia-dinh', 'Xã Giả Định'),
    madeAgency('phong-noi-vu', 'Phòng Nội vụ'),
  ].map((one) => [one.id, one]),
);

const directive = (id: string, more: Partial<Directive> = {}): Directive => madeDirective(id, { topics: [], ...more });
const by = (text: string): Partial<Directive> => ({
  kind: 'time-bound',
  due: { by: day(text), words: `chậm nhất ${text}` },
});

const body: NoticeBody = {
  clauses: [
    { address: '2', level: 1, text: '2. Yêu cầu:', directives: [] },
    { address: '2.1', level: 2, parent: '2', text: '2.1 Các xã:', directives: [] },
    { address: '2.1-1', level: 3, parent: '2.1', text: '- Báo cáo./.', directives: ['2.1-1'] },
  ],
  sections: [],
  directiveWords: { '2.1-1': '- Báo cáo./.' },
  recipients: [],
  signature: [],
};

const notice = (
  slug: string,
  issued: string | undefined,
  directives: readonly Directive[] = [],
  more: Partial<PublishedNotice> = {},
): PublishedNotice => madeNotice(slug, issued, directives, { issuer: 'xa-vi-du', body, ...more });

const update = (slug: string, id: string, date: string, more: Partial<Update> = {}): Update =>
  madeReport(`${slug}/${id}/${date}`, more);

const registerOf = (notices: readonly PublishedNotice[], updates: readonly Update[] = [], asOf = '2016-01-01') =>
  buildRegister({
    asOf: day(asOf),
    notices,
    updates,
    agencies,
    groups: new Map([[madeGroup.id, madeGroup]]),
    topics: new Map(),
    documents: new Map(),
  });

const idsOf = (list: readonly { readonly directive: Directive }[]): string[] =>
  list.map((tracked) => tracked.directive.id);

describe('a register', () => {
  test('has the newest notice first, those of one day by name, those without a day last', () => {
    const event = { name: 'Hội nghị', date: day('2015-08-14'), attendees: [], papers: [] };
    const notices = [
      notice('b', '2015-01-01'),
      notice('d', undefined),
      notice('a', '2015-01-01'),
      notice('c', undefined, [], { event }),
    ];
    expect(registerOf(notices).notices.map(({ slug }) => slug)).toEqual(['c', 'a', 'b', 'd']);
    expect(notices.map(dayOfNotice)).toEqual(['2015-01-01', undefined, '2015-01-01', '2015-08-14']);
  });

  test('has no notice of a later day than its own', () => {
    const event = { name: 'Hội nghị', date: day('2016-01-02'), attendees: [], papers: [] };
    const notices = [
      notice('cu', '2016-01-01', [directive('1')]),
      notice('moi', '2016-01-02', [directive('1')], { relations: [{ type: 'amends', target: 'cu' }] }),
      notice('hop', undefined, [], { event }),
      notice('chua-ro', undefined),
    ];
    const before = registerOf(notices);
    expect(before.notices.map(({ slug }) => slug)).toEqual(['cu', 'chua-ro']);
    expect(before.directives.map((tracked) => tracked.notice.slug)).toEqual(['cu']);
    expect(before.relationsTo.size).toBe(0);
    expect(registerOf(notices, [], '2016-01-02').notices).toHaveLength(4);
  });

  test('finds notices by name and issuer, directives by notice, relations by target', () => {
    const register = registerOf([
      notice('cu', '2014-01-01', [directive('1'), directive('2')]),
      notice('moi', '2015-01-01', [], { relations: [{ type: 'amends', target: 'cu' }] }),
      notice('khac', '2013-01-01', [], { issuer: 'xa-gia-dinh' }),
    ]);
    expect(register.noticeBySlug.get('cu')).toBe(register.notices[1]);
    expect(register.noticesBy.get('xa-vi-du')?.map(({ slug }) => slug)).toEqual(['moi', 'cu']);
    expect(register.directivesOf.get('cu')).toEqual(register.directives);
    expect(register.directivesOf.get('moi')).toBeUndefined();
    expect(register.relationsTo.get('cu')).toEqual([
      { notice: register.notices[0], relation: { type: 'amends', target: 'cu' } },
    ]);
  });

  test('keeps the directives of a notice in the order of its text, with words and context', () => {
    const { directives } = registerOf([
      notice('cu', '2014-01-01', [directive('1')]),
      notice('moi', '2015-01-01', [directive('2.1-1'), directive('10')]),
    ]);
    expect(idsOf(directives)).toEqual(['2.1-1', '10', '1']);
    expect(directives[0]).toMatchObject({ words: '- Báo cáo./.' });
    expect(directives[0]?.context.map(({ address }) => address)).toEqual(['2', '2.1']);
    expect(directives[1]).toMatchObject({ words: '', context: [] });
  });

  test('gives a directive its own updates only', () => {
    const notices = [
      notice('a', '2015-01-01', [directive('1'), directive('2')]),
      notice('b', '2015-01-01', [directive('1')]),
    ];
    const { directives } = registerOf(notices, [update('a', '2', '2015-02-01')]);
    expect(directives.map(({ status }) => status.reported)).toEqual([
      'no-information',
      'in-progress',
      'no-information',
    ]);
  });
});

describe('the duties of an agency', () => {
  const register = registerOf([
    notice('a', '2015-01-01', [
      directive('1', { lead: ['cac-xa'] }),
      directive('2', { lead: ['xa-vi-du', 'cac-xa'], support: ['phong-noi-vu'] }),
      directive('3', { support: ['cac-xa'] }),
    ]),
  ]);

  test('are those laid on it by name or through a group, each once', () => {
    expect(
      dutiesOf(register, 'xa-vi-du').map(({ tracked, obligation }) => [tracked.directive.id, obligation.group]),
    ).toEqual([
      ['1', 'cac-xa'],
      ['2', undefined],
    ]);
    expect(dutiesOf(register, 'xa-gia-dinh').map(({ tracked }) => tracked.directive.id)).toEqual(['1', '2']);
    expect(dutiesOf(register, 'cac-xa')).toEqual([]);
  });

  test('are not those it supports', () => {
    expect(idsOf(supportedBy(register, 'phong-noi-vu'))).toEqual(['2']);
    expect(idsOf(supportedBy(register, 'cac-xa'))).toEqual(['3']);
    expect(idsOf(supportedBy(register, 'xa-vi-du'))).toEqual([]);
  });
});

test.each([
  ['xa-vi-du', '2015-01-01', 'Xã Ví Dụ'],
  ['xa-vi-du', '2025-07-01', 'Phường Ví Dụ'],
  ['xa-vi-du', undefined, 'Phường Ví Dụ'],
  ['cac-xa', '2015-01-01', 'Các xã'],
  ['khong-co', undefined, 'khong-co'],
])('%s is called on %s: %s', (id, date, name) => {
  expect(nameOfParty(registerOf([]), id, date === undefined ? undefined : day(date))).toBe(name);
});

describe('on the front page', () => {
  const notices = [
    notice('a', '2015-01-01', [
      directive('1', by('2016-01-10')),
      directive('2', by('2016-01-05')),
      directive('3', by('2017-01-01')),
      directive('4', by('2015-12-01')),
      directive('5', by('2015-03-01')),
      directive('6'),
      directive('7', { lead: ['cac-xa'] }),
    ]),
  ];
  const updates = [
    update('a', '6', '2015-04-01'),
    update('a', '7', '2015-05-01', { forMember: 'xa-vi-du' }),
    update('a', '2', '2015-05-01', { id: 'a/2/2015-05-01-2' }),
    update('a', '6', '2015-06-01', { replaces: 'a/6/2015-04-01' }),
    update('a', '6', '2016-06-01'),
  ];
  const register = registerOf(notices, updates);

  test('the soonest deadlines come first, and none that has passed', () => {
    expect(idsOf(soonestDue(register, 10))).toEqual(['2', '1', '3']);
    expect(idsOf(soonestDue(register, 1))).toEqual(['2']);
  });

  test('deadlines of one day stay in register order', () => {
    const same = registerOf([
      notice(
        'a',
        '2015-01-01',
        ['1', '2', '3'].map((id) => directive(id, by('2016-01-05'))),
      ),
    ]);
    expect(idsOf(soonestDue(same, 10))).toEqual(['1', '2', '3']);
  });

  test('what was never reported on waits, the longest past its deadline first', () => {
    expect(idsOf(waitingForReport(register, 10))).toEqual(['5', '4', '1', '3']);
    expect(idsOf(waitingForReport(register, 2))).toEqual(['5', '4']);
  });

  test('what waits is never what a member has reported on, deadline or not', () => {
    const late = registerOf(
      [notice('a', '2015-01-01', [directive('1', { ...by('2015-03-01'), lead: ['cac-xa'] })])],
      [update('a', '1', '2015-02-01', { forMember: 'xa-vi-du' })],
    );
    expect(late.directives[0]?.status.schedule).toBe('by-member');
    expect(waitingForReport(late, 10)).toEqual([]);
  });

  test('the latest reports leave out those on what is not in the register', () => {
    const withdrawn = [update('b', '1', '2015-07-01'), update('a', '99', '2015-07-01')];
    expect(recentReports(registerOf(notices, [...updates, ...withdrawn]), 10)).toEqual(recentReports(register, 10));
  });

  test('the latest reports are those that count by the day of the register', () => {
    expect(recentReports(register, 10).map(({ id }) => id)).toEqual([
      'a/6/2015-06-01',
      'a/7/2015-05-01',
      'a/2/2015-05-01-2',
    ]);
    expect(recentReports(register, 1).map(({ id }) => id)).toEqual(['a/6/2015-06-01']);
  });
});
