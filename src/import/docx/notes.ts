import type { SourceBlock } from '../source-document.ts';
import { formatNumber } from '../number-format.ts';
import { child, childElements, valueOf, wholeNumber, type XmlElement } from './xml.ts';

interface Kind {
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly format: string;
  next: number;
}

/** Notes at the foot of pages and at the end, numbered in the order in which the text refers to them. */
export class Notes {
  readonly #feet: Kind;
  readonly #ends: Kind;
  readonly #referred: { readonly mark: string; readonly note: XmlElement; readonly atEnd: boolean }[] = [];
  /** The mark of the note being read, as it stands before its words. */
  ownMark = '';

  constructor(feet: XmlElement | undefined, ends: XmlElement | undefined, settings: XmlElement | undefined) {
    this.#feet = readKind(feet, child(settings, 'w:footnotePr'), 'decimal');
    this.#ends = readKind(ends, child(settings, 'w:endnotePr'), 'lowerRoman');
  }

  /** The mark that a reference prints. */
  refer(reference: XmlElement): string {
    const atEnd = reference.name === 'w:endnoteReference';
    const kind = atEnd ? this.#ends : this.#feet;
    const note = kind.notes.get(reference.attributes['w:id'] ?? '');
    if (note === undefined) return '';
    // A mark of its own follows as ordinary text.
    const isCustom = /^(?:1|true|on)$/u.test(reference.attributes['w:customMarkFollows'] ?? '');
    const mark = isCustom ? '' : raised(formatNumber(kind.next, kind.format) ?? String(kind.next));
    if (!isCustom) kind.next += 1;
    this.#referred.push({ mark, note, atEnd });
    return mark;
  }

  /** Words of all notes referred to, those of the pages first. */
  read(story: (note: XmlElement) => readonly SourceBlock[]): readonly SourceBlock[] {
    const blocks: SourceBlock[] = [];
    for (const atEnd of [false, true]) {
      // A note may refer to another, which is then read too.
      for (let index = 0; index < this.#referred.length; index += 1) {
        const referred = this.#referred[index];
        if (referred?.atEnd !== atEnd) continue;
        this.ownMark = referred.mark;
        blocks.push(...story(referred.note));
      }
    }
    this.ownMark = '';
    return blocks;
  }
}

function readKind(root: XmlElement | undefined, settings: XmlElement | undefined, format: string): Kind {
  const notes = new Map<string, XmlElement>();
  for (const note of root === undefined ? [] : childElements(root)) {
    // Those with a type are the lines that separate notes from text.
    const type = note.attributes['w:type'] ?? 'normal';
    if (type === 'normal') notes.set(note.attributes['w:id'] ?? '', note);
  }
  return {
    notes,
    format: valueOf(settings, 'w:numFmt') ?? format,
    next: wholeNumber(valueOf(settings, 'w:numStart')) ?? 1,
  };
}

const raisedSigns: Readonly<Record<string, string | undefined>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  e: 'ᵉ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
  i: 'ⁱ',
  j: 'ʲ',
  k: 'ᵏ',
  l: 'ˡ',
  m: 'ᵐ',
  n: 'ⁿ',
  o: 'ᵒ',
  p: 'ᵖ',
  r: 'ʳ',
  s: 'ˢ',
  t: 'ᵗ',
  u: 'ᵘ',
  v: 'ᵛ',
  w: 'ʷ',
  x: 'ˣ',
  y: 'ʸ',
  z: 'ᶻ',
};

/** Word prints the mark raised: as an ordinary figure it would read as part of the number before it. */
function raised(mark: string): string {
  return [...mark].map((sign) => raisedSigns[sign] ?? sign).join('');
}
