import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { NoticeBody } from '#domain/body.ts';
import { agencySchema } from '#schemas/agency.ts';
import { documentSchema } from '#schemas/document.ts';
import { groupSchema } from '#schemas/group.ts';
import { indicatorSchema } from '#schemas/indicator.ts';
import { noticeSchema } from '#schemas/notice.ts';
import { siteSchema } from '#schemas/site.ts';
import { topicSchema } from '#schemas/topic.ts';
import { updateSchema } from '#schemas/update.ts';
import { parseBody, type ParsedBody } from '#verbatim/body.ts';
import type { Problem } from '#domain/problem.ts';
import { checkReferences } from './references.ts';
import { checkAgainst } from './schema-problems.ts';
import { YamlSource } from './yaml-source.ts';

/** A content file that passed its schema, with what is needed to point into it. */
export interface Entry<T> {
  readonly id: string;
  /** Path below the project's root. */
  readonly file: string;
  readonly data: T;
  readonly yaml: YamlSource;
}

export interface NoticeEntry extends Entry<z.infer<typeof noticeSchema>> {
  readonly body: NoticeBody;
  readonly marks: ParsedBody['marks'];
}

/** Everything officials have committed, read once for the gate, the pages and the index. */
export interface Content {
  readonly notices: readonly NoticeEntry[];
  readonly updates: readonly Entry<z.infer<typeof updateSchema>>[];
  readonly agencies: readonly Entry<z.infer<typeof agencySchema>>[];
  readonly groups: readonly Entry<z.infer<typeof groupSchema>>[];
  readonly topics: readonly Entry<z.infer<typeof topicSchema>>[];
  readonly indicators: readonly Entry<z.infer<typeof indicatorSchema>>[];
  readonly documents: readonly Entry<z.infer<typeof documentSchema>>[];
  readonly site: Entry<z.infer<typeof siteSchema>> | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks `content/` below a project's root. Every problem of every file is in the result. */
export function readContent(root: string): Content {
  const problems: Problem[] = [];
  const collection = <T>(folder: string, schema: z.ZodType<T>): Entry<T>[] =>
    filesBelow(root, `content/${folder}`, '.yaml').flatMap((file) => {
      const id = file.slice(`content/${folder}/`.length, -'.yaml'.length);
      return readYaml(root, file, id, schema, problems) ?? [];
    });

  const content = {
    notices: filesBelow(root, 'content/notices', '.mdx').flatMap((file) => readNotice(root, file, problems) ?? []),
    updates: collection('updates', updateSchema),
    agencies: collection('agencies', agencySchema),
    groups: collection('groups', groupSchema),
    topics: collection('topics', topicSchema),
    indicators: collection('indicators', indicatorSchema),
    documents: collection('documents', documentSchema),
    site: existsSync(join(root, 'content/site.yaml')) ? readYaml(root, 'content/site.yaml', 'site', siteSchema, problems) : undefined,
  };
  problems.push(...checkReferences(content));
  return { ...content, problems: problems.toSorted(byPlace) };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

/** Files with an ending below a folder, as paths below the root with `/`, in a fixed order. */
function filesBelow(root: string, folder: string, ending: string): readonly string[] {
  const directory = join(root, folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
    .toSorted();
}

function readYaml<T>(root: string, file: string, id: string, schema: z.ZodType<T>, problems: Problem[]): Entry<T> | undefined {
  return check(file, id, new YamlSource(readFileSync(join(root, file), 'utf8')), schema, problems);
}

function check<T>(file: string, id: string, yaml: YamlSource, schema: z.ZodType<T>, problems: Problem[]): Entry<T> | undefined {
  if (yaml.errors.length > 0) {
    for (const error of yaml.errors) {
      problems.push({
        rule: 'yaml-syntax',
        severity: 'error',
        file,
        line: error.line,
        column: error.column,
        message: `Phần dữ liệu viết sai quy cách YAML (${error.message}).`,
        fix: 'Kiểm tra dấu ngoặc kép, dấu hai chấm và khoảng thụt đầu dòng; chữ có dấu “:” phải đặt trong ngoặc kép.',
      });
    }
    return undefined;
  }
  const { value, problems: found } = checkAgainst(schema, yaml);
  for (const problem of found) problems.push({ ...problem, severity: 'error', file });
  return value === undefined ? undefined : { id, file, data: value, yaml };
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function readNotice(root: string, file: string, problems: Problem[]): NoticeEntry | undefined {
  const source = readFileSync(join(root, file), 'utf8');
  const head = frontMatter.exec(source)?.[1];
  if (head === undefined) {
    problems.push({
      rule: 'no-front-matter',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: 'Tệp không có phần dữ liệu đầu tệp, nằm giữa hai dòng “---”.',
      fix: 'Chép phần đầu tệp từ một văn bản đã đăng rồi sửa lại.',
    });
    return undefined;
  }
  const slug = file.slice(file.lastIndexOf('/') + 1, -'.mdx'.length);
  const entry = check(file, slug, new YamlSource(head, 2), noticeSchema, problems);
  const parsed = parseBody(source);
  for (const problem of parsed.problems) problems.push({ ...problem, severity: 'error', file });
  return entry === undefined ? undefined : { ...entry, body: parsed.body, marks: parsed.marks };
}
