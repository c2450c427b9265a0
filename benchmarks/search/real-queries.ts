import { isKnown } from '#domain/notice.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { documentTypeName } from '#domain/document-type.ts';
import {
  abbreviated,
  asTelex,
  glued,
  mistyped,
  withOtherI,
  withOtherTonePlace,
  withoutMarks,
  withPlainD,
} from './disturb.ts';
import { dayForms } from './made-up/forms.ts';
import type { Split } from './made-up/queries.ts';
import type { Query } from './query.ts';
import { Random } from './random.ts';

/**
 * Queries drawn from documents nobody here wrote: stretches of their titles as readers mistype them, their
 * numbers and days, and, where no other document has it, a stretch of a clause. At most `count` of a class.
 *
 * @param hasOnlyThese whether no other text stands beside the documents, so that a clause's words are its own
 */
export function realQueries(
  notices: readonly PublishedNotice[],
  split: Split,
  count: number,
  hasOnlyThese: boolean,
  seed = 0,
): readonly Query[] {
  const titles = notices.map((notice) => ({ notice, folded: plain(subjectOf(notice.title)) }));
  const texts = notices.map((notice) => ({
    notice,
    folded: plain(notice.body.clauses.map(({ text }) => text).join('\n')),
  }));
  const own = notices.filter((_, index) => index % 2 === (split === 'dev' ? 0 : 1));

  const titled = (random: Random, change: (text: string) => string | undefined): Omit<Query, 'class'> | undefined => {
    const words = subjectOf(random.pick(own).title).split(/\s+/);
    const stretch = words
      .slice(0, random.between(5, 11))
      .join(' ')
      .replace(unfinished, '')
      .replace(/[\p{P}\s]+$/u, '');
    const fitting = titles.filter(({ folded }) => folded.includes(plain(stretch)));
    const mentions = texts.filter(({ folded }) => folded.includes(plain(stretch)));
    const changed = change(stretch);
    const isOthers = mentions.some(({ notice }) => !fitting.some((one) => one.notice === notice));
    if (stretch.split(' ').length < 5 || fitting.length > 3 || isOthers) return undefined;
    if (changed === undefined || changed.split(' ').length < 2) return undefined;
    return { text: changed, expect: fitting.map(({ notice }) => notice.slug) };
  };

  const ofClause = (random: Random, quoted: boolean): Omit<Query, 'class'> | undefined => {
    const { slug, body } = random.pick(own);
    const { address, text } = random.pick(body.clauses);
    const words = text.split(/\s+/);
    if (words.length < 14 || address.startsWith('noi-nhan')) return undefined;
    const start = random.between(1, words.length - 10);
    const stretch = words
      .slice(start, start + random.between(6, 9))
      .join(' ')
      .replaceAll(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
    if (/["“”]/.test(stretch)) return undefined;
    const holders = texts.filter(({ folded }) => folded.includes(plain(stretch)));
    const inOne = body.clauses.filter((clause) => plain(clause.text).includes(plain(stretch))).length === 1;
    return holders.length === 1 && inOne
      ? { text: quoted ? `"${stretch}"` : stretch, expect: [`${slug}#${address}`] }
      : undefined;
  };

  const numbered = (random: Random): Omit<Query, 'class'> | undefined => {
    const { number, type } = random.pick(own);
    if (!isKnown(number)) return undefined;
    const name = documentTypeName(type).toLocaleLowerCase('vi');
    const text = random.pick([
      number,
      number.toLocaleLowerCase('vi'),
      withoutMarks(number),
      `${name} ${number}`,
      `${name} số ${number}`,
      withoutMarks(`${name} so ${number}`),
      number.replaceAll(/[/-]/g, ' '),
      `0${number}`,
      number.replaceAll('/', ' / '),
    ]);
    return { text, expect: notices.filter((notice) => notice.number === number).map(({ slug }) => slug) };
  };

  const dated = (random: Random): Omit<Query, 'class'> | undefined => {
    const { issued, type } = random.pick(own);
    if (!isKnown(issued)) return undefined;
    const same = notices.filter((notice) => notice.issued === issued && notice.type === type);
    if (same.length > 3) return undefined;
    const name = documentTypeName(type).toLocaleLowerCase('vi');
    return { text: `${name} ${random.pick(dayForms(issued))}`, expect: same.map(({ slug }) => slug) };
  };

  const makers: Readonly<Record<string, (random: Random) => Omit<Query, 'class'> | undefined>> = {
    a: (random) => titled(random, (text) => text),
    b: (random) => titled(random, withoutMarks),
    c: (random) =>
      titled(random, (text) =>
        random.isLess(0.3) ? text.normalize('NFD') : ifOther(text, withOtherI(withOtherTonePlace(text))),
      ),
    d: (random) => titled(random, (text) => abbreviated(text, random)),
    e: numbered,
    f: dated,
    h: (random) => titled(random, (text) => withTypos(text, 1, random)),
    ...(hasOnlyThese ? { i: (random) => ofClause(random, true), x: (random) => ofClause(random, false) } : {}),
    j: (random) => titled(random, (text) => ifOther(text, withPlainD(text))),
    k: (random) =>
      titled(random, (text) => (/\p{L}{4,}$/u.test(text) ? text.slice(0, -random.between(1, 2)) : undefined)),
    l: (random) =>
      titled(random, (text) => {
        const [start, end] = text.split(/ (?:và|của|về|đối với|cho|trong|tại) /);
        return start === undefined || end === undefined ? undefined : `${end} ${start}`.replaceAll(/[,;:]/g, '');
      }),
    m: (random) => titled(random, (text) => ifOther(text, asTelex(text))),
    n: (random) => titled(random, (text) => glued(random.isLess(0.5) ? withoutMarks(text) : text)),
    r: (random) =>
      titled(random, (text) =>
        random.pick([
          `cho tôi hỏi có văn bản nào về ${text} không`,
          `tìm giúp tôi văn bản quy định ${text}`,
          `${text} được quy định ở văn bản nào`,
        ]),
      ),
    s: (random) => titled(random, (text) => withTypos(text, 2, random)),
    t: (random) =>
      titled(random, (text) => {
        const wrong = withTypos(text, 1, random);
        return wrong === undefined ? undefined : withoutMarks(abbreviated(wrong, random) ?? wrong);
      }),
  };
  return Object.entries(makers).flatMap(([name, make], index) => {
    const random = new Random((split === 'dev' ? 3 : 4) * 1000 + index + seed * 100_003);
    const made = new Map<string, Query>();
    for (let tries = 0; made.size < count && tries < count * 60; tries += 1) {
      const query = make(random);
      if (query !== undefined) made.set(query.text, { class: name, ...query });
    }
    return [...made.values()];
  });
}

const plain = (text: string): string =>
  withoutMarks(text)
    .toLowerCase()
    .replaceAll(/[\p{P}\s]+/gu, ' ')
    .trim();

/** Words that nobody ends a query with. */
const unfinished =
  /(?:[\s,]+(?:của|và|về|các|một số|một|số|đối|với|cho|trong|được|để|theo|quy|việc|có|người|tại|thực|chế))+$/u;

const ifOther = (text: string, changed: string): string | undefined => (changed === text ? undefined : changed);

/** A title without the type, number, day and issuer some begin with, and without what half of all titles say. */
const subjectOf = (title: string): string =>
  title
    .replace(
      /^\p{Lu}\p{Ll}+ \p{L}+ (?:số )?\d[\d.]*\/\S+(?: ngày [\d/]+)?(?: của [\p{L} ]+?(?=:| [Qq]uy | về ))?\s*[-–:]?\s*/u,
      '',
    )
    .replace(/^(?:[Qq]uy định (?:chi tiết |về )?|[Bb]an hành |[Vv]ề (?:việc )?)/, '');

function withTypos(text: string, times: number, random: Random): string | undefined {
  const words = text.split(' ');
  const able = words.map((_, at) => at).filter((at) => /^\p{L}{4,}$/u.test(words[at] ?? ''));
  if (able.length < times + 2) return undefined;
  for (const at of random.shuffled(able).slice(0, times)) words[at] = mistyped(words[at] ?? '', random);
  return words.join(' ');
}
