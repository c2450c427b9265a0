import type { SourceBlock } from '../source-document.ts';

/** Words of one run. */
interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A paragraph being read: what it prints so far, and the text boxes anchored in it. */
export interface Draft {
  readonly pieces: Piece[];
  readonly boxes: SourceBlock[];
}
