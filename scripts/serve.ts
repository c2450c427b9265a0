import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteHandler } from './site-handler.ts';

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

const server = createServer(siteHandler(site));

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
