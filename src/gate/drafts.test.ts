import { afterAll, describe, expect, test } from 'vitest';
import { asOf, edited, noticeFile, project, removeProjects, sound, updateFile, type Files } from './content.fixture.ts';
import { readContent } from './content.ts';

afterAll(removeProjects);

const draftFile = 'content/notices/2015/tb-13-nhap.mdx';
const text = (sound[noticeFile] ?? '').replace('12/TB-UBND', '13/TB-UBND');
/** The sound notice once more, under another number, as a draft. */
const draft = text.replace('---\n', '---\ndraft: true\n');

const check = (files: Files) => readContent(project(files), asOf);
const rulesAt = (problems: readonly { rule: string; file: string; line: number }[]): readonly string[] =>
  problems.map(({ rule, file, line }) => `${rule} ${file}:${String(line)}`);

describe('a draft', () => {
  test('is none of the published notices, and can be read beside them', () => {
    const { notices, drafts, problems, draftProblems, ids } = check({ [draftFile]: draft });
    expect(notices.map(({ id }) => id)).toEqual(['tb-12-ket-luan']);
    expect(ids('notices')).toEqual(['tb-12-ket-luan']);
    expect(drafts.map(({ id, file, notice }) => [id, file, notice?.data.number])).toEqual([
      ['tb-13-nhap', draftFile, '13/TB-UBND'],
    ]);
    expect([problems, draftProblems]).toEqual([[], []]);
  });

  test('keeps its faults to itself, those of its YAML, its fields and its words', () => {
    const broken = {
      'content/notices/2015/tb-14.mdx': draft.replace('type: thong-bao', 'type: [thong-bao'),
      'content/notices/2015/tb-15.mdx': draft.replace('issuer: xa-vi-du', 'issuer: xa-khong-co'),
      'content/notices/2015/tb-16.mdx': draft.replace('2.9 Chỉ số', '2.9 {Chỉ số'),
      'content/notices/2015/tb-17.mdx': draft.replace('2.9 Chỉ số', '2.9 Anh A, CCCD 001085012345, chỉ số'),
    };
    const { problems, draftProblems, drafts } = check(broken);
    expect(problems).toEqual([]);
    expect(drafts.map(({ id, notice }) => [id, notice !== undefined])).toEqual([
      ['tb-14', false],
      ['tb-15', true],
      ['tb-16', false],
      ['tb-17', true],
    ]);
    const rules = Map.groupBy(draftProblems, ({ file }) => file);
    expect(rules.get('content/notices/2015/tb-14.mdx')?.map(({ rule }) => rule)).toContain('yaml-syntax');
    expect(rules.get('content/notices/2015/tb-15.mdx')?.map(({ rule }) => rule)).toContain('unknown-agency');
    expect(rules.get('content/notices/2015/tb-16.mdx')?.map(({ rule }) => rule)).toContain('no-expression');
    expect(rules.get('content/notices/2015/tb-17.mdx')?.map(({ rule }) => rule)).toContain('citizen-id');
  });

  test('is told of what publishing it would do to the rest', () => {
    const { problems, draftProblems } = check({ [draftFile]: draft.replace('13/TB-UBND', '12/TB-UBND') });
    expect(problems).toEqual([]);
    expect(rulesAt(draftProblems)).toEqual([`duplicate-number ${draftFile}:5`]);
  });

  test('may bear the name of a published notice without hiding it', () => {
    const twin = 'content/notices/2016/tb-12-ket-luan.mdx';
    const { problems, draftProblems, notices, ids } = check({ [twin]: draft });
    expect(problems).toEqual([]);
    expect(notices.map(({ file }) => file)).toEqual([noticeFile]);
    expect(ids('notices')).toEqual(['tb-12-ket-luan']);
    expect(rulesAt(draftProblems)).toContain(`duplicate-slug ${twin}:3`);
  });

  test.each(['draft: true', 'draft: True', '"draft": true', 'draft: true # đang soạn', String.raw`"dr\u0061ft": true`])(
    'is written %s',
    (line) => {
      const { notices, drafts } = check({ [draftFile]: text.replace('---\n', `---\n${line}\n`) });
      expect(notices).toHaveLength(1);
      expect(drafts).toHaveLength(1);
    },
  );

  test('is not what says draft: false, or speaks of drafts', () => {
    const said = text.replace('---\n', '---\ndraft: false\n').replace('đi xuống.', 'đi xuống, draft: true');
    const { notices, drafts, problems } = check({ [draftFile]: said });
    expect([notices.length, drafts.length, problems]).toEqual([2, 0, []]);
  });

  test.each(['"true"', 'yes', 'có', '1'])('is not what says draft: %s: that is refused', (value) => {
    const { drafts, problems } = check({ [draftFile]: text.replace('---\n', `---\ndraft: ${value}\n`) });
    expect(drafts).toEqual([]);
    expect(rulesAt(problems)).toEqual([`wrong-type ${draftFile}:2`]);
    expect(problems[0]?.fix).toBe('Viết: true hoặc false, không có dấu ngoặc.');
  });
});

describe('what is published may not refer to a draft', () => {
  const refused = (files: Files): readonly string[] => rulesAt(check({ [draftFile]: draft, ...files }).problems);

  test('by a relation', () => {
    const files = edited(noticeFile, 'target: ke-hoach-1', 'target: tb-13-nhap');
    expect(refused(files)).toEqual([`draft-reference ${noticeFile}:9`]);
  });

  test('by a report', () => {
    const report = updateFile.replace('tb-12-ket-luan', 'tb-13-nhap');
    expect(refused({ [report]: sound[updateFile] })).toEqual([`draft-reference ${report}:1`]);
  });

  test.each(['/van-ban/tb-13-nhap/', '/van-ban/tb-13-nhap/#2.9', '/chi-dao/tb-13-nhap/2.10/'])(
    'by a link to %s',
    (url) => {
      expect(refused(edited(noticeFile, 'Chỉ số', `[Chỉ số](${url})`))).toEqual([`draft-reference ${noticeFile}:21`]);
      const guide = `---\ntitle: Ví dụ\ndescription: Trang ví dụ không có thật\naudience: staff\norder: 1\n---\n\n[Chỉ số](${url})\n`;
      expect(refused({ 'content/pages/vi-du.md': guide })).toEqual(['draft-reference content/pages/vi-du.md:8']);
    },
  );

  test('by a page that moved', () => {
    const stone = 'content/tombstones/van-ban/tb-8.yaml';
    const moved = 'title: Ví dụ\nremoved: "2016-01-05"\nreason: Đổi tên tệp, ví dụ.\nmovedTo: /van-ban/tb-13-nhap/\n';
    expect(refused({ [stone]: moved })).toEqual([`draft-reference ${stone}:4`]);
  });

  test('but one draft to another', () => {
    const other = draft.replace('13/TB-UBND', '14/TB-UBND').replace('target: ke-hoach-1', 'target: tb-13-nhap');
    const { problems, draftProblems } = check({ [draftFile]: draft, 'content/notices/2015/tb-14.mdx': other });
    expect([problems, draftProblems]).toEqual([[], []]);
  });
});
