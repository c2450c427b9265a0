/** A small file beside the pages, made when it is asked for. */
export interface MadeFile {
  /** Address on the site, with the name of the file. */
  readonly address: string;
  readonly make: () => string;
}

/** Files in one batch: few enough for a batch of the largest to be one string. */
const batchSize = 250;

/** Cuts files into batches, in their order. */
export function batchesOf(files: readonly MadeFile[]): readonly (readonly MadeFile[])[] {
  const count = Math.ceil(files.length / batchSize);
  return Array.from({ length: count }, (_, index) => files.slice(index * batchSize, (index + 1) * batchSize));
}

/** A batch as text: a line of JSON for each file, its address and its words. */
export function packed(batch: readonly MadeFile[]): string {
  return batch.map(({ address, make }) => `${JSON.stringify([address, make()])}\n`).join('');
}

/** The addresses and words of a packed batch. */
export function unpacked(text: string): readonly (readonly [address: string, words: string])[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => JSON.parse(line));
}
