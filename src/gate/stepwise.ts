/** Long work in steps: between two of them others may do theirs. Whoever cannot wait asks for the result. */
export class Stepwise<T> {
  readonly #begin: () => Generator<undefined, T>;
  #work: Generator<undefined, T> | undefined;
  #done: { readonly value: T } | undefined;

  constructor(begin: () => Generator<undefined, T>) {
    this.#begin = begin;
  }

  /** Takes a step, unless all is done. Returns whether there is more to do. */
  step(): boolean {
    if (this.#done !== undefined) return false;
    this.#work ??= this.#begin();
    const { done, value } = this.#work.next();
    if (done === true) this.#done = { value };
    return done !== true;
  }

  /** The result, for which what is left to do is done. */
  get value(): T {
    while (this.#done === undefined) this.step();
    return this.#done.value;
  }
}
