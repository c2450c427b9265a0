import { formatNumber } from '../number-format.ts';
import { attribute, elementsIn, styled, type HtmlElement } from './printed.ts';

const types: Readonly<Record<string, string | undefined>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};
const bullets: Readonly<Record<string, string | undefined>> = { disc: '•', circle: '◦', square: '▪' };

/**
 * What a browser prints before the items of a list, by item: numbers with their `start`, `value`, `type` and
 * `reversed`, or the sign of the level.
 */
export function listMarkers(list: HtmlElement, depth: number): ReadonlyMap<HtmlElement, string> {
  const items = elementsIn(list).filter(({ tagName }) => tagName === 'li');
  const isReversed = attribute(list, 'reversed') !== undefined;
  let value = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  const markers = new Map<HtmlElement, string>();
  for (const item of items) {
    value = integer(attribute(item, 'value')) ?? value;
    markers.set(item, marker(list, item, depth, value));
    value += isReversed ? -1 : 1;
  }
  return markers;
}

function marker(list: HtmlElement, item: HtmlElement, depth: number, value: number): string {
  const style = listStyle(item) ?? listStyle(list);
  if (style === 'none') return '';
  const sign = bullets[style ?? ''];
  if (sign !== undefined) return `${sign} `;
  const format = types[style ?? ''];
  if (format !== undefined) return `${numbered(value, format)}. `;
  if (list.tagName === 'ol') return `${numbered(value, 'decimal')}. `;
  return `${['•', '◦'][depth] ?? '▪'} `;
}

function listStyle(element: HtmlElement): string | undefined {
  const style = styled(element, 'list-style-type') ?? styled(element, 'list-style');
  const word = style?.split(/\s+/u).find((part) => part === 'none' || part in types || part in bullets);
  return word ?? attribute(element, 'type');
}

/** Browsers count letters a … z, aa, ab … where Word repeats them. */
function numbered(value: number, format: string): string {
  if (!format.endsWith('Letter') || value < 1)
    return formatNumber(value, value < 1 && format !== 'decimalZero' ? 'decimal' : format) ?? String(value);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCodePoint(97 + ((rest - 1) % 26)) + text;
  }
  return format === 'upperLetter' ? text.toUpperCase() : text;
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}/u.test(text) ? Number.parseInt(text, 10) : undefined;
}
