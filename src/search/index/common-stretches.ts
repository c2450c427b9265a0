/** Bytes of a stretch, and of the runs by which it is judged what texts share. */
const stretch = 128;
const run = 6;
const tableSize = 2 ** 22;

/**
 * The stretches of some texts that most of the others share, to pack texts against: each text is looked through in
 * its place for what has not been taken yet. The most shared come last, where a packer refers to them in the
 * fewest bits.
 *
 * @param most bytes wanted; fewer where texts share less
 */
export function commonStretches(texts: readonly Uint8Array[], most: number): Uint8Array {
  const all = Buffer.concat(texts);
  const runs = new Uint32Array(Math.max(0, all.length - run));
  for (let at = 0; at < runs.length; at += 1) runs[at] = hashOf(all, at);
  const shared = sharedRuns(texts, runs);
  const count = Math.floor(most / stretch);
  const span = Math.floor(runs.length / Math.max(1, count));
  const taken: { readonly worth: number; readonly bytes: Uint8Array }[] = [];
  for (let i = 0; i < count; i += 1) {
    const { worth, from } = bestStretch(runs, shared, i * span, (i + 1) * span);
    if (worth === 0) continue;
    taken.push({ worth, bytes: all.subarray(from, from + stretch) });
    for (let at = from; at < from + stretch - run; at += 1) shared[runs[at] ?? 0] = 0;
  }
  return Buffer.concat(taken.toSorted((a, b) => a.worth - b.worth).map(({ bytes }) => bytes));
}

/** In how many texts a run stands, by its number; 0 for what stands in one alone. */
function sharedRuns(texts: readonly Uint8Array[], runs: Uint32Array): Uint32Array {
  const counts = new Uint32Array(tableSize);
  const last = new Int32Array(tableSize).fill(-1);
  let at = 0;
  for (const [i, { length }] of texts.entries())
    for (const end = Math.min(runs.length, at + length); at < end; at += 1) {
      const number = runs[at] ?? 0;
      if (last[number] !== i) counts[number] = (counts[number] ?? 0) + 1;
      last[number] = i;
    }
  for (let number = 0; number < tableSize; number += 1) if (counts[number] === 1) counts[number] = 0;
  return counts;
}

/** The stretch beginning between two places whose runs, each counted once, are shared most. */
function bestStretch(
  runs: Uint32Array,
  shared: Uint32Array,
  from: number,
  to: number,
): { readonly worth: number; readonly from: number } {
  const inside = new Map<number, number>();
  let worth = 0;
  let best = { worth: 0, from };
  for (let at = from; at < Math.min(to + stretch - run, runs.length); at += 1) {
    const entering = runs[at] ?? 0;
    const times = inside.get(entering) ?? 0;
    inside.set(entering, times + 1);
    if (times === 0) worth += shared[entering] ?? 0;
    const begin = at - (stretch - run) + 1;
    if (begin < from) continue;
    if (worth > best.worth) best = { worth, from: begin };
    const leaving = runs[begin] ?? 0;
    const left = (inside.get(leaving) ?? 0) - 1;
    inside.set(leaving, left);
    if (left === 0) worth -= shared[leaving] ?? 0;
  }
  return best;
}

function hashOf(bytes: Uint8Array, from: number): number {
  let hash = 2166136261;
  for (let i = from; i < from + run; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 16777619);
  return (hash >>> 0) % tableSize;
}
