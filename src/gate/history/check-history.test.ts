import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkHistory } from './check-history.ts';
import {
  notice,
  paths,
  removeTemporaryFolders,
  Repository,
  sha256,
  temporaryFolder,
  title,
  tombstone,
  update,
  words,
} from './repository.fixture.ts';

// Each makes a repository and asks git a dozen times.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv('GITHUB_BASE_REF', '');
  vi.stubEnv('CI_MERGE_REQUEST_TARGET_BRANCH_NAME', '');
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterAll(removeTemporaryFolders);

/** A project whose notice and update are published. */
function published(below = ''): Repository {
  const repository = new Repository(below);
  repository.write(paths.notice, notice);
  repository.write(paths.update, update);
  repository.commit();
  return repository;
}

/** What is reported, as `rule file:line:column`. */
function reported(repository: Repository, options?: { published?: string }): readonly string[] {
  const { problems, unchecked } = checkHistory(repository.root, options);
  expect(unchecked).toBeUndefined();
  return problems.map(({ rule, file, line, column }) => `${rule} ${file}:${String(line)}:${String(column)}`);
}

const secondWords = words.replace('120', '').replace('rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
const correction = (was: string): string => `corrects:
  - { date: "2016-01-05", was: ${was}, reason: Chép sót hai chữ. }
directives:`;
const correct = (repository: Repository, ...was: readonly string[]): void => {
  repository.edit(
    paths.notice,
    'directives:',
    was
      .map(correction)
      .join('\n')
      .replaceAll(/\ndirectives:\ncorrects:/g, ''),
  );
};

describe('a notice that is gone', () => {
  test('is reported with the tombstone to create', () => {
    const repository = published();
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 10);
    repository.remove(paths.notice);
    expect(checkHistory(repository.root)).toEqual({
      problems: [
        {
          rule: 'removed-address',
          severity: 'error',
          file: paths.notice,
          line: 1,
          column: 1,
          message: `Văn bản ở địa chỉ /van-ban/tb-12-dak-ha/ đã đăng (lần cuối: lần ghi ${commit}, ngày 18/8/2015) nay không còn tệp, cũng không có tệp báo gỡ thay chỗ.`,
          fix: `Tạo tệp content/tombstones/van-ban/tb-12-dak-ha.yaml với nội dung:
removed: "YYYY-MM-DD" # ngày gỡ
reason: "…" # vì sao gỡ, theo căn cứ nào
title: "${title}"
sha256: ${sha256(words)}
directives: ["2.1", "2.2"]
Nếu chỉ đổi tên, thêm dòng “movedTo: <địa chỉ mới>”.
Nếu xóa nhầm, lấy lại bằng lệnh: git checkout ${commit} -- ${paths.notice}`,
        },
      ],
    });
  });

  test('may go where a tombstone stays, also when it went long ago', () => {
    const repository = published();
    repository.remove(paths.notice);
    repository.write(paths.tombstone, tombstone());
    expect(reported(repository)).toEqual([]);
    repository.commit();
    expect(reported(repository)).toEqual([]);
    repository.remove(paths.tombstone);
    repository.commit();
    expect(reported(repository)).toEqual([`removed-address ${paths.notice}:1:1`]);
  });

  test('leaves the pages of its directives as tombstones too', () => {
    const repository = published();
    repository.remove(paths.notice);
    repository.write(paths.tombstone, tombstone().replace('["2.1", "2.2"]', '["2.1"]'));
    expect(reported(repository)).toEqual([`removed-address ${paths.tombstone}:5:13`]);
    expect(checkHistory(repository.root).problems[0]?.fix).toBe('Viết: directives: ["2.1", "2.2"]');
    repository.write('content/tombstones/chi-dao/tb-12-dak-ha/2.2.yaml', 'title: Nhiệm vụ 2.2\n');
    expect(reported(repository)).toEqual([]);
  });

  test('has a tombstone with the hash of its last words', () => {
    const repository = published();
    repository.remove(paths.notice);
    repository.write(paths.tombstone, tombstone().replace(sha256(words), sha256('khác')));
    expect(reported(repository)).toEqual([`wrong-tombstone ${paths.tombstone}:4:9`]);
    repository.write(paths.tombstone, tombstone().replace(/sha256.*\n/, ''));
    expect(reported(repository)).toEqual([`wrong-tombstone ${paths.tombstone}:1:1`]);
    repository.write('content/notices/2015/tb-12.mdx', notice);
    repository.write(paths.tombstone, tombstone('movedTo: /van-ban/tb-12/\n').replace(/sha256.*\n/, ''));
    expect(reported(repository)).toEqual([]);
  });

  test('may be filed under another year', () => {
    const repository = published();
    repository.move(paths.notice, 'content/notices/2016/tb-12-dak-ha.mdx');
    expect(reported(repository)).toEqual([]);
    repository.commit();
    expect(reported(repository)).toEqual([]);
  });
});

describe('what a published notice says of the document', () => {
  const signed = (repository: Repository, name: string): void =>
    repository.edit(paths.notice, 'topics:', `signatory: { name: ${name}, title: Chánh Văn phòng }\ntopics:`);

  test('is reported where it became another without an entry, with the lines to add', () => {
    const repository = published();
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 10);
    repository.edit(paths.notice, '12/TB-UBND', '21/TB-UBND');
    repository.edit(paths.notice, '"2015-08-18"', '"2015-08-19"');
    expect(reported(repository)).toEqual([`changed-fact ${paths.notice}:4:9`, `changed-fact ${paths.notice}:5:9`]);
    const [number] = checkHistory(repository.root).problems;
    expect(number?.message).toBe(
      `Số và ký hiệu khác với bản đã đăng (“12/TB-UBND”, lần ghi ${commit}, ngày 18/8/2015) mà không có mục đính chính.`,
    );
    expect(number?.fix).toContain(`was: ${sha256(words)}\n`);
    correct(repository, sha256(words));
    expect(reported(repository)).toEqual([]);
  });

  test('asks for an entry of its own each time', () => {
    const repository = published();
    repository.edit(paths.notice, '12/TB-UBND', '21/TB-UBND');
    correct(repository, sha256(words));
    repository.commit();
    repository.edit(paths.notice, '21/TB-UBND', '22/TB-UBND');
    expect(reported(repository)).toEqual([`changed-fact ${paths.notice}:4:9`]);
  });

  test('may be filled in, not taken away', () => {
    const repository = published();
    repository.edit(paths.notice, 'number: 12/TB-UBND', 'number: { unknown: bản lưu không ghi }');
    expect(reported(repository)).toEqual([`changed-fact ${paths.notice}:4:9`]);
    const unknown = new Repository();
    unknown.write(paths.notice, notice.replace('number: 12/TB-UBND', 'number: { unknown: bản lưu không ghi }'));
    unknown.commit();
    unknown.edit(paths.notice, '{ unknown: bản lưu không ghi }', '12/TB-UBND');
    signed(unknown, 'Người Ví Dụ');
    expect(reported(unknown)).toEqual([]);
    unknown.commit();
    unknown.edit(paths.notice, 'Người Ví Dụ', 'Người Khác');
    expect(reported(unknown)).toEqual([`changed-fact ${paths.notice}:7:20`]);
    unknown.edit(paths.notice, 'signatory: { name: Người Khác, title: Chánh Văn phòng }\n', '');
    expect(reported(unknown)).toEqual([`changed-fact ${paths.notice}:1:1`, `changed-fact ${paths.notice}:1:1`]);
  });

  test('includes the names of recipients, not what they are taken for', () => {
    const repository = new Repository();
    const received = (list: string): string => notice.replace('topics:', `recipients: ${list}\ntopics:`);
    repository.write(paths.notice, notice);
    repository.commit();
    repository.write(paths.notice, received('[{ name: Sở Nội vụ, role: report }]'));
    expect(reported(repository)).toEqual([]);
    repository.commit();
    repository.write(paths.notice, received('[{ name: Sở Nội vụ, role: implement, agency: so-noi-vu }]'));
    expect(reported(repository)).toEqual([]);
    for (const list of [
      '[{ name: Sở Tài chính, role: report }]',
      '[]',
      '[{ name: Sở Nội vụ, role: report }, { name: Sở Tài chính, role: report }]',
    ]) {
      repository.write(paths.notice, received(list));
      expect(reported(repository)).toEqual([`changed-fact ${paths.notice}:7:13`]);
    }
    correct(repository, sha256(words));
    expect(reported(repository)).toEqual([]);
  });

  test('includes who leads and until when, wherever the body’s own file went', () => {
    const repository = published();
    repository.edit(paths.notice, '[so-noi-vu]', '[so-noi-vu, so-tai-chinh]');
    expect(reported(repository)).toEqual([`changed-fact ${paths.notice}:11:11`]);
    expect(checkHistory(repository.root).problems[0]?.message).toMatch(
      /^Chủ trì của nhiệm vụ “2\.1” khác với bản đã đăng \(“so-noi-vu”, /,
    );
    repository.edit(paths.notice, '[so-noi-vu, so-tai-chinh]', '[so-noi-vu-tinh]');
    repository.write('content/tombstones/co-quan/so-noi-vu.yaml', 'movedTo: /co-quan/so-noi-vu-tinh/\n');
    expect(reported(repository)).toEqual([]);
    repository.edit(
      paths.notice,
      'lead: [so-tu-phap]',
      'lead: [so-tu-phap]\n    due: { before: "2015-09-30", words: x }',
    );
    expect(reported(repository)).toEqual([`changed-fact ${paths.notice}:15:10`]);
    repository.edit(paths.notice, '{ before: "2015-09-30", words: x }', '{ unknown: không rõ năm nào, words: x }');
    repository.commit();
    repository.edit(paths.notice, '{ unknown: không rõ năm nào, words: x }', '{ before: "2015-09-30", words: x }');
    expect(reported(repository)).toEqual([`changed-fact ${paths.notice}:15:10`]);
    correct(repository, sha256(words));
    expect(reported(repository)).toEqual([]);
  });

  test('of a draft was never published', () => {
    const repository = new Repository();
    repository.write(paths.notice, notice.replace('type:', 'draft: true\ntype:'));
    repository.commit();
    repository.write(paths.notice, notice.replace('12/TB-UBND', '21/TB-UBND'));
    expect(reported(repository)).toEqual([]);
  });
});

describe('an agency or a group', () => {
  const agency = 'content/agencies/so-noi-vu.yaml';
  const group = 'content/groups/cac-so.yaml';
  const repositoryWith = (file: string, text: string): Repository => {
    const repository = new Repository();
    repository.write(file, text);
    repository.commit();
    return repository;
  };
  const entry = (was: string): string =>
    `corrects:\n  - { date: "2016-01-05", was: ${was}, reason: Gõ sai so với quyết định thành lập. }\n`;

  test('whose name was written over is reported, with both ways to put it right', () => {
    const repository = repositoryWith(agency, 'names:\n  - name: Sở Nội vụ\nlevel: province\n');
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 10);
    repository.write(agency, 'names:\n  - name: Sở Tổ chức\nlevel: province\n');
    expect(reported(repository)).toEqual([`changed-name ${agency}:2:11`]);
    const [problem] = checkHistory(repository.root).problems;
    expect(problem?.message).toBe(
      `Tên “Sở Nội vụ” đã đăng (lần ghi ${commit}, ngày 18/8/2015) nay không còn: các trang đã đăng sẽ ghi khác đi ai là người chịu trách nhiệm.`,
    );
    expect(problem?.fix).toContain('  - name: "Sở Nội vụ"\n    to: "YYYY-MM-DD"');
    expect(problem?.fix).toContain('    was: "Sở Nội vụ"\n');
    repository.write(
      agency,
      'names:\n  - name: Sở Nội vụ\n    to: "2016-01-04"\n  - name: Sở Tổ chức\n    from: "2016-01-05"\nlevel: province\n',
    );
    expect(reported(repository)).toEqual([]);
    repository.write(agency, `names:\n  - name: Sở Tổ chức\nlevel: province\n${entry('Sở Nội vụ')}`);
    expect(reported(repository)).toEqual([]);
    repository.commit();
    repository.write(agency, 'names:\n  - name: Sở Tổ chức\nlevel: province\n');
    expect(reported(repository)).toEqual([`changed-name ${agency}:2:11`]);
  });

  test('may be told when a name began and ended, and not told otherwise', () => {
    const repository = repositoryWith(agency, 'names:\n  - name: Sở Nội vụ\nlevel: province\n');
    repository.write(
      agency,
      'names:\n  - { name: Sở Nội vụ, from: "2010-01-01", to: "2020-12-31" }\nlevel: province\n',
    );
    expect(reported(repository)).toEqual([]);
    repository.commit();
    repository.edit(agency, '2020-12-31', '2021-12-31');
    expect(reported(repository)).toEqual([`changed-name ${agency}:2:13`]);
    expect(checkHistory(repository.root).problems[0]?.message).toContain('nay ghi to khác (trước là 2020-12-31)');
    repository.write(agency, 'names:\n  - name: Sở Nội vụ\nlevel: province\naliases: [SNV]\n');
    expect(reported(repository)).toEqual([`changed-name ${agency}:2:11`]);
  });

  test('keeps its names where its file was renamed', () => {
    const repository = repositoryWith(agency, 'names:\n  - name: Sở Nội vụ\nlevel: province\n');
    const other = 'content/agencies/so-noi-vu-tinh.yaml';
    repository.move(agency, other);
    repository.write(
      'content/tombstones/co-quan/so-noi-vu.yaml',
      'title: Sở Nội vụ\nremoved: "2016-01-05"\nreason: Đổi tên tệp.\nmovedTo: /co-quan/so-noi-vu-tinh/\n',
    );
    expect(reported(repository)).toEqual([]);
    repository.edit(other, 'Sở Nội vụ', 'Sở Tổ chức');
    expect(reported(repository)).toEqual([`changed-name ${other}:2:11`]);
  });

  test('keeps its name, and its members where the roster was checked', () => {
    const roster = (verified: boolean): string =>
      `name: Các sở\nmembers:\n  - agency: so-noi-vu\n  - agency: so-tu-phap\nroster: { verified: ${String(verified)}, ${verified ? 'source: Quyết định 1' : 'reason: Chưa thấy danh sách nào.'} }\n`;
    const unchecked = repositoryWith(group, roster(false));
    unchecked.edit(group, '  - agency: so-tu-phap\n', '');
    expect(reported(unchecked)).toEqual([]);
    unchecked.edit(group, 'Các sở', 'Các ban');
    expect(reported(unchecked)).toEqual([`changed-name ${group}:1:7`]);
    const checked = repositoryWith(group, roster(true));
    checked.edit(group, '  - agency: so-tu-phap\n', '');
    expect(reported(checked)).toEqual([`changed-name ${group}:3:3`]);
    checked.edit(group, 'roster:', `${entry('so-tu-phap')}roster:`);
    expect(reported(checked)).toEqual([]);
  });
});

describe('a notice under a new name', () => {
  const renamed = 'content/notices/2015/tb-12-cai-cach.mdx';

  test('is reported, with the redirect to write', () => {
    const repository = published();
    repository.move(paths.notice, renamed);
    expect(reported(repository)).toEqual([`removed-address ${paths.notice}:1:1`]);
    expect(checkHistory(repository.root).problems[0]?.fix).toContain(
      'directives: ["2.1", "2.2"]\nmovedTo: /van-ban/tb-12-cai-cach/\n',
    );
  });

  test('is fine with a tombstone, with and without a redirect', () => {
    const repository = published();
    repository.move(paths.notice, renamed);
    repository.write(paths.tombstone, tombstone());
    expect(reported(repository)).toEqual([]);
    repository.write(paths.tombstone, tombstone('movedTo: /van-ban/tb-12-cai-cach/\n'));
    expect(reported(repository)).toEqual([]);
  });

  test('owes its readers the words of the old address', () => {
    const repository = published();
    repository.move(paths.notice, renamed);
    repository.edit(renamed, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    repository.write(paths.tombstone, tombstone('movedTo: /van-ban/tb-12-cai-cach/\n'));
    expect(reported(repository)).toEqual([`changed-text ${renamed}:20:25`]);
    repository.edit(renamed, 'directives:', correction(sha256(words)));
    expect(reported(repository)).toEqual([]);
  });
});

describe('a directive', () => {
  const withoutSecond = (repository: Repository): void => {
    repository.edit(paths.notice, '  - id: "2.2"\n    kind: continuing\n    lead: [so-tu-phap]\n', '');
    repository.edit(paths.notice, '<Directive id="2.2">\n', '');
    repository.edit(paths.notice, 'pháp luật.\n</Directive>\n', 'pháp luật.\n');
  };

  test('that is gone is reported on the notice, with its tombstone', () => {
    const repository = published();
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 10);
    withoutSecond(repository);
    expect(reported(repository)).toEqual([`removed-address ${paths.notice}:9:3`]);
    expect(checkHistory(repository.root).problems[0]).toMatchObject({
      message: `Nhiệm vụ “2.2” đã đăng ở địa chỉ /chi-dao/tb-12-dak-ha/2.2/ (lần cuối: lần ghi ${commit}, ngày 18/8/2015) nay không còn trong văn bản, cũng không có tệp báo gỡ thay chỗ.`,
      fix: `Giữ nguyên mã “2.2”, hoặc: Tạo tệp content/tombstones/chi-dao/tb-12-dak-ha/2.2.yaml với nội dung:
removed: "YYYY-MM-DD" # ngày gỡ
reason: "…" # vì sao gỡ, theo căn cứ nào
title: "Nhiệm vụ 2.2, ${title}"
Nếu chỉ đổi mã, thêm dòng “movedTo: /chi-dao/tb-12-dak-ha/<mã mới>/”.`,
    });
  });

  test('may go where a tombstone stays', () => {
    const repository = published();
    withoutSecond(repository);
    repository.write('content/tombstones/chi-dao/tb-12-dak-ha/2.2.yaml', 'title: Nhiệm vụ 2.2\n');
    expect(reported(repository)).toEqual([]);
  });

  test('that bears another id is gone from its address', () => {
    const repository = published();
    repository.write(paths.notice, notice.replaceAll('id="2.2"', 'id="2-doan-2"').replace('"2.2"', '"2-doan-2"'));
    expect(reported(repository)).toEqual([`removed-address ${paths.notice}:9:3`]);
    repository.write('content/tombstones/chi-dao/tb-12-dak-ha/2.2.yaml', 'title: Nhiệm vụ 2.2\n');
    expect(reported(repository)).toEqual([]);
  });

  test('is known from its mark where old front matter cannot be read', () => {
    const repository = new Repository();
    repository.write(paths.notice, notice.replace('type: thong-bao', 'type: "thong-bao'));
    repository.commit();
    repository.write(paths.notice, notice);
    repository.commit();
    withoutSecond(repository);
    expect(reported(repository)).toEqual([`removed-address ${paths.notice}:9:3`]);
    repository.write(paths.notice, notice.replace('rà soát', 'xem xét'));
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:20:18`]);
  });
});

describe('every other public address', () => {
  test.each([
    [
      'content/agencies/so-noi-vu.yaml',
      'names:\n  - name: Ban Tổ chức\n  - name: Sở Nội vụ\n',
      'co-quan/so-noi-vu',
      'Sở Nội vụ',
    ],
    ['content/groups/cac-so.yaml', 'name: Các sở, ban, ngành\n', 'nhom/cac-so', 'Các sở, ban, ngành'],
    ['content/topics/dat-dai.yaml', 'name: Đất đai\n', 'linh-vuc/dat-dai', 'Đất đai'],
    ['content/indicators/papi.yaml', 'name: PAPI\n', 'chi-so/papi', 'PAPI'],
    ['content/pages/tra-cuu.md', '---\ntitle: Tra cứu\norder: 1\n---\n\nMở trang.\n', 'huong-dan/tra-cuu', 'Tra cứu'],
  ])('%s leaves a tombstone', (path, text, address, name) => {
    const repository = published();
    repository.write(path, text);
    repository.commit();
    expect(reported(repository)).toEqual([]);
    repository.remove(path);
    expect(reported(repository)).toEqual([`removed-address ${path}:1:1`]);
    const { problems } = checkHistory(repository.root);
    expect(problems[0]?.message).toContain(`ở địa chỉ /${address}/ đã đăng`);
    expect(problems[0]?.fix).toContain(`content/tombstones/${address}.yaml với nội dung:\n`);
    expect(problems[0]?.fix).toContain(`\ntitle: "${name}"\n`);
    repository.write(`content/tombstones/${address}.yaml`, `title: ${name}\n`);
    expect(reported(repository)).toEqual([]);
  });

  test('is not that of a document only referred to, or of a file whose name is no address', () => {
    const repository = published();
    repository.write('content/documents/ke-hoach-995.yaml', 'title: Kế hoạch\n');
    repository.write('content/notices/2015/Thông báo “số 12”.mdx', notice);
    repository.write('content/updates/tb-12-dak-ha/2.1/báo cáo.yaml', update);
    repository.commit();
    repository.remove('content/documents/ke-hoach-995.yaml');
    repository.remove('content/notices/2015/Thông báo “số 12”.mdx');
    repository.remove('content/updates/tb-12-dak-ha/2.1/báo cáo.yaml');
    expect(reported(repository)).toEqual([]);
    repository.remove(paths.update);
    expect(reported(repository)).toEqual([`removed-update ${paths.update}:1:1`]);
  });
});

describe('an update', () => {
  test('is never edited', () => {
    const repository = published();
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 10);
    repository.edit(paths.update, '120', '210');
    expect(checkHistory(repository.root).problems).toEqual([
      {
        rule: 'edited-update',
        severity: 'error',
        file: paths.update,
        line: 3,
        column: 34,
        message: `Báo cáo này đã đăng (lần đầu: lần ghi ${commit}, ngày 18/8/2015) nên không được sửa, dù chỉ một dấu cách.`,
        fix: `Lấy lại bằng lệnh: git checkout ${commit} -- ${paths.update}
Rồi viết nội dung đúng vào một báo cáo mới có dòng “replaces: tb-12-dak-ha/2.1/2015-10-05”.`,
      },
    ]);
  });

  test.each([
    ['a space', update.replace('đã rà', 'đã  rà'), '3:26'],
    ['a line break at the end', `${update}\n`, '5:1'],
    ['a lost line break at the end', update.trimEnd(), '3:46'],
    ['a byte order mark', `\uFEFF${update}`, '1:1'],
    ['decomposed letters', update.normalize('NFD'), '3:12'],
  ])('is edited by %s', (_, text, place) => {
    const repository = published();
    repository.write(paths.update, text);
    expect(reported(repository)).toEqual([`edited-update ${paths.update}:${place}`]);
  });

  test('stays edited when the edit is published, until it is restored', () => {
    const repository = published();
    repository.edit(paths.update, '120', '210');
    repository.commit();
    expect(reported(repository)).toEqual([`edited-update ${paths.update}:3:34`]);
    repository.write(paths.update, update);
    expect(reported(repository)).toEqual([]);
  });

  test('is never deleted', () => {
    const repository = published();
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 10);
    repository.remove(paths.update);
    expect(checkHistory(repository.root).problems).toEqual([
      {
        rule: 'removed-update',
        severity: 'error',
        file: paths.update,
        line: 1,
        column: 1,
        message: `Báo cáo này đã đăng (lần cuối: lần ghi ${commit}, ngày 18/8/2015) nay không còn. Báo cáo đã đăng thì không xóa, không đổi tên.`,
        fix: `Lấy lại bằng lệnh: git checkout ${commit} -- ${paths.update}
Nếu báo cáo sai, viết thêm một báo cáo mới có dòng “replaces: tb-12-dak-ha/2.1/2015-10-05”.`,
      },
    ]);
  });

  test('that was deleted and restored is fine', () => {
    const repository = published();
    repository.remove(paths.update);
    repository.commit();
    expect(reported(repository)).toEqual([`removed-update ${paths.update}:1:1`]);
    repository.write(paths.update, update);
    expect(reported(repository)).toEqual([]);
    repository.commit();
    expect(reported(repository)).toEqual([]);
  });

  test('is never renamed, not even with its notice', () => {
    const repository = published();
    repository.move(paths.update, 'content/updates/tb-12-dak-ha/2.1/2015-10-06.yaml');
    expect(reported(repository)).toEqual([`removed-update ${paths.update}:1:1`]);
  });

  test('may be followed by another', () => {
    const repository = published();
    repository.write(
      'content/updates/tb-12-dak-ha/2.1/2015-10-05-2.yaml',
      `${update}replaces: tb-12-dak-ha/2.1/2015-10-05\n`,
    );
    expect(reported(repository)).toEqual([]);
  });
});

describe('the words of a notice', () => {
  test('that changed without a word are reported, with the lines to add', () => {
    const repository = published();
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 10);
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    expect(checkHistory(repository.root).problems).toEqual([
      {
        rule: 'changed-text',
        severity: 'error',
        file: paths.notice,
        line: 20,
        column: 25,
        message: `Nguyên văn khác với bản đã đăng (lần ghi ${commit}, ngày 18/8/2015) mà không có mục đính chính.`,
        fix: `Nếu bản đã đăng chép sai, thêm vào phần đầu tệp:
corrects:
  - date: "YYYY-MM-DD" # ngày đính chính
    was: ${sha256(words)}
    reason: "…" # vì sao phải sửa
Nếu sửa nhầm, trả lại lời cũ: git show ${commit}:./${paths.notice}`,
      },
    ]);
  });

  test('may change where the notice says so', () => {
    const repository = published();
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    correct(repository, sha256(words));
    expect(reported(repository)).toEqual([]);
    repository.commit();
    expect(reported(repository)).toEqual([]);
  });

  test('may not lose what it said of the change', () => {
    const repository = published();
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    correct(repository, sha256(words));
    repository.commit();
    repository.write(paths.notice, notice.replace('rà soát thủ tục', 'rà soát, cắt giảm thủ tục'));
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:20:25`]);
  });

  test('that changed twice say so twice', () => {
    const repository = published();
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    correct(repository, sha256(words));
    repository.commit();
    repository.edit(paths.notice, 'cắt giảm', 'đơn giản hóa');
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:22:27`]);
    repository.write(paths.notice, notice.replace('rà soát thủ tục', 'rà soát, đơn giản hóa thủ tục'));
    correct(repository, sha256(words), sha256(secondWords));
    expect(reported(repository)).toEqual([]);
  });

  test('that changed back say what stood between', () => {
    const repository = published();
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    correct(repository, sha256(words));
    repository.commit();
    repository.write(paths.notice, notice);
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:20:25`]);
    correct(repository, sha256(secondWords));
    expect(reported(repository)).toEqual([]);
    repository.write(paths.notice, notice);
    correct(repository, sha256(words), sha256(secondWords));
    expect(reported(repository)).toEqual([]);
  });

  test('include the title and the kind', () => {
    const repository = published();
    repository.edit(paths.notice, 'title: Kết luận', 'title: Ý kiến kết luận');
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:2:8`]);
    repository.write(paths.notice, notice.replace('thong-bao', 'ket-luan').replace('ket-luan', 'chi-thi'));
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:3:7`]);
  });

  test.each([
    ['front matter', 'topics: [cai-cach-hanh-chinh]', 'topics: [cai-cach-hanh-chinh, thu-tuc]'],
    ['what is said of a directive', 'lead: [so-noi-vu]', 'lead: [so-noi-vu]\n    support: [so-tu-phap]'],
    ['quotes around the title', `title: ${title}`, `title: "${title}"`],
    ['the escape of a sign', './.', './\\.'],
    ['the form of the letters', 'Phòng Nội vụ', 'Phòng Nội vụ'.normalize('NFD')],
  ])('stay the same under a change of %s', (_, before, after) => {
    const repository = published();
    repository.edit(paths.notice, before, after);
    expect(reported(repository)).toEqual([]);
    repository.commit();
    expect(reported(repository)).toEqual([]);
  });

  test('are no correction of words that were never published', () => {
    const repository = published();
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    correct(repository, sha256(words), sha256('chưa đăng'));
    expect(reported(repository)).toEqual([`stale-correction ${paths.notice}:10:32`]);
    repository.write('content/notices/2016/tb-13.mdx', notice.replace('directives:', correction(sha256(words))));
    repository.write(paths.notice, notice);
    expect(reported(repository)).toEqual(['stale-correction content/notices/2016/tb-13.mdx:9:32']);
    expect(checkHistory(repository.root).problems[0]?.fix).toBe('Văn bản chưa đăng lần nào: xóa mục đính chính này.');
  });

  test('of a version whose markup is not allowed any more are not compared', () => {
    const repository = new Repository();
    repository.write(paths.notice, notice.replace('Phòng Nội vụ', '<b>Phòng</b> Nội vụ {1 + 1}'));
    repository.commit();
    repository.write(paths.notice, notice);
    expect(reported(repository)).toEqual([]);
    correct(repository, sha256('không rõ'));
    expect(reported(repository)).toEqual([]);
  });
});

describe('what is published', () => {
  /** A project with a remote, and a branch of its own for the next change. */
  function withRemote(): Repository {
    const repository = published();
    const remote = temporaryFolder();
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
    repository.git('remote', 'add', 'origin', remote);
    repository.git('push', '-q', '-u', 'origin', 'main');
    repository.git('checkout', '-q', '-b', 'sua-doi');
    return repository;
  }

  test('is not a draft committed on a branch', () => {
    const repository = withRemote();
    repository.write('content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml', update);
    repository.write('content/notices/2016/tb-99.mdx', notice);
    repository.commit();
    repository.edit('content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml', '120', '121');
    repository.remove('content/notices/2016/tb-99.mdx');
    repository.commit();
    repository.remove('content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml');
    expect(reported(repository)).toEqual([]);
    expect(reported(repository, { published: 'sua-doi' })).toEqual([
      'removed-address content/notices/2016/tb-99.mdx:1:1',
      'removed-update content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml:1:1',
    ]);
    repository.remove(paths.update);
    repository.commit();
    expect(reported(repository)).toEqual([`removed-update ${paths.update}:1:1`]);
  });

  test('is what the target branch of a pull or merge request has', () => {
    const repository = withRemote();
    repository.git('push', '-q', 'origin', 'main:refs/heads/phat-hanh');
    repository.write('content/topics/dat-dai.yaml', 'name: Đất đai\n');
    repository.commit();
    repository.git('push', '-q', 'origin', 'HEAD:refs/heads/phat-hanh');
    repository.remove('content/topics/dat-dai.yaml');
    expect(reported(repository)).toEqual([]);
    for (const name of ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME']) {
      vi.stubEnv(name, 'phat-hanh');
      expect(reported(repository)).toEqual(['removed-address content/topics/dat-dai.yaml:1:1']);
      vi.stubEnv(name, 'chua-lay-ve');
      expect(checkHistory(repository.root)).toEqual({
        problems: [],
        unchecked:
          'Mới đối chiếu được một phần với những gì đã đăng: bản sao này không có nhánh đích origin/chua-lay-ve (chạy: git fetch origin chua-lay-ve:refs/remotes/origin/chua-lay-ve).',
      });
      vi.stubEnv(name, '');
    }
  });

  test('may be ahead of the work at hand, which then has to take it in', () => {
    const repository = withRemote();
    repository.git('checkout', '-q', 'main');
    repository.write('content/topics/dat-dai.yaml', 'name: Đất đai\n');
    const commit = repository.commit();
    repository.git('push', '-q', 'origin', 'main');
    repository.git('checkout', '-q', 'sua-doi');
    expect(reported(repository)).toEqual(['removed-address content/topics/dat-dai.yaml:1:1']);
    expect(checkHistory(repository.root).problems[0]?.fix).toMatch(
      new RegExp(
        `^Nhánh đang làm chưa có lần ghi ${commit} của origin/main. Trước hết chạy: git merge origin/main\nNếu vẫn còn lỗi: Tạo tệp `,
      ),
    );
    repository.git('merge', '-q', 'origin/main');
    expect(reported(repository)).toEqual([]);
  });

  test('is the state after a merge, not the drafts merged', () => {
    const repository = published();
    repository.git('checkout', '-q', '-b', 'nhap');
    repository.write('content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml', update);
    repository.write('content/topics/nhap.yaml', 'name: Nháp\n');
    repository.commit();
    repository.edit('content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml', '120', '121');
    repository.remove('content/topics/nhap.yaml');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('content/topics/dat-dai.yaml', 'name: Đất đai\n');
    repository.commit();
    repository.git('merge', '-q', '--no-ff', '-m', 'Nhập', 'nhap');
    expect(reported(repository)).toEqual([]);
    repository.edit('content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml', '121', '120');
    repository.remove('content/topics/dat-dai.yaml');
    expect(reported(repository)).toEqual([
      'removed-address content/topics/dat-dai.yaml:1:1',
      'edited-update content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml:3:36',
    ]);
  });

  test('is read whatever a person has set in git', () => {
    const repository = published();
    for (const [key, value] of [
      ['log.showRoot', 'false'],
      ['log.follow', 'true'],
      ['log.diffMerges', 'off'],
      ['log.showSignature', 'true'],
      ['diff.relative', 'true'],
      ['diff.renames', 'copies'],
      ['color.ui', 'always'],
      ['format.pretty', 'fuller'],
    ] as const) {
      repository.git('config', key, value);
    }
    repository.move(paths.update, 'content/updates/tb-12-dak-ha/2.1/2015-10-06.yaml');
    vi.stubEnv('GIT_DIR', '/nowhere');
    expect(reported(repository)).toEqual([`removed-update ${paths.update}:1:1`]);
  });
});

describe('wherever the project lies', () => {
  test('in a folder of a repository, with a name git would quote', () => {
    const repository = published('cổng “công khai”\tmới');
    expect(reported(repository)).toEqual([]);
    repository.remove(paths.update);
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:20:25`, `removed-update ${paths.update}:1:1`]);
    const restore = checkHistory(repository.root)
      .problems[1]?.fix?.split('\n')[0]
      ?.replace('Lấy lại bằng lệnh: git ', '');
    execFileSync('git', ['-C', repository.root, ...(restore ?? '').split(' ')]);
    expect(repository.read(paths.update)).toBe(update);
  });

  test('behind a link', () => {
    const repository = published('trang');
    const link = join(temporaryFolder(), 'lien-ket');
    symlinkSync(repository.root, link);
    repository.remove(paths.update);
    expect(checkHistory(link).problems.map(({ rule }) => rule)).toEqual(['removed-update']);
  });

  test('checked out with CRLF, or committed with it', () => {
    const repository = published();
    repository.write(paths.notice, notice.replaceAll('\n', '\r\n'));
    repository.write(paths.update, update.replaceAll('\n', '\r\n'));
    expect(reported(repository)).toEqual([]);
    repository.commit();
    expect(reported(repository)).toEqual([]);
    repository.write(paths.notice, notice);
    repository.write(paths.update, update);
    expect(reported(repository)).toEqual([]);
    repository.git('config', 'core.autocrlf', 'true');
    repository.commit();
    repository.git('rm', '-q', '-r', '--cached', '.');
    repository.git('reset', '-q', '--hard');
    expect(repository.read(paths.update)).toContain('\r\n');
    expect(reported(repository)).toEqual([]);
    repository.edit(paths.update, '120', '210');
    expect(reported(repository)).toEqual([`edited-update ${paths.update}:3:34`]);
  });

  test('in a repository that names its objects by SHA-256', () => {
    const repository = new Repository();
    execFileSync('rm', ['-rf', join(repository.top, '.git')]);
    repository.git('init', '-q', '-b', 'main', '--object-format=sha256');
    repository.git('config', 'user.email', 'van-thu@example.vn');
    repository.write(paths.notice, notice);
    repository.write(paths.update, update);
    repository.commit();
    expect(reported(repository)).toEqual([]);
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    expect(reported(repository)).toEqual([`changed-text ${paths.notice}:20:25`]);
  });
});

describe('says what it could not check', () => {
  test('in a shallow clone, and checks what there is', () => {
    const repository = published();
    repository.write('content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml', update);
    repository.remove(paths.update);
    repository.commit();
    const clone = join(temporaryFolder(), 'ban-sao');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.top}`, clone]);
    writeFileSync(join(clone, paths.notice), notice.replace('directives:', correction(sha256('bản cũ hơn'))));
    execFileSync('rm', [join(clone, 'content/updates/tb-12-dak-ha/2.2/2015-11-01.yaml')]);
    const { problems, unchecked } = checkHistory(clone);
    expect(unchecked).toBe(
      'Mới đối chiếu được một phần với những gì đã đăng: bản sao này chỉ có những lần ghi gần đây, không có toàn bộ lịch sử (chạy: git fetch --unshallow; trên GitHub Actions đặt fetch-depth: 0).',
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['removed-update']);
  });

  test.each([
    ['outside git', 'thư mục này không nằm trong kho Git', () => temporaryFolder()],
    ['in an empty repository', 'kho Git chưa có lần ghi nào', () => new Repository().root],
    ['in a folder that is not there', 'git báo “fatal: cannot change to', () => join(temporaryFolder(), 'không-có')],
    [
      'before anything is published',
      'nhánh HEAD chưa có tệp nào trong content/',
      () => {
        const repository = new Repository();
        repository.write('README.md', 'Công Khai\n');
        repository.commit();
        return repository.root;
      },
    ],
  ])('%s', (_, reason, make) => {
    const root = make();
    expect(checkHistory(root).problems).toEqual([]);
    expect(checkHistory(root).unchecked).toContain(`Chưa đối chiếu được với những gì đã đăng: ${reason}`);
  });

  test('without git', () => {
    const repository = published();
    vi.stubEnv('PATH', '/nowhere');
    const { problems, unchecked } = checkHistory(repository.root);
    expect(unchecked).toBe('Chưa đối chiếu được với những gì đã đăng: máy này không có chương trình git.');
    expect(problems).toEqual([]);
  });

  test('against a branch that is not there', () => {
    const { root } = published();
    for (const name of ['khong-co', '--all', 'HEAD:content', '']) {
      expect(checkHistory(root, { published: name })).toEqual({
        problems: [],
        unchecked: `Chưa đối chiếu được với những gì đã đăng: kho Git không có “${name}”.`,
      });
    }
  });

  test('where old files are lost from the repository', () => {
    const repository = published();
    const oid = repository.git('rev-parse', `HEAD:${paths.notice}`);
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    execFileSync('rm', ['-f', join(repository.top, '.git/objects', oid.slice(0, 2), oid.slice(2))]);
    expect(checkHistory(repository.root)).toEqual({
      problems: [],
      unchecked: 'Mới đối chiếu được một phần với những gì đã đăng: 1 bản cũ không đọc được.',
    });
  });

  test('and survives whatever was once committed', () => {
    const repository = published();
    repository.write('content/notices/2015/tb-rong.mdx', '');
    repository.write(
      'content/notices/2015/tb-sau.mdx',
      `---\ntitle: ${'['.repeat(20_000)}\n---\n\n${'> '.repeat(5_000)}\n`,
    );
    repository.write('content/notices/2015/tb-la.mdx', `---\n- 1\n---\n\n<Directive id="../../x">\n</Directive>\n`);
    writeFileSync(
      join(repository.root, 'content/notices/2015/tb-may.mdx'),
      Buffer.from([0xff, 0xfe, 0, 10, 0x2d, 0x80]),
    );
    mkdirSync(join(repository.root, 'content/topics'), { recursive: true });
    symlinkSync('/etc/hostname', join(repository.root, 'content/topics/lien-ket.yaml'));
    repository.write('content/tombstones/van-ban/hong.yaml', 'a: &x [*x, *x');
    repository.commit();
    execFileSync('rm', ['-r', join(repository.root, 'content/notices/2015')]);
    repository.remove('content/topics/lien-ket.yaml');
    expect(reported(repository).map((line) => line.replace(':1:1', ''))).toEqual([
      'removed-address content/notices/2015/tb-12-dak-ha.mdx',
      'removed-address content/notices/2015/tb-la.mdx',
      'removed-address content/notices/2015/tb-may.mdx',
      'removed-address content/notices/2015/tb-rong.mdx',
      'removed-address content/notices/2015/tb-sau.mdx',
    ]);
  });
});

describe('a draft', () => {
  const draft = notice.replace('---\n', '---\ndraft: true\n');

  test('may be reworded, renamed and deleted, however often it was committed', () => {
    const repository = new Repository();
    repository.write(paths.notice, draft);
    repository.commit();
    repository.edit(paths.notice, 'rà soát thủ tục', 'rà soát, cắt giảm thủ tục');
    repository.edit(paths.notice, 'id: "2.2"', 'id: "2.2-1"');
    expect(reported(repository)).toEqual([]);
    repository.commit();
    repository.move(paths.notice, 'content/notices/2015/tb-13-dak-ha.mdx');
    expect(reported(repository)).toEqual([]);
    repository.remove('content/notices/2015/tb-13-dak-ha.mdx');
    expect(reported(repository)).toEqual([]);
  });

  test('is published without the words it had before', () => {
    const repository = new Repository();
    repository.write(paths.notice, draft.replace('rà soát thủ tục', 'rà soát, cắt giảm thủ tục'));
    repository.commit();
    repository.write(paths.notice, notice);
    expect(reported(repository)).toEqual([]);
    const commit = repository.commit();
    repository.remove(paths.notice);
    expect(reported(repository)).toEqual([`removed-address ${paths.notice}:1:1`]);
    expect(checkHistory(repository.root).problems[0]?.message).toContain(commit);
  });

  test('its earlier words are none that a correction can name', () => {
    const repository = new Repository();
    repository.write(paths.notice, draft.replace('rà soát thủ tục', 'rà soát, cắt giảm thủ tục'));
    repository.commit();
    repository.write(paths.notice, notice);
    repository.commit();
    correct(repository, sha256(secondWords));
    expect(reported(repository)).toEqual([`stale-correction ${paths.notice}:9:32`]);
  });

  test('is not what a published notice may become', () => {
    const repository = published();
    repository.write(paths.notice, draft);
    const [problem] = checkHistory(repository.root).problems;
    expect(reported(repository)).toEqual([`removed-address ${paths.notice}:2:1`]);
    expect(problem?.message).toContain('nay lại ghi là bản nháp');
    expect(problem?.fix).toContain('Xóa dòng “draft: true”');
  });

  test('may take the place of a notice that was withdrawn', () => {
    const repository = published();
    repository.remove(paths.notice);
    repository.write(paths.tombstone, tombstone());
    repository.commit();
    repository.write(paths.notice, draft);
    expect(reported(repository)).toEqual([]);
  });
});
