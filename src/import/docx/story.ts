import type { SourceBlock } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import { dropped, FieldTracker } from './fields.ts';
import type { Draft } from './draft.ts';
import { readInline, reportPlaceholder } from './inline.ts';
import { finishParagraph } from './paragraph.ts';
import { readTable } from './table.ts';
import { reportDropped, reportUnknown } from './unread.ts';
import { child, childElements, chosen, onOff, type XmlElement } from './xml.ts';

/** Elements around blocks that print nothing themselves. */
const wrappers: ReadonlySet<string> = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/**
 * Reads the blocks of a story: the body of the document, a text box, a note. Fields may run over several
 * of its paragraphs and cells, so one tracker follows them all.
 */
export function readStory(story: XmlElement, context: DocxContext): readonly SourceBlock[] {
  return readBlocks(story, new FieldTracker(story), context);
}

function readBlocks(container: XmlElement, fields: FieldTracker, context: DocxContext): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let draft: Draft = { pieces: [], boxes: [] };
  let pending: XmlElement | undefined;
  const finish = (properties: XmlElement | undefined): void => {
    blocks.push(...finishParagraph(draft, properties, context));
    draft = { pieces: [], boxes: [] };
    pending = undefined;
  };
  const walk = (parent: XmlElement): void => {
    for (const element of childElements(parent)) {
      const { name } = element;
      if (name === 'w:p') {
        const properties = child(element, 'w:pPr');
        readInline(element, draft, fields, context);
        if (runsOn(properties, draft)) pending = properties;
        else finish(properties);
      } else if (name === 'w:tbl') {
        if (pending !== undefined) finish(pending);
        blocks.push(
          ...readTable(element, context, (cell): readonly SourceBlock[] => readBlocks(cell, fields, context)),
        );
      } else if (name === 'w:sdt') {
        reportPlaceholder(element, context);
        walk(element);
      } else if (name === 'mc:AlternateContent') {
        const choice = chosen(element);
        if (choice !== undefined) walk(choice);
      } else if (name === 'w:altChunk' || name === 'w:subDoc') context.findings.add('doi-tuong-nhung');
      else if (name === 'm:oMathPara' || name === 'm:oMath') {
        readInline({ name: 'w:p', attributes: {}, children: [element] }, draft, fields, context);
        finish(undefined);
      } else if (wrappers.has(name)) walk(element);
      else if (dropped.has(name)) reportDropped(element, context);
      else reportUnknown(element, context);
    }
  };
  walk(container);
  if (pending !== undefined) finish(pending);
  return blocks;
}

/**
 * Whether the paragraph has no end of its own: its mark was deleted or moved away under tracked changes, or
 * is hidden behind words that show. It then runs on into the next, whose settings hold for both.
 */
function runsOn(properties: XmlElement | undefined, draft: Draft): boolean {
  const mark = child(properties, 'w:rPr');
  if (mark === undefined) return false;
  if (childElements(mark).some(({ name }) => dropped.has(name))) return true;
  const isHidden = (onOff(mark, 'w:vanish') ?? false) || (onOff(mark, 'w:specVanish') ?? false);
  return isHidden && draft.pieces.some(({ text }) => text.trim() !== '');
}
