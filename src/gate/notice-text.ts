import { createHash } from 'node:crypto';
import type { Problem } from '#domain/problem.ts';
import { parseBody, type ParsedBody } from '#verbatim/body.ts';
import type { SourceFile } from './files.ts';
import { textProblems } from './rules/text-rules.ts';

/** What can be said of a notice's file by itself: it depends on nothing but its path and its letters. */
export interface NoticeText extends ParsedBody {
  /** Digest of path and letters. */
  readonly digest: string;
  /** What the rules about single texts found. */
  readonly findings: readonly Problem[];
}

/** Reads a notice's file: its one parse. */
export function readNoticeText(file: SourceFile): NoticeText {
  return { ...parseBody(file.text), digest: digestOf(file), findings: textProblems(file) };
}

/** SHA-256 of a file's path and letters. */
export function digestOf({ path, text }: SourceFile): string {
  return createHash('sha256').update(path).update('\0').update(text).digest('base64url');
}
