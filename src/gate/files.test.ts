import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { project, removeProjects } from './content.fixture.ts';
import { readFiles, rereadFiles, type ReadFiles } from './files.ts';

afterAll(removeProjects);

/** Places where something may come, change or go: sound ones, refused ones, folders and what is in them. */
const places = [
  'content/notices/2015/tb-12-ket-luan.mdx',
  'content/notices/2015/tb-1.mdx',
  'content/notices/2015/tb-1',
  'content/notices/2015/tb-1/sau.mdx',
  'content/notices/2016/tb-1.mdx',
  'content/notices/2016',
  'content/notices/2016/Thông báo.mdx',
  'content/updates/tb-1/2.1/2015-10-05.yaml',
  'content/updates/tb-1/2.1',
  'content/updates/tb-1',
  'content/updates/TB 1/2.1/2015-10-05.yaml',
  'content/updates/TB 1',
  'content/agencies/xa-vi-du.yaml',
  'content/agencies/a.yml',
  'content/abbreviations.yaml',
  'content/la.docx',
] as const;

const happening = fc.record({
  place: fc.constantFrom(...places),
  other: fc.constantFrom(...places),
  what: fc.constantFrom('write', 'write anew', 'garble', 'link', 'remove', 'rename'),
});

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** Makes something happen, as far as it can, and says where. */
function happen(root: string, { place, other, what }: Happening): readonly string[] {
  const path = join(root, place);
  try {
    if (what === 'remove') rmSync(path, { recursive: true });
    else if (what === 'rename') renameSync(path, join(root, other));
    else {
      mkdirSync(dirname(path), { recursive: true });
      // Nothing is written through a link.
      rmSync(path, { force: true });
      if (what === 'link') symlinkSync('khong-co', path);
      else writeFileSync(path, what === 'garble' ? Buffer.from([0xff, 0xfe, 0]) : `${what}: Ví dụ\n`);
    }
  } catch {
    // There is nothing there, or something else: a folder where a file was to be.
  }
  // The folders a path leads through may have come with it, or been put in the place of a file.
  return [place, other].flatMap((one) => {
    const names = one.split('/');
    return names.slice(1).map((_, index) => names.slice(0, index + 2).join('/'));
  });
}

const said = ({ files, paths, problems }: ReadFiles): unknown => ({
  paths,
  files: files.map(({ path, text }) => [path, text]),
  problems: problems.map(({ file, rule }) => `${file} ${rule}`).toSorted(),
});

test('what is read again after changes is what would be read anew', () => {
  fc.assert(
    fc.property(fc.array(fc.array(happening, { maxLength: 4 }), { maxLength: 8 }), (turns) => {
      const root = project();
      let found = readFiles(root);
      for (const turn of turns) {
        found = rereadFiles(root, found, new Set(turn.flatMap((one) => happen(root, one))));
        expect(said(found)).toEqual(said(readFiles(root)));
      }
    }),
    { numRuns: 150 },
  );
});

test('a file that did not change is the same object, and so is one written with the same words', () => {
  const root = project({ 'content/agencies/xa-vi-du.yaml': 'a: Ví dụ\n', 'content/agencies/khac.yaml': 'b: Ví dụ\n' });
  const before = readFiles(root);
  writeFileSync(join(root, 'content/agencies/xa-vi-du.yaml'), 'a: Ví dụ\n');
  writeFileSync(join(root, 'content/agencies/khac.yaml'), 'b: Khác\n');
  const changed = ['content/agencies/xa-vi-du.yaml', 'content/agencies/khac.yaml'];
  const after = rereadFiles(root, before, new Set(changed));
  const others = after.files.filter((file) => !before.files.includes(file));
  expect(others).toEqual([{ path: 'content/agencies/khac.yaml', text: 'b: Khác\n' }]);
});

test('a file that is renamed is never there twice', () => {
  const [one, two] = ['content/agencies/xa-mot.yaml', 'content/agencies/xa-hai.yaml'] as const;
  const root = project({ [one]: 'a: Ví dụ\n' });
  const before = readFiles(root);
  renameSync(join(root, one), join(root, two));
  const after = rereadFiles(root, before, new Set([two]));
  expect(after.paths).toContain(two);
  expect(after.paths).not.toContain(one);
});
