import { blockText } from '../block-text.ts';
import { Findings } from '../findings.ts';
import type { SourceBlock } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import { readStory } from './story.ts';
import { descendants, type XmlElement } from './xml.ts';

const pageNumber = /^[\s\-–—|/.]*(?:trang|page)?[\s\d\-–—/|.]*(?:of|trên)?[\s\d\-–—/|.]*$/iu;

/** What a letterhead cannot do without. */
const letterhead = /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Độc\s*lập\s*[-–—]\s*Tự\s*do/iu;

/**
 * Headers and footers are no part of the text; page numbers apart, their words are reported, since some
 * drafts keep the name of the agency there. Pictures of words laid across the page sit there too.
 *
 * @param text the document's own words
 * @returns the head of the document where it stands in a header, because the text has none
 */
export function readMargins(
  margins: readonly XmlElement[],
  text: readonly SourceBlock[],
  context: DocxContext,
): readonly SourceBlock[] {
  const seen = new Set<string>();
  let head: readonly SourceBlock[] = [];
  const isHeadless = !letterhead.test(blockText(text));
  for (const margin of margins) {
    // What Word reports about a margin is of no interest; its numbering is not that of the text.
    const apart: DocxContext = { ...context, findings: new Findings(), readStory: (story) => readStory(story, apart) };
    const blocks = readStory(margin, apart);
    const words = blockText(blocks).trim();
    if (isHeadless && head.length === 0 && margin.name === 'w:hdr' && letterhead.test(words)) {
      head = blocks;
      context.findings.add('dau-trang-la-phan-dau', words);
    } else if (!pageNumber.test(words) && !seen.has(words)) context.findings.add('dau-trang-chan-trang', words);
    seen.add(words);
    for (const watermark of descendants(margin, 'v:textpath')) {
      const mark = watermark.attributes['string'] ?? '';
      if (!seen.has(mark)) context.findings.add('chu-nghe-thuat', mark);
      seen.add(mark);
    }
  }
  return head;
}
