import type { DocxContext } from './context.ts';
import type { Draft } from './draft.ts';
import { dropped, type FieldTracker } from './fields.ts';
import { readRun } from './run.ts';
import { reportDropped, reportUnknown, shownWords } from './unread.ts';
import { child, childElements, chosen, onOff, wordsOf, type XmlElement } from './xml.ts';

/** Elements that only wrap what they hold. */
const wrappers: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
]);

/** Adds what a paragraph prints to the draft. */
export function readInline(paragraph: XmlElement, draft: Draft, fields: FieldTracker, context: DocxContext): void {
  const properties = child(paragraph, 'w:pPr');
  const inline = (parent: XmlElement): void => {
    for (const element of childElements(parent)) {
      const { name } = element;
      if (name === 'w:r') readRun(element, properties, draft, fields, context);
      else if (dropped.has(name)) reportDropped(element, context);
      else if (name === 'w:sdt') {
        reportPlaceholder(element, context);
        inline(element);
      } else if (name === 'mc:AlternateContent') {
        const choice = chosen(element);
        if (choice !== undefined) inline(choice);
      } else if (name === 'm:oMath' || name === 'm:oMathPara') readFormula(element, draft, fields, context);
      else if (wrappers.has(name)) {
        if (name === 'w:ins') context.findings.add('chinh-sua-them', shownWords(element));
        if (name === 'w:moveTo') context.findings.add('chinh-sua-chuyen', shownWords(element));
        inline(element);
      } else reportUnknown(element, context);
    }
  };
  inline(paragraph);
}

export function reportPlaceholder(control: XmlElement, context: DocxContext): void {
  const isPlaceholder = onOff(child(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false;
  const content = child(control, 'w:sdtContent');
  if (isPlaceholder && content !== undefined) context.findings.add('o-dien-san', shownWords(content));
}

function readFormula(formula: XmlElement, draft: Draft, fields: FieldTracker, context: DocxContext): void {
  if (!fields.isShown) return;
  const text = [...textElements(formula)].join('');
  context.findings.add('cong-thuc', text);
  draft.pieces.push({ text, bold: false, italic: false });
}

function* textElements(element: XmlElement): Generator<string> {
  for (const found of childElements(element)) {
    if (found.name === 'm:t' || found.name === 'w:t') yield wordsOf(found);
    else yield* textElements(found);
  }
}
