import { describe, expect, test } from 'vitest';
import { invisibleCharacter } from './invisible-character.ts';

const check = (text: string) => invisibleCharacter({ path: 'a.mdx', text });

const refused = [
  0x00, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x85, 0xad, 0x061c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
  0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x2800, 0x3164,
  0xf0b7, 0xfe0f, 0xfeff, 0xfff9, 0xe0041, 0xe0100,
];

describe('invisible-character', () => {
  test.each(refused)('refuses U+%s and names it', (code) => {
    const problems = check(`Số\nhạn ${String.fromCodePoint(code)}30/9`);
    expect(problems).toMatchObject([{ rule: 'invisible-character', severity: 'error', line: 2, column: 5 }]);
    expect(problems[0]?.message).toContain(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  });

  test.each([
    'Ủy ban nhân dân',
    'a\tb',
    'a\nb',
    'a\r\nb',
    'khoảng\u00A0trắng',
    '\u202F10\u2009%',
    '\uFEFFđầu tệp',
    'Ê Đê \u01A1\u0306',
    'm², 25 °C, ½, ×',
    '“ngoặc” ‘đơn’ – — …',
    'α β Ω',
    '中文',
    '☐ ☑ ✓ ●',
    '→ ≤ ≥',
    '20\u2011NQ/TU',
    'emoji 😀',
  ])('accepts %j', (text) => {
    expect(check(text)).toEqual([]);
  });

  test('a carriage return without a line feed is refused', () => {
    expect(check('a\rb')).toMatchObject([{ line: 1, column: 2 }]);
  });

  test('a byte order mark at the start hides nothing after it', () => {
    expect(check('\uFEFF\u200Ba')).toMatchObject([{ line: 1, column: 2 }]);
  });

  test('a run is one problem, with the word it splits', () => {
    const problems = check('Quyết đ\u200B\u202Eịnh');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe(
      'Có ký tự không nhìn thấy U+200B (dấu cách rộng bằng không), U+202E (dấu đảo ngược chữ), ở “định”.',
    );
  });
});
