import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CivilDate } from '#domain/civil-date.ts';
import type { Problem } from '#domain/problem.ts';
import { readContent } from './content.ts';

export const asOf = '2026-11-22' as CivilDate;

export const noticeFile = 'content/notices/2015/tb-12-ket-luan.mdx';
export const updateFile = 'content/updates/tb-12-ket-luan/2.10/2015-09-01.yaml';

/** Files by path; `undefined` leaves one out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Made-up content of Xã Ví Dụ in which nothing is wrong. */
export const sound: Readonly<Record<string, string>> = {
  'content/site.yaml': 'name: Ví Dụ\ntagline: Dữ liệu dựng để kiểm thử\ndescription: Dữ liệu dựng để kiểm thử\n',
  'content/agencies/xa-vi-du.yaml': 'names:\n  - name: Ủy ban nhân dân Xã Ví Dụ\nlevel: commune\n',
  'content/agencies/xa-gia-dinh.yaml':
    'names:\n  - name: Ủy ban nhân dân Xã Giả Định\nlevel: commune\nparent: xa-vi-du\n',
  'content/groups/cac-xa.yaml':
    'name: Các xã\nmembers:\n  - agency: xa-vi-du\n  - agency: xa-gia-dinh\nroster: { verified: true, source: Dữ liệu dựng để kiểm thử }\n',
  'content/topics/cai-cach-hanh-chinh.yaml': 'name: Cải cách hành chính\ndescription: Dữ liệu dựng để kiểm thử\n',
  'content/indicators/papi-vi-du.yaml':
    'name: Chỉ số ví dụ\nabbreviation: PAPI-VD\npublisher: Xã Ví Dụ\nsubject: Xã Ví Dụ\ndescription: Dữ liệu dựng để kiểm thử\nhigherIsBetter: true\n' +
    'series:\n  - id: thang-60\n    name: Thang 60\n    method: "2011"\n    scale: { min: 6, max: 60, unit: điểm }\n    values:\n      - { year: 2015, value: 36.5, source: Dữ liệu dựng }\n',
  'content/documents/ke-hoach-1.yaml':
    'title: Kế hoạch ví dụ\ntype: ke-hoach\nnumber: 1/KH-UBND\nissued: "2015-01-05"\nissuer: Xã Ví Dụ\nknownFrom: Dữ liệu dựng để kiểm thử\n',
  [noticeFile]: `---
title: "Kết luận: công tác cải cách hành chính của Xã Ví Dụ"
type: thong-bao
number: 12/TB-UBND
issued: "2015-08-20"
issuer: xa-vi-du
topics: [cai-cach-hanh-chinh]
relations:
  - { type: based-on, target: ke-hoach-1 }
source:
  transcribedFrom: Dữ liệu dựng để kiểm thử
indicators:
  - { indicator: papi-vi-du, clause: "2.9" }
directives:
  - id: "2.10"
    kind: time-bound
    lead: [cac-xa]
    due: { before: "2015-08-25", words: trước ngày 25/8/2015 }
---

2.9 Chỉ số đi xuống.

<Directive id="2.10">
2.10 Các xã báo cáo trước ngày 25/8/2015./.
</Directive>
`,
  [updateFile]:
    'date: "2015-09-01"\nstatus: completed\nreportedBy: xa-vi-du\nforMember: xa-vi-du\nsummary: Xã Ví Dụ đã báo cáo.\ndoneOnUnknown: true\nevidence:\n  - { level: document, document: ke-hoach-1 }\n',
};

const folders: string[] = [];

/** A project in a temporary folder, with the sound content and some files more. */
export function project(files: Files = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cong-khai-')));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...sound, ...files })) if (text !== undefined) write(root, path, text);
  return root;
}

export function write(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

export function removeProjects(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const problemsOf = (files: Files): readonly Problem[] => readContent(project(files), asOf).problems;

/** The sound file with one part of its text replaced. */
export function edited(file: string, part: string, by: string): Record<string, string> {
  const text = sound[file] ?? '';
  if (!text.includes(part)) throw new Error(`${file} has no “${part}”`);
  return { [file]: text.replace(part, () => by) };
}
