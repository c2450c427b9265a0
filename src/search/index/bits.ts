/** Writes numbers of few bits one after the other, highest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(64);
  #length = 0;
  /** Bits that do not make a byte yet, and how many: fewer than eight. */
  #rest = 0;
  #bits = 0;

  /** @param bits how many of the value's low bits to write, at most 30 */
  write(value: number, bits: number): void {
    if (bits > 16) {
      this.write(value >>> 16, bits - 16);
      this.write(value, 16);
      return;
    }
    let rest = (this.#rest << bits) | (value & ((1 << bits) - 1));
    let left = this.#bits + bits;
    if (this.#length + 2 >= this.#bytes.length) this.#grow();
    while (left >= 8) {
      left -= 8;
      this.#bytes[this.#length++] = rest >>> left;
      rest &= (1 << left) - 1;
    }
    this.#rest = rest;
    this.#bits = left;
  }

  /** As many ones, and a zero. */
  unary(value: number): void {
    let ones = value;
    for (; ones > 15; ones -= 15) this.write(0x7fff, 15);
    this.write((1 << (ones + 1)) - 2, ones + 1);
  }

  /** A Rice code: short for values near or below 2^k. */
  rice(value: number, k: number): void {
    this.unary(value >>> k);
    this.write(value, k);
  }

  /** An Elias gamma code of any value from 0. */
  gamma(value: number): void {
    const bits = 31 - Math.clz32(value + 1);
    this.unary(bits);
    this.write(value + 1, bits);
  }

  /** All that was written, filled up to whole bytes. */
  bytes(): Uint8Array {
    const all = this.#bytes.slice(0, this.#length + (this.#bits > 0 ? 1 : 0));
    if (this.#bits > 0) all[this.#length] = this.#rest << (8 - this.#bits);
    return all;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `BitWriter` wrote. Past the end it throws: a part of an index that ends early is broken. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(bits: number): number {
    let value = 0;
    for (let left = bits; left > 0;) {
      const free = 8 - (this.#at & 7);
      const taken = Math.min(left, free);
      value = (value << taken) | ((this.#byte() >>> (free - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  unary(): number {
    for (let value = 0; ;) {
      const free = 8 - (this.#at & 7);
      // Zeros become the ones that are looked for.
      const zeros = ~this.#byte() & ((1 << free) - 1);
      const ones = free - (32 - Math.clz32(zeros));
      value += ones;
      this.#at += ones + (zeros === 0 ? 0 : 1);
      if (zeros !== 0) return value;
    }
  }

  rice(k: number): number {
    return this.unary() * 2 ** k + this.read(k);
  }

  gamma(): number {
    const bits = this.unary();
    return ((1 << bits) | this.read(bits)) - 1;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at >>> 3];
    if (byte === undefined) throw new RangeError('the part ends early');
    return byte;
  }
}
