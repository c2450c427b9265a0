import { decodeText } from './decode-text.ts';
import { refusal, type RefusalCode } from './refusals.ts';
import type { SourceRefusal } from './source-document.ts';

/** What a file is by its content; a text comes decoded, with its encoding unless that is UTF-8. */
export type Sniffed =
  | { readonly format: 'docx' | 'pdf' }
  | { readonly format: 'txt' | 'html' | 'md'; readonly text: string; readonly guessedEncoding: string | undefined }
  | { readonly refusal: SourceRefusal };

/** Largest text or web page, in bytes: the longest laws have less than two million letters. */
const largestText = 10 * 1024 * 1024;

const signatures: readonly (readonly [signature: string, code: RefusalCode])[] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'anh'],
  ['\xff\xd8\xff', 'anh'],
  ['GIF8', 'anh'],
  ['BM', 'anh'],
  ['II*\0', 'anh'],
  ['MM\0*', 'anh'],
  ['\x1f\x8b', 'tep-nen'],
  ['Rar!', 'tep-nen'],
  ['7z\xbc\xaf', 'tep-nen'],
  ['PK\x05\x06', 'tep-nen'],
];

/**
 * Recognises a file by what is in it; its name only tells kinds of plain text apart, so a renamed file is
 * read for what it is.
 */
export function sniff(name: string, bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { refusal: refusal('tep-rong') };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return { format: 'pdf' };
  if (head.startsWith('PK\x03\x04')) return { format: 'docx' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { refusal: refusal(insideCompound(bytes)) };
  const found = signatures.find(
    ([signature]) => head.startsWith(signature) && (signature !== 'BM' || /\0/u.test(head)),
  );
  if (found !== undefined) return { refusal: refusal(found[1]) };
  if (/^RIFF[\s\S]{4}WEBP/u.test(head) || /^[\s\S]{4}ftyp(?:heic|heix|avif|mif1)/u.test(head))
    return { refusal: refusal('anh') };
  if (bytes.length > largestText) return { refusal: refusal('tep-qua-lon') };
  const decoded = decodeText(bytes);
  if ('refusal' in decoded) return decoded;
  const { text, guessedEncoding } = decoded;
  if (text.trim() === '') return { refusal: refusal('tep-rong') };
  if (/^\s*<\?xml[\s\S]{0,400}(?:Word\.Document|wordDocument|pkg:package)/u.test(text))
    return { refusal: refusal('word-cu') };
  if (/^\s*<\?xml[\s\S]{0,2000}opendocument/u.test(text)) return { refusal: refusal('odt') };
  if (/^MIME-Version:/imu.test(text.slice(0, 500))) {
    return { refusal: refusal('khong-ro-loai', 'Đây là trang web lưu kiểu .mht.') };
  }
  return { format: textFormat(name, text), text, guessedEncoding };
}

function textFormat(name: string, text: string): 'txt' | 'html' | 'md' {
  const start = text.slice(0, 4000);
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body|meta|div|table|p|article|section)\b/iu.test(
      start,
    )
  ) {
    return 'html';
  }
  if (/\.x?html?$/iu.test(name) && /<[a-z]/iu.test(text)) return 'html';
  return /\.(?:md|mdx|markdown)$/iu.test(name) ? 'md' : 'txt';
}

/** Old Office files and locked new ones are both compound files; the names of their streams tell which. */
function insideCompound(bytes: Uint8Array): RefusalCode {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => content.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'co-mat-khau';
  if (has('WordDocument')) return 'word-cu';
  return 'tep-office-khac';
}
