import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeIndex } from './integration.ts';
import type { SearchRecord } from './records.ts';

// Made-up records of a made-up commune.
const records: readonly SearchRecord[] = [
  {
    url: '/van-ban/tb-1/',
    content: '2.1 Ủy ban nhân dân xã Ví Dụ:\n- Đào tạo cán bộ <30% “kỹ năng” trước 05/09/2015./.',
    meta: { title: 'Đào tạo ở xã Ví Dụ', about: 'Thông báo' },
    filters: { loai: ['thong-bao'] },
    sort: { ngay: '2015-08-14' },
  },
];

describe('a written index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cong-khai-chi-muc-'));

  beforeAll(async () => {
    await writeIndex(records, folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const fragment = (): { content: string; meta: Record<string, string>; url: string } => {
    const [name = ''] = readdirSync(join(folder, 'fragment'));
    return JSON.parse(
      gunzipSync(readFileSync(join(folder, 'fragment', name)))
        .toString()
        .slice('pagefind_dcd'.length),
    );
  };

  test('shows the words as people write them, word for word', () => {
    expect(fragment().content).toBe(
      '2.1 Ủy ban nhân dân xã Ví Dụ: - Đào tạo cán bộ <30% “kỹ năng” trước 05/09/2015./.',
    );
    expect(fragment().meta).toEqual(records[0]?.meta);
  });

  test('holds neither interface nor worker of Pagefind', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /ui|worker|highlight/.test(file))).toEqual([]);
    expect(files).toContain('pagefind.js');
  });

  test('is the same in another folder', async () => {
    const other = mkdtempSync(join(tmpdir(), 'cong-khai-chi-muc-'));
    await writeIndex(records, other);
    const [name = ''] = readdirSync(join(other, 'fragment'));
    expect(readFileSync(join(other, 'fragment', name))).toEqual(readFileSync(join(folder, 'fragment', name)));
    rmSync(other, { recursive: true });
  });
});
