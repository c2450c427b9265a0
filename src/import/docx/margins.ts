import { blockText } from '../block-text.ts';
import { Findings } from '../findings.ts';
import type { DocxContext } from './context.ts';
import { readStory } from './story.ts';
import { descendants, type XmlElement } from './xml.ts';

const pageNumber = /^[\s\-–—|/.]*(?:trang|page)?[\s\d\-–—/|.]*(?:of|trên)?[\s\d\-–—/|.]*$/iu;

/**
 * Headers and footers are no part of the text; page numbers apart, their words are reported, since some
 * drafts keep the name of the agency there. Pictures of words laid across the page sit there too.
 */
export function reportMargins(margins: readonly XmlElement[], context: DocxContext): void {
  const seen = new Set<string>();
  for (const margin of margins) {
    // What Word reports about a margin is of no interest; its numbering is not that of the text.
    const apart: DocxContext = { ...context, findings: new Findings(), readStory: (story) => readStory(story, apart) };
    const words = blockText(readStory(margin, apart)).trim();
    if (!pageNumber.test(words) && !seen.has(words)) context.findings.add('dau-trang-chan-trang', words);
    seen.add(words);
    for (const watermark of descendants(margin, 'v:textpath')) {
      const mark = watermark.attributes['string'] ?? '';
      if (!seen.has(mark)) context.findings.add('chu-nghe-thuat', mark);
      seen.add(mark);
    }
  }
}
