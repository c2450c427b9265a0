import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drawing } from './drawing.ts';
import { keepOnly, KeptPictures } from './kept-pictures.ts';
import { layoutOf } from './layout.ts';
import { letterImage } from './letter-image.ts';
import { linesOf, type Measure } from './lines.ts';
import { pictureSize, type Picture } from './picture.ts';
import { Typeface } from './typeface.ts';

/** A made-up picture. */
const picture = (given: Partial<Picture> = {}): Picture => ({
  address: '/anh/van-ban/vi-du.png',
  site: 'Công Khai',
  tagline: 'Văn bản của một tỉnh không có thật',
  kind: 'Thông báo số 1/TB-VD ngày 2/1/2015',
  title: 'Về việc khắc phục chỗ rò rỉ',
  facts: ['Ủy ban nhân dân tỉnh Ví Dụ'],
  ...given,
});

const letters = [...'aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ'];

describe('the typeface', () => {
  test.each([400, 700] as const)('of weight %i has every letter of Vietnamese and the signs of documents', (weight) => {
    const face = new Typeface(weight);
    for (const letter of [...letters, ...letters.map((small) => small.toLocaleUpperCase('vi'))]) {
      expect(face.letter(letter)?.outline.length, letter).toBeGreaterThan(3);
      expect(face.letter(letter)?.advance, letter).toBeGreaterThan(300);
    }
    expect(face.holds('0123456789 “”‘’–…/.,;:%()+-&')).toBe(true);
    expect(face.holds('漢')).toBe(false);
  });

  test('gives letters with stacked marks outlines of their own', () => {
    const face = new Typeface(400);
    expect(new Set(letters.map((letter) => JSON.stringify(face.letter(letter)?.outline))).size).toBe(letters.length);
  });

  test('reads letters and marks written apart as one', () => {
    const face = new Typeface(400);
    expect(face.widthOf('ế'.normalize('NFD'), 100)).toBe(face.widthOf('ế', 100));
  });
});

describe('lines', () => {
  /** Each sign as wide as 1; 漢 cannot be drawn. */
  const each: Measure = { widthOf: (text) => [...text].length, holds: (text) => !text.includes('漢') };

  test.each([
    ['all of a text that has room', 'một hai ba', 7, 2, ['một hai', 'ba']],
    ['an ellipsis after the last whole word', 'một hai ba bốn', 7, 1, ['một…']],
    ['no sign of punctuation before the ellipsis', 'một, hai ba', 7, 1, ['một…']],
    ['a word wider than a line, cut', 'nghiêngngả', 5, 1, ['nghi…']],
    ['nothing from a letter on that cannot be drawn', 'một 漢 hai', 20, 2, ['một…']],
    ['one space where there are many', ' một \n hai ', 20, 2, ['một hai']],
  ] as const)('hold %s', (_, text, width, most, lines) => {
    expect(linesOf(text, width, most, each)).toEqual(lines);
  });

  test('are never too wide nor too many, and all that is missing is at the end', () => {
    const face = new Typeface(700);
    const real: Measure = { widthOf: (text) => face.widthOf(text, 56), holds: (text) => face.holds(text) };
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(...letters, 'W', '1', '/', '漢'), minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 4 }), (list, most) => {
        const lines = linesOf(list.join(' '), 1056, most, real);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(face.widthOf(line, 56)).toBeLessThanOrEqual(1056);
        const shown = lines.join(' ');
        if (!shown.includes('…')) expect(shown).toBe(list.join(' '));
        else expect(list.join(' ').startsWith((shown.split('…')[0] ?? '').trim())).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Pixels of a drawing as a reader of PNG that is not ours sees them: that are not paper, by row and column. */
async function inkOf(png: Buffer): Promise<{ rows: number[]; columns: number[] }> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const rows = new Array<number>(info.height).fill(0);
  const columns = new Array<number>(info.width).fill(0);
  for (let at = 0; at < data.length; at += 3) {
    if (data[at]! + data[at + 1]! + data[at + 2]! > 600) continue;
    const pixel = at / 3;
    // The line at the top runs from edge to edge.
    if (pixel < info.width * 20) continue;
    rows[Math.floor(pixel / info.width)]! += 1;
    columns[pixel % info.width]! += 1;
  }
  return { rows, columns };
}

describe('a letter', () => {
  /** The same outline drawn by librsvg, in white on black. */
  async function drawnByAnother(sign: string, weight: 400 | 700, size: number, place: number) {
    const face = new Typeface(weight);
    const path = face
      .letter(sign)!
      .outline.map(({ command, args }) => {
        const letter = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }[command];
        return `${letter}${args.join(' ')}`;
      })
      .join('');
    const image = letterImage(face, sign, size, place)!;
    const scale = size / face.unitsPerEm;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${image.width}" height="${image.height}"><path fill="#000" d="M0 0h999v999H0z"/><path fill="#fff" transform="translate(${place / 4 - image.left} ${-image.top})scale(${scale} ${-scale})" d="${path}"/></svg>`;
    const data = await sharp(Buffer.from(svg)).removeAlpha().extractChannel(0).raw().toBuffer();
    return { image, data };
  }

  test.each([
    ['Ễ', 700, 56, 0],
    ['ỡ', 400, 24, 1],
    ['8', 700, 38, 2],
    ['W', 400, 30, 3],
    ['/', 400, 30, 1],
    ['đ', 700, 46, 3],
    ['“', 400, 30, 0],
    ['.', 400, 24, 2],
  ] as const)('“%s” covers the pixels another program draws', async (sign, weight, size, place) => {
    const { image, data } = await drawnByAnother(sign, weight, size, place);
    expect(data.length).toBe(image.shades.length);
    const differences = image.shades.map((shade, pixel) => Math.abs(shade - data[pixel]!));
    // Of 255: the other samples where we calculate.
    expect(Math.max(...differences)).toBeLessThan(40);
    expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(3);
  });
});

describe('a drawing', () => {
  const long = 'Nghiệm thu, kiểm tra, hướng dẫn ngưỡng cửa Ữ Ộ Ễ Ẵ quặng '.repeat(20);

  test('keeps its margins, whatever it is given', async () => {
    const png = drawing(
      picture({ title: long, kind: long, site: long, tagline: long, facts: [long, long, long, long] }),
    );
    const { rows, columns } = await inkOf(png);
    expect(columns.slice(0, 68).some((ink) => ink > 0)).toBe(false);
    expect(columns.slice(pictureSize.width - 68).some((ink) => ink > 0)).toBe(false);
    expect(rows.slice(600).some((ink) => ink > 0)).toBe(false);
    expect(rows.slice(400, 600).some((ink) => ink > 0)).toBe(true);
  });

  test.each([1, 2, 3])('keeps title and %i facts apart', async (count) => {
    const { rows } = await inkOf(drawing(picture({ title: long, facts: new Array<string>(count).fill('Ủy ban ỷ') })));
    const rule = 572 - (count - 1) * 42 - 50;
    expect(rows.slice(rule - 6, rule).some((ink) => ink > 0)).toBe(false);
    expect(rows.slice(rule + 3, rule + 10).some((ink) => ink > 0)).toBe(false);
  });

  test('shows a short title large and whole, and a long one smaller', () => {
    const sizes = [picture(), picture({ title: long })].map((one) =>
      layoutOf(one).lines.map(({ baseline }) => baseline),
    );
    expect(sizes[0]).toContain(190 + 70);
    expect(sizes[1]).toContain(190 + 48);
  });
});

describe('the pictures of a site', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cong-khai-anh-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Draws pictures into a new site with those of the one before at hand. */
  function site(name: string, pictures: readonly Picture[], version = 'a') {
    const root = join(folder, name);
    const kept = join(folder, 'cache');
    const before = new Set(existsSync(kept) ? readdirSync(kept) : []);
    const all = new KeptPictures(kept, version);
    const names = new Set(pictures.map((one) => all.write(one, root)));
    keepOnly(names, kept);
    return { root, result: { count: pictures.length, drawn: [...names].filter((one) => !before.has(one)).length } };
  }

  test('are drawn once, again only where they changed, and always to the same bytes', () => {
    const [one, two] = [picture(), picture({ address: '/anh/co-quan/hai.png', title: 'Sở Ví Dụ' })];
    const first = site('mot', [one, two]);
    expect(first.result).toEqual({ count: 2, drawn: 2 });
    const changed = { ...two, title: 'Sở Ví Dụ khác' };
    const second = site('hai', [one, changed]);
    expect(second.result).toEqual({ count: 2, drawn: 1 });
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(2);
    rmSync(join(folder, 'cache'), { recursive: true });
    const third = site('ba', [one, changed]);
    expect(third.result.drawn).toBe(2);
    for (const { address } of [one, changed])
      expect(readFileSync(join(third.root, address)).equals(readFileSync(join(second.root, address)))).toBe(true);
  });

  test('are drawn anew by another version of what draws', () => {
    site('mot', [picture()]);
    expect(site('hai', [picture()], 'b').result.drawn).toBe(1);
  });

  test('are PNG of the size services ask for, at most 60 kB', async () => {
    const title = 'Nghiệm thu, kiểm tra, hướng dẫn ngưỡng cửa quặng '.repeat(20);
    const { root } = site('mot', [picture({ title, kind: title, tagline: title, facts: [title, title, title] })]);
    const bytes = readFileSync(join(root, picture().address));
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...pictureSize });
    expect(bytes.length).toBeLessThanOrEqual(60_000);
  });

  test('two at one address stop the build', () => {
    expect(() => site('mot', [picture(), picture({ title: 'Khác' })])).toThrow(/EEXIST/);
  });
});
