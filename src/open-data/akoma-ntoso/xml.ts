/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Signs no XML 1.0 document may hold, written in any way. */
const impossible = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Signs of which a text needs more than being copied. */
const needsWriting = /[&<>"\0-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/;

/** A value of an attribute. Nearly all are written as they are. */
function attributeValue(value: string): string {
  return needsWriting.test(value) ? value.replaceAll(impossible, '').replaceAll(/[&<>"\t\n\r]/g, entity) : value;
}

/** An element around XML that is already safe. No white space is added: in a document every space is one. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let given = '';
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) given += ` ${key}="${attributeValue(value)}"`;
  const inside = content.join('');
  return inside === '' ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`;
}

/**
 * Words as XML content: a line break is an `<eol/>`. A sign that XML cannot hold leaves an element that
 * names it, so that its loss is not silent; the gate refuses such signs in documents.
 */
export function words(text: string): string {
  if (!needsWriting.test(text)) return text;
  return text
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/[&<>\r]/g, entity)
        .replaceAll(impossible, (sign) => element('inline', { name: `U+${codeOf(sign)}` })),
    )
    .join('<eol/>');
}

const entity = (sign: string): string => entities[sign] ?? sign;

const codeOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
