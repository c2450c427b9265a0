/** The YAML between the two `---` lines a file begins with; undefined where it has none. It starts on line 2. */
export function frontMatterOf(text: string): string | undefined {
  const [head, yaml = ''] = /^--- *\n(?:([\s\S]*?)\n)?--- *(?:\n|$)/.exec(text) ?? [];
  return head === undefined ? undefined : yaml;
}
