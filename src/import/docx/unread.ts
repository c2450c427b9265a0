import type { DocxContext } from './context.ts';
import { childElements, wordsOf, type XmlElement } from './xml.ts';

/** Words of text elements alone, without instructions of fields. */
export function shownWords(element: XmlElement): string {
  return childElements(element)
    .map((found) => (found.name === 'w:t' || found.name === 'w:delText' ? wordsOf(found) : shownWords(found)))
    .join('');
}

/** Words that tracked changes took out; what was moved away is told where it went. */
export function reportDropped(element: XmlElement, context: DocxContext): void {
  if (element.name === 'w:del') context.findings.add('chinh-sua-bot', shownWords(element));
}

/** Words in an element that no reader here knows: whether Word prints them is not known, so they are told. */
export function reportUnknown(element: XmlElement, context: DocxContext): void {
  const words = shownWords(element);
  if (words.trim() !== '') context.findings.add('phan-la', words);
}
