import type { Problem } from '#domain/problem.ts';
import type { Content } from './content.ts';
import type { Entry } from './entry.ts';
import type { SourceFile } from './files.ts';
import { shortened } from './rules/place.ts';

/** Rules an entry may ask to be let past, with a reason. No other can be waived. */
export const waivableRules: readonly string[] = [
  'citizen-id',
  'passport',
  'phone-number',
  'private-email',
  'birth-date',
  'home-address',
  'bank-account',
  'complainant-name',
  'secrecy-mark',
  'draft-mark',
];

interface Waiving {
  readonly waivers: readonly { readonly rule: string; readonly words: string }[];
}

/**
 * The problems less those an entry's waiver covers: same rule, same words. A waiver for a rule that cannot be waived, or for words nothing refused, is a problem itself.
 */
export function withoutWaived(
  content: Content,
  files: readonly SourceFile[],
  problems: readonly Problem[],
): readonly Problem[] {
  const waived = new Set<Problem>();
  const own: Problem[] = [];
  const entries: readonly Entry<Waiving>[] = [...content.notices, ...content.updates];
  const waiving = new Map(entries.filter(({ data }) => data.waivers.length > 0).map((entry) => [entry.file, entry]));
  if (waiving.size === 0) return problems;
  const texts = new Map(
    files.filter(({ path }) => waiving.has(path)).map(({ path, text }) => [path, text.split('\n')]),
  );
  // The waiver itself repeats the words it lets past.
  const inWaiver = (problem: Problem): boolean => {
    const entry = waiving.get(problem.file);
    return (
      waivableRules.includes(problem.rule) &&
      entry !== undefined &&
      entry.data.waivers.some(({ words }, index) => {
        const { line, column } = entry.yaml.placeOf(['waivers', index, 'words']);
        return line === problem.line && problem.column >= column && problem.column <= column + words.length;
      })
    );
  };
  const outside = problems.filter((problem) => !inWaiver(problem));
  const problemsOf = Map.groupBy(outside, ({ file }) => file);
  for (const { file, data, yaml } of waiving.values()) {
    data.waivers.forEach(({ rule, words }, index) => {
      const covered = (problemsOf.get(file) ?? []).filter(
        (problem) =>
          problem.rule === rule &&
          // All the refused words, not their beginning: “0” would let every telephone number past.
          problem.message.startsWith(`“${shortened(words)}”`) &&
          texts
            .get(file)
            ?.[problem.line - 1]?.slice(problem.column - 1)
            .startsWith(words) === true,
      );
      const place = { file, ...yaml.placeOf(['waivers', index, 'rule']) };
      if (!waivableRules.includes(rule)) {
        own.push({
          rule: 'unwaivable',
          severity: 'error',
          ...place,
          message: `Không được bỏ qua quy tắc “${rule}”.`,
          fix: `Chỉ bỏ qua được: ${waivableRules.join(', ')}.`,
        });
      } else if (covered.length === 0) {
        own.push({
          rule: 'unused-waiver',
          severity: 'warning',
          ...place,
          message: `Không có chỗ nào trong tệp bị quy tắc “${rule}” báo lỗi với chữ “${words}”.`,
          fix: 'Xóa mục này.',
        });
      } else for (const problem of covered) waived.add(problem);
    });
  }
  return [...outside.filter((problem) => !waived.has(problem)), ...own];
}
