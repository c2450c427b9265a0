import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { folder } from './built-site.ts';

const slug = 'tb-ket-luan-cai-cach-hanh-chinh-2015';
const script = resolve(import.meta.dirname, '../../scripts/pdf.ts');

/** Runs the command; its output, and its error where it fails. */
function run(out: string, ...rest: string[]): { status: number; said: string } {
  try {
    const said = execFileSync(process.execPath, [script, '--site', folder, '--out', out, ...rest], { stdio: 'pipe' });
    return { status: 0, said: String(said) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { status, said: String(stderr) };
  }
}

const letters = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '');

test.describe('the PDF of a notice', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let out: string;
  let bytes: Buffer;

  test.beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'cong-khai-pdf-'));
    expect(run(join(out, 'mot'), slug)).toMatchObject({ status: 0 });
    bytes = readFileSync(join(out, `mot/${slug}.pdf`));
  });

  test.afterAll(() => {
    rmSync(out, { recursive: true });
  });

  /** Text of each sheet, and whether the file is tagged. */
  async function read() {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const sheets = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const page = await pdf.getPage(index + 1);
        const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
        const tree = JSON.stringify(await page.getStructTree());
        return { items, text: items.map(({ str }) => str).join(' '), tree };
      }),
    );
    return {
      sheets,
      isTagged: (await pdf.getMarkInfo())?.Marked,
      language: /\/Lang \((\w+)\)/.exec(bytes.toString('latin1'))?.[1],
    };
  }

  test('holds every letter of the notice in its order', async () => {
    const { sheets } = await read();
    // Page numbers stand in the margin, not in the words.
    const found = letters(
      sheets
        .map(({ items }) =>
          items
            .filter(({ transform }) => transform[5] < 790)
            .map(({ str }) => str)
            .join(' '),
        )
        .join(' '),
    );
    const words = readFileSync(join(folder, `van-ban/${slug}/nguyen-van.txt`), 'utf8').split('\n\n');
    for (const part of words.slice(2)) for (const line of part.split('\n')) expect(found).toContain(letters(line));
    expect(found).toContain(letters('Số: (không rõ)'));
    expect(found).toContain(letters('(không rõ ngày ban hành)'));
  });

  test('is tagged and says that it is Vietnamese', async () => {
    const { sheets, isTagged, language } = await read();
    expect(isTagged).toBe(true);
    expect(language).toBe('vi');
    expect(sheets[0]?.tree).toContain('"H1"');
    expect(sheets[0]?.tree).toContain('"P"');
  });

  test('numbers its sheets at the top, in the middle, from the second on', async () => {
    const { sheets } = await read();
    expect(sheets.length).toBeGreaterThan(1);
    for (const [index, { items }] of sheets.entries()) {
      const above = items.filter(({ transform, str }) => transform[5] > 790 && str.trim() !== '');
      expect(above.map(({ str }) => str)).toEqual(index === 0 ? [] : [String(index + 1)]);
      // The middle between margins of 30 and 15 mm, in points.
      for (const { transform, width } of above)
        expect(Math.abs(transform[4] + width / 2 - ((210 + 15) / 2) * (72 / 25.4))).toBeLessThan(3);
    }
  });

  test('brings its font, Tinos, along', () => {
    const text = bytes.toString('latin1');
    const fonts = [...text.matchAll(/\/BaseFont \/([A-Z]{6}\+)?([\w-]+)/g)].map(([, , name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    for (const name of fonts) expect(name).toMatch(/^Tinos-/);
    expect(text.match(/\/FontFile2 /g)?.length).toBeGreaterThanOrEqual(new Set(fonts).size);
  });

  test('is the same, byte for byte, when made again', () => {
    expect(run(join(out, 'hai'))).toMatchObject({ status: 0 });
    expect(readFileSync(join(out, `hai/${slug}.pdf`)).equals(bytes)).toBe(true);
  });

  test('is refused in Vietnamese where there is no such notice or no browser', () => {
    const wrong = run(join(out, 'ba'), 'khong-co-that');
    expect(wrong.status).toBe(1);
    expect(wrong.said).toContain('Không có văn bản: khong-co-that');
    const bare = run(join(out, 'ba'), '--chromium', join(out, 'khong-co'));
    expect(bare.status).toBe(1);
    expect(bare.said).toContain('Cần trình duyệt Chromium');
  });
});
