/**
 * Signs of the fonts Symbol and Wingdings, which have no code of their own: Word keeps them as F0xx in the
 * private area, where any other font shows a box. Only signs that official texts use; the rest is reported.
 */
const symbol: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x2a: '*',
  0x2b: '+',
  0x2d: '-',
  0x3c: '<',
  0x3d: '=',
  0x3e: '>',
  0x5e: '⊥',
  0x61: 'α',
  0x62: 'β',
  0x64: 'δ',
  0x65: 'ε',
  0x67: 'γ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x70: 'π',
  0x73: 'σ',
  0x44: 'Δ',
  0x53: 'Σ',
  0x57: 'Ω',
  0x77: 'ω',
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xa7: '♣',
  0xa8: '♦',
  0xa9: '♥',
  0xaa: '♠',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xd7: '·',
  0xde: '⇒',
  0xdb: '⇔',
  0xe0: '◊',
  0xe5: '∑',
};
const wingdings: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x22: '✂',
  0x28: '☎',
  0x29: '✆',
  0x2a: '✉',
  0x46: '☞',
  0x45: '☜',
  0x4a: '☺',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x70: '❐',
  0x71: '❑',
  0x72: '❒',
  0x74: '◆',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9e: '·',
  0x9f: '•',
  0xa0: '▪',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xaa: '✦',
  0xab: '★',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xef: '⇦',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const wingdings2: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x2a: '☐',
  0x30: '☐',
  0xa3: '☐',
  0x97: '●',
  0x98: '⬤',
  0xa2: '■',
};
const fonts: Readonly<Record<string, Readonly<Record<number, string>> | undefined>> = {
  symbol,
  wingdings,
  'wingdings 2': wingdings2,
};

/** Whether letters typed in this font are signs. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:symbol|(?:wing|web)dings(?: [23])?)$/iu.test(font);
}

/**
 * The sign that a code of a symbol font prints.
 *
 * @param code as in the file, F0xx or xx
 * @returns undefined for a sign that is not in the tables
 */
export function symbolSign(font: string | undefined, code: number): string | undefined {
  const table = fonts[(font ?? '').toLowerCase()];
  return table?.[code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code];
}
