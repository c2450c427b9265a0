/** Words of a passage of plain text, about. */
export const passageLength = 100;
/** A clause of more words is searched in stretches: what stands pages apart in one paragraph is not together. */
const longestClause = 180;

/** A long text cut where a sentence or at least a word ends; every letter stays. */
export function stretchesOf(text: string): readonly string[] {
  if (text.split(' ').length <= longestClause) return [text];
  const pieces = text.match(/[^.;:\n]*[.;:\n]+\s*|[^.;:\n]+$/gu) ?? [text];
  const stretches: string[] = [];
  let words = 0;
  for (const piece of pieces.flatMap(inWords)) {
    const more = piece.split(' ').length;
    if (words === 0 || words + more > passageLength) {
      stretches.push(piece);
      words = more;
    } else {
      stretches.push(`${stretches.pop() ?? ''}${piece}`);
      words += more;
    }
  }
  return stretches;
}

/** A sentence without end cut between words. */
function inWords(sentence: string): readonly string[] {
  const words = sentence.split(/(?<= )/);
  if (words.length <= longestClause) return [sentence];
  return Array.from({ length: Math.ceil(words.length / passageLength) }, (_, i) =>
    words.slice(i * passageLength, (i + 1) * passageLength).join(''),
  );
}
