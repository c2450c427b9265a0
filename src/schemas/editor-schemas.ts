import { z } from 'astro/zod';
import { abbreviationsSchema } from './abbreviations.ts';
import { agencySchema } from './agency.ts';
import { civilDate, id, sha256 } from './civil-date.ts';
import { documentSchema } from './document.ts';
import { groupSchema } from './group.ts';
import { indicatorSchema } from './indicator.ts';
import { noticeSchema } from './notice.ts';
import { pageSchema } from './page.ts';
import { siteSchema } from './site.ts';
import { tombstoneSchema } from './tombstone.ts';
import { topicSchema } from './topic.ts';
import { updateSchema } from './update.ts';
import { labelsOf } from './value-labels.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What each kind of content file is checked against, and what it is. */
const kinds = {
  notices: { schema: noticeSchema, title: 'Phần khai báo của một văn bản (content/notices/)' },
  updates: { schema: updateSchema, title: 'Một báo cáo về một nhiệm vụ (content/updates/)' },
  agencies: { schema: agencySchema, title: 'Một cơ quan (content/agencies/)' },
  groups: { schema: groupSchema, title: 'Một nhóm cơ quan (content/groups/)' },
  topics: { schema: topicSchema, title: 'Một lĩnh vực (content/topics/)' },
  indicators: { schema: indicatorSchema, title: 'Một chỉ số (content/indicators/)' },
  documents: { schema: documentSchema, title: 'Một văn bản được nhắc tới mà không đăng ở đây (content/documents/)' },
  tombstones: { schema: tombstoneSchema, title: 'Một trang đã gỡ hoặc đã chuyển (content/tombstones/)' },
  pages: { schema: pageSchema, title: 'Phần khai báo của một trang hướng dẫn (content/pages/)' },
  abbreviations: {
    schema: abbreviationsSchema,
    title: 'Chữ viết tắt mà phần tìm kiếm hiểu (content/abbreviations.yaml)',
  },
  site: { schema: siteSchema, title: 'Tên và địa chỉ của cả trang (content/site.yaml)' },
} as const;

/** Forms JSON Schema says less well than Zod, by what their copies share; `patternErrorMessage` is VS Code's. */
const forms = new Map<unknown, JsonSchema>([
  [
    civilDate._zod.def,
    {
      format: 'date',
      pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
      patternErrorMessage: 'Viết ngày theo dạng NĂM-THÁNG-NGÀY, trong ngoặc kép, ví dụ: "2015-08-20"',
    },
  ],
  [id._zod.def, { patternErrorMessage: 'Mã chỉ có chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: so-noi-vu' }],
  [sha256._zod.def, { patternErrorMessage: 'Mã băm SHA-256 gồm đúng 64 ký tự 0-9, a-f' }],
]);

/**
 * JSON Schemas by which an editor completes and checks content while it is written, by kind. They know
 * one file at a time: what is said across files (agencies that exist, days in order) only the gate checks.
 */
export function editorSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(Object.entries(kinds).map(([kind, { schema, title }]) => [kind, editorSchema(schema, title)]));
}

function editorSchema(schema: z.ZodType, title: string): JsonSchema {
  // Editors read draft 7 everywhere, later drafts not; the schema describes files, which is the input.
  const written = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override({ zodSchema, jsonSchema }) {
      Object.assign(jsonSchema, forms.get(zodSchema._zod.def));
      if (jsonSchema.enum !== undefined) jsonSchema['enumDescriptions'] = jsonSchema.enum.map(labelIn(jsonSchema.enum));
      // Bounds of every whole number in JavaScript say nothing of this one.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $comment: 'Tạo từ src/schemas/ bằng lệnh npm run schemas. Không sửa tay.', title, ...written };
}

/** Labels of the values of one enumeration. */
function labelIn(values: readonly unknown[]): (value: unknown) => string {
  const list = labelsOf(values.map(String));
  if (list === undefined) throw new Error(`no labels in messages.ts for: ${values.join(', ')}`);
  return (value) => list[String(value)] ?? '';
}
