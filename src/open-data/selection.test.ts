import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { schedules } from '#domain/status.ts';
import { formatSelection, parseSelection, select, unknownValues } from './selection.ts';
import { pieceNames, pieceText, selectionIndex } from './selection-files.ts';
import { madeUpSource } from './source.fixture.ts';

const source = madeUpSource();
const index = selectionIndex(source);
/** Ids of the directives a query chooses, with the state each was chosen by. */
const chosen = (query: string): readonly string[] =>
  select(index, parseSelection(query)).map(({ place, state }) => {
    const { notice, directive } = source.register.directives[place]!;
    return `${notice.slug}/${directive.id} ${state}`;
  });

const first = 'tb-2/mo-dau-1.1 qua-thoi-han-chua-co-bao-cao';
const second = 'tb-2/2.10-1 xem-tung-co-quan';

describe('the made-up register', () => {
  test.each([
    ['', [first, second]],
    ['?nam=2020', [first, second]],
    ['?nam=2019', []],
    ['?linh-vuc=linh-vuc-vi-du', [first]],
    ['?loai=recurring', [second]],
    ['?tinh-trang=xem-tung-co-quan', [second]],
    ['?tinh-trang=xem-tung-co-quan&tinh-trang=qua-thoi-han-chua-co-bao-cao', [first, second]],
    ['?tinh-trang=hoan-thanh', []],
    // The revised day counts, not the first one.
    ['?han-tu=2020-12-31&han-den=2020-12-31', [first]],
    ['?han-den=2020-06-30', [second]],
    ['?co-quan=cac-xa', [second]],
    ['?co-quan=ubnd-tinh-vi-du', []],
  ])('chooses by “%s”', (query, expected) => {
    expect(chosen(query)).toEqual(expected);
  });

  test('names what an address asks for that it does not have', () => {
    expect(unknownValues(index, parseSelection('?co-quan=cac-xa&nam=2020&loai=recurring'))).toEqual([]);
    expect(
      unknownValues(index, parseSelection('?co-quan=khong-co&nam=1999&tinh-trang=y&tinh-trang=x&han-tu=hom-qua')),
    ).toEqual([
      ['co-quan', 'khong-co'],
      ['nam', '1999'],
      ['tinh-trang', 'x'],
      ['tinh-trang', 'y'],
    ]);
  });

  test('chooses an agency’s duties by the agency’s own state and day', () => {
    const own = (agency: string) =>
      source.register.dutiesOf
        .get(agency)
        ?.map(
          ({ tracked, obligation }) =>
            `${tracked.notice.slug}/${tracked.directive.id} ${to.scheduleSlugs[obligation.status.schedule]}`,
        );
    expect(chosen('?co-quan=xa-vi-du')).toEqual(own('xa-vi-du'));
    expect(chosen('?co-quan=xa-gia-dinh')).toEqual(own('xa-gia-dinh'));
    expect(new Set([...chosen('?co-quan=xa-vi-du'), ...chosen('?co-quan=xa-gia-dinh')]).size).toBe(3);
  });

  test.each(['?co-quan=x', '?nam=x', '?linh-vuc=x', '?loai=x', '?tinh-trang=x', '?han-tu=31/12/2020', '?han-den=x'])(
    'chooses nothing by “%s”, which does not exist',
    (query) => {
      expect(chosen(query)).toEqual([]);
    },
  );

  test('counts what is due soon as within its deadline, as its listing does', () => {
    const [within, soon] = [schedules.indexOf('within'), schedules.indexOf('due-soon')];
    const near = {
      ...index,
      rows: index.rows.map(([year, kind, , due, topics, leads]) => [year, kind, soon, due, topics, leads] as const),
    };
    expect(select(near, parseSelection('?tinh-trang=trong-han')).length).toBe(2);
    expect(select(near, parseSelection('?tinh-trang=sap-den-han')).length).toBe(2);
    expect(index.listed[within]).toEqual([within, soon]);
  });

  test('has its pieces named by what is in them', () => {
    expect(pieceNames(source)).toHaveLength(1);
    expect(pieceNames(source)[0]).toMatch(/^[0-9a-f]{16}$/);
    const rows = pieceText(source, 0).trimEnd().split('\n');
    expect(rows.map((row): unknown => JSON.parse(row))).toMatchObject([
      { id: 'tb-2/mo-dau-1.1' },
      { id: 'tb-2/2.10-1', shares: [{ agency: 'xa-vi-du' }, { agency: 'xa-gia-dinh', hasReported: true }] },
    ]);
    const [notice] = source.register.notices;
    const other = madeUpSource(notice === undefined ? [] : [{ ...notice, number: '13/TB-UBND' }]);
    expect(pieceNames(other)).not.toEqual(pieceNames(source));
  });
});

const words = fc.constantFrom('co-quan', 'nam', 'linh-vuc', 'loai', 'han-tu', 'han-den', 'tinh-trang', 'khac');

test('one selection has one address', () => {
  expect(formatSelection(parseSelection('?tinh-trang=b&nam=2020&tinh-trang=a&tinh-trang=b&khac=1&loai='))).toBe(
    '?nam=2020&tinh-trang=a&tinh-trang=b',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.string())), (pairs) => {
      const address = formatSelection(parseSelection(new URLSearchParams(pairs).toString()));
      expect(formatSelection(parseSelection(address))).toBe(address);
    }),
  );
});
