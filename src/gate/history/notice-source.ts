import { createHash } from 'node:crypto';
import { documentTypeIds } from '#domain/document-type.ts';
import { parseBody } from '#verbatim/body.ts';
import { canonicalText } from '#verbatim/canonical-text.ts';
import { isDraftHead } from '../drafts.ts';
import { frontMatterOf } from '../front-matter.ts';
import { YamlSource } from '../yaml-source.ts';
import { isDirectiveId } from './places.ts';

/**
 * A notice's file of any age. Everything is read when it is first asked for, and no more of the file
 * than the question needs: most versions differ only in what nobody asks about.
 */
export class NoticeSource {
  readonly text: string;
  readonly #head: string;
  #yaml: YamlSource | undefined;
  #digest: { readonly sha256: string | undefined } | undefined;

  constructor(bytes: Uint8Array) {
    this.text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n');
    this.#head = frontMatterOf(this.text) ?? '';
  }

  /** Whether it has front matter at all. */
  get hasHead(): boolean {
    return this.#head !== '';
  }

  /** The whole front matter. */
  get yaml(): YamlSource {
    this.#yaml ??= yamlOf(this.#head, 2);
    return this.#yaml;
  }

  /** Whether it was a draft: what was never more than that was never published. */
  get isDraft(): boolean {
    return isDraftHead(this.#head, () => this.yaml);
  }

  /** What stands below the front matter. */
  get below(): string {
    return this.text.slice(this.text.indexOf(this.#head) + this.#head.length);
  }

  /** Two versions with the same key have the same words. */
  get wordsKey(): string {
    return [this.#written('title') ?? this.#head, this.#written('type'), this.below].join('\0');
  }

  /** Two versions with the same key describe the same directives. */
  get directivesKey(): string {
    return this.#written('directives') ?? this.text;
  }

  /** A key of the front matter with its value as it is written; undefined where it is not there. */
  writtenKey(key: string): string | undefined {
    return this.#written(key);
  }

  /** SHA-256 of the canonical text; undefined where the words cannot be read for certain. */
  get sha256(): string | undefined {
    this.#digest ??= { sha256: this.#digestOfWords() };
    return this.#digest.sha256;
  }

  get title(): string | undefined {
    const title = this.field('title');
    return typeof title === 'string' ? title : undefined;
  }

  /** Ids of the directives described; where they cannot be read, of those marked in the text. */
  get directives(): readonly string[] {
    const described = this.field('directives');
    const isReadable =
      described === undefined ? this.yaml.errors.length === 0 && this.#head !== '' : Array.isArray(described);
    const list: readonly unknown[] = Array.isArray(described) ? described : [];
    const ids = list.map((directive) => fieldOf(directive, 'id')).filter((id) => typeof id === 'string');
    const isWhole = isReadable && ids.length === list.length;
    const marked = isWhole ? [] : this.below.matchAll(/<Directive\s+id=["']([^"']*)["']/g).map(([, id = '']) => id);
    return [...new Set([...ids, ...marked])].filter(isDirectiveId);
  }

  /** A value of the front matter. */
  field(key: string): unknown {
    const written = this.#written(key);
    // Only this part of the YAML is read, unless it makes sense in the whole alone.
    const part = written === undefined ? undefined : yamlOf(written);
    const value = part === undefined || part.errors.length > 0 ? this.yaml.value : part.value;
    return fieldOf(value, key);
  }

  #written(key: string): string | undefined {
    return new RegExp(`^${key}:.*(?:\\n(?:[ \\t#-].*)?)*`, 'm').exec(this.#head)?.[0].trimEnd();
  }

  #digestOfWords(): string | undefined {
    const { title } = this;
    const type = documentTypeIds.find((id) => id === this.field('type'));
    if (title === undefined || type === undefined) return undefined;
    try {
      const { body, problems, isComplete } = parseBody(this.text);
      if (!isComplete || problems.length > 0) return undefined;
      return createHash('sha256').update(canonicalText({ type, title, body })).digest('hex');
    } catch {
      return undefined; // no old file may stop the check of a new one
    }
  }
}

/** YAML that may be nested beyond what the parser bears: then it is YAML with a fault. */
export function yamlOf(text: string, firstLine = 1): YamlSource {
  try {
    return new YamlSource(text, firstLine);
  } catch {
    return new YamlSource('{', firstLine);
  }
}

/** The value of a key, of whatever may not be a map at all. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
