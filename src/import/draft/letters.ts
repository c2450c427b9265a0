import { parseBody } from '#verbatim/body.ts';
import type { SourceDocument } from '../source-document.ts';

/** How a line of the original's head is kept in the front matter. */
export const headMark = '| ';

/** Where a draft and its original stop being the same letters. */
export interface Difference {
  readonly expected: string;
  readonly found: string;
}

/**
 * Compares the letters of a draft with those of its original, white space aside: the head's lines as the
 * front matter keeps them, then the body as the site's own parser reads it. Independent of the writer.
 *
 * @returns the first difference, or `undefined` where every letter is there in its order
 */
export function firstDifference(document: SourceDocument, mdx: string): Difference | undefined {
  const source = folded(document.text);
  const head = [...mdx.matchAll(/^#\| (.*)$/gm)].map(([, line = '']) => folded(line)).filter((line) => line !== '');
  const { body, problems } = parseBody(mdx);
  const isFirst = mdx.indexOf('\n<Recipients>') < mdx.indexOf('\n<Signature>');
  const parts = isFirst ? [body.recipients, body.signature] : [body.signature, body.recipients];
  const draft = folded([...body.clauses.map(({ text }) => text), ...parts.flat()].join('\n'));
  const [problem] = problems;
  if (problem !== undefined) return { expected: '', found: problem.message };

  // The head's lines stand in the original in their order; what is left of it must be the body.
  let at = 0;
  let left = '';
  let cursor = 0;
  for (const line of head) {
    // A line such as “NGHỊ ĐỊNH” may occur in the body before it does in the head: match what the body says first.
    const found = nextHeadLine(source, draft, line, at, cursor);
    if (found === undefined) return { expected: line, found: source.slice(at, at + 60) };
    left += source.slice(at, found);
    cursor = left.length;
    at = found + line.length;
  }
  left += source.slice(at);
  if (left === draft) return undefined;
  const start = [...left].findIndex((letter, index) => letter !== draft.charAt(index));
  const where = start === -1 ? left.length : start;
  return {
    expected: left.slice(Math.max(0, where - 20), where + 40),
    found: draft.slice(Math.max(0, where - 20), where + 40),
  };
}

/** Where a line of the head stands in the original: the first place before which the body has the same letters. */
function nextHeadLine(source: string, draft: string, line: string, from: number, cursor: number): number | undefined {
  let fallback: number | undefined;
  for (let at = source.indexOf(line, from); at !== -1; at = source.indexOf(line, at + 1)) {
    const between = source.slice(from, at);
    if (!draft.startsWith(between, cursor)) return fallback;
    const next = source.slice(at + line.length, at + line.length + 12);
    fallback ??= at;
    // Where the body goes on with this very line, it is the body's, and the head's comes later.
    if (!draft.startsWith(source.slice(at, at + line.length + next.length), cursor + between.length)) return at;
  }
  return fallback;
}

function folded(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '');
}
