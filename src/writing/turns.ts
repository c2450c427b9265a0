import { once } from '#domain/once.ts';

/** Milliseconds a change waits for what is being drawn: whoever asked may have left it hanging. */
const patience = 3000;

/**
 * Lets every page be drawn from one record: a change waits until nothing is being drawn, and what is asked for
 * meanwhile waits for the change.
 */
export class Turns {
  readonly #changed: () => void;
  #drawing = 0;
  #changes: (() => void)[] = [];
  #waiting: (() => void)[] = [];
  #patience: NodeJS.Timeout | undefined;
  /** Counts the changes that did not wait for everything that was being drawn. */
  #overtaken = 0;

  /** @param changed called after a change, and again when something that was overtaken by it has been drawn */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins to draw, at once unless a change is due. What it gives is called when the page is drawn. */
  async draw(): Promise<() => void> {
    while (this.#changes.length > 0) await new Promise<void>((go) => this.#waiting.push(go));
    this.#drawing += 1;
    const began = this.#overtaken;
    return once(() => {
      this.#drawing -= 1;
      if (began !== this.#overtaken) this.#changed();
      if (this.#drawing === 0) this.#change();
    });
  }

  change(make: () => void): void {
    this.#changes.push(make);
    if (this.#drawing === 0) this.#change();
    else
      this.#patience ??= setTimeout(() => {
        this.#overtaken += 1;
        this.#change();
      }, patience);
  }

  #change(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    if (this.#changes.length === 0) return;
    const changes = this.#changes;
    this.#changes = [];
    try {
      for (const make of changes) make();
      this.#changed();
    } finally {
      const waiting = this.#waiting;
      this.#waiting = [];
      // Once everybody has been told.
      setImmediate(() => {
        for (const go of waiting) go();
      });
    }
  }
}
