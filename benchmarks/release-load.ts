import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { digest, madeUpFiles, writeSite } from './made-up-site.ts';

/** What readers got while one release after another was put in place. */
export interface LoadResult {
  readonly requests: number;
  /** Complete visits: a page, its script, its index, the manifest, the words of a notice. */
  readonly visits: number;
  /** Requests without an answer, or with another than 200. */
  readonly failed: readonly string[];
  /**
   * Answers that are not, letter by letter, a file of one release; pages whose script or index is not that of
   * their release; words that are not what the manifest says; a reader taken back to an earlier release.
   */
  readonly mixed: readonly string[];
  /** Requests by the form they were answered in: `br`, `gzip`, `identity`. */
  readonly encodings: Readonly<Record<string, number>>;
  /** Releases that readers saw. */
  readonly releasesSeen: number;
  readonly seconds: number;
}

export interface LoadOptions {
  /** `http://host:port` of a server that serves the first made-up site. */
  readonly address: string;
  readonly releases: number;
  /** Puts the next made-up site in place. */
  readonly publish: (files: ReadonlyMap<string, string>) => Promise<void>;
  /** Readers go on until so many requests are made and the last release is in place. */
  readonly atLeast: number;
  readonly readers: number;
}

/** Lets readers visit a server while one made-up site after another is put in place. */
export async function loadWhileReleasing(options: LoadOptions): Promise<LoadResult> {
  const { address, releases, atLeast } = options;
  const versions = Array.from({ length: releases + 1 }, (_, number) => madeUpFiles(number));
  const agent = new Agent({ keepAlive: true, maxSockets: options.readers });
  const failed: string[] = [];
  const mixed: string[] = [];
  const encodings: Record<string, number> = {};
  const seen = new Set<number>();
  const counts = { requests: 0, visits: 0 };
  let isDone = false;

  const ask = async (path: string): Promise<string | undefined> => {
    counts.requests += 1;
    const accept = ['br, gzip', 'gzip', 'identity'][counts.requests % 3] ?? '';
    try {
      const { status, body, encoding } = await get(agent, new URL(path, address), accept);
      encodings[encoding] = (encodings[encoding] ?? 0) + 1;
      if (status === 200) return body;
      failed.push(`${path}: ${String(status)}`);
    } catch (error) {
      failed.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return undefined;
  };
  /** Asks for a file and compares it with that of a release. */
  const expectOf = async (release: number, path: string): Promise<void> => {
    const body = await ask(`/${path}`);
    if (body !== undefined && body !== versions[release]?.get(path))
      mixed.push(`/${path} is not that of release ${String(release)}`);
  };
  const visit = async (number: number, newest: number): Promise<number> => {
    const path = `van-ban/vi-du-${String(number)}/index.html`;
    const page = await ask(`/${path.replace('index.html', '')}`);
    if (page === undefined) return newest;
    const release = versions.findIndex((files) => files.get(path) === page);
    seen.add(release);
    if (release < 0) mixed.push(`/${path} is the page of no release`);
    if (release < newest) mixed.push(`/${path}: release ${String(release)} after ${String(newest)}`);
    const [script = '', index = ''] = [/<script src="\/([^"]+)"/, /data-index="\/([^"]+)"/].map(
      (pattern) => pattern.exec(page)?.[1],
    );
    await expectOf(release, script);
    await expectOf(release, `${index}dau.json`);
    const manifest = await ask('/van-ban/sha256sums.txt');
    const lines = manifest?.split('\n').filter((line) => line !== '') ?? [];
    const [sum = '', text = ''] = lines[number % lines.length]?.split('  ') ?? [];
    const words = await ask(`/${text}`);
    if (words !== undefined && digest(words) !== sum) mixed.push(`/${text} is not what the manifest says`);
    if (manifest !== undefined && !versions.some((files) => files.get('van-ban/sha256sums.txt') === manifest))
      mixed.push('the manifest is that of no release');
    counts.visits += 1;
    return Math.max(newest, release);
  };
  const reader = async (first: number): Promise<void> => {
    let newest = 0;
    for (let turn = 0; !isDone || counts.requests < atLeast; turn += 1)
      newest = await visit((first * 31 + turn * 7) % 150, newest);
  };

  const started = Date.now();
  const readers = Array.from({ length: options.readers }, (_, number) => reader(number));
  for (let number = 1; number <= releases; number += 1) await options.publish(versions[number] ?? new Map());
  isDone = true;
  await Promise.all(readers);
  agent.destroy();
  const seconds = (Date.now() - started) / 1000;
  return { ...counts, failed, mixed, encodings, releasesSeen: seen.size, seconds };
}

/**
 * Puts a made-up site in place with the command an operator uses.
 *
 * @param scratch folder for the made-up build
 */
export function makeRelease(store: string, scratch: string, files: ReadonlyMap<string, string>): Promise<void> {
  const site = join(scratch, 'dist');
  writeSite(site, files);
  const root = resolve(import.meta.dirname, '..');
  return new Promise((done, broken) => {
    const child = spawn(process.execPath, ['scripts/release.ts', store, '--site', site, '--keep', '3'], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
    child.on('close', (code) => {
      if (code === 0) done();
      else broken(new Error(output));
    });
  });
}

function get(
  agent: Agent,
  url: URL,
  accept: string,
): Promise<{ readonly status: number; readonly body: string; readonly encoding: string }> {
  return new Promise((done, broken) => {
    const sent = request(url, { agent, headers: { 'accept-encoding': accept } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', broken);
      response.on('end', () => {
        try {
          const encoding = response.headers['content-encoding'] ?? 'identity';
          const bytes = Buffer.concat(parts);
          const plain =
            encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
          done({ status: response.statusCode ?? 0, body: plain.toString('utf8'), encoding });
        } catch (error) {
          broken(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    sent.on('error', broken);
    sent.end();
  });
}
