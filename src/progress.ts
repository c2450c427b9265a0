/**
 * Says how far long work has come: on a terminal one line that is written over, elsewhere a line for every quarter,
 * and nothing of work that is done at once.
 *
 * @returns to be called with the number of things just done
 */
export function progress(
  what: string,
  all: number,
  out: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
): (done: number) => void {
  let done = 0;
  let shown = -interval;
  const started = performance.now();
  return (more) => {
    const before = done;
    done += more;
    if (all < worthTelling) return;
    const line = `${what}: ${grouped(done)}/${grouped(all)}`;
    if (out.isTTY !== true) {
      if (Math.floor((done * 4) / all) > Math.floor((before * 4) / all)) out.write(`${line}\n`);
      return;
    }
    const now = performance.now() - started;
    if (done < all && now - shown < interval) return;
    shown = now;
    out.write(done < all ? `\r${line}` : `\r${line}\n`);
  };
}

/** Fewer things than this are done before anyone wonders. */
const worthTelling = 1000;

/** Milliseconds between two states of the line on a terminal. */
const interval = 100;

/** A number as Vietnamese writes it: 12.616. */
export function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}
