/** Numbers as Word prints them (ST_NumberFormat); undefined for formats that are not known here. */
export function formatNumber(value: number, format: string): string | undefined {
  const write = formats[format];
  if (write !== undefined) return value < 0 ? String(value) : write(value);
  // A format of one's own is given by its first members: “001, 002, 003, ...”.
  const zeros = /^(0+)1, (?:0+)2, /u.exec(format)?.[1];
  return zeros === undefined ? undefined : String(value).padStart(zeros.length + 1, '0');
}

const decimal = (value: number): string => String(value);

const formats: Readonly<Record<string, ((value: number) => string) | undefined>> = {
  decimal,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: decimal,
  decimalEnclosedParen: (value) => `(${String(value)})`,
  decimalEnclosedFullstop: (value) => `${String(value)}.`,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalFullWidth: (value) => [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  numberInDash: (value) => `- ${String(value)} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  russianUpper: undefined,
  hex: (value) => value.toString(16).toUpperCase(),
  ordinal: undefined,
  chicago: (value) => (value < 1 ? '' : '*†‡§'.charAt((value - 1) % 4).repeat(Math.floor((value - 1) / 4) + 1)),
  none: () => '',
};

/** Word goes a … z, aa, bb … zz, aaa; never “đ”, which is typed by hand where it is wanted. */
function letters(value: number, first: number): string {
  if (value < 1) return '';
  return String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.min(30, Math.floor((value - 1) / 26) + 1));
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value > 30_000) return String(value);
  let left = value;
  let text = '';
  for (const [amount, numeral] of numerals) {
    const times = Math.floor(left / amount);
    text += numeral.repeat(times);
    left -= times * amount;
  }
  return text;
}

function enclosed(value: number, first: number, most: number): string {
  return value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : String(value);
}
