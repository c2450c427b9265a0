import {
  abbreviated,
  asTelex,
  glued,
  initials,
  mistyped,
  withOtherI,
  withOtherTonePlace,
  withoutMarks,
  withPlainD,
} from '../disturb.ts';
import { classes, type Query } from '../query.ts';
import { Random } from '../random.ts';
import { isYearLike, type MadeUpDirective, type MadeUpNotice } from './facts.ts';
import { NoticeFinder } from './finder.ts';
import {
  absentWords,
  dayForms,
  deadlineForms,
  monthForms,
  nonsense,
  numberForms,
  quarterForms,
  typeNames,
} from './forms.ts';

/** Development queries may be looked at and tuned for; test queries are only ever counted. */
export type Split = 'dev' | 'test';

/**
 * Queries to a made-up corpus, `count` of each class. Each has one right answer, or a few that are equally right.
 * The two splits never ask for the same notice; another seed draws other queries.
 */
export function madeUpQueries(
  notices: readonly MadeUpNotice[],
  split: Split,
  count: number,
  seed = 0,
): readonly Query[] {
  const finder = new NoticeFinder(notices);
  const own = notices.filter((_, index) => index % 2 === (split === 'dev' ? 0 : 1));
  return Object.keys(classes).flatMap((name, index) => {
    const random = new Random((split === 'dev' ? 1 : 2) * 1000 + index + seed * 100_003);
    const make = makers[name];
    const queries: Query[] = [];
    const texts = new Set<string>();
    for (let tries = 0; queries.length < count && tries < count * 400; tries += 1) {
      const made = make?.({ notice: random.pick(own), finder, random });
      if (made === undefined || texts.has(made.text)) continue;
      texts.add(made.text);
      queries.push({ class: name, ...made });
    }
    return queries;
  });
}

interface Material {
  readonly notice: MadeUpNotice;
  readonly finder: NoticeFinder;
  readonly random: Random;
}
type Made = Pick<Query, 'text' | 'expect'> | undefined;

/** A known notice as readers ask for it, in words that fit no other. */
function knownTitle({
  notice,
  finder,
  random,
}: Material): { readonly parts: readonly string[]; readonly expect: readonly string[] } | undefined {
  const { frame, subject, place, year, period } = notice;
  const shapes = random.shuffled([
    { parts: [frame.words, subject.words, place, period], framed: true, dated: true },
    { parts: [frame.short, subject.short, place, String(year)], framed: true, dated: true },
    { parts: [frame.short, subject.short, place], framed: true, dated: false },
    { parts: [subject.short, place, String(year)], framed: false, dated: true },
    { parts: [subject.words, place, period], framed: false, dated: true },
    { parts: [subject.short, place], framed: false, dated: false },
  ]);
  for (const { parts, framed, dated } of shapes) {
    const fitting = finder.withTitle({
      subject,
      place,
      frame: framed ? frame : undefined,
      year: dated ? year : undefined,
    });
    if (fitting.length === 1) return { parts: parts.map(lower), expect: [notice.slug] };
  }
  return undefined;
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** A known title with its words changed; `undefined` where the change changes nothing. */
const titled =
  (change: (text: string, material: Material) => string | undefined) =>
  (material: Material): Made => {
    const known = knownTitle(material);
    if (known === undefined) return undefined;
    const text = known.parts.join(' ');
    const changed = change(text, material);
    return changed === undefined ? undefined : { text: changed, expect: known.expect };
  };

const ifChanged =
  (change: (text: string, random: Random) => string) =>
  (text: string, { random }: Material): string | undefined => {
    const changed = change(text, random);
    return changed === text ? undefined : changed;
  };

/** Mistypes so many words of what is asked about; names of places stay, for another name would be another place. */
function withTypos(text: string, place: string, times: number, random: Random): string | undefined {
  const from = text.lastIndexOf(lower(place));
  const words = text.split(' ');
  const before = text.slice(0, from).trimEnd().split(' ').length;
  const able = words.map((_, at) => at).filter((at) => at < before && /^\p{L}{4,}$/u.test(words[at] ?? ''));
  if (able.length < times + 1) return undefined;
  for (const at of random.shuffled(able).slice(0, times)) words[at] = mistyped(words[at] ?? '', random);
  return words.join(' ');
}

/** A known directive: no other order and no other title names its thing, subject and place. */
function knownDirective({ notice, finder, random }: Material): MadeUpDirective | undefined {
  const directive = random.pick(notice.directives);
  return finder.isOnlyOrder(notice, directive) ? directive : undefined;
}

const addressOf = (notice: MadeUpNotice, directive: MadeUpDirective): string => `${notice.slug}#${directive.id}`;

const directed =
  (ask: (directive: MadeUpDirective, material: Material) => string | undefined) =>
  (material: Material): Made => {
    const directive = knownDirective(material);
    if (directive === undefined) return undefined;
    const text = ask(directive, material);
    return text === undefined ? undefined : { text, expect: [addressOf(material.notice, directive)] };
  };

const agencyAndObject = ({ lead, thing, subject, place }: MadeUpDirective, random: Random): string =>
  random
    .pick([
      [lead.name, thing, subject.short, place],
      [lead.name, subject.short, place, thing],
      [thing, subject.short, lead.name, place],
    ])
    .map(lower)
    .join(' ');

const makers: Readonly<Record<string, (material: Material) => Made>> = {
  a: titled((text) => text),
  b: titled((text) => withoutMarks(text)),
  c: titled((text, { random }) => {
    if (random.isLess(0.3)) return text.normalize('NFD');
    const changed = withOtherI(withOtherTonePlace(text));
    return changed === text ? undefined : changed;
  }),
  d: titled((text, { random }) => abbreviated(text, random)),
  e: numbered,
  f: dated,
  g: directed((directive, { random }) => agencyAndObject(directive, random)),
  h: titled((text, { notice, random }) => withTypos(text, notice.place, 1, random)),
  i: (material) => {
    const directive = material.random.isLess(0.6) ? knownDirective(material) : undefined;
    if (directive !== undefined) {
      const start = directive.order.indexOf(directive.thing);
      return { text: `"${directive.order.slice(start)}"`, expect: [addressOf(material.notice, directive)] };
    }
    const { title, slug, subject, place, period } = material.notice;
    const fits = material.finder.where(
      (one) => one.subject === subject && one.place === place && one.period === period,
    );
    if (fits.length !== 1) return undefined;
    const phrase = title.slice(title.indexOf(subject.words), title.indexOf(period) + period.length);
    return { text: `“${phrase}”`, expect: [slug] };
  },
  j: titled(ifChanged(withPlainD)),
  k: cut,
  x: directed(({ order, thing }, { random }) => (random.isLess(0.5) ? order : order.slice(order.indexOf(thing)))),
  l: (material) => {
    const known = knownTitle(material);
    if (known === undefined || known.parts.length < 3) return undefined;
    const shuffled = material.random.shuffled(known.parts);
    const text = shuffled.join(' ');
    return text === known.parts.join(' ') ? undefined : { text, expect: known.expect };
  },
  m: titled((text) => asTelex(text)),
  n: (material) => {
    const known = knownTitle(material);
    if (known === undefined) return undefined;
    const text = known.parts.map(glued).join(' ');
    return { text: material.random.isLess(0.5) ? withoutMarks(text) : text, expect: known.expect };
  },
  o: deadline,
  p: (material) => {
    const { notice, finder } = material;
    const { subject, place, frame, year } = notice;
    if (subject.short.split(' ').length < 3 || finder.withTitle({ subject, place, frame, year }).length !== 1)
      return undefined;
    const letters = initials(subject.short);
    return {
      text: [
        lower(frame.short),
        material.random.isLess(0.5) ? letters : letters.toLocaleLowerCase('vi'),
        place,
        String(year),
      ].join(' '),
      expect: [notice.slug],
    };
  },
  r: (material) => {
    const directive = knownDirective(material);
    const { random } = material;
    if (directive !== undefined && random.isLess(0.5)) {
      const { lead, thing, subject, place } = directive;
      return {
        text: random.pick([
          `cho tôi hỏi văn bản nào giao ${lead.name} làm ${thing} ${subject.short} ở ${place}`,
          `${lead.name} được giao ${thing} về ${subject.short} tại ${place} trong văn bản nào vậy`,
          `tôi muốn tìm chỗ tỉnh yêu cầu ${lead.name} phải có ${thing} ${subject.short} ${place}`,
        ]),
        expect: [addressOf(material.notice, directive)],
      };
    }
    const known = knownTitle(material);
    if (known === undefined) return undefined;
    const words = known.parts.join(' ');
    return {
      text: random.pick([
        `cho tôi hỏi có văn bản nào về ${words} không`,
        `tìm giúp tôi văn bản nói về ${words}`,
        `làm sao xem được văn bản ${words} của tỉnh`,
      ]),
      expect: known.expect,
    };
  },
  s: titled((text, { notice, random }) => withTypos(text, notice.place, 2, random)),
  t: titled((text, { notice, random }) => {
    const shortened = abbreviated(text, random);
    const wrong = shortened === undefined ? undefined : withTypos(shortened, notice.place, 1, random);
    return wrong === undefined ? undefined : withoutMarks(wrong);
  }),
  q1: ({ finder, random, notice }) => {
    const number = random.isLess(0.5) ? random.between(5001, 9999) : random.between(1, 4999);
    if (isYearLike(number) || finder.withNumber(number, notice.symbol, undefined).length > 0) return undefined;
    return { text: random.pick(numberForms({ ...notice, number })), expect: [] };
  },
  q2: ({ random, notice, finder }) => {
    // Nothing made up names the 29th, except where February ends; no real document names these.
    const year = random.pick([1997, 2003, 2008, 2013, 2017, 2021, 2033]);
    const day = `${String(year)}-${String(random.between(3, 11)).padStart(2, '0')}-29`;
    if (random.isLess(0.5)) return { text: `${typeNames(notice)} ${random.pick(dayForms(day))}`, expect: [] };
    // What is due before the 30th is due on the 29th at last: who names just a day may mean that.
    const dueBefore = finder.where(({ directives }) =>
      directives.some(({ due }) => due?.day === day.replace(/29$/, '30')),
    );
    return dueBefore.length > 0 ? undefined : { text: random.pick(dayForms(day)), expect: [] };
  },
  q3: ({ random }) => ({
    text: Array.from({ length: random.between(1, 3) }, () => nonsense(random)).join(' '),
    expect: [],
  }),
  q4: ({ random, notice }) => ({
    text: random.shuffled([notice.subject.short, random.pick(absentWords)]).join(' '),
    expect: [],
  }),
};

function numbered({ notice, finder, random }: Material): Made {
  const year = random.isLess(0.5) ? Number(notice.issued.slice(0, 4)) : undefined;
  const fitting = finder.withNumber(notice.number, notice.symbol, year);
  const text = random.pick(numberForms(notice));
  if (year === undefined) return { text, expect: fitting.map(({ slug }) => slug) };
  return {
    text: `${text} ${random.pick(['năm ', '', 'nam '])}${String(year)}`,
    expect: fitting.map(({ slug }) => slug),
  };
}

function dated({ notice, finder, random }: Material): Made {
  const { issued, subject, frame } = notice;
  const month = issued.slice(0, 7);
  const [shape, fitting] = random.pick([
    () =>
      [
        `${typeNames(notice)} ${random.pick(dayForms(issued))}`,
        finder.where((one) => one.issued === issued && one.frame.type === frame.type),
      ] as const,
    () =>
      [
        `${subject.short} ${random.pick(dayForms(issued))}`,
        [
          ...finder.where((one) => one.issued === issued && one.subject === subject),
          // Who names a day may mean a deadline.
          ...finder.ordersAbout(subject, ({ due }) => due?.day === issued).map(([of]) => of),
        ],
      ] as const,
    () =>
      [
        `${subject.short} ${random.pick(monthForms(issued))}`,
        finder.where((one) => one.issued.startsWith(month) && one.subject === subject),
      ] as const,
    () =>
      [
        `${typeNames(notice)} ${subject.short} ${random.pick(quarterForms(issued))}`,
        finder.where(
          (one) =>
            one.frame.type === frame.type && one.subject === subject && quarterOf(one.issued) === quarterOf(issued),
        ),
      ] as const,
  ])();
  return fitting.length > 3 ? undefined : { text: shape, expect: fitting.map(({ slug }) => slug) };
}

const quarterOf = (day: string): string => `${day.slice(0, 4)} ${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;

/** The last word of the place cut short, as while typing. */
function cut({ notice, finder, random }: Material): Made {
  const { place, subject, frame } = notice;
  const last = place.split(' ').at(-1) ?? '';
  if (last.length < 3) return undefined;
  const start = place.slice(0, place.length - random.between(1, last.length - 2));
  const fitting = finder.where(
    (one) =>
      one.subject === subject &&
      one.frame.short === frame.short &&
      withoutMarks(one.place).startsWith(withoutMarks(start)),
  );
  if (fitting.length !== 1) return undefined;
  return { text: [lower(frame.short), subject.short, start].join(' '), expect: [notice.slug] };
}

function deadline({ notice, finder, random }: Material): Made {
  const directive = random.pick(notice.directives);
  const { due, lead, subject, thing } = directive;
  if (due === undefined) return undefined;
  const form = random.pick(deadlineForms(due));
  const object = random.pick([subject.short, `${thing} ${subject.short}`]);
  const [text, fits] = random.pick([
    [`hạn ${form} ${lower(lead.name)} ${object}`, (one: MadeUpDirective) => one.lead.id === lead.id],
    [`${lower(lead.name)} ${object} đến hạn ${form}`, (one: MadeUpDirective) => one.lead.id === lead.id],
    [`${object} ${random.pick(['trước', 'chậm nhất', 'thời hạn'])} ${form}`, () => true],
  ] as const);
  // Without a year in the query any year fits.
  const month = /^\d{4}-\d\d/.exec(due.day)?.[0].slice(5) ?? due.day;
  const fitting = finder.ordersAbout(subject, (one) => fits(one) && (one.due?.day.includes(month) ?? false));
  return fitting.length === 1 ? { text, expect: fitting.map(([of, one]) => addressOf(of, one)) } : undefined;
}
