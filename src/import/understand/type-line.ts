import { documentTypes } from '#domain/document-type.ts';
import { fold } from './fold.ts';

const names = [...documentTypes]
  .toSorted((a, b) => b.name.length - a.name.length)
  .map(({ id, name }) => ({ id, name: fold(name), packed: fold(name).replaceAll(' ', '') }));

/**
 * The kind of document that a line names and nothing else, in capitals or as a heading: “THÔNG BÁO”,
 * “Q U Y Ế T  Đ Ị N H”, “KẾ HOẠCH”.
 */
export function readTypeLine(plain: string, isHeading: boolean): string | undefined {
  const text = plain.replace(/[\s:.*_]+$/, '').replace(/^[\s*_]+/, '');
  if (text.length > 40 || text === '') return undefined;
  if (!isHeading && /\p{Ll}/u.test(text)) return undefined;
  const packed = fold(text).replaceAll(/\s/g, '');
  return names.find((type) => type.packed === packed)?.id;
}

/** The kind that a text begins with, “Nghị định 157/2026/NĐ-CP về …”, and how long its name is. */
export function typeAtStart(plain: string): { readonly id: string; readonly length: number } | undefined {
  const folded = fold(plain);
  const type = names.find(({ name }) => folded.startsWith(name) && !/^\p{L}/u.test(folded.slice(name.length)));
  return type && { id: type.id, length: type.name.length };
}

/**
 * Whether a line has the form of a kind of document, “PHIẾU TRÌNH”, and names none that is known.
 *
 * @param isHeading it is set as a heading, so that it need not be in capitals
 */
export function isUnknownKind(plain: string, isHeading: boolean): boolean {
  const text = plain.replace(/[\s*_]+$/, '').replace(/^[\s*_]+/, '');
  if (text.length > 40 || !/^\p{Lu}[\p{L}\s]*\p{L}$/u.test(text) || /^(?:V\s*\/\s*v|Về|Kính gửi)(?!\p{L})/iu.test(text))
    return false;
  return (isHeading || !/\p{Ll}/u.test(text)) && readTypeLine(text, true) === undefined;
}
