import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildEnvironment } from './build-environment.ts';
import { copySources } from './copied-sources.ts';

const slug = 'tb-ket-luan-cai-cach-hanh-chinh-2015';
const ids = ['2.1-1', '2.1-2', '2.1-3', '2.1-4', '2.1-5', '2.2', '2.3-1', '2.3-2', '2.3-3'];
// Made up, like every reason in this file.
const stone = `title: Kết luận về cải cách hành chính
removed: "2026-11-20"
reason: Đăng nhầm bản, lý do giả định trong phép thử.
sha256: 7a35c7b47a74e84dd9bdc6b364b5565194f88480d244444df6f8273296f85cd4
directives: [${ids.map((id) => `"${id}"`).join(', ')}]
`;

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-go-')), 'trang');
  copySources(folder);
});

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function built(): (address: string) => string {
  const env = buildEnvironment();
  execFileSync(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-22'], { cwd: folder, env });
  return (address) => readFileSync(join(folder, 'dist', address), 'utf8');
}

describe('the address of a notice', () => {
  test('tells of its withdrawal, and so do those of its directives, and search no longer finds them', () => {
    rmSync(join(folder, `content/notices/2015/${slug}.mdx`));
    write(`content/tombstones/van-ban/${slug}.yaml`, stone);
    const page = built();
    for (const address of [`van-ban/${slug}/index.html`, ...ids.map((id) => `chi-dao/${slug}/${id}/index.html`)]) {
      expect(page(address)).toContain('Trang này đã được gỡ ngày');
      expect(page(address)).toContain('lý do giả định trong phép thử');
      expect(page(address)).toContain('<meta name="robots" content="noindex">');
    }
    expect(page(`van-ban/${slug}/index.html`)).toContain(
      '7a35c7b47a74e84dd9bdc6b364b5565194f88480d244444df6f8273296f85cd4',
    );
    expect(JSON.parse(page('tim-kiem/hien-hanh.json'))).toMatchObject({ notices: 0, directives: 0 });
    expect(page('van-ban/sha256sums.txt')).toBe('');
  });

  test('leads to its new one where it was renamed, with its reports', () => {
    renameSync(
      join(folder, `content/notices/2015/${slug}.mdx`),
      join(folder, 'content/notices/2015/tb-cai-cach-2015.mdx'),
    );
    write(`content/tombstones/van-ban/${slug}.yaml`, `${stone}movedTo: /van-ban/tb-cai-cach-2015/\n`);
    const page = built();
    expect(page(`van-ban/${slug}/index.html`)).toContain('content="0; url=/van-ban/tb-cai-cach-2015/"');
    expect(page(`chi-dao/${slug}/2.3-2/index.html`)).toContain('content="0; url=/chi-dao/tb-cai-cach-2015/2.3-2/"');
    expect(page('chi-dao/tb-cai-cach-2015/2.3-2/index.html')).toContain('Hoàn thành, chưa rõ ngày');
  });
});
