import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docx, paragraph } from './docx/docx.fixture.ts';
import { lines, pdf } from './pdf/pdf.fixture.ts';
import { readSource } from './read-source.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits, 'hex'));
const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const swapped = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([...hex('d0cf11e0a1b11ae1'), ...new Uint8Array(64), ...wide(stream), ...new Uint8Array(64)]);

async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  const reading = await readSource(name, bytes);
  return 'refusal' in reading ? reading.refusal.code : `${reading.document.format}: ${reading.document.text}`;
}

const text = 'Điều 1. Phạm vi điều chỉnh của thông báo';

describe('a file is read for what it is, whatever its name', () => {
  test.each([
    ['a.txt', utf8(text), `txt: ${text}`],
    ['a.docx', utf8(text), `txt: ${text}`],
    ['a.md', utf8(`# ${text}`), `md: ${text}`],
    ['a.doc', utf8(`<html><body><p>${text}</p></body></html>`), `html: ${text}`],
    ['a.html', utf8(`${text}<br>hai`), `html: ${text}\nhai`],
    ['a.txt', utf8(`\ufeff${text}`), `txt: ${text}`],
    ['a.txt', wide(`\ufeff${text}`), `txt: ${text}`],
    ['a.txt', wide(text), `txt: ${text}`],
    ['a.txt', swapped(`\ufeff${text}`), `txt: ${text}`],
    ['a.txt', utf8(text.normalize('NFD')), `txt: ${text}`],
    ['a.txt', latin('Th\xf4ng b\xe1o k\xea\xect lu\xe2\xf2n'), 'txt: Thông báo kết luận'],
    ['a.html', latin('<meta charset="windows-1258"><p>k\xea\xect lu\xe2\xf2n'), 'html: kết luận'],
    ['a.html', utf8('<meta charset="iso-8859-1"><p>kết luận'), 'html: kết luận'],
  ])('%s, %#', async (name, bytes, expected) => {
    expect(await outcome(name, bytes)).toBe(expected);
  });
});

describe('what cannot be read is refused with what to do', () => {
  test.each([
    ['empty', new Uint8Array(), 'tep-rong'],
    ['blank', utf8(' \n\t\n'), 'tep-rong'],
    ['old Word', compound('WordDocument'), 'word-cu'],
    ['old Excel', compound('Workbook'), 'tep-office-khac'],
    ['locked', compound('EncryptedPackage'), 'co-mat-khau'],
    ['RTF', utf8('{\\rtf1\\ansi chữ}'), 'rtf'],
    ['PNG', hex('89504e470d0a1a0a00'), 'anh'],
    ['JPEG', hex('ffd8ffe000104a46'), 'anh'],
    ['TIFF', hex('49492a0008000000'), 'anh'],
    ['RAR', utf8('Rar!\x1a\x07'), 'tep-nen'],
    ['bytes', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919 + at * at * 31) % 256), 'khong-ro-loai'],
    ['zeros', new Uint8Array(500), 'khong-ro-loai'],
    ['web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related\n'), 'khong-ro-loai'],
    [
      'Word 2003 XML',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'word-cu',
    ],
    [
      'TCVN3',
      latin('C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam, \xa7\xe9c l\xcbp - T\xf9 do - H\xb9nh ph\xf3c'),
      'phong-chu-cu',
    ],
    [
      'VNI',
      latin(
        'Co\xe4ng ho\xf8a xa\xf5 ho\xe4i chu\xfb ngh\xf3a Vie\xe4t Nam, \xd1o\xe4c la\xe4p - T\xf6\xef do - Ha\xefnh phu\xf9c',
      ),
      'phong-chu-cu',
    ],
    ['TCVN3 saved as UTF-8', utf8('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc'), 'phong-chu-cu'],
    ['cut UTF-16', wide(`\ufeff${text}`).slice(0, -1), 'chu-khong-doc-duoc'],
    ['PDF without pages', utf8('%PDF-1.7\nkhông có gì'), 'pdf-hong'],
  ])('%s', async (_, bytes, code) => {
    const reading = await readSource('tệp', bytes);
    expect(reading).toMatchObject({
      refusal: {
        code,
        message: expect.stringMatching(/[.!]$/u) as string,
        advice: expect.stringMatching(/\.$/u) as string,
      },
    });
  });

  test('damaged bytes are named by line', async () => {
    const bytes = utf8(`${text}\n${text}\n${text}`);
    bytes[bytes.length - 4] = 0xff;
    expect(await readSource('a.txt', bytes)).toMatchObject({
      refusal: { code: 'chu-khong-doc-duoc', message: expect.stringContaining('dòng 3') as string },
    });
  });

  test('a text that no person could have written', async () => {
    expect(await outcome('a.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(97))).toBe('tep-qua-lon');
  });

  test('the bytes that were handed over are left as they were', async () => {
    const bytes = utf8(text);
    await readSource('a.txt', bytes);
    expect(bytes).toEqual(utf8(text));
  });
});

test('whatever is broken in a file, an answer comes', async () => {
  const marks = lines(200, [85, text], [85, 'Sở Nội vụ chủ trì.']);
  const originals = [
    docx({ body: paragraph(text) }),
    pdf([marks]),
    utf8(`<html><body><table><tr><td>${text}</table><ol><li>a</ol>`),
    utf8(`# ${text}\n\n| a | b |\n|---|---|\n`),
  ];
  const change = fc.tuple(fc.nat(), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(change, { maxLength: 8 }),
      fc.nat(300),
      async (original, changes, cut) => {
        const broken = original.slice(0, cut < 150 ? original.length : original.length - cut);
        for (const [at, byte] of changes) broken[at % broken.length] = byte;
        const reading = await readSource('tệp', broken);
        // “loi-doc” is what is said when a reader fails in a way that was not thought of.
        expect('refusal' in reading && reading.refusal.code).not.toBe('loi-doc');
      },
    ),
    { seed: 20150818, numRuns: 100 },
  );
}, 60_000);

test('words that are no Vietnamese are quoted', async () => {
  const reading = await readSource('a.txt', utf8(`${text} vềviệc này, 各位, Đăk Glei`));
  expect('document' in reading && reading.document.warnings).toMatchObject([
    { code: 'chu-la', message: expect.stringContaining('“vềviệc”, “各位”.') as string },
  ]);
});

test('a long text without any mark is read, with a warning', async () => {
  const reading = await readSource('a.txt', utf8('Uy ban nhan dan tinh thong bao ket luan. '.repeat(10)));
  expect('document' in reading && reading.document.warnings.map(({ code }) => code)).toEqual(['khong-dau']);
});
