import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CivilDate } from '#domain/civil-date.ts';
import { buildRegister } from '#domain/register.ts';
import { readContent } from '#gate/content.ts';
import { searchRecords } from './records.ts';

const asOf = '2026-11-22' as CivilDate;
const content = readContent(resolve(import.meta.dirname, '../../..'), asOf);
const byId = <T extends object>(entries: readonly { id: string; data: T }[]) =>
  new Map(entries.map(({ id, data }) => [id, { ...data, id }]));
const register = buildRegister({
  asOf,
  notices: content.notices.map(({ id, data, body }) => ({ ...data, slug: id, body })),
  updates: content.updates.map(({ id, data }) => ({
    ...data,
    id,
    notice: id.split('/')[0] ?? '',
    directive: id.split('/')[1] ?? '',
  })),
  agencies: byId(content.agencies),
  groups: byId(content.groups),
  topics: byId(content.topics),
  documents: byId(content.documents),
});
const slug = 'tb-ket-luan-cai-cach-hanh-chinh-2015';
const record = searchRecords(register).find(({ url }) => url === `/van-ban/${slug}/`)!;
const directives = record.passages.flatMap(({ directive }) => directive ?? []);
const directive = (id: string) => directives.find((one) => one.id === id)!;

describe('the conclusion of 2015', () => {
  test('has its nine directives in the order of the text', () => {
    expect(directives.map(({ id }) => id)).toEqual([
      ...['2.1-1', '2.1-2', '2.1-3', '2.1-4', '2.1-5', '2.2', '2.3-1', '2.3-2', '2.3-3'],
    ]);
  });

  test('is found by its own words, letter by letter, each once', () => {
    const searched = record.passages.flatMap(({ clauses }) => clauses);
    expect(searched.map(({ text }) => text).join('\n')).toContain(
      'tình trạng nhiễu, gây khó khăn khi giải quyết thủ tục hành chính... Chỉ số',
    );
    expect(searched.find(({ address }) => address === '2.3-2')?.text).toBe(
      '- Tham mưu Ủy ban nhân dân tỉnh Kế hoạch cải cách hành chính nhà nước của tỉnh giai đoạn 2016-2020 trước 30/9/2015.',
    );
    const { body } = register.noticeBySlug.get(slug)!;
    const own = body.clauses.filter(({ address }) => !address.startsWith('noi-nhan')).map(({ text }) => text);
    expect(searched.map(({ text }) => text).join('')).toBe(own.join(''));
  });

  test('is not found by whom it was sent to', () => {
    expect(JSON.stringify(record.passages)).not.toMatch(/Nơi nhận|Lưu: VT/);
  });

  test('says what is not known of it and is filed under the day of its meeting', () => {
    expect(record.name).toBe('Thông báo (chưa rõ số và ngày)');
    expect(record.facets).toMatchObject({ 'ket-qua': ['van-ban'], loai: ['thong-bao'], nam: ['2015'] });
    expect(record.day).toBe('2015-08-14');
  });

  test('has directives with their status, deadline, heading and page', () => {
    expect(directive('2.3-1')).toMatchObject({
      status: 'Đã qua thời hạn, chưa có báo cáo công khai',
      due: 'Hạn: đến hết 24/8/2015',
      days: ['2015-08-24', '2015-08-25'],
      context: expect.stringContaining('2.3 Sở Nội vụ'),
      page: `/chi-dao/${slug}/2.3-1/`,
    });
    expect(directive('2.3-2').facets['tinh-trang']).toEqual(['hoan-thanh-chua-ro-ngay']);
    expect(directive('2.2')).toMatchObject({ due: '', days: [], facets: { han: ['khong-co-ngay'] } });
  });

  test('has what is due soon among what is within its deadline, as the lists do', () => {
    const before = searchRecords(buildRegister({ ...register, asOf: '2015-08-20' as CivilDate }));
    const facetsOf = (id: string) =>
      before.flatMap(({ passages }) => passages).find((passage) => passage.directive?.id === id)?.directive?.facets;
    expect(facetsOf('2.3-1')?.['tinh-trang']).toEqual(['trong-han', 'sap-den-han']);
    expect(facetsOf('2.3-1')?.han).toEqual(['trong-7-ngay', 'trong-30-ngay', 'trong-90-ngay']);
    expect(facetsOf('2.3-2')?.['tinh-trang']).toEqual(['trong-han']);
  });

  test('is found under every agency it orders, members of its groups included', () => {
    const members = register.groups.get('cac-so-ban-nganh-kon-tum')!.members.map(({ agency }) => agency);
    expect(members).toContain('so-y-te-kon-tum');
    expect(directive('2.1-1').facets['co-quan']).toEqual(
      expect.arrayContaining(['cac-so-ban-nganh-kon-tum', 'so-y-te-kon-tum', 'ubnd-huyen-dak-glei-kon-tum']),
    );
    expect(directive('2.2').facets['co-quan']).toEqual(['so-tu-phap-kon-tum']);
    expect(record.facets['co-quan']).toContain('ubnd-tinh-kon-tum');
  });
});
