import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * Serves the built site on this machine, with the headers a real server should send, and prints its
 * address. `--port` chooses the port, a busy one gives way to the next; `--site` another built folder.
 */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, site: { type: 'string', default: 'dist' } },
});
const site = resolve(import.meta.dirname, '..', values.site);

if (!existsSync(join(site, '404.html'))) {
  console.error('Chưa có trang nào được dựng. Chạy: npm run build');
  process.exit(1);
}

const files = sirv(site, {
  dev: true,
  setHeaders(response, path) {
    // Without a charset a browser guesses, and Vietnamese letters come out broken.
    if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    // Other sites may search this one.
    if (path.startsWith('/tim-kiem/chi-muc/')) response.setHeader('Access-Control-Allow-Origin', '*');
    // Without a charset a reference manager reads Vietnamese letters as Latin ones.
    if (path.endsWith('.bib')) response.setHeader('Content-Type', 'application/x-bibtex; charset=utf-8');
    if (path.endsWith('.ris')) response.setHeader('Content-Type', 'application/x-research-info-systems; charset=utf-8');
    if (path.endsWith('.ics')) response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Only what is made to be lent may stand in a frame of another site.
    if (!path.startsWith('/nhung/')) response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'same-origin');
  },
});
const server = createServer((request, response) => {
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(readFileSync(join(site, '404.html')));
  });
});

let port = Number(values.port);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => {
  console.log(`Trang đang phục vụ tại http://127.0.0.1:${String(port)}/  (dừng: Ctrl+C)`);
});
server.listen(port, '127.0.0.1');
