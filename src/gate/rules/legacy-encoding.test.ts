import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { legacyEncoding } from './legacy-encoding.ts';

const check = (text: string) => legacyEncoding({ path: 'a.mdx', text });

// Sentences of the notice this project starts from.
const sentences = [
  'Ngày 14/8/2015, tại trụ sở UBND tỉnh, Chủ tịch UBND tỉnh đã chủ trì Hội nghị sơ kết công tác cải cách hành chính Nhà nước giai đoạn I (2011-2015), phương hướng, nhiệm vụ cải cách hành chính Nhà nước giai đoạn II (2016-2020) của tỉnh Kon Tum.',
  'Tiếp tục quán triệt và triển khai thực hiện tốt chương trình cải cách hành chính của tỉnh và của đơn vị mình, chịu trách nhiệm trước Ủy ban nhân dân tỉnh về hiệu quả cải cách hành chính tại cơ quan, đơn vị.',
  'Thường xuyên rà soát các vướng mắc khi giải quyết các thủ tục hành chính cho người dân, doanh nghiệp, chủ động nghiên cứu phương hướng giải quyết hoặc trình cấp có thẩm quyền cho ý kiến theo quy định.',
  'Chủ động kiểm tra, làm rõ và có biện pháp xử lý, kịp thời thông tin phản hồi về phản ánh của báo chí, nhân dân đối với vấn đề thuộc thẩm quyền quản lý của đơn vị, địa phương mình.',
  'Triển khai việc lấy ý kiến của người dân, doanh nghiệp đối với các dịch vụ công do đơn vị, địa phương mình cung cấp, từ đó nghiên cứu, đưa ra các giải pháp nhằm nâng cao sự hài lòng của người dân và doanh nghiệp.',
  'Tham mưu Ủy ban nhân dân tỉnh Kế hoạch cải cách hành chính nhà nước của tỉnh giai đoạn 2016-2020 trước 30/9/2015.',
  'Sở Tư pháp nâng cao chất lượng xây dựng và tham mưu thực hiện chương trình ban hành văn bản quy phạm pháp luật.',
];

// Small letters of TCVN 5712:1993 (VN3) as Latin-1 shows them; capitals with tones do not exist there.
const tcvn3Letters = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ';
const tcvn3Codes =
  'B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE AE A1 A2 A3 A4 A5 A6 A7'.split(
    ' ',
  );
function tcvn3(text: string): string {
  return [...text]
    .map((letter) => {
      const at = [...tcvn3Letters].indexOf(tcvn3Letters.includes(letter) ? letter : letter.toLowerCase());
      return at === -1 ? letter : String.fromCharCode(parseInt(tcvn3Codes[at] ?? '', 16));
    })
    .join('');
}

// VNI writes a letter and then its mark: ế = eá, đ = ñ.
const vniMarks: Readonly<Record<string, string>> = {
  '': '',
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const vniHatMarks: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0300': 'à',
  '\u0301': 'á',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const vniBreveMarks: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0300': 'è',
  '\u0301': 'é',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const vniI: Readonly<Record<string, string>> = {
  '': 'i',
  '\u0300': 'ì',
  '\u0301': 'í',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
};
function vni(text: string): string {
  return [...text]
    .map((letter) => {
      if (letter === 'đ') return 'ñ';
      if (letter === 'Đ') return 'Ñ';
      const apart = letter.normalize('NFD');
      const base = apart[0] ?? '';
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? '';
      if (base === 'i') return vniI[tone] ?? letter;
      if (apart.includes('\u0302')) return base + (vniHatMarks[tone] ?? '');
      if (apart.includes('\u0306')) return base + (vniBreveMarks[tone] ?? '');
      if (apart.includes('\u031B')) return (base.toLowerCase() === 'o' ? 'ô' : 'ö') + (vniMarks[tone] ?? '');
      return apart.length === 1 ? letter : base + (vniMarks[tone] ?? '');
    })
    .join('');
}

const misread = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Real documents that may lie beside the project; elsewhere the test of them is skipped. */
const folder = '../shared/corpus';
const realDocuments = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];

describe('legacy-encoding', () => {
  test('the tables are the ones meant', () => {
    expect(tcvn3('Uỷ ban nhân dân tỉnh Kết luận của')).toBe('Uû ban nh©n d©n tØnh KÕt luËn cña');
    expect(vni('Uỷ ban nhân dân tỉnh Kết luận của đơn')).toBe('Uyû ban nhaân daân tænh Keát luaän cuûa ñôn');
  });

  test.each(sentences)('refuses %j in TCVN3, VNI and misread UTF-8', (sentence) => {
    for (const text of [tcvn3(sentence), vni(sentence), misread(sentence)]) {
      expect(check(text)).toMatchObject([{ rule: 'legacy-encoding', severity: 'error', line: 1 }]);
    }
  });

  test.each(sentences)('accepts %j', (sentence) => {
    expect(check(sentence)).toEqual([]);
  });

  test('one old paragraph in a sound file is found where it stands', () => {
    const text = `${sentences.slice(0, 4).join('\n\n')}\n\n${tcvn3(sentences[5] ?? '')}\n\n${sentences[6] ?? ''}\n`;
    expect(check(text)).toMatchObject([{ line: 9 }]);
  });

  test('an old title in the front matter is found', () => {
    expect(
      check(`---\ntitle: ${tcvn3('Kết luận của Chủ tịch Ủy ban nhân dân tỉnh')}\ntype: thong-bao\n---\n`),
    ).toMatchObject([{ line: 2 }]);
  });

  test('several places make one problem that lists them', () => {
    const old = tcvn3(sentences[1] ?? '');
    const problems = check(`${old}\n\n${sentences[0] ?? ''}\n\n${old}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('Các chỗ: dòng 1, 5.');
  });

  test('a letter lost in conversion is refused', () => {
    expect(check('Kết lu\uFFFDn')).toMatchObject([{ rule: 'legacy-encoding', line: 1, column: 7 }]);
  });

  test.each([
    [
      'English',
      'The notice was published by the provincial committee and every directive in it has a lead agency, a deadline and a report, as the law requires of all bodies of the administration since 2015.',
    ],
    ['numbers', '| 1 | 2 | 3 |\n|---|---|---|\n| 12,5 | 13,7 | 1.250.000 |\n| 0,05 | 25 °C | ± 3 |\n| 14 | 15 | 16 |'],
    ['measures', Array.from({ length: 20 }, () => 'm² m³ µg/m³ µm °C ½ ×').join('\n')],
    [
      'French',
      'La Déclaration des droits de l’homme et du citoyen a été adoptée à Versailles par l’Assemblée nationale; les représentants du peuple français, constitués en Assemblée, ont résolu d’exposer, dans une déclaration solennelle, les droits naturels.',
    ],
    [
      'German',
      'Die Bundesrepublik Deutschland fördert mit diesem Vorhaben die berufliche Bildung in der Provinz und stellt dafür über fünf Jahre Mittel bereit, die von der Gesellschaft für Internationale Zusammenarbeit verwaltet werden.',
    ],
    [
      'peoples of the highlands',
      'Các xã Đăk Wâk, Đăk Kroong, Ya Ly, Ngọk Bay, Kon Plông, Ia H’Drai, Rờ Kơi, Mô Rai, Đắk Glei, Buôn Ñrang, Xơ Đăng, Giẻ Triêng, Brâu, Rơ Măm, Jrai.',
    ],
    [
      'quotation marks',
      'Cơ chế «một cửa», «một cửa liên thông», «hiện đại hóa», «công khai», «minh bạch», «trách nhiệm», «phục vụ», «kỷ cương», «liêm chính», «hiệu quả», «hiệu lực», «nhân dân».',
    ],
    [
      'footnotes',
      'Luật¹ và Nghị định² cùng Thông tư³ quy định¹ việc này; Bộ¹ hướng dẫn¹ các tỉnh¹ thực hiện¹ theo thẩm quyền¹ và báo cáo¹ Thủ tướng¹ kết quả¹ hằng năm¹.',
    ],
    ['lost spaces', 'vềviệc quc phát trin côngtác cảicách hànhchính nhànước giaiđoạn phươnghướng nhiệmvụ'],
    [
      'capitals and codes',
      'UBND HĐND QĐ-TTg NQ-CP VPCP TTHC CCHC PAR INDEX PAPI SIPAS PCI ISO 9001:2008 TCVN VNPT BQL KKT GPMB',
    ],
    [
      'names from abroad',
      'Ông Müller, bà Gößner, ông François, bà Muñoz và bà Søren dự Hội nghị tại tỉnh Kon Tum cùng đại diện các sở, ban, ngành và Ủy ban nhân dân các huyện, thành phố trong tỉnh, báo chí trung ương và địa phương.',
    ],
    ['nothing', ''],
  ])('accepts %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  test.skipIf(realDocuments.length === 0)('accepts every real document at hand', () => {
    for (const file of realDocuments) expect(check(readFileSync(`${folder}/${file}`, 'utf8')), file).toEqual([]);
  });
});
