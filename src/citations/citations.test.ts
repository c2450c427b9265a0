import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CivilDate } from '#domain/civil-date.ts';
import type { Known } from '#domain/notice.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { parseBody } from '#verbatim/body.ts';
import { bibtexOf } from './bibtex.ts';
import { risOf } from './ris.ts';
import type { CitedSource } from './source.ts';

interface Given {
  readonly title?: string;
  readonly number?: Known<string>;
  readonly issued?: Known<CivilDate>;
  readonly issuer?: string;
  readonly url?: string | undefined;
}

const digest = 'a1'.repeat(32);

/** A made-up source. */
function source(given: Given = {}): CitedSource {
  const notice: PublishedNotice = {
    slug: 'tb-123-vi-du-2015',
    title: given.title ?? 'Về việc khắc phục chỗ rò rỉ ở Đắk Hà, Kỳ Sơn & Tễ Lỗ',
    type: 'thong-bao',
    number: given.number ?? '123/TB-UBND',
    issued: given.issued ?? ('2015-08-18' as CivilDate),
    issuer: 'vi-du',
    topics: [],
    recipients: [],
    relations: [],
    source: { transcribedFrom: 'ví dụ' },
    indicators: [],
    editorialNotes: [],
    directives: [],
    corrects: [],
    body: parseBody('1. Ví dụ.').body,
  };
  return {
    notice,
    issuer: given.issuer ?? 'Ủy ban nhân dân tỉnh Ví Dụ',
    site: 'Công Khai',
    url: 'url' in given ? given.url : 'https://congkhai.example.vn/van-ban/tb-123-vi-du-2015/',
    asOf: '2026-11-22' as CivilDate,
    digest,
  };
}

/** A notice that states neither number nor day. */
const bare: Given = { number: { unknown: 'Bản lưu không ghi.' }, issued: { unknown: 'Bản lưu không ghi.' } };

describe('BibTeX, read by parsers of others', () => {
  /** The only entry of a file, as CSL data. */
  const csl = (text: string) => {
    const { data } = new Cite(text);
    expect(data).toHaveLength(1);
    return data[0]!;
  };

  test('keeps every letter, the number, the day and the hash', () => {
    const entry = csl(bibtexOf(source()));
    expect(entry.title).toBe('Về việc khắc phục chỗ rò rỉ ở Đắk Hà, Kỳ Sơn & Tễ Lỗ');
    expect(entry.author).toEqual([{ family: 'Ủy ban nhân dân tỉnh Ví Dụ' }]);
    expect(parse(bibtexOf(source())).entries[0]?.fields).toMatchObject({ number: '123/TB-UBND', type: 'Thông báo' });
    expect(entry.issued).toEqual({ 'date-parts': [[2015, 8, 18]] });
    expect(entry.URL).toBe('https://congkhai.example.vn/van-ban/tb-123-vi-du-2015/');
    expect(entry.note).toBe(`Thông báo số 123/TB-UBND ngày 18/8/2015. SHA-256 của nguyên văn: ${digest}`);
  });

  test('states no number, day or address that is not known, and says that they are not', () => {
    const text = bibtexOf(source({ ...bare, url: undefined }));
    const entry = csl(text);
    for (const field of ['number', 'issued', 'URL']) expect(entry).not.toHaveProperty(field);
    expect(entry.note).toContain('Thông báo (chưa rõ số và ngày)');
    expect(text).not.toMatch(/^ {2}(?:year|month|day|number|url) =/m);
  });

  test('keeps an agency with commas and “and” in one piece', () => {
    for (const issuer of ['Sở Văn hóa, Thể thao và Du lịch', 'Vietnam and Friends, Ltd']) {
      expect(csl(bibtexOf(source({ issuer }))).author).toHaveLength(1);
    }
  });

  test('is sound whatever the title holds, and every letter comes back', () => {
    const signs = fc.constantFrom(...'aệỡĐ %$#&_{}~^\\"\'@,=-–“”()/0'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 40 }), (tail) => {
        const title = `Về ${tail} hết`;
        const { entries, errors } = parse(bibtexOf(source({ title })), { sentenceCase: false });
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(1);
        const read = String(entries[0]?.fields['title']).replaceAll(/<\/?[^>]*>/g, '');
        const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[–-]+/g, '-').trim();
        expect(plain(read)).toBe(plain(title));
      }),
    );
  });
});

describe('RIS, read by a parser of others', () => {
  const read = (text: string) => {
    const { data } = new Cite(text);
    expect(data).toHaveLength(1);
    return data[0]!;
  };

  test('keeps every letter, the day and the address', () => {
    const entry = read(risOf(source()));
    expect(entry.title).toBe('Về việc khắc phục chỗ rò rỉ ở Đắk Hà, Kỳ Sơn & Tễ Lỗ');
    expect(entry.issued).toEqual({ 'date-parts': [[2015]] });
    // This reader takes the year alone; others take the day from its own tag.
    expect(risOf(source())).toContain('\r\nDA  - 2015/08/18/\r\n');
    expect(entry.URL).toBe('https://congkhai.example.vn/van-ban/tb-123-vi-du-2015/');
    expect(entry.publisher).toBe('Ủy ban nhân dân tỉnh Ví Dụ');
    expect(entry.note).toContain(digest);
  });

  test('states no number, day or address that is not known, and says that they are not', () => {
    const text = risOf(source({ ...bare, url: undefined }));
    expect(text).not.toMatch(/^(?:PY|DA|M1|UR) {2}-/m);
    expect(text).toContain('Thông báo (chưa rõ số và ngày)');
    expect(read(text)).not.toHaveProperty('issued');
  });

  test('does not make a person of an agency with a comma in its name', () => {
    const text = risOf(source({ issuer: 'Sở Văn hóa, Thể thao và Du lịch' }));
    expect(text).not.toMatch(/^AU /m);
    expect(read(text).publisher).toBe('Sở Văn hóa, Thể thao và Du lịch');
  });

  test('has lines of a tag each, from TY to ER, whatever the title holds', () => {
    const text = risOf(source({ title: 'Dòng một\nER  - \r\nTY  - BOOK\u2028hết' }));
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines[0]).toBe('TY  - GOVDOC');
    expect(lines.at(-1)).toBe('ER  - ');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]*$/);
    expect(lines.filter((line) => /^(?:TY|ER) /.test(line))).toHaveLength(2);
  });
});
