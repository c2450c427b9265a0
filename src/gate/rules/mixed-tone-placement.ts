import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { place, problemAt } from './place.ts';
import type { TextFile } from './text-rule.ts';

// The tone of an open oa, oe, uy stands on the first vowel (hóa) or on the second (hoá). With a final
// (hoàn) or after q (quý) there is one place only.
const first = 'óòỏõọÓÒỎÕỌ';
const second = 'áàảãạéèẻẽẹÁÀẢÃẠÉÈẺẼẸ';
const firstU = 'úùủũụÚÙỦŨỤ';
const secondY = 'ýỳỷỹỵÝỲỶỸỴ';
const open = new RegExp(
  `(?:[${first}][aeAE]|[${firstU}][yY]|[oO][${second}]|[uU][${secondY}])(?![\\p{L}\\p{M}])`,
  'gu',
);
const onFirst = new RegExp(`^[${first}${firstU}]`, 'u');

/** Warns once where a file places tones both ways; the words of the document are not ours to unify. */
export function mixedTonePlacement(file: TextFile): readonly Problem[] {
  const { mayHave } = glanceAt(file.text);
  if (!mayHave('tone-on-first') || !mayHave('tone-on-second')) return [];
  const forms = { first: [] as Form[], second: [] as Form[] };
  for (const match of file.text.matchAll(open)) {
    const onset = /[\p{L}\p{M}]*$/u.exec(file.text.slice(Math.max(0, match.index - 4), match.index))?.[0] ?? '';
    if (/q$/i.test(onset) || onset.length > 3) continue;
    const form = { word: onset + match[0], offset: match.index - onset.length };
    (onFirst.test(match[0]) ? forms.first : forms.second).push(form);
  }
  if (forms.first.length === 0 || forms.second.length === 0) return [];
  const [rare, common] =
    forms.first.length < forms.second.length ? [forms.first, forms.second] : [forms.second, forms.first];
  // The same word both ways shows it best.
  const twins = new Map(common.toReversed().map((form) => [lettersOf(form.word), form]));
  const pair = rare.find((form) => twins.has(lettersOf(form.word)));
  const shown = pair ?? rare[0];
  const against = (pair && twins.get(lettersOf(pair.word))) ?? common[0];
  if (shown === undefined || against === undefined) return [];
  const at = place(file.text, against.offset);
  return [
    problemAt(file, shown.offset, {
      rule: 'mixed-tone-placement',
      severity: 'warning',
      message: `Dấu thanh đặt theo hai kiểu trong một tệp: “${shown.word}” ở đây (${String(rare.length)} chỗ), “${against.word}” ở dòng ${String(at.line)} (${String(common.length)} chỗ cùng kiểu).`,
      fix: 'Nếu bản ký viết như vậy thì giữ nguyên; nếu do gõ lại thì sửa cho giống bản ký.',
    }),
  ];
}

interface Form {
  readonly word: string;
  readonly offset: number;
}

/** The letters and marks of a word, wherever its tone stands. */
function lettersOf(word: string): string {
  return [...word.toLowerCase().normalize('NFD')].toSorted().join('');
}
