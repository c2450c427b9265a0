import { isKnown } from '#domain/notice.ts';
import { currentName } from '#domain/agency.ts';
import type { Register } from '#domain/register.ts';
import type { Indicator } from '#domain/indicator.ts';
import { editorSchemas } from '#schemas/editor-schemas.ts';
import type { siteSchema } from '#schemas/site.ts';
import { namesIn, type Kind } from '#gate/names.ts';
import type { z } from 'astro/zod';
import { formFields, type FormField, type Option } from './fields.ts';

export type FormSettings = NonNullable<z.infer<typeof siteSchema>['form']>;

/** Kinds of content the form can change, and how it speaks of them. Reports are not among them: see the decision record. */
const kinds = [
  { name: 'notices', label: 'Văn bản', one: 'Văn bản', extension: 'mdx' },
  { name: 'agencies', label: 'Cơ quan', one: 'Cơ quan', extension: 'yaml' },
  { name: 'groups', label: 'Nhóm cơ quan', one: 'Nhóm cơ quan', extension: 'yaml' },
  { name: 'topics', label: 'Lĩnh vực', one: 'Lĩnh vực', extension: 'yaml' },
  { name: 'documents', label: 'Văn bản tham chiếu', one: 'Văn bản tham chiếu', extension: 'yaml' },
] as const;

export const formCollections = kinds.map(({ name }) => name);

/** The configuration of the form: its fields come from the schemas, its pickers from what there is. */
export function formConfig(settings: FormSettings, register: Register, indicators: readonly Indicator[]) {
  const schemas = editorSchemas();
  const things = thingsOf(register, indicators);
  return {
    load_config_file: false,
    backend: {
      name: settings.backend,
      repo: settings.repo,
      branch: settings.branch,
      auth_methods: settings.signInAddress === undefined ? ['token'] : ['oauth', 'token'],
      ...(settings.apiRoot === undefined ? {} : { api_root: settings.apiRoot }),
      ...(settings.signInAddress === undefined ? {} : { base_url: settings.signInAddress }),
      commit_messages: {
        create: 'content: thêm {{path}}',
        update: 'content: sửa {{path}}',
        delete: 'content: xóa {{path}}',
        uploadMedia: 'content: thêm tệp {{path}}',
        deleteMedia: 'content: xóa tệp {{path}}',
      },
    },
    media_folder: 'public/ban-goc',
    public_folder: '/ban-goc',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-', lowercase: true },
    collections: kinds.map(({ name, label, one, extension }) => {
      const fields = formFields(schemas.get(name) ?? {}, (path) => {
        const kind = namesIn[name]?.[path];
        return kind === undefined ? undefined : things[kind];
      });
      return {
        name,
        label,
        label_singular: one,
        folder: `content/${name}`,
        create: true,
        // What was published is never deleted: it gets a tombstone.
        delete: false,
        format: `cong-khai-${extension}`,
        ...identity[name],
        fields: name === 'notices' ? [...fields, body] : fields,
      };
    }),
  };
}

const body: FormField = {
  name: 'body',
  label: 'Nguyên văn',
  widget: 'text',
  required: true,
  hint: 'Từng chữ như văn bản. Mỗi nhiệm vụ nằm giữa <Directive id="…"> và </Directive>',
};

/** What an entry is called in lists, and where a new one is put. */
const identity = {
  notices: {
    identifier_field: 'title',
    path: "{{issued | date('YYYY')}}/{{slug}}",
    slug: '{{type}}-{{title}}',
    summary: '{{title}} ({{number}})',
  },
  agencies: { identifier_field: 'names.0.name', slug: '{{names.0.name}}', summary: '{{names.0.name}}' },
  groups: { identifier_field: 'name' },
  topics: { identifier_field: 'name' },
  documents: { identifier_field: 'title', slug: '{{type}}-{{title}}' },
} as const;

function thingsOf(register: Register, indicators: readonly Indicator[]): Readonly<Record<Kind, readonly Option[]>> {
  const agency = sorted(
    [...register.agencies.values()].map((one) => ({ value: one.id, label: currentName(one).name })),
  );
  const group = sorted([...register.groups.values()].map(({ id, name }) => ({ value: id, label: `Nhóm: ${name}` })));
  const topic = sorted([...register.topics.values()].map(({ id, name }) => ({ value: id, label: name })));
  const document = [...register.documents.values()].map(({ id, title, number }) => ({
    value: id,
    label: isKnown(number) ? `${number}: ${title}` : title,
  }));
  const notice = register.notices.map(({ slug, title }) => ({ value: slug, label: title }));
  return {
    agency,
    group,
    party: [...agency, ...group],
    topic,
    indicator: sorted(indicators.map(({ id, name }) => ({ value: id, label: name }))),
    document,
    target: [...notice, ...document],
  };
}

const sorted = (options: readonly Option[]): readonly Option[] =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
