import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { siteHandler } from '../../scripts/site-handler.ts';
import { buildEnvironment } from '../site/build-environment.ts';
import { copySources } from '../site/copied-sources.ts';

/** A notice of a made-up site; its one directive is due on a day, or on none; or its text, with the ids of its directives. */
export interface MadeUpNotice {
  readonly number: number;
  readonly issued: string;
  readonly about: string;
  readonly due?: string;
  readonly body?: { readonly directives: readonly string[]; readonly text: string };
}

/** A made-up site, none of it real; every text says so. */
export interface MadeUpSite {
  readonly name: string;
  readonly asOf: string;
  readonly notices: readonly MadeUpNotice[];
}

const agency = 'so-vi-du';

/** Files of a site's content by path. All sites have an agency of the same id: it is another one in each. */
function contentOf(
  { name, asOf, notices }: MadeUpSite,
  searchedWith: readonly SearchedAddress[],
): ReadonlyMap<string, string> {
  const others = searchedWith.map((other) => `  - { name: ${other.name}, url: "${other.url}" }\n`).join('');
  return new Map([
    [
      'site.yaml',
      `name: ${name}\ntagline: Trang ví dụ\ndescription: Dữ liệu dựng để kiểm thử, không có thật.\n` +
        (others === '' ? '' : `searchedWith:\n${others}`),
    ],
    [
      `agencies/${agency}.yaml`,
      `names:\n  - name: Sở Ví dụ của ${name}\nlevel: province\nsources:\n  - Dữ liệu dựng, không có thật\n`,
    ],
    [
      `updates/tb-${String(notices[0]?.number)}-vi-du/1/${asOf}.yaml`,
      `date: "${asOf}"
status: in-progress
reportedBy: ${agency}
summary: Báo cáo ví dụ, không có thật
evidence:
  - url: https://vi-du.invalid/bao-cao
    level: self-reported
`,
    ],
    ...notices.map((notice): [string, string] => [
      `notices/${notice.issued.slice(0, 4)}/tb-${String(notice.number)}-vi-du.mdx`,
      noticeText(notice),
    ]),
  ]);
}

function noticeText({ number, issued, about, due, body }: MadeUpNotice): string {
  const day = due?.split('-').toReversed().join('/');
  const one = `<Directive id="1">\n1\\. Sở Ví dụ tổ chức ${about}${day === undefined ? '' : `, chậm nhất ngày ${day}`}.\n</Directive>`;
  return `---
title: Thông báo ví dụ về ${about}, không có thật
type: thong-bao
number: ${String(number)}/TB-VD
issued: "${issued}"
issuer: ${agency}
topics: []
source: { transcribedFrom: Văn bản giả định để kiểm thử }
directives:
${(body?.directives ?? ['1'])
  .map(
    (id) => `  - id: "${id}"
    kind: ${due === undefined ? 'continuing' : 'time-bound'}
    lead: [${agency}]
${due === undefined ? '' : `    due: { by: ${due}, words: "chậm nhất ngày ${String(day)}" }\n`}`,
  )
  .join('')}---

${body?.text ?? one}
`;
}

interface SearchedAddress {
  readonly name: string;
  readonly url: string;
}

/** A site that is served. What it answers can be put out of order. */
export class ServedSite {
  readonly name: string;
  readonly url: string;
  readonly #server: Server;
  /** Answers in place of the site where it is set. */
  fault: RequestListener | undefined;

  private constructor(name: string, url: string, server: Server) {
    this.name = name;
    this.url = url;
    this.#server = server;
  }

  static async start(name: string, folder: string): Promise<ServedSite> {
    const handle = siteHandler(folder);
    const server = createServer((request, response) => (served.fault ?? handle)(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const served: ServedSite = new ServedSite(name, `http://127.0.0.1:${port}`, server);
    return served;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Sites that are searched together from the first of them. */
export interface SeveralSites {
  readonly portal: ServedSite;
  readonly others: readonly ServedSite[];
  remove(): void;
}

/** Builds and serves sites one after the other in one copy of the sources; the first searches all. */
export async function buildSeveralSites(portal: MadeUpSite, others: readonly MadeUpSite[]): Promise<SeveralSites> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-nhieu-'));
  const sources = join(folder, 'nguon');
  copySources(sources);
  const served: ServedSite[] = [];
  const put = async (site: MadeUpSite, searchedWith: readonly SearchedAddress[]): Promise<ServedSite> => {
    await build(sources, site, searchedWith);
    const built = join(folder, String(served.length));
    cpSync(realpathSync(join(sources, 'dist')), built, { recursive: true });
    const one = await ServedSite.start(site.name, built);
    served.push(one);
    return one;
  };
  const remove = (): void => {
    for (const one of served) one.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const rest: ServedSite[] = [];
    for (const other of others) rest.push(await put(other, []));
    // Where the others are is known only once they are served.
    return { portal: await put(portal, rest), others: rest, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function build(sources: string, site: MadeUpSite, searchedWith: readonly SearchedAddress[]): Promise<void> {
  const content = join(sources, 'content');
  rmSync(content, { recursive: true });
  for (const [path, text] of contentOf(site, searchedWith)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  await new Promise<void>((done, failed) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--as-of', site.asOf], {
      cwd: sources,
      env: buildEnvironment(),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(output));
    });
  });
}
