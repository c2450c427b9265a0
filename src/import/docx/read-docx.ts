import { blockText } from '../block-text.ts';
import { Findings } from '../findings.ts';
import { FontLetters } from '../legacy-fonts.ts';
import { Refused } from '../refusals.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import { readMargins } from './margins.ts';
import { Notes } from './notes.ts';
import { NumberCounter } from './numbering.ts';
import { openPackage, type Package } from './package.ts';
import { relationshipsOf, type Relationship } from './relationships.ts';
import { readStory } from './story.ts';
import { Styles } from './styles.ts';
import { child, childElements, parseXml, wordsOf, type XmlElement } from './xml.ts';

/**
 * Reads a Word document as it would be printed with all tracked changes accepted: automatic numbers written
 * out, hidden text and comments left out, each such choice reported. Nothing outside the file is ever fetched.
 *
 * @throws {Refused} for a file that is broken, locked, harmful, or in an encoding that cannot be read
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const archive = await openPackage(bytes);
  const main = await mainPart(archive);
  const references = await relationshipsOf(archive, main);
  const document = await part(archive, main);
  const body = child(document, 'w:body');
  if (document === undefined || body === undefined) throw new Refused('xml-hong');

  const one = async (type: string): Promise<XmlElement | undefined> => {
    const name = references.find((reference) => reference.type === type)?.part;
    return name === undefined ? undefined : part(archive, name);
  };
  const findings = new Findings();
  const styles = new Styles(await one('styles'));
  const context: DocxContext = {
    styles,
    counter: new NumberCounter(await one('numbering'), styles),
    notes: new Notes(await one('footnotes'), await one('endnotes'), await one('settings')),
    findings,
    fonts: new FontLetters(),
    readStory: (story): readonly SourceBlock[] => readStory(story, context),
  };
  const text = readStory(body, context);
  const notes = context.notes.read((note) => readStory(note, context));
  if (notes.length > 0) findings.add('chu-thich-chan', blockText(notes));
  const head = readMargins(await margins(archive, references), text, context);
  const blocks = [...head, ...text, ...notes];

  reportComments(await one('comments'), findings);
  if (archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name))) findings.add('macro');
  refuseLegacy(context);
  return { format: 'docx', blocks, warnings: findings.warnings(), text: blockText(blocks) };
}

async function part(archive: Package, name: string): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

async function mainPart(archive: Package): Promise<string> {
  const named = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.part;
  const main = named ?? 'word/document.xml';
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (has(/^(?:xl|ppt|visio)\//iu) && !has(/^word\//iu)) throw new Refused('tep-office-khac');
  if (has(/^mimetype$/iu) && has(/^content\.xml$/iu)) throw new Refused('odt');
  if (!archive.names.some((name) => name.toLowerCase() === main.toLowerCase())) {
    throw new Refused(has(/^\[Content_Types\]\.xml$/iu) || has(/^word\//iu) ? 'zip-hong' : 'tep-nen');
  }
  return main;
}

async function margins(archive: Package, references: readonly Relationship[]): Promise<readonly XmlElement[]> {
  const found: XmlElement[] = [];
  for (const { type, part: name } of references) {
    if ((type !== 'header' && type !== 'footer') || name === undefined) continue;
    const margin = await part(archive, name);
    if (margin !== undefined) found.push(margin);
  }
  return found;
}

function reportComments(comments: XmlElement | undefined, findings: Findings): void {
  for (const comment of comments === undefined ? [] : childElements(comments)) {
    if (comment.name === 'w:comment') findings.add('chu-thich-le', wordsOf(comment));
  }
}

/** A few odd words in an old font are reported; a text in an old encoding is refused. */
function refuseLegacy({ fonts, findings }: DocxContext): void {
  for (const { encoding, text, odd } of fonts.legacy()) {
    if (odd >= 5) throw new Refused('phong-chu-cu', `Bảng mã: ${encoding}.`);
    findings.add('phong-chu-cu', text);
  }
}
