import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { problemAt, shortened } from './place.ts';
import type { TextFile } from './text-rule.ts';

/** Cyrillic and Greek letters that print like Latin ones, each with the one it looks like. */
const twins = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХԚԜ', 'ABESIJKMHOPCTYXQW'],
    ['аеѕіјорсухԛԝһ', 'aesijopcyxqwh'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ανοϲ', 'avoc'],
  ].flatMap(([letters = '', latin = '']) => [...letters].map((letter, at) => [letter, [...latin][at] ?? ''] as const)),
);
const foreign = new RegExp(`[${[...twins.keys()].join('')}]`, 'u');
/** Letters and figures of a word or a document number, whatever their script. */
const word = /[\p{L}\p{M}\p{N}]+(?:[-/&.][\p{L}\p{M}\p{N}]+)*/gu;
/** Letters and figures of wide, mathematical and joined type, and figures of Rome as single signs. */
const disguised = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFB00-\uFB06\u2160-\u217F]|[\u{1D400}-\u{1D7FF}]/u;

/**
 * Letters of another script or type that look like ordinary ones: no search finds such a word, and a number with one is
 * another number. A word wholly of another script is left alone: it may be a name.
 */
export function lookAlikeLetter(file: TextFile): readonly Problem[] {
  if (glanceAt(file.text).isOrdinary) return [];
  return [...file.text.matchAll(word)].flatMap(({ 0: words, index }) => {
    const isMixed = /\p{Script=Latin}/u.test(words);
    const at = words.search(disguised);
    const foreignAt = isMixed ? words.search(foreign) : -1;
    const first = at === -1 ? foreignAt : foreignAt === -1 ? at : Math.min(at, foreignAt);
    if (first === -1) return [];
    const sign = String.fromCodePoint(words.codePointAt(first) ?? 0);
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [
      problemAt(file, index + first, {
        rule: 'look-alike-letter',
        severity: 'error',
        message: `Chữ “${sign}” trong “${shortened(words)}” là một ký tự khác (${code}) chỉ giống “${plain(sign)}”; tìm kiếm sẽ không thấy.`,
        fix: `Xóa cả chữ này rồi gõ lại: ${shortened(plain(words))}`,
      }),
    ];
  });
}

function plain(words: string): string {
  const letters = [...words].map((letter) => twins.get(letter) ?? letter).join('');
  return letters.replaceAll(new RegExp(disguised, 'gu'), (letter) => letter.normalize('NFKC'));
}
