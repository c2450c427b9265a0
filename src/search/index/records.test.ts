import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CivilDate } from '#domain/civil-date.ts';
import { buildRegister } from '#domain/register.ts';
import { readContent } from '#gate/content.ts';
import { searchRecords } from './records.ts';

const asOf = '2026-11-22' as CivilDate;
const content = readContent(resolve(import.meta.dirname, '../..'), asOf);
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
const records = searchRecords(register).filter(({ url }) => url.startsWith(`/van-ban/${slug}/`));
const record = (address: string) => records.find(({ url }) => url === `/van-ban/${slug}/${address}`)!;

describe('the conclusion of 2015', () => {
  test('is one record, followed by its nine directives in the order of the text', () => {
    expect(records.map(({ url }) => url.slice(`/van-ban/${slug}/`.length))).toEqual([
      ...['', '#2.1-1', '#2.1-2', '#2.1-3', '#2.1-4', '#2.1-5', '#2.2', '#2.3-1', '#2.3-2', '#2.3-3'],
    ]);
  });

  test('is found by its own words, letter by letter', () => {
    expect(record('').content).toContain('tình trạng nhiễu, gây khó khăn khi giải quyết thủ tục hành chính... Chỉ số');
    expect(record('').content.split('\n')).toContain(
      'Thông báo đến các đơn vị, địa phương có liên quan biết, thực hiện./.',
    );
    expect(record('#2.3-2').content).toBe(
      '- Tham mưu Ủy ban nhân dân tỉnh Kế hoạch cải cách hành chính nhà nước của tỉnh giai đoạn 2016-2020 trước 30/9/2015.',
    );
  });

  test('says what is not known of it and is filed under the day of its meeting', () => {
    expect(record('').meta['about']).toMatch(/^Thông báo \(chưa rõ số và ngày\) – /);
    expect(record('').filters).toMatchObject({ 'ket-qua': ['van-ban'], loai: ['thong-bao'], nam: ['2015'] });
    expect(record('').sort).toEqual({ ngay: '2015-08-14' });
  });

  test('has directives with their status, last compliant day and page', () => {
    expect(record('#2.3-1').meta).toMatchObject({
      status: 'Đã qua thời hạn, chưa có báo cáo công khai',
      due: 'Hạn: đến hết 24/8/2015',
      page: `/chi-dao/${slug}/2.3-1/`,
    });
    expect(record('#2.3-2').filters['tinh-trang']).toEqual(['hoan-thanh-chua-ro-ngay']);
    expect(record('#2.2').meta).not.toHaveProperty('due');
  });

  test('has what is due soon among what is within its deadline, as the lists do', () => {
    const before = buildRegister({ ...register, asOf: '2015-08-20' as CivilDate });
    const words = (id: string) =>
      searchRecords(before).find(({ url }) => url === `/van-ban/${slug}/#${id}`)?.filters['tinh-trang'];
    expect(words('2.3-1')).toEqual(['trong-han', 'sap-den-han']);
    expect(words('2.3-2')).toEqual(['trong-han']);
  });

  test('is found under every agency it orders, members of its groups included', () => {
    const members = register.groups.get('cac-so-ban-nganh-kon-tum')!.members.map(({ agency }) => agency);
    expect(members).toContain('so-y-te-kon-tum');
    expect(record('#2.1-1').filters['co-quan']).toEqual(
      expect.arrayContaining(['cac-so-ban-nganh-kon-tum', 'so-y-te-kon-tum', 'ubnd-huyen-dak-glei-kon-tum']),
    );
    expect(record('#2.2').filters['co-quan']).toEqual(['so-tu-phap-kon-tum']);
    for (const { filters } of records) expect(new Set(filters['co-quan']).size).toBe(filters['co-quan']?.length);
  });
});
