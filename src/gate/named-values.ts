import type { Problem } from '#domain/problem.ts';
import type { Content, ContentRule, WrittenFile } from './content.ts';

/** Quotation marks that Word makes of straight ones, and those inside YAML's own. */
const pairs = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
]);

/** Keys whose values are names or titles, which stand in no quotation marks on paper. */
const named = new Set(['title', 'name', 'place', 'authority', 'onBehalfOf', 'abbreviation', 'chair', 'tagline']);

/**
 * Names and titles that run over several lines, or stand between quotation marks as a whole: YAML knows the straight
 * ones alone, so that curly ones become words. A document may have them; then its own words have them too.
 */
export const checkNamedValues: ContentRule = (content) =>
  content.written.flatMap((file) =>
    namedIn(file.value).flatMap(({ path, text }): readonly Problem[] => {
      if (text.includes('\n')) {
        const line = text.replaceAll(/\s+/g, ' ').trim();
        return [
          {
            rule: 'line-break',
            severity: 'error',
            file: file.file,
            ...file.yaml.placeOf(path),
            message: 'Tên, trích yếu phải viết trên một dòng.',
            fix: `Viết: ${JSON.stringify(line)}`,
          },
        ];
      }
      if (!isWrapped(text) || isOfDocument(content, file, text)) return [];
      const inner = text.trim().slice(1, -1).trim();
      return [
        {
          rule: 'quoted-value',
          severity: 'warning',
          file: file.file,
          ...file.yaml.placeOf(path),
          message: `Dấu ngoặc kép bao cả giá trị sẽ lên trang như lời của văn bản: ${text.trim()}.`,
          fix: `Viết: ${JSON.stringify(inner)} (ngoặc kép thẳng, không lên trang). Bản ký có hai dấu ấy thì để nguyên.`,
        },
      ];
    }),
  );

interface Named {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function namedIn(value: unknown, path: readonly PropertyKey[] = []): readonly Named[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => namedIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Named[] =>
    typeof inner === 'string' && named.has(key)
      ? [{ path: [...path, key], text: inner }]
      : namedIn(inner, [...path, key]),
  );
}

/** Whether one pair of marks stands around all of a text: “A” và “B” are two. */
function isWrapped(text: string): boolean {
  const words = text.trim();
  const open = words.charAt(0);
  const close = pairs.get(open);
  if (close === undefined || words.length < 3 || !words.endsWith(close)) return false;
  if (open === close) return !words.slice(1, -1).includes(open);
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === open) depth += 1;
    else if (words[at] === close) depth -= 1;
    if (depth === 0) return at === words.length - 1;
  }
  return false;
}

function isOfDocument(content: Content, { folder, file }: WrittenFile, text: string): boolean {
  if (folder !== 'notices') return false;
  const body = content.notices.find((notice) => notice.file === file)?.body;
  if (body === undefined) return false;
  return [...body.clauses.map((clause) => clause.text), ...body.recipients, ...body.signature].some((words) =>
    words.includes(text.trim()),
  );
}
