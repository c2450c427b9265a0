import type { Findings } from '../findings.ts';
import type { FontLetters } from '../legacy-fonts.ts';
import type { SourceBlock } from '../source-document.ts';
import type { Notes } from './notes.ts';
import type { NumberCounter } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** What the readers of one document share. */
export interface DocxContext {
  readonly styles: Styles;
  readonly counter: NumberCounter;
  readonly notes: Notes;
  readonly findings: Findings;
  readonly fonts: FontLetters;
  /** Reads what stands by itself: the body, a text box, a note. */
  readStory(story: XmlElement): readonly SourceBlock[];
}
