import type { SourceDocument } from '../source-document.ts';
export function readPdf(bytes: Uint8Array): Promise<SourceDocument> { throw new Error(String(bytes.length)); }
