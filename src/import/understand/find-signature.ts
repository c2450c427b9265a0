import { guess } from './guess.ts';
import type { Line } from './passage.ts';
import { personName } from './person-name.ts';
import { positionAtStart, recased } from './recase.ts';
import type { RecipientLines } from './recipient-lines.ts';
import { readSignature, unknownTitle, type Signature } from './signature.ts';

/** How far behind “Nơi nhận” the signature may begin. */
const reach = 16;

/** The signature of the document itself: beside “Nơi nhận”, or behind the close of the text. */
export function findSignature(
  lines: readonly Line[],
  from: number,
  recipients: RecipientLines | undefined,
  text: string,
): Signature | undefined {
  if (recipients) {
    const after = readSignature(lines, recipients.last + 1, Math.min(lines.length, recipients.last + reach), text);
    if (after) return after;
    const before = readSignature(lines, Math.max(from, recipients.first - reach), recipients.first, text);
    if (before) return before;
    return mergedSignature(lines, recipients) ?? bareName(lines, recipients.last + 1);
  }
  // Without “Nơi nhận”: behind the close of the text, or at its end.
  const close = lines.findIndex(({ plain }, index) => index >= from && /\.\/\.?\s*$/.test(plain));
  const behind =
    close === -1 ? undefined : readSignature(lines, close + 1, Math.min(lines.length, close + reach), text);
  return behind ?? readSignature(lines, Math.max(from, lines.length - reach), lines.length, text);
}

/** A signature whose words a torn page left in the lines of the recipients. */
function mergedSignature(lines: readonly Line[], { first, last, isMerged }: RecipientLines): Signature | undefined {
  if (!isMerged) return undefined;
  const tails = lines.slice(first, last + 6).map(besideColumn);
  const office = tails
    .map((tail) => positionAtStart(tail.replace(/^[^\p{L}]*(?:\p{L}{1,2}\s+_?)?/u, '')))
    .findLast((found) => found !== undefined && found.rest.trim().length < 4);
  const whom = tails
    .map((tail) => /KT[.,]\s*(?<whom>\p{Lu}{2}[\p{Lu} ]+)/u.exec(tail)?.groups?.['whom'])
    .find((found) => found !== undefined);
  const name = tails.map((tail) => personName(tail)).find((found) => found?.isFamiliar === true);
  if (name === undefined) return undefined;
  const behalf = lines
    .slice(first, last + 1)
    .flatMap(({ plain }) => /TM[.,]\s*(?<whom>\p{Lu}{2}[\p{Lu} ]+)/u.exec(plain)?.groups?.['whom'] ?? []);
  const onBehalfOf = whom === undefined ? undefined : positionAtStart(whom)?.name;
  return {
    signatory: guess(
      {
        name: name.name,
        title: office?.name ?? unknownTitle,
        ...(onBehalfOf !== undefined && { capacity: 'KT', onBehalfOf }),
      },
      'low',
      tails
        .filter((tail) => tail !== '')
        .slice(0, 4)
        .join(' / '),
    ),
    behalf: behalf.map((name) => positionAtStart(name)?.name ?? name),
    first,
    last,
  };
}

/** What stands in the right column of a line: behind a wide gap, or behind the last sign of the left one. */
function besideColumn({ text, plain }: Line): string {
  const wide = /\S\s{3,}(?<tail>\S.*)$/u.exec(text)?.groups?.['tail'];
  if (wide !== undefined) return wide.trim();
  return (
    /^(?:Nơi nhận\s*:|.*[;,.:])\s*[^\p{L}]*(?:\p{L}{1,2}\s+)?(?<tail>\p{Lu}[^;]*)$/u.exec(plain)?.groups?.['tail'] ??
    plain
  );
}

/** A name that stands alone behind the recipients, its title of office lost or beside it. */
function bareName(lines: readonly Line[], from: number): Signature | undefined {
  for (let index = from; index < Math.min(lines.length, from + 6); index += 1) {
    const plain = lines[index]?.plain ?? '';
    const name = personName(plain);
    if (name?.isFamiliar !== true) continue;
    return {
      signatory: guess({ name: name.name, title: unknownTitle }, 'low', plain),
      behalf: [],
      first: index,
      last: index,
    };
  }
  return undefined;
}

/** For whom the document is signed, where the name of who signs is missing: “TM. CHÍNH PHỦ”. */
export function namedBehalf(lines: readonly Line[], text: string): readonly string[] {
  return lines.flatMap(({ plain }) => {
    const whom = /^TM\s?[.,]\s?(?<whom>\p{Lu}[\p{Lu}\s]{5,60})$/u.exec(plain)?.groups?.['whom'];
    return whom === undefined ? [] : [recased(whom, text).name];
  });
}
