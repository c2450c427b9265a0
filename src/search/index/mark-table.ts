const noSlot = 0xffffffff;

/**
 * Bits by a pair of numbers, for one document after the other: a hash table without an object for each. Emptied by
 * what was put into it, not by its size.
 */
export class MarkTable {
  #capacity = 4096;
  #ones = new Uint32Array(this.#capacity).fill(noSlot);
  #nexts = new Uint32Array(this.#capacity);
  #masks = new Uint32Array(this.#capacity);
  #slots = new Uint32Array(this.#capacity / 2);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Sets bits of a pair beside those it has. */
  mark(one: number, next: number, mask: number): void {
    const slot = this.#slotOf(one, next);
    if (this.#ones[slot] === noSlot) {
      if (this.#length === this.#slots.length) {
        this.#grow();
        this.mark(one, next, mask);
        return;
      }
      this.#ones[slot] = one;
      this.#nexts[slot] = next;
      this.#masks[slot] = 0;
      this.#slots[this.#length++] = slot;
    }
    this.#masks[slot] = (this.#masks[slot] ?? 0) | mask;
  }

  /** Every pair with its bits, in the order in which they came; then the table is empty. */
  drain(each: (one: number, next: number, mask: number) => void): void {
    for (const slot of this.#slots.subarray(0, this.#length)) {
      each(this.#ones[slot] ?? 0, this.#nexts[slot] ?? 0, this.#masks[slot] ?? 0);
      this.#ones[slot] = noSlot;
    }
    this.#length = 0;
  }

  /** The place of a pair, or the free one it would take. */
  #slotOf(one: number, next: number): number {
    const last = this.#capacity - 1;
    let slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 8;
    for (slot &= last; this.#ones[slot] !== noSlot; slot = (slot + 1) & last)
      if (this.#ones[slot] === one && this.#nexts[slot] === next) break;
    return slot;
  }

  #grow(): void {
    const [ones, nexts, masks, slots] = [this.#ones, this.#nexts, this.#masks, this.#slots];
    this.#capacity *= 2;
    this.#ones = new Uint32Array(this.#capacity).fill(noSlot);
    this.#nexts = new Uint32Array(this.#capacity);
    this.#masks = new Uint32Array(this.#capacity);
    this.#slots = new Uint32Array(this.#capacity / 2);
    this.#length = 0;
    for (const slot of slots) this.mark(ones[slot] ?? 0, nexts[slot] ?? 0, masks[slot] ?? 0);
  }
}
