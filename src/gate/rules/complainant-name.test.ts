import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('complainant-name', () => {
  test.each([
    ['đơn khiếu nại của ông Nguyễn Văn A', 'Nguyễn Văn A'],
    ['đơn tố cáo của bà Trần Thị B', 'Trần Thị B'],
    ['Giải quyết khiếu nại của ông Lê Văn C', 'Lê Văn C'],
    ['đơn kiến nghị của Nguyễn Văn A về đất đai', 'Nguyễn Văn A'],
    ['đơn khiếu nại, tố cáo của ông A Blưk', 'A Blưk'],
    ['đơn xin giao đất của hộ ông Đinh Văn D', 'Đinh Văn D'],
    ['đơn phản ánh của công dân Nguyễn Thị E', 'Nguyễn Thị E'],
    ['đơn khiếu nại về bồi thường đất đai của các ông, bà: Trần Văn G', 'Trần Văn G'],
    ['đơn của ông Nguyễn Văn H', 'Nguyễn Văn H'],
    ['đơn tố cáo ông Phạm Văn I', 'Phạm Văn I'],
    ['bà Trần Thị K có đơn khiếu nại', 'Trần Thị K'],
    ['ông Nguyễn Văn L khiếu nại', 'Nguyễn Văn L'],
    ['VỀ VIỆC GIẢI QUYẾT ĐƠN KHIẾU NẠI CỦA ÔNG NGUYỄN VĂN M', 'NGUYỄN VĂN M'],
    ['Đơn đề ngày 12/5/2015 của bà Y Hiền', 'Y Hiền'],
    ["đơn thư khiếu nại của ông K'Brôi Năm", "K'Brôi Năm"],
    ['đơn đề nghị của vợ chồng ông Võ Văn N', 'Võ Văn N'],
    ['khiếu nại (lần hai) của bà Hồ Thị O, thôn', 'Hồ Thị O'],
    ['kiến nghị tại đơn của bà Ngô Thị P', 'Ngô Thị P'],
    ['đơn kêu cứu của cử tri Bùi Văn Q', 'Bùi Văn Q'],
    ['Đơn khởi kiện của anh Đỗ Văn R', 'Đỗ Văn R'],
    ['tố cáo đối với ông Lý Văn S', 'Lý Văn S'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['complainant-name', 'error', words]]);
  });

  test.each([
    'đơn khiếu nại của công dân',
    'đơn của UBND huyện Đăk Hà',
    'đơn kiến nghị của Công ty Cổ phần Sông Đà',
    'đơn khiếu nại của các hộ dân thôn 3',
    'đơn đề nghị của thuyền trưởng',
    'các đơn vị thuộc quyền quản lý của ông Nguyễn Văn A',
    'tiếp công dân, xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh',
    'đơn khiếu nại của ông N.V.A.',
    'kiến nghị của cử tri Kon Tum',
    'đơn kiến nghị của Hội Nông dân tỉnh',
    'đơn phản ánh của Đoàn Luật sư tỉnh',
    'giải quyết khiếu nại theo quy định của Đoàn Chủ tịch Tổng Liên đoàn',
    'tố cáo theo kết luận của Đoàn Giám sát',
    'đơn kiến nghị của cử tri Hà Nội',
    'đơn khiếu nại của bà con nhân dân',
    'giải quyết khiếu nại của Chủ tịch UBND tỉnh',
    'đơn tố cáo của công dân đối với ông Chủ tịch',
    'GIẢI QUYẾT KIẾN NGHỊ CỦA CÔNG DÂN TỈNH KON TUM',
    'đơn khiếu nại của ông (bà): ..........',
    'ý kiến của đồng chí Nguyễn Văn A',
    'hóa đơn của ông Nguyễn Văn A',
    'đơn đề nghị của Ban Quản lý Khu kinh tế',
    'Luật Khiếu nại, Luật Tố cáo của Quốc hội',
    'đơn kiến nghị của ông Phó Chủ tịch Hội',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
