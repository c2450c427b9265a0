import { cleanText } from '../clean-text.ts';
import type { SourceBlock } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import { dropped, type FieldTracker } from './fields.ts';
import { readGraphic } from './graphic.ts';
import { isSymbolFont, symbolSign } from './symbols.ts';
import { child, childElements, chosen, onOff, valueOf, wholeNumber, wordsOf, type XmlElement } from './xml.ts';

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A paragraph being read: what it prints so far, and the text boxes anchored in it. */
export interface Draft {
  readonly pieces: Piece[];
  readonly boxes: SourceBlock[];
}

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
      }
    }
  };
  inline(paragraph);
}

/** Words of text elements alone, without instructions of fields. */
function shownWords(element: XmlElement): string {
  return childElements(element)
    .map((found) => (found.name === 'w:t' || found.name === 'w:delText' ? wordsOf(found) : shownWords(found)))
    .join('');
}

function reportDropped(element: XmlElement, context: DocxContext): void {
  if (element.name === 'w:del') context.findings.add('chinh-sua-bot', shownWords(element));
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

function readRun(
  run: XmlElement,
  paragraph: XmlElement | undefined,
  draft: Draft,
  fields: FieldTracker,
  context: DocxContext,
): void {
  const { styles, findings } = context;
  const properties = child(run, 'w:rPr');
  const is = (name: Parameters<typeof styles.toggle>[0]): boolean => styles.toggle(name, properties, paragraph);
  const isHidden = is('vanish');
  const font = styles.font(properties, paragraph);
  const add = (text: string): void => {
    if (text === '' || !fields.isShown) return;
    if (isHidden) {
      findings.add('chu-an', text);
      return;
    }
    reportLook(text, properties, is, draft, context);
    context.fonts.add(font, text);
    draft.pieces.push({ text, bold: is('b'), italic: is('i') });
  };
  const read = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:t':
        add(inFont(wordsOf(element).replace(/[\r\n]+\s*/gu, ' '), font, context));
        break;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        add('\n');
        break;
      case 'w:noBreakHyphen':
        add('-');
        break;
      case 'w:sym':
        add(readSymbol(element, context));
        break;
      case 'w:fldChar': {
        const ended = fields.mark(element);
        if (ended !== undefined) {
          const control = child(ended.begin, 'w:ffData');
          if (control !== undefined) add(formField(control));
          else if (ended.isMadeUp) findings.add('truong-tu-sinh', ended.instruction);
        }
        break;
      }
      case 'w:instrText':
        fields.instruction(wordsOf(element));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (fields.isShown && !isHidden) add(context.notes.refer(element));
        break;
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        add(context.notes.ownMark);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!isHidden) draft.boxes.push(...readGraphic(element, context));
        break;
      case 'w:ruby':
        for (const base of childElements(element)) if (base.name === 'w:rubyBase') readInline(base, draft, fields, context);
        break;
      case 'mc:AlternateContent': {
        const choice = chosen(element);
        if (choice !== undefined) childElements(choice).forEach(read);
        break;
      }
      default:
    }
  };
  childElements(run).forEach(read);
}

/** Letters typed in a symbol font print signs. */
function inFont(text: string, font: string | undefined, context: DocxContext): string {
  const isSymbols = isSymbolFont(font);
  if (!isSymbols && !/[\uf000-\uf0ff]/u.test(text)) return text;
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const isPrivate = code >= 0xf000 && code <= 0xf0ff;
      if (!isPrivate && !(isSymbols && code > 0x20 && code <= 0xff)) return sign;
      return knownSign(isSymbols ? font : 'Symbol', code, sign, context);
    })
    .join('');
}

function readSymbol(element: XmlElement, context: DocxContext): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  const font = element.attributes['w:font'];
  if (Number.isNaN(code) || code > 0x10ffff) return '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const ordinary = isPrivate ? code - 0xf000 : code;
  const asIs = isPrivate && (ordinary < 0x20 || isSymbolFont(font)) ? '' : String.fromCodePoint(ordinary);
  return isSymbolFont(font) ? knownSign(font, code, '', context) : asIs;
}

function knownSign(font: string | undefined, code: number, otherwise: string, context: DocxContext): string {
  const sign = symbolSign(font, code);
  if (sign !== undefined) return sign;
  context.findings.add('ky-hieu-la', `${font ?? ''} ${code.toString(16).toUpperCase()}`);
  return code >= 0xf000 ? '\u25a1' : otherwise;
}

/** What a form field prints that has no result of its own: a tick box, a choice. */
function formField(control: XmlElement): string {
  const box = child(control, 'w:checkBox');
  if (box !== undefined) return (onOff(box, 'w:checked') ?? onOff(box, 'w:default') ?? false) ? '☒' : '☐';
  const list = child(control, 'w:ddList');
  if (list === undefined) return '';
  const index = wholeNumber(valueOf(list, 'w:result')) ?? wholeNumber(valueOf(list, 'w:default')) ?? 0;
  return childElements(list).filter(({ name }) => name === 'w:listEntry')[index]?.attributes['w:val'] ?? '';
}

/** Reports how letters look where that changes what a reader takes from them. */
function reportLook(
  text: string,
  properties: XmlElement | undefined,
  is: (name: 'caps' | 'smallCaps' | 'strike' | 'dstrike') => boolean,
  draft: Draft,
  context: DocxContext,
): void {
  const { findings } = context;
  if (text.trim() === '') return;
  if (/\p{Ll}/u.test(text) && (is('caps') || is('smallCaps'))) findings.add('chu-hoa-theo-dinh-dang', text);
  if (is('strike') || is('dstrike')) findings.add('chu-gach', text);
  if (valueOf(properties, 'w:color')?.toUpperCase() === 'FFFFFF' && child(properties, 'w:shd') === undefined) {
    findings.add('chu-trang', text);
  }
  const position = valueOf(properties, 'w:vertAlign');
  const before = draft.pieces.at(-1)?.text ?? '';
  if ((position === 'superscript' || position === 'subscript') && /\d$/u.test(before) && /^\d/u.test(text)) {
    findings.add('chi-so-tren-duoi', `${before.slice(-12)}${position === 'superscript' ? '^' : '_'}${text}`);
  }
}

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
export function finishParagraph(draft: Draft, properties: XmlElement | undefined, context: DocxContext): readonly SourceBlock[] {
  const { styles, counter, findings, fonts } = context;
  fonts.endParagraph();
  const reference = styles.numbering(properties);
  const number = reference === undefined ? undefined : counter.next(reference);
  const words = cleanText(draft.pieces.map(({ text }) => text).join(''), findings)
    .replace(/[^\S\n]*\n[^\S\n]*/gu, '\n')
    .trim();
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
