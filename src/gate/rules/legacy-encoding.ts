import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { place, problemAt, shortened } from './place.ts';
import { isPossibleSyllable } from './syllable.ts';
import type { TextFile } from './text-rule.ts';

/**
 * Signs that stand for letters in TCVN3, VNI or UTF-8 read as Latin-1, and are no Vietnamese letters.
 * Ð and ð have a rule of their own; ° ± ² ³ belong to measures.
 */
const foreign =
  '\u00A1-\u00AF\u00B4-\u00BF\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF';
const foreignSign = new RegExp(`[${foreign}]`);
const besideLetter = new RegExp(`[A-Za-z][${foreign}]|[${foreign}][A-Za-z]`, 'g');
const word = /[\p{L}\p{M}\u00A1-\u00AF\u00B4-\u00FF]+/gu;

/** A few lines, long enough to be judged, and how many of their words nobody could have meant. */
interface Stretch {
  words: number;
  odd: number;
  /** Odd words that hold one of the foreign signs. */
  foreign: number;
  /** Those among them that are not merely German. */
  telling: number;
  /** Offset of the first odd word. */
  first: number | undefined;
  sample: string[];
}

const empty = (): Stretch => ({ words: 0, odd: 0, foreign: 0, telling: 0, first: undefined, sample: [] });

function add(stretch: Stretch, written: string, offset: number): void {
  // Quotation marks, footnote and trade marks touch sound words.
  const bare = written.replace(/^[«·¿¡]+/, '').replace(/[»¹·®©]+$/, '');
  if (!/\p{L}/u.test(bare) || /^µ[a-z]{1,2}$/i.test(bare)) return;
  stretch.words += 1;
  if (/^[A-Za-z]+$/.test(bare) || isPossibleSyllable(bare)) return;
  stretch.odd += 1;
  if (foreignSign.test(bare)) stretch.foreign += 1;
  if (foreignSign.test(bare.replaceAll(/[äöüßÄÖÜ]/g, ''))) stretch.telling += 1;
  stretch.first ??= offset;
  if (stretch.sample.length < 6) stretch.sample.push(written);
}

const isLegacy = (s: Stretch): boolean =>
  s.odd >= s.words * 0.15 && s.foreign >= s.words * 0.1 && s.foreign >= 4 && s.telling >= 2;
const isPlainlyLegacy = (s: Stretch): boolean =>
  s.odd >= s.words * 0.4 && s.foreign >= s.words * 0.2 && s.foreign >= 3 && s.telling >= 2;

// Three rules ask about one file.
let latest: { readonly text: string; readonly stretches: readonly Stretch[] } = { text: '', stretches: [] };

function legacyStretches(text: string): readonly Stretch[] {
  if (latest.text !== text) latest = { text, stretches: findStretches(text) };
  return latest.stretches;
}

/** Stretches of a text (a line, or neighbouring lines of 30 words and more) in an encoding never converted. */
function findStretches(text: string): readonly Stretch[] {
  // No stretch has fewer than three words with such a sign.
  if ((text.match(besideLetter)?.length ?? 0) < 3) return [];
  const found: Stretch[] = [];
  let long = empty();
  let offset = 0;
  for (const line of text.split('\n')) {
    const short = empty();
    for (const match of line.matchAll(word)) {
      add(short, match[0], offset + match.index);
      add(long, match[0], offset + match.index);
    }
    offset += line.length + 1;
    if (isPlainlyLegacy(short)) {
      found.push(short);
      long = empty();
    } else if (long.words >= 30) {
      if (isLegacy(long)) found.push(long);
      long = empty();
    }
  }
  return found;
}

/** Whether a text holds stretches of TCVN3, VNI or wrongly read UTF-8. */
export function looksLegacy(text: string): boolean {
  return legacyStretches(text).length > 0;
}

/**
 * Text of old fonts (TCVN3, VNI) that was never converted, or UTF-8 opened as another encoding, told by
 * words no Vietnamese could write; and U+FFFD, left where a conversion lost a letter. One problem a file.
 */
export function legacyEncoding(file: TextFile): readonly Problem[] {
  if (glanceAt(file.text).isOrdinary) return [];
  const problems: Problem[] = [];
  const stretches = legacyStretches(file.text);
  const first = stretches[0];
  if (first?.first !== undefined) {
    const lines = [...new Set(stretches.map((stretch) => place(file.text, stretch.first ?? 0).line))];
    const others =
      lines.length === 1 ? '' : ` Các chỗ: dòng ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? '…' : ''}.`;
    problems.push(
      problemAt(file, first.first, {
        rule: 'legacy-encoding',
        severity: 'error',
        message: `Chữ ở đây không đọc được (“${shortened(first.sample.join(' '))}”): văn bản còn ở bảng mã cũ (TCVN3, VNI) hoặc bị mở sai bảng mã.${others}`,
        fix: 'Mở bản gốc trong Word bằng đúng phông cũ (.VnTime, VNI-Times), dùng Công cụ của UniKey chuyển sang Unicode, đối chiếu với bản ký (chữ hoa có dấu thường bị sai), rồi chép lại.',
      }),
    );
  }
  const lost = file.text.indexOf('\uFFFD');
  if (lost !== -1) {
    problems.push(
      problemAt(file, lost, {
        rule: 'legacy-encoding',
        severity: 'error',
        message: `Có ký hiệu � ở “${shortened(file.text.slice(Math.max(0, lost - 15), lost + 15))}”: một chữ đã mất khi chuyển bảng mã.`,
        fix: 'Đối chiếu với bản ký rồi gõ lại chữ bị mất.',
      }),
    );
  }
  return problems;
}
