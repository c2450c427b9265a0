import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as to from '#addresses';
import { nameOfNotice } from '#domain/citation.ts';
import { civilDateInVietnam } from '#domain/civil-date.ts';
import { buildRegister, dayOfNotice, nameOfParty, type Register } from '#domain/register.ts';
import { readContent } from '#gate/content.ts';
import { searchRecords } from '#search/index/records.ts';

/** A notice as a peer gets it: what its page says, without the frame of the site. */
export interface PeerDocument {
  readonly url: string;
  readonly title: string;
  /** Type, number, day and issuer as the page words them. */
  readonly about: string;
  readonly text: string;
  /** The text as the site draws it, clauses with their anchors. */
  readonly html: string;
}

/** The register of a content folder, without Astro: read through the gate as the build reads it. */
export function registerOf(folder: string): Register {
  const today = civilDateInVietnam(Date.now());
  const content = readContent(folder, today);
  const refused = content.problems.find(({ severity, rule }) => severity === 'error' && rule !== 'wrong-d');
  if (refused !== undefined) console.warn(`${refused.file}:${String(refused.line)} ${refused.message}`);
  const named = <T extends object>(entries: readonly { readonly id: string; readonly data: T }[]) =>
    new Map(entries.map(({ id, data }) => [id, { ...data, id }]));
  return buildRegister({
    asOf: today,
    notices: content.notices.map(({ id, data, body }) => ({ ...data, slug: id, body })),
    updates: content.updates.map(({ id, data }) => {
      const [notice = '', directive = ''] = id.split('/');
      return { ...data, id, notice, directive };
    }),
    agencies: named(content.agencies),
    groups: named(content.groups),
    topics: named(content.topics),
    documents: named(content.documents),
  });
}

/** Files below a contestants' folder: the same notices for all, and the records this site makes of them. */
const documentsFile = 'documents.ndjson';
const recordsFile = 'records.ndjson';

/** Writes what contestants build their indexes from. Returns the slugs of all notices. */
export function writeInputs(content: string, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const register = registerOf(content);
  writeLines(join(folder, recordsFile), searchRecords(register));
  writeLines(
    join(folder, documentsFile),
    register.notices.map((notice): PeerDocument => ({
      url: to.notice(notice.slug),
      title: notice.title,
      about: `${nameOfNotice(notice)} – ${nameOfParty(register, notice.issuer, dayOfNotice(notice))}`,
      text: notice.body.clauses.map(({ text }) => text).join('\n'),
      html: notice.body.sections.map(({ html }) => html).join('\n'),
    })),
  );
  return register.notices.map(({ slug }) => slug);
}

function writeLines(file: string, things: readonly unknown[]): void {
  const handle = openSync(file, 'w');
  for (const thing of things) writeSync(handle, `${JSON.stringify(thing)}\n`);
  closeSync(handle);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

export async function* documentsIn(folder: string): AsyncGenerator<PeerDocument> {
  for await (const line of linesOf(join(folder, documentsFile))) {
    const document: PeerDocument = JSON.parse(line);
    yield document;
  }
}

/** The records of this site's own search, as `searchRecords` made them. */
export async function recordsIn(folder: string): Promise<ReturnType<typeof searchRecords>> {
  const records: ReturnType<typeof searchRecords>[number][] = [];
  for await (const line of linesOf(join(folder, recordsFile))) {
    const record: (typeof records)[number] = JSON.parse(line);
    records.push(record);
  }
  return records;
}
