/** Where a run stands: a bar that is drawn over on a terminal, a line for each file elsewhere. */
export interface Progress {
  /** Says that one more file is done. */
  done(index: number, name: string, line: string): void;
  /** Clears the bar. */
  end(): void;
}

/**
 * @param total number of files
 * @param isTerminal whether the output can be drawn over
 * @param write writes to the output, no line break added
 */
export function progressOf(total: number, isTerminal: boolean, write: (text: string) => void): Progress {
  const width = 24;
  return {
    done(index, name, line) {
      const count = index + 1;
      if (!isTerminal) {
        write(`${String(count)}/${String(total)} ${name}: ${line}\n`);
        return;
      }
      const full = Math.round((count / total) * width);
      write(
        `\r\u001b[K[${'█'.repeat(full)}${'░'.repeat(width - full)}] ${String(count)}/${String(total)} ${name.slice(0, 40)}`,
      );
    },
    end() {
      if (isTerminal) write('\r\u001b[K');
    },
  };
}
