import { formatNumber } from '../number-format.ts';
import type { NumberingReference, Styles } from './styles.ts';
import { isSymbolFont, symbolSign } from './symbols.ts';
import { child, childElements, chosen, onOff, valueOf, wholeNumber, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** What stands between number and words. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** The level after which this one starts again, from 1; 0 for never; undefined for any higher one. */
  readonly restart: number | undefined;
  /** All levels of its number in Arabic figures (legal numbering). */
  readonly legal: boolean;
  readonly style: string | undefined;
  readonly font: string | undefined;
  readonly hidden: boolean;
}

interface Numbering {
  /** Numberings of one abstract definition count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The printed number of a paragraph, and the level of its list from 0. */
export interface NumberLabel {
  readonly text: string;
  readonly level: number;
  /** Something about it is not known here: a format, a sign. */
  readonly unknown: string | undefined;
}

/** Deepest level of a list in Word. */
const lastLevel = 8;

/** Counts the automatically numbered paragraphs of a document in order, as Word prints them. */
export class NumberCounter {
  readonly #numberings: ReadonlyMap<string, Numbering>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #startedOver = new Set<string>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#numberings = readNumberings(root, styles);
  }

  /** The next number of a list; undefined where nothing is printed. Counts on with each call. */
  next(reference: NumberingReference): NumberLabel | undefined {
    const numbering = this.#numberings.get(reference.id);
    if (numbering === undefined) return undefined;
    const tied = [...numbering.levels].find(([, { style }]) => style !== undefined && style === reference.style);
    const index = Math.min(lastLevel, Math.max(0, tied?.[0] ?? reference.level ?? 0));
    const level = numbering.levels.get(index);
    if (level === undefined) return undefined;
    const values = this.#count(reference.id, numbering, index);
    if (level.hidden) return undefined;
    return label(numbering, level, index, values);
  }

  #count(id: string, numbering: Numbering, index: number): readonly number[] {
    const counters = this.#counters.get(numbering.abstract) ?? [];
    this.#counters.set(numbering.abstract, counters);
    const override = numbering.startOverrides.get(index);
    const key = `${id} ${String(index)}`;
    const startsOver = override !== undefined && !this.#startedOver.has(key);
    this.#startedOver.add(key);
    const before = counters[index];
    if (startsOver) counters[index] = override;
    else counters[index] = before === undefined ? startOf(numbering, index) : before + 1;
    for (let deeper = index + 1; deeper <= lastLevel; deeper += 1) {
      const restart = numbering.levels.get(deeper)?.restart;
      if (restart === undefined || index < restart) counters[deeper] = undefined;
    }
    for (let higher = 0; higher < index; higher += 1) counters[higher] ??= startOf(numbering, higher);
    return Array.from({ length: index + 1 }, (_, at) => counters[at] ?? startOf(numbering, at));
  }
}

function startOf(numbering: Numbering, level: number): number {
  return numbering.startOverrides.get(level) ?? numbering.levels.get(level)?.start ?? 1;
}

function label(numbering: Numbering, level: Level, index: number, values: readonly number[]): NumberLabel {
  if (level.format === 'bullet') return bullet(level, index);
  let unknown: string | undefined;
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const value = values[at];
    const source = numbering.levels.get(at);
    if (value === undefined || source === undefined) return '';
    const format = level.legal && source.format !== 'none' ? 'decimal' : source.format;
    const written = formatNumber(value, format);
    if (written === undefined) unknown = source.format;
    return written ?? String(value);
  });
  return { text: text === '' ? '' : `${text}${level.suffix === 'nothing' ? '' : ' '}`, level: index, unknown };
}

function bullet(level: Level, index: number): NumberLabel {
  const space = level.suffix === 'nothing' ? '' : ' ';
  let unknown: string | undefined;
  const text = [...level.text]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const isPrivate = code >= 0xf000 && code <= 0xf0ff;
      if (!isPrivate && !isSymbolFont(level.font)) return sign;
      const printed = symbolSign(isSymbolFont(level.font) ? level.font : 'Symbol', code);
      if (printed === undefined) unknown = `${level.font ?? ''} ${code.toString(16).toUpperCase()}`.trim();
      return printed ?? '•';
    })
    .join('');
  return { text: text === '' ? '' : `${text}${space}`, level: index, unknown };
}

function readNumberings(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, Numbering> {
  const abstracts = new Map<string, XmlElement>();
  const numbers = new Map<string, XmlElement>();
  for (const element of root === undefined ? [] : childElements(root)) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    if (element.name === 'w:num') numbers.set(element.attributes['w:numId'] ?? '', element);
  }
  /** A definition may only point to a numbering style, whose numbering has the levels. */
  const definition = (id: string | undefined, hops = 0): { id: string; element: XmlElement } | undefined => {
    const element = id === undefined ? undefined : abstracts.get(id);
    if (id === undefined || element === undefined || hops > 8) return undefined;
    const link = valueOf(element, 'w:numStyleLink');
    const number = link === undefined ? undefined : numbers.get(styles.numberingOfStyle(link) ?? '');
    const linked = number === undefined ? undefined : definition(valueOf(number, 'w:abstractNumId'), hops + 1);
    return linked ?? { id, element };
  };
  const numberings = new Map<string, Numbering>();
  for (const [id, number] of numbers) {
    const abstract = definition(valueOf(number, 'w:abstractNumId'));
    if (abstract === undefined) continue;
    const levels = new Map(levelsIn(abstract.element));
    const startOverrides = new Map<number, number>();
    for (const override of childElements(number)) {
      if (override.name !== 'w:lvlOverride') continue;
      for (const [index, level] of levelsIn(override)) levels.set(index, level);
      const index = wholeNumber(override.attributes['w:ilvl']);
      const start = wholeNumber(valueOf(override, 'w:startOverride'));
      if (index !== undefined && start !== undefined) startOverrides.set(index, start);
    }
    numberings.set(id, { abstract: abstract.id, levels, startOverrides });
  }
  return numberings;
}

function* levelsIn(element: XmlElement): Generator<readonly [number, Level]> {
  for (const level of childElements(element)) {
    const index = wholeNumber(level.attributes['w:ilvl']);
    if (level.name === 'w:lvl' && index !== undefined) yield [index, readLevel(level)];
  }
}

function readLevel(level: XmlElement): Level {
  const alternative = child(level, 'mc:AlternateContent');
  const format = child(level, 'w:numFmt') ?? child(alternative && chosen(alternative), 'w:numFmt');
  const kind = format?.attributes['w:val'] ?? 'decimal';
  const suffix = valueOf(level, 'w:suff');
  const run = child(level, 'w:rPr');
  const fonts = child(run, 'w:rFonts')?.attributes;
  return {
    start: wholeNumber(valueOf(level, 'w:start')) ?? 0,
    format: kind === 'custom' ? (format?.attributes['w:format'] ?? 'decimal') : kind,
    text: valueOf(level, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: wholeNumber(valueOf(level, 'w:lvlRestart')),
    legal: onOff(level, 'w:isLgl') ?? false,
    style: valueOf(level, 'w:pStyle'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    hidden: onOff(run, 'w:vanish') ?? false,
  };
}
