import { execFileSync } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * As much of GitHub's API as the form asks for, over a real git repository on this machine: who is signed in, what files
 * there are and what is in them, and commits. A question it does not know is answered with an error and kept in `unknown`.
 */
export class GitHost {
  readonly unknown: string[] = [];
  readonly #repository: string;
  #server: Server | undefined;

  constructor(repository: string) {
    this.#repository = repository;
  }

  /** Starts to listen, and gives the root of the API. */
  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body }) => {
        response.writeHead(status, {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': '*',
          'access-control-allow-methods': '*',
          'content-type': 'application/json',
        });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      });
    });
    await new Promise<void>((done) => this.#server?.listen(0, '127.0.0.1', done));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}`;
  }

  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  git(args: readonly string[], input?: string, env: Readonly<Record<string, string>> = {}): string {
    return execFileSync('git', ['-C', this.#repository, ...args], {
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
      env: { ...process.env, ...env },
    }).trimEnd();
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body?: unknown }> {
    // A server of one's own has its API below /api.
    const pathname = new URL(request.url ?? '', 'http://localhost').pathname.replace(/^\/api(?:\/v3)?/, '');
    if (request.method === 'OPTIONS') return { status: 204 };
    if (pathname === '/user')
      return {
        status: 200,
        body: { id: 1, name: 'Văn thư', login: 'van-thu', email: 'van-thu@example.vn', avatar_url: '', html_url: '' },
      };
    if (/^\/repos\/[^/]+\/[^/]+\/collaborators\//.test(pathname)) return { status: 204 };
    const branch = /^\/repos\/[^/]+\/[^/]+\/git\/trees\/(.+)$/.exec(pathname)?.[1];
    if (branch !== undefined) return { status: 200, body: { tree: this.#files(branch), truncated: false } };
    if (pathname === '/graphql') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const { query, variables }: Question = JSON.parse(Buffer.concat(chunks).toString());
      return {
        status: 200,
        body: {
          data: query.includes('mutation') ? this.#commit(variables) : { repository: this.#repositoryData(query) },
        },
      };
    }
    this.unknown.push(`${request.method ?? ''} ${pathname}`);
    return { status: 404, body: { message: 'unknown' } };
  }

  #files(branch: string) {
    return this.git(['ls-tree', '-r', '-l', '-z', '--full-tree', branch])
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [about = '', path] = line.split('\t');
        const [, type, sha, size] = about.split(/ +/);
        return { path, type, sha, size: Number(size) };
      });
  }

  /** One part for each alias asked for: the text of a blob, the last commit of a path, or of the branch. */
  #repositoryData(query: string): Readonly<Record<string, unknown>> {
    const data: Record<string, unknown> = {};
    const last = (path?: string) => {
      const [oid = '', date, message] = this.git([
        'log',
        '-1',
        '--format=%H%x00%cI%x00%s',
        'main',
        ...(path === undefined ? [] : ['--', path]),
      ]).split('\0');
      const author = { name: 'Văn thư', email: 'van-thu@example.vn', user: null };
      return { target: { oid, history: { nodes: [{ oid, message, author, committedDate: date }] } } };
    };
    for (const [, alias = '', oid = ''] of query.matchAll(/(content_\d+): object\(oid: "([0-9a-f]+)"\)/g)) {
      data[alias] = { text: `${this.git(['cat-file', 'blob', oid])}\n`, isTruncated: false };
    }
    for (const [, alias = '', path = ''] of query.matchAll(/(commit_\d+): ref\(.*?path: ("(?:[^"\\]|\\.)*")/gs)) {
      const name: string = JSON.parse(path);
      data[alias] = last(name);
    }
    if (query.includes('defaultBranchRef')) data['defaultBranchRef'] = { name: 'main' };
    if (Object.keys(data).length === 0) data['ref'] = last();
    return data;
  }

  #commit({ input }: Variables) {
    const folder = mkdtempSync(join(tmpdir(), 'kho-'));
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    try {
      const { branchName } = input.branch;
      const head = this.git(['rev-parse', branchName]);
      if (head !== input.expectedHeadOid) throw new Error('the branch has moved');
      this.git(['read-tree', head], undefined, env);
      for (const { path, contents } of input.fileChanges.additions) {
        const oid = this.git(['hash-object', '-w', '--stdin'], Buffer.from(contents, 'base64').toString('utf8'));
        this.git(['update-index', '--add', '--cacheinfo', `100644,${oid},${path}`], undefined, env);
      }
      for (const { path } of input.fileChanges.deletions ?? [])
        this.git(['update-index', '--force-remove', path], undefined, env);
      const tree = this.git(['write-tree'], undefined, env);
      const oid = this.git(['commit-tree', tree, '-p', head, '-m', input.message.headline]);
      this.git(['update-ref', `refs/heads/${branchName}`, oid, head]);
      const files = input.fileChanges.additions.map(
        ({ path }, index) => [`file_${String(index)}`, { oid: this.git(['rev-parse', `${oid}:${path}`]) }] as const,
      );
      return {
        createCommitOnBranch: {
          commit: { oid, committedDate: this.git(['log', '-1', '--format=%cI', oid]), ...Object.fromEntries(files) },
        },
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

interface Question {
  readonly query: string;
  readonly variables: Variables;
}

interface Variables {
  readonly input: {
    readonly branch: { readonly branchName: string };
    readonly expectedHeadOid: string;
    readonly message: { readonly headline: string };
    readonly fileChanges: {
      readonly additions: readonly { readonly path: string; readonly contents: string }[];
      readonly deletions?: readonly { readonly path: string }[];
    };
  };
}
