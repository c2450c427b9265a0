/** The characters before it are left to other uses, such as the blank, `!` and `"`. */
const first = 0x23;

/** A small number as a character: a row of numbers of one kind packs well as a text. */
export const characterOf = (number: number): string => String.fromCharCode(first + number);

export const numberAt = (text: string, at = 0): number => text.charCodeAt(at) - first;
