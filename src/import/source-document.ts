/** One block of an original in reading order; the words exactly as the original prints them. */
export type SourceBlock =
  | {
      readonly kind: 'paragraph';
      /** Words as printed, the printed number of an automatically numbered paragraph included; NFC as in the source, line breaks within the paragraph as \n. */
      readonly text: string;
      /** How far the paragraph is set in, as a nesting level of its list (0 = none); undefined where the format does not tell. */
      readonly level?: number;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly align?: 'left' | 'center' | 'right' | 'justify';
      /** Page of a PDF, from 1. */
      readonly page?: number;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[]; readonly page?: number };
/** A cell: its own blocks, and how many columns and rows it takes. */
export interface SourceCell {
  readonly blocks: readonly SourceBlock[];
  readonly columns: number;
  readonly rows: number;
}
export type SourceFormat = 'docx' | 'pdf' | 'txt' | 'html' | 'md';
/** Something the reader met that a person must know: where, and what to do, in Vietnamese. */
export interface SourceWarning {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly place?: string;
}
export interface SourceDocument {
  readonly format: SourceFormat;
  readonly blocks: readonly SourceBlock[];
  readonly warnings: readonly SourceWarning[];
  /** Plain text of all blocks in reading order, one paragraph a line, cells of a row separated by a tab. */
  readonly text: string;
}
/** A file that cannot be imported: what is wrong and what to do, in Vietnamese. */
export interface SourceRefusal {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}
export type SourceReading = { readonly document: SourceDocument } | { readonly refusal: SourceRefusal };
