import { expect, test } from 'vitest';
import { readSource } from '../read-source.ts';
import { abstractNumbering, docx, level, numbered, numberingOf, paragraph, type Parts } from './docx.fixture.ts';

async function lines(parts: Parts): Promise<readonly string[]> {
  const reading = await readSource('ví dụ.docx', docx(parts));
  if ('refusal' in reading) throw new Error(reading.refusal.message);
  return reading.document.text.split('\n');
}

/** Paragraphs x0, x1… of a numbering and level each. */
function body(sequence: readonly (readonly [number, number])[]): string {
  return sequence.map(([id, at], index) => paragraph(`x${String(index)}`, numbered(id, at))).join('');
}

const levels = (...all: readonly string[]): string => abstractNumbering(0, all.join(''));

// What LibreOffice 7.4 prints for these files was compared by hand, line by line.
test('levels count on, and start again below a higher one', async () => {
  const numbering =
    levels(level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.'), level(2, 'lowerLetter', '%3)')) +
    numberingOf(1, 0);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ]),
    }),
  ).toEqual(['I. x0', '1. x1', '2. x2', 'a) x3', 'b) x4', '3. x5', 'a) x6', 'II. x7', '1. x8']);
});

test('a number holds those of the levels above, also of one that no paragraph has', async () => {
  const numbering =
    levels(level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'decimal', '%1.%2.%3')) +
    numberingOf(1, 0);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 0],
        [1, 2],
        [1, 1],
      ]),
    }),
  ).toEqual(['1. x0', '1.1. x1', '1.1.1 x2', '1.2. x3', '2. x4', '2.1.1 x5', '2.2. x6']);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    }),
  ).toEqual(['1.1. x0', '1.2. x1', '2. x2', '2.1. x3']);
});

test('numberings of one definition count together; one that starts over does so once', async () => {
  const numbering =
    levels(level(0, 'decimal', '%1.')) +
    numberingOf(1, 0) +
    numberingOf(2, 0) +
    numberingOf(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 0],
        [1, 0],
      ]),
    }),
  ).toEqual(['1. x0', '2. x1', '1. x2', '2. x3', '3. x4']);
});

test('an override may change a level', async () => {
  const override =
    '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:lvlOverride>';
  const numbering =
    levels(level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.')) + numberingOf(1, 0) + numberingOf(2, 0, override);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 1],
        [2, 1],
        [2, 0],
        [2, 1],
      ]),
    }),
  ).toEqual(['1. x0', '1.1. x1', '1b) x2', '2. x3', '2a) x4']);
});

test('a level may never start again, or only below a certain one', async () => {
  const numbering =
    levels(
      level(0, 'decimal', 'Điều %1.'),
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'),
      level(2, 'lowerRoman', '(%3)', '<w:lvlRestart w:val="1"/>'),
    ) + numberingOf(1, 0);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
    }),
  ).toEqual(['Điều 1. x0', '1. x1', '(i) x2', '2. x3', '(ii) x4', 'Điều 2. x5', '3. x6', '(i) x7']);
});

test('legal numbering writes the levels above in Arabic figures', async () => {
  const numbering =
    levels(level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + numberingOf(1, 0);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 0],
        [1, 1],
      ]),
    }),
  ).toEqual(['I. x0', 'II. x1', '2.1 x2']);
});

test('start values and what stands after the number are kept', async () => {
  const numbering =
    levels(
      level(0, 'decimal', '%1)', '<w:suff w:val="space"/>', 5),
      level(1, 'upperLetter', '%2', '<w:suff w:val="nothing"/>', 3),
    ) + numberingOf(1, 0);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
      ]),
    }),
  ).toEqual(['5) x0', 'Cx1', 'Dx2', '6) x3']);
});

test('signs of a list print as in their font', async () => {
  const symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>';
  const wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
  const numbering =
    levels(
      level(0, 'bullet', '-'),
      level(1, 'bullet', '&#xF0B7;', symbol),
      level(2, 'bullet', '&#xF0D8;', wingdings),
      level(3, 'bullet', '+'),
    ) + numberingOf(1, 0);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    }),
  ).toEqual(['- x0', '• x1', '➢ x2', '+ x3']);
});

const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="N"/>
  <w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H1"/></w:style>`;
const styled =
  levels(
    level(0, 'decimal', '%1.', '<w:pStyle w:val="H1"/>'),
    level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="H2"/>'),
  ) + numberingOf(1, 0);

test('styles number their paragraphs, and may be overruled', async () => {
  const style = (id: string, rest = ''): string => `<w:pStyle w:val="${id}"/>${rest}`;
  const text = [
    paragraph('một', style('H1')),
    paragraph('hai', style('H2')),
    paragraph('ba', style('H2')),
    paragraph('bốn', style('H3')),
    paragraph('năm', style('H1', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
    paragraph('sáu', style('H1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>')),
    paragraph('bảy', style('H1')),
  ].join('');
  expect(await lines({ styles, numbering: styled, body: text })).toEqual([
    '1. một',
    'a) hai',
    'b) ba',
    '2. bốn',
    'năm',
    'a) sáu',
    '3. bảy',
  ]);
});

test('a definition may stand for a numbering style', async () => {
  const linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>';
  const list =
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const numbering = levels(level(0, 'decimal', 'Khoản %1.')) + linked + numberingOf(1, 0) + numberingOf(2, 7);
  expect(
    await lines({
      styles: list,
      numbering,
      body: body([
        [2, 0],
        [2, 0],
      ]),
    }),
  ).toEqual(['Khoản 1. x0', 'Khoản 2. x1']);
});

test('an empty numbered paragraph prints its number', async () => {
  const numbering = levels(level(0, 'decimal', '%1.')) + numberingOf(1, 0);
  expect(await lines({ numbering, body: paragraph('', numbered(1)) + paragraph('x', numbered(1)) })).toEqual([
    '1.',
    '2. x',
  ]);
});

test('a number that is hidden is not printed, and counts', async () => {
  const numbering =
    levels(level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>'), level(1, 'decimal', '%1.%2')) + numberingOf(1, 0);
  expect(
    await lines({
      numbering,
      body: body([
        [1, 0],
        [1, 1],
      ]),
    }),
  ).toEqual(['x0', '1.1 x1']);
});

test('a paragraph of a numbering that does not exist has no number', async () => {
  expect(await lines({ body: body([[9, 0]]) })).toEqual(['x0']);
});

test('the level of a list is told, from 1; 0 is none', async () => {
  const numbering = levels(level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)')) + numberingOf(1, 0);
  const reading = await readSource(
    'a.docx',
    docx({
      numbering,
      body:
        body([
          [1, 0],
          [1, 1],
        ]) + paragraph('hết'),
    }),
  );
  const blocks = 'document' in reading ? reading.document.blocks : [];
  expect(blocks.map((block) => block.kind === 'paragraph' && block.level)).toEqual([1, 2, 0]);
});

test('a format that is not known is reported, not guessed silently', async () => {
  const numbering = levels(level(0, 'cardinalText', '%1.')) + numberingOf(1, 0);
  const reading = await readSource('a.docx', docx({ numbering, body: body([[1, 0]]) }));
  expect('document' in reading && reading.document.warnings.map(({ code }) => code)).toEqual(['so-tu-dong-la']);
});
