import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** Rules that a file with one import breaks. */
async function broken(file: string, specifier: string): Promise<readonly (string | null)[]> {
  const code = `import thing from '${specifier}';\nexport const kept = thing;\n`;
  const [result] = await eslint.lintText(file.endsWith('.astro') ? `---\n${code}---\n` : code, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

test.each([
  ['src/domain/kept.ts', '#gate/content.ts'],
  ['src/domain/kept.ts', '../queries/register.ts'],
  ['src/domain/kept.ts', 'node:fs'],
  ['src/domain/kept.ts', 'fs'],
  ['src/verbatim/kept.ts', '#schemas/notice.ts'],
  ['src/queries/kept.ts', '#components/ui/Pages.astro'],
  ['src/components/ui/Kept.astro', '#layouts/Page.astro'],
  ['src/components/ui/Kept.astro', '../../pages/index.astro'],
  ['src/components/ui/Kept.astro', 'astro:content'],
])('%s may not import %s', async (file, specifier) => {
  expect(await broken(file, specifier)).toContain('no-restricted-imports');
});

test.each([
  ['src/queries/kept.ts', '#domain/register.ts'],
  ['src/components/ui/Kept.astro', '#domain/register.ts'],
  ['src/pages/kept.astro', '#layouts/Page.astro'],
])('%s may import %s', async (file, specifier) => {
  expect(await broken(file, specifier)).not.toContain('no-restricted-imports');
});
