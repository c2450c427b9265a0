import type { Agency, Group } from '#domain/agency.ts';
import type { DraftLibrary } from '../draft/make-draft.ts';

/** A made-up province, “tỉnh Ví Dụ”, which does not exist. */
function agency(id: string, name: string, aliases: readonly string[], parent?: string): Agency {
  return {
    id,
    names: [{ name }],
    aliases,
    level: 'province',
    ...(parent !== undefined && { parent }),
    successors: [],
    sources: [],
  };
}

function department(id: string, field: string): Agency {
  return agency(id, `Sở ${field} tỉnh Ví Dụ`, [`Sở ${field}`], 'ubnd-tinh-vi-du');
}

function group(id: string, name: string): Group {
  return { id, name, members: [], roster: { verified: false, reason: 'Nhóm làm ví dụ.' } };
}

export const exampleLibrary: DraftLibrary = {
  agencies: [
    agency('ubnd-tinh-vi-du', 'Ủy ban nhân dân tỉnh Ví Dụ', ['UBND tỉnh', 'Ủy ban nhân dân tỉnh']),
    agency('van-phong-ubnd-vi-du', 'Văn phòng Ủy ban nhân dân tỉnh Ví Dụ', ['Văn phòng UBND tỉnh'], 'ubnd-tinh-vi-du'),
    agency('thanh-tra-tinh-vi-du', 'Thanh tra tỉnh Ví Dụ', ['Thanh tra tỉnh'], 'ubnd-tinh-vi-du'),
    department('so-noi-vu', 'Nội vụ'),
    department('so-tai-chinh', 'Tài chính'),
    department('so-tu-phap', 'Tư pháp'),
    department('so-xay-dung', 'Xây dựng'),
    department('so-van-hoa', 'Văn hóa, Thể thao và Du lịch'),
    department('so-lao-dong', 'Lao động - Thương binh và Xã hội'),
    agency('ubnd-huyen-mot', 'Ủy ban nhân dân huyện Một', ['UBND huyện Một'], 'ubnd-tinh-vi-du'),
  ],
  groups: [group('cac-so', 'Các sở, ban, ngành'), group('cac-huyen', 'UBND các huyện, thành phố')],
  works: [{ id: 'nghi-dinh-24-2014', number: '24/2014/NĐ-CP', issued: '2014-04-04' }],
};
