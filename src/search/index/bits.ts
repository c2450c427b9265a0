/** Writes numbers of few bits one after the other, highest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(64);
  #bits = 0;

  /** @param bits how many of the value's low bits to write, at most 30 */
  write(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) this.#bit((value >>> bit) & 1);
  }

  /** As many ones, and a zero. */
  unary(value: number): void {
    for (let i = 0; i < value; i += 1) this.#bit(1);
    this.#bit(0);
  }

  /** A Rice code: short for values near or below 2^k. */
  rice(value: number, k: number): void {
    this.unary(Math.floor(value / 2 ** k));
    this.write(value % 2 ** k, k);
  }

  /** An Elias gamma code of any value from 0. */
  gamma(value: number): void {
    const bits = 31 - Math.clz32(value + 1);
    this.unary(bits);
    this.write((value + 1) & ((1 << bits) - 1), bits);
  }

  /** All that was written, filled up to whole bytes. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.#bits / 8));
  }

  #bit(bit: number): void {
    const at = this.#bits >>> 3;
    if (at >= this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (bit === 1) this.#bytes[at] = (this.#bytes[at] ?? 0) | (128 >>> (this.#bits & 7));
    this.#bits += 1;
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
