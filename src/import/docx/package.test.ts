import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../read-source.ts';
import { docx, paragraph } from './docx.fixture.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  const reading = await readSource('ví dụ.docx', bytes);
  return 'refusal' in reading ? reading.refusal.code : 'đọc được';
}

const good = docx({ body: paragraph('Điều 1. Phạm vi điều chỉnh') });
const withPart = (extra: Zippable): Uint8Array => docx({ body: paragraph('chữ') }, extra);
const main = (xml: string): Uint8Array => withPart({ 'word/document.xml': strToU8(xml) });
const head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

/** Changes bytes of an archive where its list of parts names a part. */
function inDirectory(bytes: Uint8Array, name: string, change: (entry: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(name) - 46;
  change(copy.subarray(at, at + 46));
  return Uint8Array.from(copy);
}

describe('broken archives', () => {
  test.each([1, 10, 50, 200, 500, good.length - 30])('one cut after %d bytes fewer is refused', async (missing) => {
    expect(['zip-hong', 'khong-ro-loai', 'tep-nen']).toContain(await codeOf(good.slice(0, good.length - missing)));
  });

  test('any changed byte is either noticed or changes nothing', async () => {
    for (let at = 0; at < good.length; at += 11) {
      const copy = Uint8Array.from(good);
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      const reading = await readSource('a.docx', copy);
      if ('document' in reading) expect(reading.document.text).toBe('Điều 1. Phạm vi điều chỉnh');
    }
  }, 60_000);

  test('a part that is not what its checksum says is refused', async () => {
    expect(await codeOf(inDirectory(good, 'word/document.xml', (entry) => entry.writeUInt32LE(1, 16)))).toBe(
      'zip-hong',
    );
  });
});

describe('archives made to do harm', () => {
  test('parts that unfold a thousandfold', async () => {
    expect(await codeOf(withPart({ 'word/document.xml': [new Uint8Array(30_000_000), { level: 9 }] }))).toBe(
      'zip-nguy-hiem',
    );
    expect(await codeOf(withPart({ 'word/media/a.png': [new Uint8Array(30_000_000), { level: 9 }] }))).toBe(
      'zip-nguy-hiem',
    );
  });

  test('parts that say they are small and are not', async () => {
    const bomb = withPart({ 'word/document.xml': [new Uint8Array(30_000_000), { level: 9 }] });
    expect(await codeOf(inDirectory(bomb, 'word/document.xml', (entry) => entry.writeUInt32LE(400, 24)))).toBe(
      'zip-hong',
    );
  });

  test('parts that share their bytes', async () => {
    const two = withPart({ 'word/a.xml': strToU8('a'.repeat(500)), 'word/b.xml': strToU8('b'.repeat(500)) });
    const at = Buffer.from(two).lastIndexOf('word/a.xml') - 46 + 42;
    const offset = Buffer.from(two).readUInt32LE(at);
    expect(await codeOf(inDirectory(two, 'word/b.xml', (entry) => entry.writeUInt32LE(offset, 42)))).toBe(
      'zip-nguy-hiem',
    );
  });

  test('two parts of one name', async () => {
    expect(await codeOf(withPart({ 'WORD/Document.xml': strToU8('<a/>') }))).toBe('zip-nguy-hiem');
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'C:/Windows/a', 'word/../../a'])('the name %s', async (name) => {
    expect(await codeOf(withPart({ [name]: strToU8('a') }))).toBe('zip-nguy-hiem');
  });

  test('more parts than any document has', async () => {
    expect(
      await codeOf(
        zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`a${String(at)}`, new Uint8Array(1)]))),
      ),
    ).toBe('zip-nguy-hiem');
  });

  test('a locked part', async () => {
    expect(await codeOf(inDirectory(good, 'word/document.xml', (entry) => entry.writeUInt16LE(1, 8)))).toBe(
      'co-mat-khau',
    );
  });

  test('an archive in the archive is not opened', async () => {
    expect(await codeOf(withPart({ 'word/embeddings/a.docx': good }))).toBe('đọc được');
  });
});

describe('XML made to do harm', () => {
  test.each([
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${head}<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    `<!DOCTYPE a SYSTEM "http://vi-du.invalid/a.dtd">${head}</w:body></w:document>`,
    `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(50)}"><!ENTITY z "&x;&x;&x;">]>${head}</w:body></w:document>`,
  ])('a declaration is refused', async (xml) => {
    expect(await codeOf(main(xml))).toBe('xml-nguy-hiem');
  });

  test('elements nested beyond any document', async () => {
    // Different words on each level, so that the part does not shrink like a bomb.
    const open = Array.from({ length: 500 }, (_, at) => `<w:sdt w:n="${String(at * 7919)}"><w:sdtContent>`).join('');
    expect(await codeOf(main(`${head}${open}${'</w:sdtContent></w:sdt>'.repeat(500)}</w:body></w:document>`))).toBe(
      'zip-nguy-hiem',
    );
  });

  test.each([
    `${head}<w:p><w:r><w:t>chữ</w:r></w:p></w:body></w:document>`,
    `${head}<w:p><w:r><w:t>chữ</w:t></w:r></w:p>`,
    `${head}<w:p><w:r><w:t>&khong-co;</w:t></w:r></w:p></w:body></w:document>`,
    `${head}<w:p a="1" a="2"/></w:body></w:document>`,
    '<khac/>',
    '',
  ])('what is not well formed is refused, for words would be lost', async (xml) => {
    expect(await codeOf(main(xml))).toBe('xml-hong');
  });
});

describe('archives of other kinds', () => {
  test.each([
    [{ 'xl/workbook.xml': strToU8('<a/>'), '[Content_Types].xml': strToU8('<a/>') }, 'tep-office-khac'],
    [{ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }, 'odt'],
    [{ 'văn bản.txt': strToU8('chữ') }, 'tep-nen'],
    [{}, 'tep-nen'],
  ] satisfies readonly (readonly [Zippable, string])[])('%# is refused as what it is', async (files, code) => {
    expect(await codeOf(zipSync(files))).toBe(code);
  });
});
