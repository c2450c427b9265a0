import { readFileSync, writeFileSync } from 'node:fs';
import { contestants } from './contestants/all.ts';
import type { Answer, Contestant, Session } from './contestants/contestant.ts';
import type { Asked, Orders, Outcome } from './outcome.ts';
import type { Query } from './query.ts';
import { Random } from './random.ts';

/** Puts all queries to one contestant in a process of its own: `node ask-queries.ts NAME INDEX QUERIES SECONDS OUT`. */
const [name = '', index = '', queriesFile = '', seconds = '', out = ''] = process.argv.slice(2);
const contestant = contestants[name];
if (contestant === undefined) throw new Error(`no contestant ${name}`);
const queries: readonly Query[] = JSON.parse(readFileSync(queriesFile, 'utf8'));

const started = performance.now();
const isInTime = (share: number): boolean => performance.now() - started < Number(seconds) * 1000 * share;

/** One visit for all where everything is downloaded at once; else a new one for each. */
async function visits({ isOneDownload, open }: Contestant): Promise<() => Promise<Session>> {
  if (isOneDownload !== true) return () => open(index);
  const only = await open(index);
  return () => Promise.resolve(only);
}

const nothing: Answer = { results: [], total: 0, isNear: false };

/** A query an engine cannot bear is one it does not answer. */
async function ask(session: Session, text: string): Promise<Answer & { readonly error?: string }> {
  try {
    return await session.ask(text);
  } catch (error) {
    return { ...nothing, error: String(error) };
  }
}

const visit = await visits(contestant);
const asked: Asked[] = [];
// Classes come in turn, so that a contestant too slow for all is still asked some of each.
const places = new Map<string, number>();
const inTurn = queries
  .map((query) => {
    const place = places.get(query.class) ?? 0;
    places.set(query.class, place + 1);
    return { query, place };
  })
  .toSorted((a, b) => a.place - b.place)
  .map(({ query }) => query);
for (const query of inTurn) {
  if (!isInTime(0.5) && asked.length >= new Set(queries.map((one) => one.class)).size) break;
  const session = await visit();
  const begun = performance.now();
  const answer = await ask(session, query.text);
  asked.push({ ...query, ...answer, milliseconds: performance.now() - begun, ...session.traffic });
}

const sameAnswer = (a: Pick<Answer, 'results' | 'total'>, b: Pick<Answer, 'results' | 'total'>): boolean =>
  a.total === b.total && a.results.join(' ') === b.results.join(' ');

/** Three visits that ask everything in other orders: what follows costs, and whether answers stay the same. */
async function orders(): Promise<Orders> {
  const following: { bytes: number; requests: number; milliseconds: number }[] = [];
  const differing: string[] = [];
  let compared = 0;
  for (const seed of [1, 2, 3]) {
    const session = await visit();
    for (const known of new Random(seed).shuffled(asked)) {
      if (!isInTime(0.5 + seed * 0.1)) break;
      const before = session.traffic;
      const begun = performance.now();
      const answer = await ask(session, known.text);
      const { bytes, requests } = session.traffic;
      following.push({
        bytes: bytes - before.bytes,
        requests: requests - before.requests,
        milliseconds: performance.now() - begun,
      });
      compared += 1;
      if (!sameAnswer(answer, known)) differing.push(known.text);
    }
  }
  return { following, compared, differing };
}

/** Forms of a query that mean the same to a reader, asked in one visit. */
async function forms(): Promise<Outcome['forms']> {
  const session = await visit();
  const differing: string[] = [];
  let compared = 0;
  for (const known of asked) {
    for (const form of [
      known.text.normalize('NFC'),
      known.text.normalize('NFD'),
      known.text.toLocaleUpperCase('vi'),
      known.text.toLocaleLowerCase('vi'),
    ]) {
      if (form === known.text || !isInTime(1)) continue;
      compared += 1;
      if (!sameAnswer(await ask(session, form), known)) differing.push(form);
    }
  }
  return { compared, differing };
}

const outcome: Outcome = { asked, orders: await orders(), forms: await forms() };
writeFileSync(out, JSON.stringify(outcome));
process.exit(0);
