import type { PieceRow } from '#open-data/selection-files.ts';
import type { SelectionIndex } from '#open-data/selection.ts';

/** Files of the register as the filter page needs them: each fetched once, several at a time. */
export class RegisterPieces {
  readonly #base: string;
  readonly #index: SelectionIndex;
  readonly #pieces = new Map<number, Promise<readonly PieceRow[]>>();

  constructor(base: string, index: SelectionIndex) {
    this.#base = base;
    this.#index = index;
  }

  /** Reads what the pages are filtered by. Throws where it cannot be had. */
  static async open(base: string): Promise<RegisterPieces> {
    const index: SelectionIndex = JSON.parse(await textAt(`${base}muc-luc.json`));
    return new RegisterPieces(base, index);
  }

  get index(): SelectionIndex {
    return this.#index;
  }

  /**
   * The rows at these places of the register, in the order asked for. Throws where one file cannot be had: a part
   * of a selection is never given for the whole.
   */
  async rows(
    places: readonly number[],
    told: (done: number, of: number) => void = () => undefined,
  ): Promise<PieceRow[]> {
    const { pieceSize } = this.#index;
    const needed = [...new Set(places.map((place) => Math.floor(place / pieceSize)))];
    const found = new Map<number, readonly PieceRow[]>();
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
      const row = found.get(Math.floor(place / pieceSize))?.[place % pieceSize];
      if (row === undefined) throw new Error(`no row at ${String(place)}`);
      return row;
    });
  }

  #piece(number: number): Promise<readonly PieceRow[]> {
    const known = this.#pieces.get(number) ?? this.#fetch(number);
    this.#pieces.set(number, known);
    // What failed once is tried again when asked for again.
    known.catch(() => this.#pieces.delete(number));
    return known;
  }

  async #fetch(number: number): Promise<readonly PieceRow[]> {
    const text = await textAt(`${this.#base}${this.#index.pieces[number] ?? ''}.ndjson`);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): PieceRow => JSON.parse(line));
  }
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}
