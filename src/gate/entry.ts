import type { z } from 'astro/zod';
import type { Problem } from '#domain/problem.ts';
import { textProblems } from './rules/text-rules.ts';
import { checkAgainst } from './schema-problems.ts';
import { yamlFault } from './yaml-faults.ts';
import type { Place, YamlSource } from './yaml-source.ts';

/** Where the values of a file's YAML stand. */
export interface Places {
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** A content file that passed its schema, with what is needed to point into it. */
export interface Entry<T> {
  readonly id: string;
  /** Path below the project's root. */
  readonly file: string;
  readonly data: T;
  readonly yaml: Places;
}

/** What a file's YAML comes to. */
export interface ReadYaml<T> {
  /** The data, if the schema accepts them. */
  readonly data: T | undefined;
  /** Whether the YAML can be read, its schema passed or not. */
  readonly isReadable: boolean;
  readonly problems: readonly Problem[];
}

/** A thing's id: its file's path below the folder without ending; of a notice, filed by year, the name alone. */
export function idOf(path: string, folder: string): string {
  const below = path.slice(
    path === `content/${folder}` ? 'content/'.length : `content/${folder}/`.length,
    path.lastIndexOf('.'),
  );
  return folder === 'notices' ? below.slice(below.lastIndexOf('/') + 1) : below;
}

/** Checks the YAML of a file against its schema, its letters included where they are not written as such. */
export function readYaml<T>(file: string, yaml: YamlSource, schema: z.ZodType<T>): ReadYaml<T> {
  if (yaml.errors.length > 0) {
    const faults = yaml.errors.map(({ line, column, code, text, before }): Problem => {
      return { rule: 'yaml-syntax', severity: 'error', file, line, column, ...yamlFault(code, text, before) };
    });
    return { data: undefined, isReadable: false, problems: faults };
  }
  const disguised = yaml.disguised.flatMap(({ value, line, column }): readonly Problem[] => [
    ...textProblems({ path: file, text: value }).map((problem) => ({ ...problem, line, column })),
    ...(value.trim() === '' ? [emptyValue(file, { line, column })] : []),
  ]);
  const cut = yaml.cut.map((lost): Problem => lostWords(file, lost));
  const { value, problems } = checkAgainst(schema, yaml);
  const refused = problems.map((problem): Problem => ({ ...problem, severity: 'error', file }));
  return { data: value, isReadable: true, problems: [...disguised, ...cut, ...refused] };
}

function emptyValue(file: string, place: Place): Problem {
  return {
    rule: 'empty-value',
    severity: 'error',
    file,
    ...place,
    message: 'Giá trị này chỉ có dấu cách.',
    fix: 'Viết giá trị vào giữa hai dấu ngoặc kép; mục không bắt buộc thì xóa cả dòng.',
  };
}

function lostWords(file: string, { rest, line, column }: YamlSource['cut'][number]): Problem {
  return {
    rule: 'lost-words',
    severity: 'error',
    file,
    line,
    column,
    message: `Chữ từ dấu # đến hết dòng bị bỏ, không lên trang: “${rest}”.`,
    fix: 'Nếu là lời của giá trị, đặt cả giá trị giữa hai dấu ngoặc kép thẳng: "…". Nếu là lời ghi chú, viết thành một dòng riêng bắt đầu bằng #.',
  };
}
