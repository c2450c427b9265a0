import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder as web hosts do: what has a known type travels in brotli, the rest as it is. Pages of other sites
 * may read it.
 *
 * @param changed what to make of a page
 */
export function staticHost(folder: string, changed: (html: string) => string = (html) => html): Server {
  const packed = new Map<string, Buffer>();
  return createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    const asked = join(folder, path);
    const file = path.endsWith('/') ? join(asked, 'index.html') : asked;
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    const type = types[extname(file)];
    const headers = {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      'access-control-allow-origin': '*',
    };
    if (type === undefined) {
      response.writeHead(200, headers).end(readFileSync(file));
      return;
    }
    const body =
      packed.get(file) ??
      brotliCompressSync(extname(file) === '.html' ? changed(readFileSync(file, 'utf8')) : readFileSync(file), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
      });
    packed.set(file, body);
    response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(body);
  });
}
