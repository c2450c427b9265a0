/** The YAML between the two `---` lines a file begins with; undefined where it has none. It starts on line 2. */
export function frontMatterOf(text: string): string | undefined {
  return /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(text)?.[1];
}
