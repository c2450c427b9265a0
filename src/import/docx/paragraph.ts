import { cleanText, trimLines } from '../clean-text.ts';
import type { SourceBlock } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { XmlElement } from './xml.ts';

const alignments: Readonly<Record<string, 'left' | 'center' | 'right' | 'justify' | undefined>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** The blocks a finished paragraph makes: itself, unless it prints nothing, and its text boxes. */
export function finishParagraph(
  draft: Draft,
  properties: XmlElement | undefined,
  context: DocxContext,
): readonly SourceBlock[] {
  const { styles, counter, findings, fonts } = context;
  fonts.endParagraph();
  const reference = styles.numbering(properties);
  const number = reference === undefined ? undefined : counter.next(reference);
  const words = trimLines(cleanText(draft.pieces.map(({ text }) => text).join(''), findings));
  const text = `${number?.text ?? ''}${words}`.trim();
  if (text === '') return draft.boxes;
  if (number?.unknown !== undefined) findings.add('so-tu-dong-la', `${text} (${number.unknown})`);
  const visible = draft.pieces.filter((piece) => piece.text.trim() !== '');
  const align = alignments[styles.alignment(properties) ?? ''];
  return [
    {
      kind: 'paragraph',
      text,
      level: number === undefined ? 0 : number.level + 1,
      ...(visible.length > 0 && visible.every(({ bold }) => bold) ? { bold: true } : {}),
      ...(visible.length > 0 && visible.every(({ italic }) => italic) ? { italic: true } : {}),
      ...(align === undefined ? {} : { align }),
    },
    ...draft.boxes,
  ];
}
