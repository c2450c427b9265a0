import { parseCivilDate } from '#domain/civil-date.ts';
import { z } from 'astro/zod';
import { labelsOf } from '#schemas/value-labels.ts';
import { fold, nearest } from './nearest.ts';
import type { Place, YamlSource } from './yaml-source.ts';

interface SchemaProblem extends Place {
  readonly rule: string;
  readonly message: string;
  readonly fix?: string | undefined;
}

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ (đặt trong ngoặc kép nếu bắt đầu bằng số)',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một nhóm “khóa: giá trị”',
};

/**
 * The value checked against its schema: either what it comes to, or every problem with its place,
 * in Vietnamese, naming the field by the label its schema describes.
 */
export function checkAgainst<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
):
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly SchemaProblem[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: describeAll(result.error.issues, source, schema) };
}

function describeAll(issues: readonly Issue[], source: YamlSource, schema: z.ZodType): SchemaProblem[] {
  // A misspelled key also shows as a missing one: only the misspelling is reported.
  const misspelled = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => pathText([...issue.path, nearest(key, keysAt(schema, issue.path)) ?? '']))
      : [],
  );
  return issues
    .filter((issue) => !(isMissing(issue) && misspelled.includes(pathText(issue.path))))
    .flatMap((issue) => describe(issue, source, schema));
}

function describe(issue: Issue, source: YamlSource, schema: z.ZodType): SchemaProblem[] {
  const problems = describePlainly(issue, source, schema);
  if (typeof issue.input !== 'string' || !/^[“”„]|[“”]$/.test(issue.input)) return problems;
  const straight = issue.input.replaceAll(/^[“”„]|[“”]$/g, '');
  return problems.map((problem) => ({ ...problem, fix: `Dùng dấu ngoặc kép thẳng: "${straight}"` }));
}

function describePlainly(issue: Issue, source: YamlSource, schema: z.ZodType): SchemaProblem[] {
  const name = fieldName(issue.path);
  const at = source.placeOf(issue.path);
  const keys = keysAt(schema, issue.path);
  const written = source.writtenAt(issue.path) ?? shown(issue.input);
  if (issue.input === null) {
    return [
      {
        ...at,
        rule: 'empty-value',
        message: issue.path.length === 0 ? 'Tệp chưa có dữ liệu.' : `Mục “${name}” còn để trống.`,
        fix: keys.includes('unknown')
          ? 'Viết giá trị, hoặc nêu vì sao chưa biết: { unknown: "…" }'
          : 'Viết giá trị sau dấu hai chấm; mục không bắt buộc thì xóa cả dòng.',
      },
    ];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key, index) => {
        const meant = nearest(key, keys);
        const cut = source.cutByComma(issue.path, key);
        if (cut !== undefined) {
          const earlier = issue.keys.slice(0, index).map((other) => source.cutByComma(issue.path, other)?.key);
          if (earlier.includes(cut.key)) return [];
          return {
            ...source.placeOfKey(issue.path, key),
            rule: 'unknown-key',
            message: `Không có mục nào tên là “${key}”: dấu phẩy trong { } bắt đầu một mục mới.`,
            fix: /^\d+, \d+$/.test(cut.value)
              ? `Viết số với dấu chấm: ${cut.key}: ${cut.value.replace(', ', '.')}`
              : `Đặt cả giá trị trong ngoặc kép: ${cut.key}: "${cut.value}"`,
          };
        }
        return {
          ...source.placeOfKey(issue.path, key),
          rule: 'unknown-key',
          message: `Không có mục nào tên là “${key}”.`,
          fix: meant === undefined ? `Xóa mục này, hoặc dùng một trong: ${keys.join(', ')}.` : `Có phải là “${meant}”?`,
        };
      });
    case 'invalid_type':
      if (isMissing(issue)) {
        return [
          {
            ...at,
            rule: 'missing-value',
            message: `Thiếu mục “${name}”.`,
            fix: `Thêm “${String(issue.path.at(-1))}: …”.`,
          },
        ];
      }
      return [
        {
          ...at,
          rule: 'wrong-type',
          message: `Mục “${name}” phải là ${typeNames[issue.expected] ?? issue.expected}; đang là “${written}”.`,
          fix: typeHint(issue.expected, issue.input, written, keys),
        },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const isMissed = issue.input === undefined;
      return [
        {
          ...at,
          rule: isMissed ? 'missing-value' : 'unknown-value',
          message: isMissed ? `Thiếu mục “${name}”.` : `Mục “${name}” không nhận giá trị “${written}”.`,
          fix: isMissed ? choiceOf(values) : valueAdvice(String(issue.input), values),
        },
      ];
    }
    case 'invalid_union':
      if (issue.errors.length > 0) return describeUnion(issue, source, schema);
      break;
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int') {
        return [
          {
            ...at,
            rule: 'out-of-range',
            message: `Mục “${name}” phải từ ${String(issue.minimum)} trở lên; đang là “${written}”.`,
          },
        ];
      }
      return [
        {
          ...at,
          rule: 'too-short',
          message: `Mục “${name}” còn trống hoặc quá ngắn.`,
          fix:
            issue.origin === 'array'
              ? 'Thêm ít nhất một giá trị.'
              : Number(issue.minimum) > 1
                ? `Viết ít nhất ${String(issue.minimum)} ký tự.`
                : 'Viết giá trị vào giữa hai dấu ngoặc kép.',
        },
      ];
    case 'too_big':
      return [
        {
          ...at,
          rule: 'out-of-range',
          message: `Mục “${name}” không được quá ${String(issue.maximum)}; đang là “${written}”.`,
        },
      ];
    case 'invalid_format':
      return [
        {
          ...at,
          rule: 'wrong-form',
          message: `Mục “${name}” viết chưa đúng dạng: “${shown(issue.input)}”.`,
          fix: formatHint(issue),
        },
      ];
    case 'custom':
      return [
        {
          ...at,
          rule: issue.params?.['rule'] ?? 'wrong-value',
          message: `Mục “${name}”: ${issue.message}.`,
          fix: issue.params?.['fix'],
        },
      ];
  }
  return [{ ...at, rule: 'wrong-value', message: `Mục “${name}” có giá trị không hợp lệ: “${written}”.` }];
}

/** Which of a fixed list was meant: said by the label readers see, or misspelled. */
function valueAdvice(written: string, values: readonly string[]): string {
  const labels = labelsOf(values) ?? {};
  const said = values.find((value) => fold(labels[value] ?? '') === fold(written));
  const meant = said ?? nearest(written, values);
  return meant === undefined ? choiceOf(values) : `Có phải là “${meant}”?`;
}

/** The codes of a fixed list, each with what it means. */
function choiceOf(values: readonly string[]): string {
  const labels = labelsOf(values) ?? {};
  return `Chọn một trong: ${values.map((value) => `${value}${meaning(labels[value])}`).join(', ')}.`;
}

const meaning = (label: string | undefined): string => (label === undefined ? '' : ` (${label})`);

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** What is wrong with a value that may take several forms, told for the form it is nearest to. */
function describeUnion(issue: UnionIssue, source: YamlSource, schema: z.ZodType): SchemaProblem[] {
  const branches = issue.errors.map((errors) =>
    errors.map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const isOtherKind = (branch: readonly Issue[]): boolean =>
    branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === issue.path.length);
  const fitting = branches.filter((branch) => !isOtherKind(branch));
  const [closest] = fitting.toSorted((a, b) => foreignKeys(a).length - foreignKeys(b).length || a.length - b.length);
  if (closest === undefined) return describeAll(branches[0] ?? [], source, schema);

  const known = keysAt(schema, issue.path);
  const foreign = foreignKeys(closest);
  const unknown = foreign.filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    return describe(
      { code: 'unrecognized_keys', keys: unknown, path: issue.path, message: '', input: {} },
      source,
      schema,
    );
  }
  if (foreign.length > 0) {
    return foreign.map((key) => ({
      ...source.placeOfKey(issue.path, key),
      rule: 'conflicting-keys',
      message: `Mục “${fieldName([...issue.path, key])}” không dùng chung được với các mục bên cạnh.`,
      fix: `Chỉ giữ một cách viết: xóa “${key}” hoặc xóa mục kia.`,
    }));
  }
  const choices = fitting
    .filter((branch) => branch.length === 1 && branch.every(isMissing))
    .map((branch) => String(branch[0]?.path.at(-1)));
  if (choices.length > 1) {
    return [
      {
        ...source.placeOf(issue.path),
        rule: 'missing-value',
        message: `Mục “${fieldName(issue.path)}” còn thiếu một trong các mục: ${choices.join(', ')}.`,
        fix: `Thêm một trong các mục đó, ví dụ “${choices[0] ?? ''}: …”.`,
      },
    ];
  }
  return describeAll(closest, source, schema);
}

function foreignKeys(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
}

function isMissing(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('\n');
}

/** How to write what was meant, where a value is of the wrong kind. */
function typeHint(expected: string, input: unknown, written: string, keys: readonly string[]): string | undefined {
  if (expected === 'object') return `Viết các mục con ở những dòng dưới, thụt vào hai dấu cách: ${keys.join(', ')}.`;
  if (typeof input === 'object') return undefined;
  if (expected === 'boolean') return 'Viết: true hoặc false, không có dấu ngoặc.';
  if (expected === 'string') return `Viết: "${dayOfFigures(written) ?? written}"`;
  return expected === 'array' ? `Viết: [${written}]` : undefined;
}

/** The day meant by 20160105; such a number is hardly anything else. */
function dayOfFigures(written: string): string | undefined {
  const day = /^(?:19|20)\d{6}$/.test(written) ? written.replace(/^(....)(..)(..)$/, '$1-$2-$3') : '';
  return parseCivilDate(day);
}

function fieldName(path: readonly PropertyKey[]): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${String(key + 1)}]` : String(key)))
      .join('.')
      .replaceAll('.[', '[') || 'phần đầu tệp'
  );
}

function shown(input: unknown): string {
  if (typeof input !== 'object' || input === null) return String(input);
  const text = JSON.stringify(input);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function formatHint(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'url') return 'Viết địa chỉ đầy đủ, bắt đầu bằng https://';
  const pattern = 'pattern' in issue ? String(issue.pattern) : '';
  if (pattern.includes('pdf')) return 'Viết đường dẫn bên trong thư mục public/, ví dụ: /ban-goc/tb-123.pdf';
  if (pattern.includes('{64}')) return 'Mã băm SHA-256 gồm đúng 64 ký tự 0-9, a-f.';
  const plain = String(issue.input).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const isAddress = pattern.includes('[.-]');
  const meant = plain.replace(isAddress ? /[^a-z0-9.]+/g : /[^a-z0-9]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  if (meant !== '') return isAddress ? `Viết: "${meant}"` : `Có phải là “${meant}”?`;
  return 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: so-noi-vu.';
}

/** The keys a strict object, or any of several, admits at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let forms = formsOf(schema);
  for (const key of path) {
    forms = forms.flatMap((form) => {
      if (form instanceof z.ZodArray) return formsOf(form.element);
      if (form instanceof z.ZodObject) return formsOf((form.shape as Record<string, unknown>)[String(key)]);
      return [];
    });
  }
  return [...new Set(forms.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : [])))];
}

/** The forms a value may take, without what makes it optional. */
function formsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return formsOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf);
  return [schema];
}
