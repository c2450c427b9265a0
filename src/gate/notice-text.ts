import { hash } from 'node:crypto';
import type { z } from 'astro/zod';
import type { NoticeBody } from '#domain/body.ts';
import type { Problem } from '#domain/problem.ts';
import { noticeSchema } from '#schemas/notice.ts';
import { parseBody, type ParsedBody, type ReadBody } from '#verbatim/body.ts';
import { canonicalText } from '#verbatim/canonical-text.ts';
import { isDraft } from './drafts.ts';
import { idOf, readYaml, type Entry } from './entry.ts';
import type { SourceFile } from './files.ts';
import { frontMatterOf, noFrontMatter } from './front-matter.ts';
import { checkAddresses } from './notice-rules/directive-addresses.ts';
import { checkDeadlines } from './notice-rules/deadlines.ts';
import { checkMarks } from './notice-rules/marks.ts';
import { checkText } from './notice-rules/missing-text.ts';
import { checkClauses } from './notice-rules/named-clauses.ts';
import { textProblems } from './rules/text-rules.ts';
import { YamlSource } from './yaml-source.ts';

export type NoticeData = z.infer<typeof noticeSchema>;

/** A notice whose front matter and words could be read. */
export interface NoticeEntry extends Entry<NoticeData> {
  readonly body: NoticeBody;
  /** Digest of the file the body was read from. */
  readonly text: string;
  /** SHA-256 of its canonical text, hex. */
  readonly sha256: string;
  readonly marks: ParsedBody['marks'];
  readonly links: ParsedBody['links'];
}

/** What can be said of a notice's file by itself: it depends on nothing but its path and its letters. */
export interface NoticeText {
  /** Digest of path and letters. */
  readonly digest: string;
  /** Everything wrong with the file that can be seen without another. */
  readonly problems: readonly Problem[];
  /** Whether its front matter can be read as YAML; the schema may refuse it all the same. */
  readonly isReadable: boolean;
  readonly isDraft: boolean;
  /** Its front matter; undefined where that is refused. */
  readonly data: NoticeData | undefined;
  /** Of the canonical text, hex; undefined where there is no notice to be made of the file. */
  readonly sha256: string | undefined;
  readonly marks: ParsedBody['marks'];
  readonly links: ParsedBody['links'];
  readonly body: ReadBody;
}

/** A rule about a single notice. */
export type NoticeRule = (notice: NoticeEntry) => readonly Problem[];

const noticeRules: readonly NoticeRule[] = [checkAddresses, checkClauses, checkMarks, checkText, checkDeadlines];

/**
 * Reads a notice's file: its one parse.
 *
 * @param digest that of the file's bytes, where they are not those of the text: older editors write other line ends
 */
export function readNoticeText(file: SourceFile, digest = digestOf(file.path, file.text)): NoticeText {
  const { path, text } = file;
  const head = frontMatterOf(text);
  const { body, marks, links, problems, isComplete } = parseBody(text);
  const inText = textProblems(file);
  const read = { digest, marks, links, body };
  if (head === undefined) {
    const all = [...inText, noFrontMatter(path, text)];
    return { ...read, problems: all, isReadable: false, isDraft: false, data: undefined, sha256: undefined };
  }
  const yaml = new YamlSource(head, 2);
  const { data, isReadable, problems: inHead } = readYaml(path, yaml, noticeSchema);
  const inBody = problems.map((problem): Problem => ({ ...problem, severity: 'error', file: path }));
  // Of a text that could not be read to its end nothing more can be said.
  const sha256 = data && isComplete ? hash('sha256', canonicalText({ ...data, body }), 'hex') : undefined;
  const notice: NoticeEntry | undefined =
    data && sha256 !== undefined
      ? { id: idOf(path, 'notices'), file: path, data, yaml, body, text: digest, sha256, marks, links }
      : undefined;
  const ofNotice = notice === undefined ? [] : noticeRules.flatMap((rule) => rule(notice));
  return {
    ...read,
    problems: [...inText, ...inHead, ...inBody, ...ofNotice],
    isReadable,
    isDraft: isDraft(head, yaml),
    data,
    sha256,
  };
}

/** Digest of a file's path and letters, as text or as they stand on the disk. */
export function digestOf(path: string, text: string | Uint8Array): string {
  return hash('sha256', `${path}\0${hash('sha256', text, 'base64url')}`, 'base64url');
}
