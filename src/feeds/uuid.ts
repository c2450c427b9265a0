import { createHash } from 'node:crypto';

/** Made once for this system: names of other systems give other identifiers (RFC 9562, 5.5). */
const namespace = Buffer.from('5b1e0c5e7d3d4f0e9a4c2f6c8d1b7a30', 'hex');

/** The identifier of a name, the same everywhere and for ever: a UUID of version 5. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name.normalize('NFC')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
