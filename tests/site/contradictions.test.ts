import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { siteFolder } from './built-site.ts';
import { contradictionsIn } from './contradictions.ts';
import { notices } from './content.ts';

const scratch = mkdtempSync(join(tmpdir(), 'cong-khai-noi-nguoc-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

test('nothing that can be taken away contradicts the tables', () => {
  const { found, compared } = contradictionsIn(siteFolder);
  expect(found).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

describe('a contradiction is found', () => {
  const copy = join(scratch, 'trang');
  cpSync(siteFolder, copy, { recursive: true, dereference: true });
  const [slug = ''] = notices.map((notice) => notice.slug);
  const directive = to.directive(slug, '2.3-1');

  test.each([
    ['a status in a frame', to.embed(directive), /data-schedule="[a-z-]+"/, 'data-schedule="done"'],
    ['a day in a frame', to.embed(directive), /Tính đến [\d/]+/, 'Tính đến 1/1/2001'],
    ['a label in a picture', to.badge(directive), /(<desc[^>]*>)[^.]+/, '$1Đã hoàn thành'],
    ['a deadline in a calendar', to.calendar(directive), /DTSTART;VALUE=DATE:\d+/, 'DTSTART;VALUE=DATE:20150101'],
    ['a count in the frame of an agency', to.embed(to.agency('so-noi-vu-kon-tum')), /\d+ nhiệm vụ/, '999 nhiệm vụ'],
    ['a hash on paper', `${to.noticeSheet(slug)}index.html`, /<code>[0-9a-f]{64}/, `<code>${'0'.repeat(64)}`],
    ['a number in BibTeX', to.noticeReference(slug, 'bib'), / {2}type = /, '  number = {1/TB-VD},\n  type = '],
  ] as const)('%s', (_, address, what, instead) => {
    const file = join(copy, address);
    const before = readFileSync(file, 'utf8');
    expect(before).toMatch(what);
    writeFileSync(file, before.replace(what, instead));
    try {
      expect(contradictionsIn(copy).found).not.toEqual([]);
    } finally {
      writeFileSync(file, before);
    }
  });
});
