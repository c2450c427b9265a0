/** The first whole words of a text, where only so many letters have room; a cut is marked by “…”. */
export function openingWords(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return `${text.slice(0, letters + 1).replace(/[^\p{L}\p{N}]+[\p{L}\p{M}\p{N}]*$/u, '')}…`;
}
