import type { Agency } from '#domain/agency.ts';
import * as f from '../fields.ts';

/** The column of what a published file of an agency or group said wrong, and since when it says otherwise. */
export const nameCorrections = (description: string) =>
  f.things(
    {
      date: f.day('Ngày đính chính'),
      was: f.text('Tên (với nhóm: cả mã thành viên) đã đăng mà ghi sai'),
      reason: f.text('Trước ghi sai chỗ nào, theo căn cứ nào'),
    },
    description,
  );

/** Its cell. */
export const nameCorrectionCells = (corrects: Agency['corrects'] = []) =>
  corrects.map(({ date, was, reason }) => ({ date, was, reason }));
