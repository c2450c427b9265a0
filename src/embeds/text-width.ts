/**
 * Widths of letters in thousandths of the type size, as in Arial and the fonts made to its measure
 * (Helvetica, Liberation Sans, Arimo). A Vietnamese letter is as wide as the letter its marks stand on.
 */
const regular: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl',
  260: '|',
  278: ' !,./:;I[\\]ft',
  333: '()-`r“”·',
  334: '{}',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jcksvxyz',
  556: '#$0123456789?L_abdeghnopquđ–',
  584: '+<=>~',
  611: 'FTZ',
  656: 'ơ',
  667: '&ABEKPSVXY',
  669: 'ư',
  722: 'CDHNRUwĐ',
  778: 'GOQ',
  833: 'Mm',
  854: 'Ư',
  857: 'Ơ',
  889: '%',
  944: 'W',
  1000: '—…',
  1015: '@',
};

const bold: Readonly<Record<number, string>> = {
  238: "'",
  278: ' ,./I\\ijl',
  280: '|',
  333: '!()-:;[]`ft·',
  389: '*r{}',
  474: '"',
  500: 'z“”',
  556: '#$0123456789J_aceksvxy–',
  584: '+<=>^~',
  611: '?FLTZbdghnopquđ',
  667: 'EPSVXY',
  711: 'ơ',
  722: '&ABCDHKNRUĐ',
  724: 'ư',
  778: 'GOQw',
  830: 'Ư',
  833: 'M',
  853: 'Ơ',
  889: '%m',
  944: 'W',
  975: '@',
  1000: '—…',
};

const widthsOf = (table: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(table).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])));
const weights = { regular: widthsOf(regular), bold: widthsOf(bold) } as const;
const widest = 1015;

/** By weight, the width of every letter that was measured: a text has few different ones, each of them many times. */
const measured = { regular: new Map<string, number>(), bold: new Map<string, number>() } as const;

/** How wide a line of text is, in the units of `size`. A letter of another script counts as the widest there is. */
export function textWidth(text: string, size: number, weight: keyof typeof weights = 'regular'): number {
  const widths = measured[weight];
  let sum = 0;
  for (const letter of text.normalize('NFC')) {
    let width = widths.get(letter);
    if (width === undefined) {
      width = letterWidth(letter, weight);
      widths.set(letter, width);
    }
    sum += width;
  }
  return (sum * size) / 1000;
}

function letterWidth(letter: string, weight: keyof typeof weights): number {
  // Marks but the horn, which makes another letter, stand above or below and take no room.
  const bare = letter
    .normalize('NFD')
    .replaceAll(/(?!\u{31B})\p{Mn}/gu, '')
    .normalize('NFC');
  return [...bare].reduce((sum, part) => sum + (weights[weight].get(part) ?? widest), 0);
}
