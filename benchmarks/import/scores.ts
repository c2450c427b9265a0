import { slugOf } from '../../src/import/understand/slug.ts';
import type { AddressedDirective } from '../../src/import/draft/findings.ts';
import type { Understanding } from '../../src/import/understand/understand.ts';

/** Facts of a real document, read by hand; `null` where the text does not have them. */
export interface Expected {
  readonly file: string;
  readonly half: 'dev' | 'held';
  readonly type: string | null;
  readonly number: string | null;
  readonly date: string | null;
  /** Name of the issuing body in full. */
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly position: string | null;
}

/** Directives of a real document, marked by hand: the first words of each, who leads, who helps, until when. */
export interface ExpectedDirectives {
  readonly file: string;
  readonly half: 'dev' | 'held';
  readonly directives: readonly {
    readonly begins: string;
    readonly lead: readonly string[];
    readonly support?: readonly string[];
    /** Words of the deadline. */
    readonly due?: string;
  }[];
}

export interface Imported {
  readonly read: Understanding;
  readonly directives: readonly AddressedDirective[];
}

export interface FieldScore {
  readonly field: string;
  readonly right: number;
  readonly of: number;
  readonly wrong: readonly string[];
}

const fields: readonly (readonly [keyof Expected, (read: Understanding) => string | undefined])[] = [
  ['type', ({ type }) => type?.value],
  ['number', ({ number }) => number?.value],
  ['date', ({ issued }) => issued?.value],
  ['issuer', ({ issuer }) => issuer?.value.name],
  ['signer', ({ signatory }) => signatory?.value.name],
  ['position', ({ signatory }) => signatory?.value.title],
];

/** How many values of each field are right, of the documents that have them. A value invented is wrong as well. */
export function fieldScores(
  expected: readonly Expected[],
  imported: ReadonlyMap<string, Imported>,
): readonly FieldScore[] {
  return fields.map(([field, valueOf]) => {
    const wrong: string[] = [];
    let of = 0;
    let right = 0;
    for (const document of expected) {
      const meant = document[field];
      const draft = imported.get(document.file);
      const found = draft && valueOf(draft.read);
      if (meant === null) {
        if (found !== undefined && field !== 'position') wrong.push(`${document.file}: không có, nhưng ghi “${found}”`);
        continue;
      }
      of += 1;
      if (found !== undefined && same(found, meant)) right += 1;
      else wrong.push(`${document.file}: “${meant}”, nhưng ghi “${found ?? ''}”`);
    }
    return { field, right, of, wrong };
  });
}

/** How well directives were found: an expected one is a hit where one begins with its words. */
export function directiveScore(expected: readonly ExpectedDirectives[], imported: ReadonlyMap<string, Imported>) {
  const score = { expected: 0, hits: 0, extra: 0, leads: 0, supports: 0, dues: 0 };
  const wrong: string[] = [];
  for (const document of expected) {
    const found = new Set(imported.get(document.file)?.directives ?? []);
    for (const meant of document.directives) {
      score.expected += 1;
      const hit = [...found].find(({ words }) => folded(words).startsWith(folded(meant.begins)));
      if (hit === undefined) {
        wrong.push(`${document.file}: thiếu “${meant.begins}”`);
        continue;
      }
      found.delete(hit);
      score.hits += 1;
      const parties = (names: readonly string[]): string =>
        names
          .map((name) => slugOf(name, 200))
          .toSorted()
          .join(' ');
      const isLead = parties(hit.lead.map(({ name }) => name)) === parties(meant.lead);
      const isSupport = parties(hit.support.map(({ name }) => name)) === parties(meant.support ?? []);
      const isDue = folded(hit.due?.words ?? '') === folded(meant.due ?? '');
      if (isLead) score.leads += 1;
      else
        wrong.push(
          `${document.file}: “${meant.begins}” chủ trì ${meant.lead.join('; ')}, nhưng ghi ${hit.lead.map(({ name }) => name).join('; ')}`,
        );
      if (isSupport) score.supports += 1;
      else
        wrong.push(
          `${document.file}: “${meant.begins}” phối hợp ${(meant.support ?? []).join('; ')}, nhưng ghi ${hit.support.map(({ name }) => name).join('; ')}`,
        );
      if (isDue) score.dues += 1;
      else
        wrong.push(
          `${document.file}: “${meant.begins}” thời hạn “${meant.due ?? ''}”, nhưng ghi “${hit.due?.words ?? ''}”`,
        );
    }
    score.extra += found.size;
    for (const { words } of found) wrong.push(`${document.file}: thừa “${words.slice(0, 60)}”`);
  }
  return { ...score, wrong };
}

function same(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
}
