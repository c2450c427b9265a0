import { describe, expect, test } from 'vitest';
import { readSource } from '../read-source.ts';
import type { SourceDocument } from '../source-document.ts';
import { docx, paragraph, run, type Parts } from './docx.fixture.ts';

async function read(parts: Parts | string): Promise<SourceDocument> {
  const reading = await readSource('ví dụ.docx', docx(typeof parts === 'string' ? { body: parts } : parts));
  if ('refusal' in reading) throw new Error(reading.refusal.message);
  return reading.document;
}

async function textOf(parts: Parts | string): Promise<string> {
  return (await read(parts)).text;
}

/** Codes of the warnings, each with its message. */
async function warned(parts: Parts | string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await read(parts)).warnings.map(({ code, message }) => [code, message]));
}

describe('words', () => {
  test('runs split anywhere make one text', async () => {
    expect(await textOf(paragraph([...'Số: 12/TB-UBND'].map((letter) => run(letter)).join('')))).toBe('Số: 12/TB-UBND');
  });

  test('letters taken apart are put together', async () => {
    expect(await textOf(paragraph('Ủy ban nhân dân tỉnh'.normalize('NFD')))).toBe('Ủy ban nhân dân tỉnh');
  });

  test('tabs, breaks and hyphens of Word are printed', async () => {
    const runs =
      '<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>TTg</w:t><w:tab/><w:t>một</w:t><w:br/><w:t>hai</w:t><w:softHyphen/><w:t>ba</w:t></w:r>';
    expect(await textOf(paragraph(runs))).toBe('QĐ-TTg\tmột\nhaiba');
  });

  test('a space at either end of a run is kept, whether marked or not', async () => {
    expect(await textOf('<w:p><w:r><w:t>Ủy ban </w:t></w:r><w:r><w:t>nhân dân</w:t></w:r></w:p>')).toBe(
      'Ủy ban nhân dân',
    );
  });

  test('a soft hyphen between capitals is left out and reported', async () => {
    const document = await read(paragraph('Số 12/QĐ\u00adUBND của thàn\u00adh phố'));
    expect(document.text).toBe('Số 12/QĐUBND của thành phố');
    expect(document.warnings).toMatchObject([
      { code: 'gach-noi-mem', message: expect.stringContaining('12/QĐ¬UBND') as string },
    ]);
  });

  test('links, tags and controls print their words', async () => {
    const wrapped = ['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:fldSimple']
      .map((name) => `<${name}>${run(name.slice(2))}</${name}>`)
      .join(' ');
    expect(
      await textOf(`<w:p>${wrapped}<w:sdt><w:sdtPr/><w:sdtContent>${run(' ô')}</w:sdtContent></w:sdt></w:p>`),
    ).toBe('hyperlinksmartTagcustomXmlfldSimple ô');
  });

  test('controls around paragraphs print them', async () => {
    expect(
      await textOf(
        `<w:sdt><w:sdtContent>${paragraph('một')}<w:customXml>${paragraph('hai')}</w:customXml></w:sdtContent></w:sdt>`,
      ),
    ).toBe('một\nhai');
  });

  test('signs of symbol fonts get their own letter; others are reported', async () => {
    const signs =
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FF"/></w:r>';
    const document = await read(paragraph(`${signs}${run(' xong')}`));
    expect(document.text).toBe('✓≥□ xong');
    expect(document.warnings.map(({ code }) => code)).toEqual(['ky-hieu-la']);
  });

  test('letters keep their case under formatting that prints capitals, and this is reported', async () => {
    const document = await read(paragraph(run('Thông báo', '<w:caps/>')));
    expect(document.text).toBe('Thông báo');
    expect(document.warnings.map(({ code }) => code)).toEqual(['chu-hoa-theo-dinh-dang']);
  });

  test('a raised figure after a figure is reported, after a letter it is not', async () => {
    expect(await warned(paragraph(run('10') + run('6', '<w:vertAlign w:val="superscript"/>')))).toHaveProperty(
      'chi-so-tren-duoi',
    );
    expect(await warned(paragraph(run('m') + run('2', '<w:vertAlign w:val="superscript"/>')))).toEqual({});
  });

  test('struck out and white words are kept and reported', async () => {
    const body = paragraph(run('bỏ ', '<w:strike/>') + run('trắng', '<w:color w:val="FFFFFF"/>'));
    expect(await textOf(body)).toBe('bỏ trắng');
    expect(Object.keys(await warned(body))).toEqual(['chu-gach', 'chu-trang']);
  });
});

describe('fields', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  test('print their result, not their instruction', async () => {
    expect(
      await textOf(
        paragraph(
          run('Ngày ') + mark('begin') + code('DATE') + mark('separate') + run('20') + mark('end') + run(' tháng 8'),
        ),
      ),
    ).toBe('Ngày 20 tháng 8');
  });

  test('may hold another in the instruction or the result', async () => {
    const inner = mark('begin') + code('PAGE') + mark('separate') + run('7') + mark('end');
    expect(
      await textOf(
        paragraph(
          mark('begin') + code('IF ') + inner + run('x') + mark('separate') + run('đúng ') + inner + mark('end'),
        ),
      ),
    ).toBe('đúng 7');
  });

  test('may run over several paragraphs', async () => {
    expect(
      await textOf(
        paragraph(mark('begin') + code('TOC') + mark('separate') + run('một')) +
          paragraph(run('hai') + mark('end') + run('.')),
      ),
    ).toBe('một\nhai.');
  });

  test('a beginning without an end hides nothing', async () => {
    expect(await textOf(paragraph(mark('begin') + code('PAGE')) + paragraph('Điều 1. Còn nguyên'))).toBe(
      'Điều 1. Còn nguyên',
    );
  });

  test('tick boxes and choices print what was chosen', async () => {
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>';
    const list =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Mật"/><w:listEntry w:val="Thường"/></w:ddList></w:ffData></w:fldChar></w:r>';
    expect(
      await textOf(
        paragraph(box + code('FORMCHECKBOX') + mark('end') + run(' ') + list + code('FORMDROPDOWN') + mark('end')),
      ),
    ).toBe('☒ Thường');
  });

  test('words that Word makes up are reported', async () => {
    expect(await warned(paragraph(run('a') + mark('begin') + code('LISTNUM') + mark('end')))).toHaveProperty(
      'truong-tu-sinh',
    );
  });
});

describe('what is not printed', () => {
  test('tracked changes are taken as accepted and listed', async () => {
    const body = paragraph(
      `${run('trong tháng ')}<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>${run('10')}</w:ins>`,
    );
    expect(await textOf(body)).toBe('trong tháng 10');
    const warnings = await warned(body);
    expect(warnings['chinh-sua-bot']).toContain('“9”');
    expect(warnings['chinh-sua-them']).toContain('“10”');
  });

  test('moved words stand once, in the new place', async () => {
    const body =
      paragraph(`<w:moveFrom>${run('đoạn')}</w:moveFrom>${run('đầu ')}`) +
      paragraph(`<w:moveTo>${run('đoạn')}</w:moveTo>`);
    expect(await textOf(body)).toBe('đầu\nđoạn');
    expect(Object.keys(await warned(body))).toEqual(['chinh-sua-chuyen']);
  });

  test('a paragraph whose end was deleted runs on into the next', async () => {
    expect(await textOf(paragraph('Sở Nội ', '<w:rPr><w:del/></w:rPr>') + paragraph('vụ'))).toBe('Sở Nội vụ');
  });

  test('hidden words are left out wherever that is set, and listed', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      paragraph(
        run('rõ') +
          run('kín', '<w:vanish/>') +
          run('kín', '<w:rStyle w:val="An"/>') +
          run('!', '<w:vanish w:val="0"/>'),
      ) +
      paragraph(run('kín'), '<w:pStyle w:val="P"/>') +
      // A setting of both styles cancels itself.
      paragraph(run('lộ', '<w:rStyle w:val="An"/>'), '<w:pStyle w:val="P"/>');
    expect(await textOf({ body, styles })).toBe('rõ!\nlộ');
    expect((await warned({ body, styles }))['chu-an']).toContain('“kín”, “kín”, “kín”');
  });

  test('comments are left out and quoted', async () => {
    const comments = `<w:comment w:id="1">${paragraph('xem lại')}</w:comment>`;
    const body = paragraph(
      '<w:commentRangeStart w:id="1"/>' +
        run('chữ') +
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    );
    expect(await textOf({ body, comments })).toBe('chữ');
    expect((await warned({ body, comments }))['chu-thich-le']).toContain('“xem lại”');
  });

  test('words of headers and footers are reported, page numbers are not', async () => {
    const page =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect(await warned({ body: paragraph('chữ'), footer: page })).toEqual({});
    expect(
      (await warned({ body: paragraph('chữ'), header: paragraph('UBND TỈNH VÍ DỤ'), footer: page }))[
        'dau-trang-chan-trang'
      ],
    ).toContain('UBND TỈNH VÍ DỤ');
  });

  test('a letterhead in the header is the head of a text that has none', async () => {
    const header = paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + paragraph('Số: 12/TB-UBND');
    const parts = { body: paragraph('THÔNG BÁO'), header };
    expect(await textOf(parts)).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND\nTHÔNG BÁO');
    expect(await warned(parts)).toHaveProperty('dau-trang-la-phan-dau');
    const both = { body: paragraph('Cộng hòa xã hội chủ nghĩa Việt Nam') + paragraph('THÔNG BÁO'), header };
    expect(await textOf(both)).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam\nTHÔNG BÁO');
    expect(await warned(both)).toHaveProperty('dau-trang-chan-trang');
  });

  test.each([
    ['among paragraphs', `<w:la>${paragraph('chữ lạ')}</w:la>`],
    ['in a paragraph', `<w:p><w:la><w:r><w:t>chữ lạ</w:t></w:r></w:la></w:p>`],
    ['in a run', '<w:p><w:r><w:la><w:t>chữ lạ</w:t></w:la></w:r></w:p>'],
    ['in a table', `<w:tbl><w:la><w:tr><w:tc>${paragraph('chữ lạ')}</w:tc></w:tr></w:la></w:tbl>`],
  ])('words %s in an element nobody knows are reported, not lost', async (_, body) => {
    expect((await warned(paragraph('THÔNG BÁO') + body))['phan-la']).toContain('“chữ lạ”');
  });

  test('pictures, charts and embedded files are reported', async () => {
    const body =
      paragraph(
        `<w:r><w:drawing><a:blip/></w:drawing><w:object><o:OLEObject ProgID="Excel.Sheet"/></w:object></w:r>${run('chữ')}`,
      ) + '<w:altChunk/>';
    expect(Object.keys(await warned(body))).toEqual(['anh', 'doi-tuong-nhung']);
  });

  test('macros are reported', async () => {
    const reading = await readSource(
      'a.docm',
      docx({ body: paragraph('chữ') }, { 'word/vbaProject.bin': new Uint8Array(3) }),
    );
    expect('document' in reading && reading.document.warnings.map(({ code }) => code)).toEqual(['macro']);
  });
});

describe('what stands beside the text', () => {
  test('words of a text box stand once, after their paragraph', async () => {
    const box = (content: string): string => `<w:txbxContent>${paragraph(content)}</w:txbxContent>`;
    const body =
      paragraph(
        `${run('trước')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('trong hộp')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('trong hộp')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' sau')}`,
      ) + paragraph('hết');
    expect(await textOf(body)).toBe('trước sau\ntrong hộp\nhết');
    expect((await warned(body))['hop-chu']).toContain('trong hộp');
  });

  test('notes stand at the end, numbered in the order of the text', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('---')}</w:footnote><w:footnote w:id="5">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' chú thích năm'))}</w:footnote><w:footnote w:id="2">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' chú thích hai'))}</w:footnote>`;
    const endnotes = `<w:endnote w:id="1">${paragraph('<w:r><w:endnoteRef/></w:r>' + run(' cuối'))}</w:endnote>`;
    const body = paragraph(
      `${run('số 10')}<w:r><w:footnoteReference w:id="5"/></w:r>${run(' và')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`,
    );
    expect(await textOf({ body, footnotes, endnotes })).toBe('số 10¹ và²ⁱ\n¹ chú thích năm\n² chú thích hai\nⁱ cuối');
    expect(await warned({ body, footnotes, endnotes })).toHaveProperty('chu-thich-chan');
  });
});

describe('tables', () => {
  const cell = (text: string, settings = ''): string => `<w:tc><w:tcPr>${settings}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  test('keep merged cells', async () => {
    const body = `<w:tbl>${row(cell('A', '<w:gridSpan w:val="2"/>'), cell('B', '<w:vMerge w:val="restart"/>'))}${row(cell('C'), cell('D'), cell('', '<w:vMerge/>'))}${row(cell('E'), cell('F'), cell('G'))}</w:tbl>`;
    const [table] = (await read(body)).blocks;
    expect(
      table?.kind === 'table' && table.rows.map((cells) => cells.map(({ columns, rows }) => [columns, rows])),
    ).toEqual([
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(await textOf(body)).toBe('A\tB\nC\tD\nE\tF\tG');
  });

  test('a row that only continues the one above adds nothing', async () => {
    const [table] = (
      await read(
        `<w:tbl>${row(cell('A', '<w:vMerge w:val="restart"/>'), cell('B', '<w:vMerge w:val="restart"/>'))}${row(cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'))}${row(cell('', '<w:vMerge/>'), cell('C'))}</w:tbl>`,
      )
    ).blocks;
    expect(table?.kind === 'table' && table.rows.map((cells) => cells.map(({ rows }) => rows))).toEqual([[2, 1], [1]]);
  });

  test('words in a cell that is covered by another are reported', async () => {
    expect(
      (
        await warned(
          `<w:tbl>${row(cell('A', '<w:vMerge w:val="restart"/>'))}${row(cell('mất', '<w:vMerge/>'))}</w:tbl>`,
        )
      )['o-gop'],
    ).toContain('mất');
  });

  test('may stand in one another and in controls', async () => {
    const inner = `<w:tbl><w:sdt><w:sdtContent>${row(cell('trong'))}</w:sdtContent></w:sdt></w:tbl>`;
    expect(await textOf(`<w:tbl>${row(`<w:tc>${inner}${paragraph('')}</w:tc>`, cell('ngoài'))}</w:tbl>`)).toBe(
      'trong\tngoài',
    );
  });

  test('leave out a deleted row', async () => {
    expect(await textOf(`<w:tbl>${row(cell('còn'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('xóa')}</w:tr></w:tbl>`)).toBe(
      'còn',
    );
  });
});

describe('looks', () => {
  test('weight, slant and place of a paragraph are told', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>';
    const { blocks } = await read({
      styles,
      body:
        paragraph('THÔNG BÁO', '<w:pStyle w:val="T"/>') +
        paragraph(run('nghiêng', '<w:i/>') + run(' ')) +
        paragraph(run('đậm', '<w:b/>') + run(' nhạt'), '<w:jc w:val="both"/>'),
    });
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'THÔNG BÁO', level: 0, bold: true, align: 'center' },
      { kind: 'paragraph', text: 'nghiêng', level: 0, italic: true },
      { kind: 'paragraph', text: 'đậm nhạt', level: 0, align: 'justify' },
    ]);
  });
});

describe('files of other programs', () => {
  test('another prefix for the same namespace is the same', async () => {
    const xml =
      '<?xml version="1.0"?><ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>Điều 1</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
    const reading = await readSource(
      'a.docx',
      docx({ body: '' }, { 'word/document.xml': new TextEncoder().encode(xml) }),
    );
    expect('document' in reading && reading.document.text).toBe('Điều 1');
  });

  test('what lies outside the file is never looked at', async () => {
    const rels =
      '<Relationships xmlns="x"><Relationship Id="a" Type="x/styles" Target="http://vi-du.invalid/styles.xml" TargetMode="External"/><Relationship Id="b" Type="x/numbering" Target="../../../../etc/passwd"/></Relationships>';
    const reading = await readSource(
      'a.docx',
      docx({ body: paragraph('chữ') }, { 'word/_rels/document.xml.rels': new TextEncoder().encode(rels) }),
    );
    expect('document' in reading && reading.document.text).toBe('chữ');
  });
});

describe('old encodings', () => {
  const inFont = (font: string, text: string): string =>
    paragraph(run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`));

  test.each([
    ['.VnTime', 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc', 'TCVN3'],
    ['VNI-Times', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc', 'VNI'],
  ])('text in %s is refused', async (font, text, encoding) => {
    const reading = await readSource('a.docx', docx({ body: inFont(font, text) }));
    expect('refusal' in reading && reading.refusal).toMatchObject({
      code: 'phong-chu-cu',
      message: expect.stringContaining(encoding) as string,
    });
  });

  test('Unicode text that kept the name of an old font is read', async () => {
    const text = 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc';
    expect(await textOf(inFont('.VnTime', text))).toBe(text);
  });
});
