import { z } from 'astro/zod';
import * as to from '#addresses';
import { agencyLevels, currentName, inForceOn } from '#domain/agency.ts';
import { levelLabels } from '#messages';
import * as f from '../fields.ts';
import { table } from '../table.ts';
import { nameCorrectionCells, nameCorrections } from './name-corrections.ts';
import { numbered, spanCells } from './numbered.ts';

export const agencyTable = table({
  name: 'co-quan',
  title: 'Cơ quan',
  description: 'Mỗi dòng là một cơ quan; tên cũ ở bảng tên cơ quan, cơ quan kế thừa ở bảng kế thừa.',
  row: z.strictObject({
    id: f.text('Mã cơ quan, không bao giờ đổi'),
    url: f.text('Địa chỉ trang của cơ quan'),
    name: f.text('Tên gần nhất'),
    abbreviation: f.textOrNull('Tên viết tắt gần nhất'),
    aliases: f.texts('Cách gọi khác trong văn bản'),
    level: f.oneOf(agencyLevels, 'Cấp'),
    levelLabel: f.text('Cấp, bằng tiếng Việt'),
    parent: f.textOrNull('Mã cơ quan cấp trên trực tiếp'),
    inForce: f.yesNo('Cơ quan còn hoạt động vào ngày của hồ sơ, theo những gì trang biết'),
    notices: f.count('Số văn bản đã đăng do cơ quan ban hành'),
    duties: f.count('Số phần việc được giao'),
    note: f.textOrNull('Ghi chú'),
    sources: f.texts('Nguồn của các dữ kiện về cơ quan'),
    corrections: nameCorrections('Những lần tên, thời gian đã đăng được đính chính'),
    asOf: f.asOf,
  }),
  primaryKey: ['id'],
  *rows({ register, absolute }) {
    for (const agency of register.agencies.values()) {
      const { name, abbreviation } = currentName(agency);
      yield {
        id: agency.id,
        url: absolute(to.agency(agency.id)),
        name,
        abbreviation: abbreviation ?? null,
        aliases: [...agency.aliases],
        level: agency.level,
        levelLabel: levelLabels[agency.level],
        parent: agency.parent ?? null,
        inForce: inForceOn(agency, register.asOf),
        notices: register.noticesBy.get(agency.id)?.length ?? 0,
        duties: register.dutiesOf.get(agency.id)?.length ?? 0,
        note: agency.note ?? null,
        sources: [...agency.sources],
        corrections: nameCorrectionCells(agency.corrects),
        asOf: register.asOf,
      };
    }
  },
});

export const agencyNameTable = table({
  name: 'ten-co-quan',
  title: 'Tên cơ quan qua các thời kỳ',
  description: 'Mỗi dòng là một tên mà một cơ quan đã mang trong một thời gian.',
  row: z.strictObject({
    agency: f.text('Mã cơ quan'),
    order: f.count('Thứ tự, cũ trước mới sau, từ 1'),
    name: f.text('Tên đầy đủ'),
    abbreviation: f.textOrNull('Tên viết tắt'),
    from: f.dayOrNull('Ngày bắt đầu mang tên này; trống nếu chưa biết'),
    to: f.dayOrNull('Ngày cuối cùng mang tên này; trống nếu còn mang hoặc chưa biết'),
    asOf: f.asOf,
  }),
  primaryKey: ['agency', 'order'],
  foreignKeys: [{ field: 'agency', table: 'co-quan', key: 'id' }],
  *rows({ register }) {
    for (const agency of register.agencies.values())
      for (const [order, { name, abbreviation = null, ...span }] of numbered(agency.names))
        yield { agency: agency.id, order, name, abbreviation, ...spanCells(span), asOf: register.asOf };
  },
});

export const successionTable = table({
  name: 'ke-thua',
  title: 'Kế thừa giữa các cơ quan',
  description: 'Mỗi dòng ghi một cơ quan nhận nhiệm vụ của cơ quan khác, từ ngày nào, theo căn cứ nào.',
  row: z.strictObject({
    agency: f.text('Mã cơ quan cũ'),
    successor: f.text('Mã cơ quan kế thừa'),
    on: f.day('Ngày bắt đầu kế thừa'),
    basis: f.text('Căn cứ pháp lý'),
    asOf: f.asOf,
  }),
  primaryKey: ['agency', 'successor'],
  foreignKeys: [
    { field: 'agency', table: 'co-quan', key: 'id' },
    { field: 'successor', table: 'co-quan', key: 'id' },
  ],
  *rows({ register }) {
    for (const agency of register.agencies.values())
      for (const { agency: successor, on, basis } of agency.successors)
        yield { agency: agency.id, successor, on, basis, asOf: register.asOf };
  },
});
