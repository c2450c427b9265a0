import { child, childElements, onOff, valueOf, wholeNumber, type XmlElement } from './xml.ts';

/** Settings of characters that decide what is printed, or that a person must know. */
export type Toggle = 'b' | 'i' | 'caps' | 'smallCaps' | 'vanish' | 'strike' | 'dstrike';

interface Style {
  readonly id: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** Reference to a level of a numbering: `style` is the style that gave it, which may be tied to a level. */
export interface NumberingReference {
  readonly id: string;
  readonly level: number | undefined;
  readonly style: string | undefined;
}

/** Styles of a document, with what each inherits. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #chains = new Map<string, readonly Style[]>();
  readonly #defaults: XmlElement | undefined;
  readonly #defaultParagraph: string | undefined;

  constructor(root: XmlElement | undefined) {
    let defaultParagraph: string | undefined;
    for (const style of root === undefined ? [] : childElements(root)) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || id === undefined) continue;
      const isDefault = /^(?:1|true|on)$/u.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph = id;
      this.#styles.set(id, {
        id,
        basedOn: valueOf(style, 'w:basedOn'),
        paragraph: child(style, 'w:pPr'),
        run: child(style, 'w:rPr'),
      });
    }
    this.#defaultParagraph = defaultParagraph;
    this.#defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  }

  /** A style and those it is based on, nearest first. */
  #chain(id: string | undefined): readonly Style[] {
    if (id === undefined) return [];
    const known = this.#chains.get(id);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    for (let next = this.#styles.get(id); next !== undefined && !chain.includes(next);) {
      chain.push(next);
      next = next.basedOn === undefined ? undefined : this.#styles.get(next.basedOn);
    }
    this.#chains.set(id, chain);
    return chain;
  }

  #paragraphChain(properties: XmlElement | undefined): readonly Style[] {
    return this.#chain(valueOf(properties, 'w:pStyle') ?? this.#defaultParagraph);
  }

  /**
   * Whether a setting holds for a run. What the run says itself decides; else the styles of paragraph and
   * characters are combined, and two that both switch it on cancel each other (ECMA-376, 17.7.3).
   */
  toggle(name: Toggle, run: XmlElement | undefined, paragraph: XmlElement | undefined): boolean {
    const own = onOff(run, `w:${name}`);
    if (own !== undefined) return own;
    const first = (chain: readonly Style[]): boolean | undefined =>
      chain.map((style) => onOff(style.run, `w:${name}`)).find((value) => value !== undefined);
    const byParagraph = first(this.#paragraphChain(paragraph)) ?? false;
    const byCharacter = first(this.#chain(valueOf(run, 'w:rStyle'))) ?? false;
    return byParagraph !== byCharacter || (onOff(this.#defaults, `w:${name}`) ?? false);
  }

  /** Name of the font a run is set in, as far as the file names one. */
  font(run: XmlElement | undefined, paragraph: XmlElement | undefined): string | undefined {
    const sources = [
      run,
      ...this.#chain(valueOf(run, 'w:rStyle')).map((style) => style.run),
      ...this.#paragraphChain(paragraph).map((style) => style.run),
      this.#defaults,
    ];
    for (const source of sources) {
      const fonts = child(source, 'w:rFonts')?.attributes;
      const name = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** The numbering of a paragraph, its own or its style's; undefined for none, also where it is switched off. */
  numbering(properties: XmlElement | undefined): NumberingReference | undefined {
    const own = child(properties, 'w:numPr');
    const ownId = valueOf(own, 'w:numId');
    const ownLevel = wholeNumber(valueOf(own, 'w:ilvl'));
    if (ownId !== undefined) return ownId === '0' ? undefined : { id: ownId, level: ownLevel ?? 0, style: undefined };
    const chain = this.#paragraphChain(properties);
    const giver = chain.find((style) => valueOf(child(style.paragraph, 'w:numPr'), 'w:numId') !== undefined);
    const id = valueOf(child(giver?.paragraph, 'w:numPr'), 'w:numId');
    if (id === undefined || id === '0') return undefined;
    const level = chain
      .map((style) => wholeNumber(valueOf(child(style.paragraph, 'w:numPr'), 'w:ilvl')))
      .find((value) => value !== undefined);
    return ownLevel === undefined ? { id, level, style: chain[0]?.id } : { id, level: ownLevel, style: undefined };
  }

  /** The numbering that a numbering style stands for. */
  numberingOfStyle(id: string): string | undefined {
    return this.#chain(id)
      .map((style) => valueOf(child(style.paragraph, 'w:numPr'), 'w:numId'))
      .find((value) => value !== undefined);
  }

  alignment(properties: XmlElement | undefined): string | undefined {
    return (
      valueOf(properties, 'w:jc') ??
      this.#paragraphChain(properties)
        .map((style) => valueOf(style.paragraph, 'w:jc'))
        .find((value) => value !== undefined)
    );
  }
}
