import { inForceOn, type Agency, type Group } from '#domain/agency.ts';
import type { CivilDate } from '#domain/civil-date.ts';
import { fold } from './fold.ts';
import { groupKind } from './group-name.ts';
import { slugOf } from './slug.ts';

/** Who a document addresses: a body of the register, or one the register does not hold. */
export interface Party {
  /** Id of the register; for an unknown body the id that is proposed. */
  readonly id: string;
  /** As the register calls it; for an unknown body as printed. */
  readonly name: string;
  readonly kind: 'agency' | 'group';
  readonly isKnown: boolean;
}

interface Form {
  readonly folded: string;
  /** In capitals alone, as an abbreviation is: it must be printed so. */
  readonly exact: string | undefined;
  readonly agencies: Agency[];
  /** Bodies that the name means only in documents of their own province: it names no place. */
  readonly local: Set<Agency>;
}

/** Spellings under which documents write a name: in full and with its usual abbreviations. */
function spellings(name: string): readonly string[] {
  const folded = fold(name.normalize('NFC'));
  const swaps: readonly (readonly [string, string])[] = [
    ['ủy ban nhân dân', 'ubnd'],
    ['hội đồng nhân dân', 'hđnd'],
    [' và ', ' & '],
    ['thành phố', 'tp'],
  ];
  const all = new Set([folded]);
  for (const [long, short] of swaps) {
    for (const form of [...all]) {
      if (form.includes(long)) all.add(form.replace(long, short));
      if (form.includes(short)) all.add(form.replace(short, long));
    }
  }
  for (const form of [...all]) if (form.includes(' - ')) all.add(form.replaceAll(' - ', '-'));
  return [...all];
}

/** The names of the register, ready to be found in a text. */
export class PartyBook {
  readonly #byStart = new Map<string, Form[]>();
  readonly #groups: readonly { readonly group: Group; readonly kind: string | undefined; readonly folded: string }[];
  readonly #byId = new Map<string, Agency>();
  readonly #asOf: CivilDate | undefined;
  readonly #root: string | undefined;
  readonly #issuer: Agency | undefined;
  readonly #place: string | undefined;

  /**
   * @param asOf day of the document: a name goes to the body that bore it then
   * @param issuer id of the issuing body: a name many bodies bear goes to the one of its province
   */
  constructor(agencies: readonly Agency[], groups: readonly Group[], asOf?: CivilDate, issuer?: string) {
    this.#asOf = asOf;
    this.#groups = groups.map((group) => ({ group, kind: groupKind(group.name), folded: fold(group.name) }));
    for (const agency of agencies) this.#byId.set(agency.id, agency);
    this.#root = issuer === undefined ? undefined : this.#rootOf(issuer);
    this.#issuer = issuer === undefined ? undefined : this.#byId.get(issuer);
    this.#place = agencies.some((agency) => placeOf(agency) === this.#root) ? this.#root : undefined;
    const forms = new Map<string, Form>();
    for (const agency of agencies) {
      for (const name of namesOf(agency)) {
        const isShort = /^[\p{Lu}\d&-]+$/u.test(name);
        for (const folded of isShort ? [fold(name)] : spellings(name)) {
          const form = forms.get(folded) ?? {
            folded,
            exact: isShort ? name : undefined,
            agencies: [],
            local: new Set(),
          };
          if (!form.agencies.includes(agency)) form.agencies.push(agency);
          if (namesNoPlace(name, agency)) form.local.add(agency);
          forms.set(folded, form);
        }
      }
    }
    for (const form of [...forms.values()].toSorted((a, b) => b.folded.length - a.folded.length)) {
      const start = startOf(form.folded);
      const same = this.#byStart.get(start);
      if (same) same.push(form);
      else this.#byStart.set(start, [form]);
    }
  }

  /** The longest name of the register that stands at a place of a text, whole words alone. */
  knownAt(plain: string, folded: string, index: number): { readonly party: Party; readonly end: number } | undefined {
    for (const form of this.#byStart.get(startOf(folded.slice(index, index + 40))) ?? []) {
      const end = index + form.folded.length;
      if (!folded.startsWith(form.folded, index) || /[\p{L}\p{M}\p{N}]/u.test(folded.charAt(end))) continue;
      if (form.exact !== undefined && plain.slice(index, end) !== form.exact) continue;
      const agency = this.#meant(form);
      if (agency) return { party: partyOf(agency), end };
    }
    return undefined;
  }

  /** The group that a phrase such as “các sở, ngành” means, or the one that is proposed for it. */
  groupNamed(phrase: string): Party {
    const folded = fold(phrase);
    const kind = groupKind(phrase);
    const same = this.#groups.filter((known) => known.folded === folded);
    const alike = same.length > 0 ? same : this.#groups.filter((known) => kind !== undefined && known.kind === kind);
    const [found] = alike;
    return found !== undefined && alike.length === 1
      ? { id: found.group.id, name: found.group.name, kind: 'group', isKnown: true }
      : { id: slugOf(phrase), name: phrase, kind: 'group', isKnown: false };
  }

  /** A body by the name it is printed under. */
  agencyNamed(name: string): Party {
    const plain = this.#inProvince(name.replaceAll(/\s+/g, ' ').trim());
    // “UBND huyện” in a document of a district is that district's.
    if (
      this.#issuer &&
      /^(?:ủy ban nhân dân|ubnd) (?:huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu)$/u.test(fold(plain))
    ) {
      const unit = fold(plain).replace('ubnd', 'ủy ban nhân dân');
      if (this.#issuer.names.some((own) => fold(own.name).startsWith(`${unit} `))) return partyOf(this.#issuer);
    }
    const known = this.knownAt(plain, fold(plain), 0);
    if (known?.end === plain.length) return known.party;
    return { id: slugOf(plain), name: plain, kind: 'agency', isKnown: false };
  }

  /** “Công an tỉnh” in a document of Kon Tum is Công an tỉnh Kon Tum. */
  #inProvince(name: string): string {
    const place = this.#place;
    if (place === undefined || !/\stỉnh$/u.test(name) || this.knownAt(name, fold(name), 0)?.end === name.length)
      return name;
    return `${name} ${place}`;
  }

  #meant(form: Form): Agency | undefined {
    const root = this.#root;
    const agencies = form.agencies.filter(
      (agency) => root === undefined || !form.local.has(agency) || this.#rootOf(agency.id) === root,
    );
    if (agencies.length <= 1) return agencies[0];
    const asOf = this.#asOf;
    const living = asOf === undefined ? agencies : agencies.filter((agency) => inForceOn(agency, asOf));
    const near = living.filter((agency) => this.#root !== undefined && this.#rootOf(agency.id) === this.#root);
    if (near.length === 1) return near[0];
    // One name, many bodies: which is meant is for a person to say.
    return living.length === 1 ? living[0] : undefined;
  }

  #rootOf(id: string): string {
    let at = id;
    for (let turn = 0; turn < 10; turn += 1) {
      const parent = this.#byId.get(at)?.parent;
      if (parent === undefined) break;
      at = parent;
    }
    // Bodies of a province without a common superior, as its council and its committee are, share its name.
    const agency = this.#byId.get(at);
    return (agency && placeOf(agency)) ?? at;
  }
}

function namesOf(agency: Agency): readonly string[] {
  return [
    ...agency.names.flatMap(({ name, abbreviation }) => (abbreviation === undefined ? [name] : [name, abbreviation])),
    ...agency.aliases,
  ];
}

const placed = /(?:tỉnh(?: ủy)?|thành phố|huyện|quận|thị xã|xã|phường|Tỉnh ủy)\s(?<place>\p{Lu}[^,]*)$/u;

function placeOf(agency: Agency): string | undefined {
  return agency.names.map(({ name }) => placed.exec(name)?.groups?.['place']).find((found) => found !== undefined);
}

/** Whether a name leaves out the place that the body's full name ends with: “Sở Nội vụ” of “Sở Nội vụ tỉnh Kon Tum”. */
function namesNoPlace(name: string, agency: Agency): boolean {
  const place = placeOf(agency);
  return place !== undefined && !fold(name).includes(fold(place));
}

function partyOf(agency: Agency): Party {
  return { id: agency.id, name: agency.names.at(-1)?.name ?? agency.id, kind: 'agency', isKnown: true };
}

/** The first word of a folded name: where to look for it. */
function startOf(folded: string): string {
  return /^[\p{L}\p{M}\p{N}]+/u.exec(folded)?.[0] ?? '';
}
