import type { Task } from './drawing.ts';

/** Tasks handed out in parts, each once. */
export class Queue {
  readonly #tasks: readonly Task[];
  #next = 0;
  #end: number;

  constructor(tasks: readonly Task[]) {
    this.#tasks = tasks;
    this.#end = tasks.length;
  }

  /** How many have not been handed out. */
  get left(): number {
    return this.#end - this.#next;
  }

  /** The next tasks from the front, in order. */
  take(count: number): readonly Task[] {
    const part = this.#tasks.slice(this.#next, Math.min(this.#end, this.#next + count));
    this.#next += part.length;
    return part;
  }

  /** The next tasks from the end, in order. */
  takeLast(count: number): readonly Task[] {
    const part = this.#tasks.slice(Math.max(this.#next, this.#end - count), this.#end);
    this.#end -= part.length;
    return part;
  }
}
