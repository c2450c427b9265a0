import { blockText } from '../block-text.ts';
import type { SourceBlock } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import { childElements, chosen, wordsOf, type XmlElement } from './xml.ts';

/** Words of the text boxes in a drawing, once; everything else in it is reported. */
export function readGraphic(graphic: XmlElement, context: DocxContext): readonly SourceBlock[] {
  const { findings } = context;
  const blocks: SourceBlock[] = [];
  const walk = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:txbxContent': {
        const box = context.readStory(element);
        findings.add('hop-chu', blockText(box));
        blocks.push(...box);
        return;
      }
      case 'mc:AlternateContent': {
        const choice = chosen(element);
        if (choice !== undefined) walk(choice);
        return;
      }
      case 'a:blip':
      case 'v:imagedata':
        findings.add('anh');
        return;
      case 'c:chart':
      case 'dgm:relIds':
        findings.add('bieu-do');
        return;
      case 'o:OLEObject':
        findings.add('doi-tuong-nhung', element.attributes['ProgID'] ?? '');
        return;
      case 'v:textpath':
        findings.add('chu-nghe-thuat', element.attributes['string'] ?? '');
        return;
      case 'a:t':
        findings.add('bieu-do', wordsOf(element));
        return;
      default:
        childElements(element).forEach(walk);
    }
  };
  walk(graphic);
  return blocks;
}
