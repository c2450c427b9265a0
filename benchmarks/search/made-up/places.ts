import { Random } from '../random.ts';

const first =
  'An Bình Cẩm Đại Đông Hòa Hưng Kim Long Mỹ Nam Phú Phước Quảng Quế Sơn Tam Tân Thanh Thạch Thiên Thuận Tiên Trung Trường Vạn Vĩnh Xuân Yên Bắc Lộc Đức Nghĩa Hải Gia Châu Liên Minh'.split(
    ' ',
  );
const second =
  'An Bình Cường Dân Đông Giang Hà Hải Hiệp Hòa Hội Hưng Khánh Khê Lâm Lạc Lãnh Lộc Lợi Long Mỹ Nghĩa Ngọc Phong Phú Phước Quang Sơn Tân Tây Thành Thắng Thịnh Thọ Thủy Tiến Trung Xuân Yên Đức'.split(
    ' ',
  );
const highland = 'Đăk Ia Kon Pờ Măng Ngọk Plei Krông'.split(' ');
const tail =
  'Blô Choong Dơm Duk Hring Kan Ka Kroong La Long Mar Môn Mốt Na Nên Nông Pék Pne Psi Rơn Rve Sao Tăng Tơ Ting Kôi Ui Xốp Ruồng Đang Pét'.split(
    ' ',
  );
const kinds = ['xã', 'xã', 'xã', 'xã', 'phường', 'thị trấn'] as const;

/**
 * Names of communes put together by chance, most of them found on no map; about as many as a large
 * province has, so that many notices speak of the same place.
 */
export const places: readonly string[] = new Random(7)
  .shuffled([
    ...first.flatMap((one) => second.filter((other) => other !== one).map((other) => `${one} ${other}`)),
    ...highland.flatMap((one) => tail.map((other) => `${one} ${other}`)),
  ])
  .slice(0, 300)
  .map((name, index) => `${kinds[index % kinds.length] ?? 'xã'} ${name}`);
