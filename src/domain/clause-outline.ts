import type { ClauseAddress } from './clause-address.ts';
import type { Marker, MarkerKind } from './clause-marker.ts';
import { depthBelow, fitsLetters, fitsNumbers, isBelow, relativeNumber } from './clause-numbering.ts';

interface OpenClause {
  readonly kind: MarkerKind | 'paragraph';
  readonly label: string;
  readonly address: string;
  readonly level: number;
  paragraphs: number;
  items: number;
}

/** A clause stands below the last open one of a lower rank. */
const ranks: Readonly<Record<OpenClause['kind'], number>> = {
  'phu-luc': 0,
  mau: 1,
  phan: 2,
  chuong: 3,
  muc: 4,
  'tieu-muc': 5,
  dieu: 6,
  upper: 7,
  roman: 7,
  number: 8,
  letter: 9,
  'sub-letter': 10,
  paragraph: 11,
  dash: 12,
  dot: 12,
  star: 12,
  plus: 12,
};

/** The clauses open at the current paragraph of a document, from the outermost to the innermost. */
export class Outline {
  #open: OpenClause[] = [];
  readonly #used = new Set<string>();
  /** For an address that is taken, from which turn on it may be free again. */
  readonly #turns = new Map<string, number>();
  #preamble = 0;
  #looseItems = 0;
  #romansHoldArticles = false;
  #hasNumbers = false;

  /** The marker as it is meant at this place, or `undefined` where it is no marker. */
  fit(marker: Marker): Marker | undefined {
    const { kind, label, isWeak } = marker;
    const open = this.#last(kind)?.label;
    if (kind === 'phu-luc' && isWeak) return this.#hasNumbers && !this.#appendix() ? marker : undefined;
    if (kind === 'roman' && open === undefined && label.length === 1) {
      // After “H.” comes the letter “I.”.
      const isLetter = fitsLetters(label, this.#last('upper')?.label, 2);
      return isLetter ? { ...marker, kind: 'upper' } : marker;
    }
    if (kind === 'number') return fitsNumbers(label, open, isWeak) ? marker : undefined;
    if (kind === 'sub-letter') return isBelow(label, this.#last('letter')?.label) ? marker : undefined;
    if (!isWeak || label === 'a') return marker;
    return fitsLetters(label, open, kind === 'upper' ? 2 : 26) ? marker : undefined;
  }

  addNumbered({ kind, label, written }: Marker): ClauseAddress {
    this.#hasNumbers = true;
    if (kind === 'phu-luc') this.#romansHoldArticles = false;
    // “I.” before the first article is a chapter, so articles keep their numbers; after it, a list in an article.
    if (kind === 'dieu' && !this.#last('dieu') && this.#open.some((clause) => ranks[clause.kind] === ranks.roman)) {
      this.#romansHoldArticles = true;
    }
    while (this.#open.length > 0 && !this.#topHolds(kind, label)) this.#open.pop();
    const parent = this.#open.at(-1);
    if (ranks[kind] === ranks.dash) {
      return this.#push(kind, label, this.#itemAddress(parent), (parent?.level ?? 0) + 1, written, parent);
    }
    const runsThrough = kind === 'phan' || kind === 'chuong' || kind === 'dieu';
    const base = runsThrough ? this.#appendix() : parent;
    const own = base?.kind === 'number' || kind === 'sub-letter' ? relativeNumber(label, base?.label) : label;
    const level = (base?.level ?? 0) + (kind === 'number' ? depthBelow(own) : 1);
    return this.#push(kind, label, base ? `${base.address}.${own}` : own, level, written, parent);
  }

  addParagraph(text: string, isQuoted: boolean): ClauseAddress {
    if (!isQuoted) {
      while (ranks[this.#open.at(-1)?.kind ?? 'phu-luc'] === ranks.dash) this.#open.pop();
      const words = text.trim();
      if (words.length < 60 && /^nơi nhận\s*:?$/.test(words.normalize('NFC').toLowerCase()))
        return this.#end('noi-nhan');
      if (words.endsWith('./.') && !this.#last('dieu')) return this.#end('ket-thuc');
    }
    const owner = this.#open.at(-1);
    if (!owner || owner.label === 'mo-dau') {
      this.#open = [];
      this.#preamble += 1;
      return this.#push('paragraph', 'mo-dau', `mo-dau-${this.#preamble}`, 0, '', undefined);
    }
    owner.paragraphs += 1;
    const address = this.#unique(`${owner.address}-doan-${owner.paragraphs}`);
    return { address, level: 0, marker: '', parent: owner.address };
  }

  #end(label: string): ClauseAddress {
    const appendix = this.#appendix();
    this.#open = appendix ? this.#open.slice(0, this.#open.indexOf(appendix) + 1) : [];
    const address = appendix ? `${appendix.address}.${label}` : label;
    return this.#push('paragraph', label, address, 0, '', appendix);
  }

  #push(
    kind: OpenClause['kind'],
    label: string,
    wanted: string,
    level: number,
    marker: string,
    parent: OpenClause | undefined,
  ): ClauseAddress {
    const address = this.#unique(wanted);
    this.#open.push({ kind, label, address, level, paragraphs: 1, items: 0 });
    return { address, level, marker, ...(parent && { parent: parent.address }) };
  }

  #topHolds(kind: MarkerKind, label: string): boolean {
    const top = this.#open.at(-1);
    if (!top) return true;
    const [outer, inner] = [this.#rank(top.kind), this.#rank(kind)];
    if (outer !== inner) return outer < inner;
    if (kind === 'number') return isBelow(label, top.label);
    // Signs of one rank nest in the order the document first uses them: “A.” in “I.” or “I.” in “A.”.
    return top.kind !== kind && !this.#last(kind);
  }

  #rank(kind: OpenClause['kind']): number {
    return this.#romansHoldArticles && ranks[kind] === ranks.roman ? ranks.dieu - 0.5 : ranks[kind];
  }

  #itemAddress(parent: OpenClause | undefined): string {
    if (parent) return `${parent.address}-${(parent.items += 1)}`;
    return `gach-${(this.#looseItems += 1)}`;
  }

  #last(kind: MarkerKind): OpenClause | undefined {
    return this.#open.findLast((clause) => clause.kind === kind);
  }

  #appendix(): OpenClause | undefined {
    return this.#open.findLast((clause) => ranks[clause.kind] <= ranks.mau);
  }

  #unique(wanted: string): string {
    let address = wanted;
    // What was found taken once stays so: the count goes on from there, as a long list may repeat one number.
    let turn = this.#turns.get(wanted) ?? 2;
    for (; this.#used.has(address); turn += 1) address = `${wanted}-lap-${turn}`;
    this.#turns.set(wanted, turn);
    this.#used.add(address);
    return address;
  }
}
