/** Room for the bytes of one text, written over by the next: making room for each takes longer than filling it. */
let room = Buffer.alloc(0);

/** A text in UTF-8. The bytes are there until the next ones are asked for. */
export function bytesOf(text: string): Uint8Array {
  // A unit of UTF-16 is three bytes at most.
  if (room.length < text.length * 3) room = Buffer.allocUnsafe(text.length * 3);
  return room.subarray(0, room.write(text));
}
