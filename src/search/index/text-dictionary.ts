/**
 * Stretches of texts that every stored text is packed against: official texts repeat each other's words, and
 * a text alone is too short to tell. It is packed itself as the beginning of a deflate stream, so that
 * any unpacker reads a text as the rest of that stream, and what it is packed against is cut off again.
 */
export interface TextDictionary {
  readonly packed: Uint8Array;
  /** Bytes of it when unpacked. */
  readonly length: number;
}

/** Unpacks what was deflated. Where the platform cannot, or the bytes are broken, it rejects. */
export async function inflate(content: Uint8Array, dictionary?: TextDictionary): Promise<Uint8Array> {
  const parts = [...(dictionary === undefined ? [] : [dictionary.packed.slice()]), content.slice()];
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return bytes.subarray(dictionary?.length ?? 0);
}
