import type { Random } from '../random.ts';
import { rareName } from './syllables.ts';

/**
 * Sentences that read like those they were learnt from and mean nothing: each word is one that
 * followed the two before it somewhere. So words and pairs of words are as frequent as in real documents.
 */
export class Prose {
  readonly #words: string[] = [];
  readonly #followers = new Map<number, number[]>();
  readonly #starts: (readonly [number, number])[] = [];

  constructor(sentences: readonly string[]) {
    const ids = new Map<string, number>();
    const idOf = (word: string): number => {
      const known = ids.get(word);
      if (known !== undefined) return known;
      this.#words.push(word);
      ids.set(word, this.#words.length - 1);
      return this.#words.length - 1;
    };
    for (const sentence of sentences) {
      const words = sentence.split(/\s+/).map(idOf);
      const [one, two] = words;
      if (one === undefined || two === undefined) continue;
      this.#starts.push([one, two]);
      for (let at = 2; at < words.length; at += 1) {
        const key = keyOf(words[at - 2], words[at - 1]);
        const followers = this.#followers.get(key);
        const next = words[at] ?? 0;
        if (followers === undefined) this.#followers.set(key, [next]);
        else followers.push(next);
      }
    }
  }

  /** One sentence of at most 45 words; now and then it names a hamlet of made-up name. */
  sentence(random: Random): string {
    const [one, two] = random.pick(this.#starts);
    const chosen = [one, two];
    while (chosen.length < 45) {
      const followers = this.#followers.get(keyOf(chosen.at(-2), chosen.at(-1)));
      if (followers === undefined) break;
      chosen.push(random.pick(followers));
    }
    const text = chosen
      .map((id) => this.#words[id] ?? '')
      .join(' ')
      .replace(/[\s,;:.–-]+$/, '');
    const sentence = text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
    return random.isLess(0.25) ? `${sentence}, trong đó có thôn ${rareName(random)}.` : `${sentence}.`;
  }

  /** About so many words of sentences. */
  paragraph(random: Random, words: number): string {
    const sentences: string[] = [];
    let count = 0;
    while (count < words) {
      const sentence = this.sentence(random);
      sentences.push(sentence);
      count += sentence.split(' ').length;
    }
    return sentences.join(' ');
  }
}

const keyOf = (one = 0, two = 0): number => one * 1_000_000 + two;

/**
 * Sentences fit to learn from: runs of words of a document between full stops, without signs that
 * mean something to Markdown and without what only one document can say (numbers of documents,
 * addresses, long figures).
 */
export function sentencesOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll('ð', 'đ')
      .replaceAll('Ð', 'Đ')
      .split(/\n+|(?<=\p{Ll}[.;:])\s+/u)
      .map((sentence) => sentence.replace(/^[\s\p{P}\d]*(?:[a-zđ]\)|\p{Lu}\)|[IVX]+\.)?\s*|[\s.;:,]+$/gu, ''))
      .filter((sentence) => !/[\\`*{}[\]<>~|&_@#=“”"'()/]|\d{5}|https?|[A-ZĐ]{6}/u.test(sentence))
      .map((sentence) => sentence.replace(/\s+/g, ' '))
      // A paragraph that began like this would be numbered; a day named by chance could answer a query for an absent one.
      .filter(
        (sentence) =>
          !/^(?:Điều|Khoản|Điểm|Chương|Mục|Phần|Phụ lục|Mẫu)\b|thường trú|sinh (?:ngày|năm)|ngày \d+ tháng|^\p{L}[.)]/iu.test(
            sentence,
          ),
      )
      .filter((sentence) => sentence.split(' ').length >= 6)
  );
}
