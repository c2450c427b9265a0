import { childElements, type XmlElement } from './xml.ts';

/** Text that Word has taken out or moved away, with tracked changes. */
export const dropped: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Text boxes tell a story of their own: a field does not reach into them. */
const ownStory: ReadonlySet<string> = new Set(['w:txbxContent', 'w:drawing', 'w:pict', 'w:object']);

/**
 * The beginnings of fields that have an end in the same story. A beginning without one hides nothing:
 * taken for a field, it would swallow the rest of the document.
 */
export function completeFields(story: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const complete = new Set<XmlElement>();
  const walk = (element: XmlElement): void => {
    for (const found of childElements(element)) {
      if (dropped.has(found.name) || ownStory.has(found.name)) continue;
      if (found.name !== 'w:fldChar') walk(found);
      else if (found.attributes['w:fldCharType'] === 'begin') open.push(found);
      else if (found.attributes['w:fldCharType'] === 'end') {
        const begin = open.pop();
        if (begin !== undefined) complete.add(begin);
      }
    }
  };
  walk(story);
  return complete;
}

interface OpenField {
  readonly begin: XmlElement;
  instruction: string;
  hasResult: boolean;
}

/** Fields whose printed words are nowhere in the file: Word makes them up when it shows the page. */
const madeUp = /^\s*(?:LISTNUM|AUTONUM\w*|SYMBOL|EQ|MACROBUTTON|ADVANCE)\b/iu;

/** Follows the fields of one story; what is shown of a field is its result, never its instruction. */
export class FieldTracker {
  readonly #complete: ReadonlySet<XmlElement>;
  readonly #open: OpenField[] = [];

  constructor(story: XmlElement) {
    this.#complete = completeFields(story);
  }

  /** Whether what comes now is printed. */
  get isShown(): boolean {
    return this.#open.every(({ hasResult }) => hasResult);
  }

  instruction(words: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.instruction += words;
  }

  /** @returns the field that ends here without a result, with its instruction */
  mark(
    element: XmlElement,
  ): { readonly begin: XmlElement; readonly instruction: string; readonly isMadeUp: boolean } | undefined {
    const kind = element.attributes['w:fldCharType'];
    if (kind === 'begin') {
      if (this.#complete.has(element)) this.#open.push({ begin: element, instruction: '', hasResult: false });
      return undefined;
    }
    const field = this.#open.at(-1);
    if (field === undefined) return undefined;
    if (kind === 'separate') field.hasResult = true;
    if (kind !== 'end') return undefined;
    this.#open.pop();
    const { begin, instruction, hasResult } = field;
    return hasResult ? undefined : { begin, instruction: instruction.trim(), isMadeUp: madeUp.test(instruction) };
  }
}
