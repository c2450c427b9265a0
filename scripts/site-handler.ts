import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isWithheld, responseHeaders } from '../src/hosting/response-headers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers requests from a built site, with the headers of `response-headers.ts`; compressed siblings are
 * sent where there are any. `site` may be a link that is switched while this runs: it is followed once a
 * request, so that size and bytes of an answer come from the same release.
 */
export function siteHandler(site: string): Handler {
  let folder: string | undefined;
  let files: ReturnType<typeof sirv> | undefined;
  return (request, response) => {
    try {
      const now = realpathSync(site);
      if (files === undefined || now !== folder) {
        folder = now;
        files = sirv(now, { dev: true, etag: true, brotli: true, gzip: true, setHeaders: addHeaders });
      }
      const next = (): void => notFound(now, response);
      const address = addressOf(request);
      if (address === undefined || isWithheld(address)) next();
      else if (isFolder(now, address)) redirect(`${encodeURI(address).replace(/^\/+/, '/')}/`, response);
      else files(request, response, next);
    } catch {
      // On Windows there is a moment without the link; elsewhere somebody took the site away.
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1' });
      response.end('Trang đang được cập nhật. Xin tải lại.\n');
    }
  };
}

/** Whether an address lacks the slash that its page has. */
function isFolder(site: string, address: string): boolean {
  const file = join(site, address);
  return !address.endsWith('/') && file.startsWith(join(site, '/')) && isDirectory(file);
}

const isDirectory = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

function redirect(address: string, response: ServerResponse): void {
  response.writeHead(301, { Location: address });
  response.end();
}

/** Path that is asked for, as the file system spells it; undefined where it is none. */
function addressOf(request: IncomingMessage): string | undefined {
  try {
    const address = decodeURI((request.url ?? '/').replace(/[?#].*$/s, ''));
    // No file has one in its name, and the file system takes offence.
    return address.includes('\0') ? undefined : address;
  } catch {
    return undefined;
  }
}

function addHeaders(response: ServerResponse, address: string): void {
  for (const [name, value] of Object.entries(responseHeaders(address))) response.setHeader(name, value);
}

function notFound(folder: string, response: ServerResponse): void {
  const body = readFileSync(join(folder, '404.html'));
  response.writeHead(404, responseHeaders('/404.html'));
  response.end(body);
}
