import type { Head } from './head.ts';
import type { Line, Passage } from './passage.ts';
import type { RecipientLines } from './recipient-lines.ts';
import type { Signature } from './signature.ts';

/** Where the words of an original go in a notice. Every passage is in exactly one part. */
export interface Layout {
  /** Lines that the page draws from the data. */
  readonly head: readonly string[];
  readonly body: readonly Passage[];
  /** Index in `body` of every passage of the original that is there. */
  readonly placeInBody: ReadonlyMap<number, number>;
  /** What stands in `<Recipients>` and `<Signature>`, in the order of the original; none where more follows. */
  readonly parts: readonly { readonly name: 'Recipients' | 'Signature'; readonly paragraphs: readonly string[] }[];
}

const rule = /^[\s\-–—_=*.~|>\\#]*$/u;

/** Parts a document into head, body, recipients and signature. */
export function layoutOf(
  passages: readonly Passage[],
  lines: readonly Line[],
  head: Head,
  recipients: RecipientLines | undefined,
  signature: Signature | undefined,
): Layout {
  const parts = tail(passages, lines, recipients, signature);
  const inTail = new Set(parts.flatMap(({ indices }) => indices));
  const body: Passage[] = [];
  const placeInBody = new Map<number, number>();
  const linesOf = Map.groupBy(lines, ({ passage }) => passage);
  for (const [index, passage] of passages.entries()) {
    if (inTail.has(index)) continue;
    const own = linesOf.get(index) ?? [];
    const left = own.filter((line) => !head.lines.has(line));
    if (passage.kind === 'paragraph' && left.every(({ text }) => text.trim() === '')) continue;
    placeInBody.set(index, body.length);
    body.push(passage.kind === 'table' ? passage : { ...passage, text: left.map(({ text }) => text).join('\n') });
  }
  return {
    head: lines.filter((line) => head.lines.has(line)).map(({ text }) => text.trim()),
    body,
    placeInBody,
    parts: parts.map(({ name, indices }) => ({
      name,
      paragraphs: indices.flatMap((index) => {
        const passage = passages[index];
        return passage?.kind === 'paragraph' ? [passage.text] : [];
      }),
    })),
  };
}

interface Part {
  readonly name: 'Recipients' | 'Signature';
  readonly indices: readonly number[];
}

/** The last passages as recipients and signature, where nothing else follows and neither is mixed with the other. */
function tail(
  passages: readonly Passage[],
  lines: readonly Line[],
  recipients: RecipientLines | undefined,
  signature: Signature | undefined,
): readonly Part[] {
  if (recipients?.isMerged === true) return [];
  const at = (line: number | undefined): number | undefined => (line === undefined ? undefined : lines[line]?.passage);
  const found = [
    { name: 'Recipients', first: at(recipients?.first), last: at(recipients?.last) },
    { name: 'Signature', first: at(signature?.first), last: at(signature?.last) },
  ] as const;
  const present = found
    .flatMap(({ name, first, last }) => (first === undefined || last === undefined ? [] : [{ name, first, last }]))
    .toSorted((a, b) => a.first - b.first);
  const [one, two] = present;
  if (one === undefined) return [];
  if (two && two.first <= one.last) return [];
  const end = (two ?? one).last;
  if (passages.some((passage, index) => index > one.first && passage.kind === 'table')) return [];
  const isEnd = passages.slice(end + 1).every((passage) => passage.kind === 'paragraph' && rule.test(passage.text));
  // Words between the two parts are neither’s.
  const between = two ? passages.slice(one.last + 1, two.first) : [];
  const isClose = between.every((passage) => passage.kind === 'paragraph' && passage.text.length < 60);
  // A passage that begins before its part, as one with the last words of the text does, cannot be cut.
  const isClean = [one, two].every(
    (part) =>
      part === undefined ||
      startsWith(lines, part.first, part.name === 'Recipients' ? recipients?.first : signature?.first),
  );
  if (!isEnd || !isClose || !isClean) return [];
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, step) => from + step);
  return two
    ? [
        { name: one.name, indices: range(one.first, two.first) },
        { name: two.name, indices: range(two.first, passages.length) },
      ]
    : [{ name: one.name, indices: range(one.first, passages.length) }];
}

function startsWith(lines: readonly Line[], passage: number, line: number | undefined): boolean {
  return line !== undefined && lines[line]?.passage === passage && lines[line].row === 0;
}
