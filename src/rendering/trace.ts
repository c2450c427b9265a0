import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How one file of the site was drawn. */
export interface Drawn {
  /** Digest of what the page was given. */
  readonly key: string;
  /** What it looked up besides. */
  readonly questions: readonly string[];
  /** CRC-32 of its bytes. */
  readonly crc: number;
}

/** How the last build drew its pages. */
export interface Trace {
  /** Version of the code that drew them. */
  readonly code: string;
  /** By the file's path below the site. */
  readonly files: Readonly<Record<string, Drawn>>;
  /** Digest of the answer to every question a page asked. */
  readonly answers: Readonly<Record<string, string>>;
}

const traceFile = (root: string): string => join(root, '.cache/pages.json');

/** Whether a build has left a trace. */
export const isTraced = (root: string): boolean => existsSync(traceFile(root));

/** The trace of the last build by the same code; an empty one without it. */
export function readTrace(root: string, code: string): Trace {
  try {
    const trace: Trace = JSON.parse(readFileSync(traceFile(root), 'utf8'));
    if (trace.code === code) return trace;
  } catch {
    // None, or not whole: everything is drawn.
  }
  return { code, files: {}, answers: {} };
}

export function writeTrace(root: string, trace: Trace): void {
  const file = traceFile(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}-${String(process.pid)}`, JSON.stringify(trace));
  renameSync(`${file}-${String(process.pid)}`, file);
}

/** Digest of all that a page depends on besides the record: code, styles, settings, packages, the day. */
export function codeDigest(root: string, asOf: string): string {
  const digest = createHash('sha256').update(asOf);
  const add = (path: string): void => {
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).toSorted()) add(`${path}/${name}`);
    } else {
      digest
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)));
    }
  };
  for (const path of ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'content/site.yaml']) add(path);
  return digest.digest('hex');
}
