import { refusal } from './refusals.ts';
import type { SourceRefusal } from './source-document.ts';
import { isGarbled, legibility } from './vietnamese-syllable.ts';

interface Decoded {
  readonly text: string;
  /** Name of the encoding where it had to be guessed; undefined for UTF-8 and what marks itself as UTF-16. */
  readonly guessedEncoding: string | undefined;
}

/**
 * Decodes a text file: UTF-8 and UTF-16 as such, Windows-1258 by guess. Nothing is replaced: bytes that no
 * encoding explains are refused.
 */
export function decodeText(bytes: Uint8Array): Decoded | { readonly refusal: SourceRefusal } {
  const wide = wideEncoding(bytes);
  const strict = decodeStrictly(bytes, wide ?? declaredEncoding(bytes) ?? 'utf-8') ?? decodeStrictly(bytes, 'utf-8');
  if (strict !== undefined) {
    if (isBinary(strict)) return { refusal: refusal('khong-ro-loai') };
    return { text: strict, guessedEncoding: undefined };
  }
  if (wide !== undefined) return { refusal: refusal('chu-khong-doc-duoc', 'Tệp UTF-16 bị hỏng hoặc bị cắt cụt.') };
  const damaged = damagedLine(bytes);
  if (damaged !== undefined) {
    return {
      refusal: refusal('chu-khong-doc-duoc', `Có byte hỏng ở dòng ${String(damaged)}; tệp bị hỏng hoặc bị cắt cụt.`),
    };
  }
  const vietnamese = decodeStrictly(bytes, 'windows-1258') ?? '';
  if (isBinary(vietnamese)) return { refusal: refusal('khong-ro-loai') };
  if (legibility(vietnamese).marked > 0 && !isGarbled(vietnamese)) {
    return { text: vietnamese, guessedEncoding: 'Windows-1258' };
  }
  return { refusal: refusal('phong-chu-cu') };
}

/**
 * The line of the first damaged byte in a text that is otherwise UTF-8; undefined for a text in another
 * encoding, where words with marks are damaged throughout.
 */
function damagedLine(bytes: Uint8Array): number | undefined {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const words = lenient.split(/\s+/u);
  const sound = words.filter((word) => !word.includes('\ufffd'));
  const { marked, odd } = legibility(sound.join(' '));
  if (marked <= words.length - sound.length || odd * 4 > marked) return undefined;
  return lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by the zero bytes that plain letters have in it. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  });
  if (odd * 5 > sample.length && even * 20 < odd) return 'utf-16le';
  if (even * 5 > sample.length && odd * 20 < even) return 'utf-16be';
  return undefined;
}

/** The encoding that a web page names, unless it is UTF-8, which shows by itself. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString('latin1');
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  if (name === undefined || !/^(?:windows-125[28]|iso-8859-1)$/u.test(name)) return undefined;
  // Pages of old Vietnamese sites name a Western encoding and hold UTF-8.
  return decodeStrictly(bytes, 'utf-8') === undefined ? name : undefined;
}

function isBinary(text: string): boolean {
  const { strange, characters } = legibility(text);
  return strange > 5 && strange * 50 > characters;
}
