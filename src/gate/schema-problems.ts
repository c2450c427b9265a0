import { z } from 'astro/zod';
import { nearest } from './nearest.ts';
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
): { readonly value: T; readonly problems: readonly [] } | { readonly value: undefined; readonly problems: readonly SchemaProblem[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => describe(issue, source, schema)) };
}

function describe(issue: Issue, source: YamlSource, schema: z.ZodType): SchemaProblem[] {
  const name = fieldName(issue.path);
  const at = source.placeOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearest(key, keysAt(schema, issue.path));
        return {
          ...source.placeOfKey(issue.path, key),
          rule: 'unknown-key',
          message: `Không có mục nào tên là “${key}”.`,
          fix: meant === undefined ? 'Xóa mục này, hoặc xem danh sách các mục trong hướng dẫn.' : `Có phải là “${meant}”?`,
        };
      });
    case 'invalid_type':
      if (issue.input === undefined) {
        return [{ ...at, rule: 'missing-value', message: `Thiếu mục “${name}”.`, fix: `Thêm “${name}: …”.` }];
      }
      return [
        {
          ...at,
          rule: 'wrong-type',
          message: `Mục “${name}” phải là ${typeNames[issue.expected] ?? issue.expected}; đang là “${shown(issue.input)}”.`,
          fix: issue.expected === 'string' ? `Viết: "${shown(issue.input)}"` : undefined,
        },
      ];
    case 'invalid_value': {
      const meant = nearest(String(issue.input), issue.values.map(String));
      return [
        {
          ...at,
          rule: 'unknown-value',
          message: `Mục “${name}” không nhận giá trị “${shown(issue.input)}”.`,
          fix: meant === undefined ? `Chọn một trong: ${issue.values.map(String).join(', ')}.` : `Có phải là “${meant}”?`,
        },
      ];
    }
    case 'invalid_union': {
      // The branch that came furthest is the one the writer meant.
      const branches = issue.errors.toSorted((a, b) => unionRank(a) - unionRank(b));
      const closest = branches[0];
      if (closest === undefined || closest.length === 0) break;
      return closest.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, source, schema));
    }
    case 'too_small':
      return [{ ...at, rule: 'too-short', message: `Mục “${name}” còn trống hoặc quá ngắn.`, fix: `Viết đầy đủ mục “${name}”.` }];
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
      return [{ ...at, rule: issue.params?.['rule'] ?? 'wrong-value', message: `Mục “${name}”: ${issue.message}.`, fix: issue.params?.['fix'] }];
  }
  return [{ ...at, rule: 'wrong-value', message: `Mục “${name}” có giá trị không hợp lệ: “${shown(issue.input)}”.` }];
}

/** Issues about the whole branch (wrong kind of thing) rank behind issues deep inside it. */
function unionRank(issues: readonly Issue[]): number {
  const structural = issues.filter((issue) => issue.path.length === 0 && issue.code !== 'custom').length;
  return structural * 100 + issues.length;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${String(key + 1)}]` : String(key))).join('.').replaceAll('.[', '[') || 'phần đầu tệp';
}

function shown(input: unknown): string {
  return typeof input === 'object' && input !== null ? JSON.stringify(input) : String(input);
}

function formatHint(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'url') return 'Viết địa chỉ đầy đủ, bắt đầu bằng https://';
  const pattern = 'pattern' in issue ? String(issue.pattern) : '';
  if (pattern.includes('{64}')) return 'Mã băm SHA-256 gồm đúng 64 ký tự 0-9, a-f.';
  return 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: so-noi-vu.';
}

/** The keys a strict object admits at a path, to guess what a misspelled one meant. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = schema;
  for (const key of path) {
    current = unwrap(current);
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject) current = (current.shape as Record<string, unknown>)[String(key)];
    else return [];
  }
  current = unwrap(current);
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap();
  return current;
}
