import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

// Every person, number and address here is made up.

const found = (text: string) => personalData(text).map(({ rule, severity, words }) => [rule, severity, words]);

describe('birth-date', () => {
  test.each([
    ['Nguyễn Văn A, sinh năm 1980', 'sinh năm 1980'],
    ['ông Nguyễn Văn A sinh ngày 15/3/1980', 'sinh ngày 15/3/1980'],
    ['Ngày sinh: 15/3/1980', 'Ngày sinh: 15/3/1980'],
    ['Năm sinh: 1980', 'Năm sinh: 1980'],
    ['Sinh ngày 15 tháng 3 năm 1980', 'Sinh ngày 15 tháng 3 năm 1980'],
    ['bà Trần Thị B (sinh năm 1975)', 'sinh năm 1975'],
    ['Nguyễn Văn A (SN 1990)', 'SN 1990'],
    ['Ngày, tháng, năm sinh: 01/02/1960', 'Ngày, tháng, năm sinh: 01/02/1960'],
    ['sinh ngày 15-03-1980 tại Kon Tum', 'sinh ngày 15-03-1980'],
    ['A Blưk, sinh năm: 1966', 'sinh năm: 1966'],
    ['sinh ngày: 5.6.1977', 'sinh ngày: 5.6.1977'],
    ['Sinh năm: 1985', 'Sinh năm: 1985'],
    ['Y Hiền sinh năm 1992', 'sinh năm 1992'],
    ['NTNS: 15/3/1980', 'NTNS: 15/3/1980'],
    ['ngày sinh 15/3/80', 'ngày sinh 15/3/80'],
    ['cháu Lê Văn C, sinh: 12/12/2010', 'sinh: 12/12/2010'],
    ['**Ngày sinh:** 15/3/1980', 'Ngày sinh:** 15/3/1980'],
    ['| Họ và tên | Năm sinh |\n|---|---|\n| A | 1980 |', '1980'],
    ['| STT | Họ tên | Ngày sinh |\n|---|---|---|\n| 1 | A | 15/3/1980 |', '15/3/1980'],
    ['Ngày sinh: 1980-03-15', 'Ngày sinh: 1980-03-15'],
    ['NGUYỄN VĂN A, SINH NĂM 1980', 'SINH NĂM 1980'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([['birth-date', 'error', words]]);
  });

  test.each([
    'công dân nam sinh năm 2008',
    'trẻ em sinh năm 2019 vào lớp 1',
    'tuyển sinh năm 2015',
    'chi phí phát sinh năm 2014',
    'phát sinh ngày 15/3/2015',
    'hy sinh ngày 27/7/1968',
    'Kỷ niệm 125 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2015)',
    'ngày sinh 19/5/1890',
    'đồng chí Trần Phú (sinh ngày 01/5/1904)',
    'Ngày sinh: .....................',
    '3. Sinh ngày ….. tháng ….. năm ……',
    'ngày, tháng, năm sinh; chức vụ',
    'giấy khai sinh ngày 15/3/2015',
    'vệ sinh năm 2015',
    'trẻ sinh ngày 01/01/2020 trở về sau',
    'sinh từ ngày 01/01/2008 đến 31/12/2008',
    'thí sinh năm 2015',
    'an sinh năm 2016',
    'người sinh năm 1950 được hưởng trợ cấp',
    '| Năm sinh | Số trẻ |\n|---|---|\n| 2010 | 50 |',
    'nâng cao dân sinh năm 2015',
    'học sinh năm 2015',
    '| Họ và tên | Năm sinh |\n|---|---|\n| A | .... |',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
