/** Fetches the text of a file; rejects where it does not come whole. */
export type ReadText = (address: string) => Promise<string>;

/** The rows of a table in files of so many each: every file is fetched once, several at a time. */
export class RowPieces<T> {
  readonly #addresses: readonly string[];
  readonly #size: number;
  readonly #read: ReadText;
  readonly #pieces = new Map<number, Promise<readonly T[]>>();

  /**
   * @param addresses of the files, in the order of their rows
   * @param size rows in a file
   */
  constructor(addresses: readonly string[], size: number, read: ReadText) {
    this.#addresses = addresses;
    this.#size = size;
    this.#read = read;
  }

  /**
   * The rows at these places of the table, in the order asked for. Throws where one file cannot be had: a part
   * of a selection is never given for the whole.
   */
  async rows(places: readonly number[], told: (done: number, of: number) => void = () => undefined): Promise<T[]> {
    const needed = [...new Set(places.map((place) => Math.floor(place / this.#size)))];
    const found = new Map<number, readonly T[]>();
    const next = needed.values();
    const fetchRest = async (): Promise<void> => {
      for (const number of next) {
        found.set(number, await this.#piece(number));
        told(found.size, needed.length);
      }
    };
    // Browsers open about six connections to one host.
    await Promise.all(Array.from({ length: 6 }, fetchRest));
    return places.map((place) => {
      const row = found.get(Math.floor(place / this.#size))?.[place % this.#size];
      if (row === undefined) throw new Error(`no row at ${String(place)}`);
      return row;
    });
  }

  #piece(number: number): Promise<readonly T[]> {
    const known = this.#pieces.get(number) ?? this.#fetch(number);
    this.#pieces.set(number, known);
    // What failed once is tried again when asked for again.
    known.catch(() => this.#pieces.delete(number));
    return known;
  }

  async #fetch(number: number): Promise<readonly T[]> {
    const address = this.#addresses[number];
    if (address === undefined) throw new Error(`no file of rows ${String(number)}`);
    const text = await this.#read(address);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): T => JSON.parse(line));
  }
}
