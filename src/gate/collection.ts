import type { z } from 'astro/zod';
import type { Problem } from '#domain/problem.ts';
import type { WrittenFile } from './content.ts';
import { idOf, readYaml, type Entry } from './entry.ts';
import type { SourceFile } from './files.ts';
import { textProblems } from './rules/text-rules.ts';
import { YamlSource } from './yaml-source.ts';

/** What one file of a collection comes to by itself. */
export interface ReadFile<T> {
  /** The thing it describes, if its schema accepts it. */
  readonly entry: Entry<T> | undefined;
  /** What it says, if its YAML can be read. */
  readonly written: WrittenFile | undefined;
  readonly problems: readonly Problem[];
}

/**
 * How the files of a folder of `content/` are read, each a YAML file that describes one thing. A file that is the same
 * object as before is not read again: while writing, content is read after every change.
 */
export function collectionReader<T>(folder: string, schema: z.ZodType<T>): (file: SourceFile) => ReadFile<T> {
  const known = new WeakMap<SourceFile, ReadFile<T>>();
  return (file) => {
    const read = known.get(file) ?? readOne(folder, file, schema);
    known.set(file, read);
    return read;
  };
}

function readOne<T>(folder: string, file: SourceFile, schema: z.ZodType<T>): ReadFile<T> {
  const inText = textProblems(file);
  const read = readEntry(folder, file.path, new YamlSource(file.text), schema);
  return { ...read, problems: [...inText, ...read.problems] };
}

/** Reads the YAML of a file. */
export function readEntry<T>(folder: string, file: string, yaml: YamlSource, schema: z.ZodType<T>): ReadFile<T> {
  const { data, isReadable, problems } = readYaml(file, yaml, schema);
  return {
    entry: data === undefined ? undefined : { id: idOf(file, folder), file, data, yaml },
    written: isReadable ? { folder, file, value: yaml.value, yaml } : undefined,
    problems,
  };
}
