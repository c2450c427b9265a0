import type { DocxContext } from './context.ts';
import type { FieldTracker } from './fields.ts';
import { readGraphic } from './graphic.ts';
import type { Draft } from './draft.ts';
import { isSymbolFont, symbolSign } from './symbols.ts';
import { reportUnknown } from './unread.ts';
import { child, childElements, chosen, onOff, valueOf, wholeNumber, wordsOf, type XmlElement } from './xml.ts';

/** Adds what a run prints to the draft: words in one setting, with breaks, signs, fields and drawings. */
export function readRun(
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
        // Only the words themselves are read, not how to say them, which stands above.
        for (const base of childElements(element).filter(({ name }) => name === 'w:rubyBase')) {
          for (const inner of childElements(base))
            if (inner.name === 'w:r') readRun(inner, paragraph, draft, fields, context);
        }
        break;
      case 'mc:AlternateContent': {
        const choice = chosen(element);
        if (choice !== undefined) childElements(choice).forEach(read);
        break;
      }
      case 'w:delInstrText':
        break;
      default:
        reportUnknown(element, context);
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
