/**
 * Says how far long work has come: on a terminal one line that is written over, elsewhere a line for every quarter,
 * and nothing of work that is done at once.
 *
 * @returns to be called with the number of things just done
 */
export function progress(what: string, all: number, out: NodeJS.WriteStream = process.stderr): (done: number) => void {
  let done = 0;
  let shown = 0;
  const started = performance.now();
  const line = (): string => `${what}: ${done.toLocaleString('vi')}/${all.toLocaleString('vi')}`;
  return (more) => {
    done += more;
    if (all < worthTelling) return;
    const now = performance.now() - started;
    if (out.isTTY) {
      if (done < all && now - shown < 100) return;
      shown = now;
      out.write(done < all ? `\r${line()}` : `\r${line()}\n`);
    } else if (Math.floor((done * 4) / all) > Math.floor(((done - more) * 4) / all)) {
      out.write(`${line()}\n`);
    }
  };
}

/** Fewer things than this are done before anyone wonders. */
const worthTelling = 1000;
