import { z } from 'astro/zod';
import * as to from '#addresses';
import * as f from '../fields.ts';
import { table } from '../table.ts';

export const indicatorTable = table({
  name: 'chi-so',
  title: 'Chỉ số',
  description: 'Mỗi dòng là một chỉ số: ai công bố, đo về đâu, đo điều gì.',
  row: z.strictObject({
    id: f.text('Mã chỉ số, không bao giờ đổi'),
    url: f.text('Địa chỉ trang của chỉ số'),
    name: f.text('Tên chỉ số'),
    abbreviation: f.text('Tên viết tắt'),
    publisher: f.text('Cơ quan, tổ chức công bố'),
    subject: f.text('Đo về địa phương nào'),
    description: f.text('Chỉ số đo điều gì'),
    higherIsBetter: f.yesNo('Giá trị cao hơn là tốt hơn'),
    asOf: f.asOf,
  }),
  primaryKey: ['id'],
  *rows({ register, indicators, absolute }) {
    for (const { id, name, abbreviation, publisher, subject, description, higherIsBetter } of indicators)
      yield {
        id,
        url: absolute(to.indicator(id)),
        name,
        abbreviation,
        publisher,
        subject,
        description,
        higherIsBetter,
        asOf: register.asOf,
      };
  },
});

export const seriesTable = table({
  name: 'chuoi-so-lieu',
  title: 'Chuỗi số liệu của chỉ số',
  description:
    'Mỗi dòng là một chuỗi số liệu đo theo một cách; hai chuỗi khác phương pháp không so sánh được với nhau.',
  row: z.strictObject({
    id: f.text('Mã chuỗi số liệu'),
    indicator: f.text('Mã chỉ số'),
    name: f.text('Tên chuỗi số liệu'),
    method: f.text('Phiên bản phương pháp'),
    min: f.decimal('Giá trị nhỏ nhất của thang'),
    max: f.decimal('Giá trị lớn nhất của thang'),
    unit: f.text('Đơn vị'),
    note: f.textOrNull('Ghi chú'),
    asOf: f.asOf,
  }),
  primaryKey: ['indicator', 'id'],
  foreignKeys: [{ field: 'indicator', table: 'chi-so', key: 'id' }],
  *rows({ register, indicators }) {
    for (const indicator of indicators)
      for (const { id, name, method, scale, note } of indicator.series)
        yield {
          id,
          indicator: indicator.id,
          name,
          method,
          min: scale.min,
          max: scale.max,
          unit: scale.unit,
          note: note ?? null,
          asOf: register.asOf,
        };
  },
});

export const observationTable = table({
  name: 'so-lieu-chi-so',
  title: 'Số liệu chỉ số theo năm',
  description: 'Mỗi dòng là giá trị một năm của một chuỗi số liệu, kèm nguồn của riêng giá trị ấy.',
  row: z.strictObject({
    indicator: f.text('Mã chỉ số'),
    indicatorName: f.text('Tên chỉ số'),
    series: f.text('Mã chuỗi số liệu'),
    seriesName: f.text('Tên chuỗi số liệu'),
    year: f.year('Năm đo'),
    value: f.decimal('Giá trị, theo thang của chuỗi'),
    unit: f.text('Đơn vị'),
    rank: f.countOrNull('Thứ hạng'),
    of: f.countOrNull('Trên tổng số'),
    source: f.text('Nguồn của giá trị này'),
    note: f.textOrNull('Ghi chú'),
    asOf: f.asOf,
  }),
  primaryKey: ['indicator', 'series', 'year'],
  foreignKeys: [{ field: 'indicator', table: 'chi-so', key: 'id' }],
  *rows({ register, indicators }) {
    for (const indicator of indicators)
      for (const series of indicator.series)
        for (const { year, value, rank, of, source, note } of series.values)
          yield {
            indicator: indicator.id,
            indicatorName: indicator.name,
            series: series.id,
            seriesName: series.name,
            year,
            value,
            unit: series.scale.unit,
            rank: rank ?? null,
            of: of ?? null,
            source,
            note: note ?? null,
            asOf: register.asOf,
          };
  },
});
