/** Things by their keys, in the order given; one thing may be paired with several keys. */
export function grouped<T>(pairs: Iterable<readonly [key: string, thing: T]>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, thing] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
