import { Document, Scalar, visit } from 'yaml';

/**
 * A value as the YAML of a content file: keys in the order given, days and clause addresses in quotes (unquoted, some
 * programs read `2.10` as a number and a day as an instant), what is empty left out.
 */
export function yamlText(value: Readonly<Record<string, unknown>>): string {
  const document = new Document(withoutEmpty(value), { version: '1.2', schema: 'core' });
  visit(document, {
    Value(_, node) {
      if (node instanceof Scalar && typeof node.value === 'string' && /^\d/.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const rest = withoutEmpty(part);
      const isEmpty =
        rest === undefined ||
        rest === '' ||
        (Array.isArray(rest) && rest.length === 0) ||
        (typeof rest === 'object' && rest !== null && Object.keys(rest).length === 0);
      return isEmpty ? [] : [[key, rest]];
    }),
  );
}
