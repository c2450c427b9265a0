import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Where packages put the module that sends `.br` siblings. */
const brotliModules = [
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/share/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/lib64/nginx/modules/ngx_http_brotli_static_module.so',
];

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

export interface Nginx {
  /** `http://127.0.0.1:port`. */
  readonly address: string;
  readonly version: string;
  readonly sendsBrotli: boolean;
  stop(): Promise<void>;
}

/** Starts the nginx of this machine, without any right, on a free port, for a folder with its `_nginx.conf`. */
export async function startNginx(root: string): Promise<Nginx> {
  const prefix = mkdtempSync(join(tmpdir(), 'cong-khai-nginx-'));
  const port = await freePort();
  const brotli = brotliModules.find((file) => existsSync(file));
  writeFileSync(
    join(prefix, 'nginx.conf'),
    `${brotli === undefined ? '' : `load_module ${brotli};`}
${userInfo().uid === 0 ? 'user root;' : ''}
worker_processes 2;
daemon off;
pid ${prefix}/pid;
error_log ${prefix}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${prefix}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${String(port)};
    root ${root};
    ${brotli === undefined ? '' : 'brotli_static on;'}
    include ${root}/_nginx.conf;
  }
}
`,
  );
  const child = spawn('nginx', ['-p', prefix, '-c', join(prefix, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => (said += String(part)));
  const ended = new Promise<void>((done) =>
    child.on('close', () => {
      done();
    }),
  );
  const address = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    const isUp = await fetch(address).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    if (isUp) {
      return {
        address,
        version: spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr.trim(),
        sendsBrotli: brotli !== undefined,
        async stop() {
          child.kill('SIGTERM');
          await ended;
          rmSync(prefix, { recursive: true, force: true });
        },
      };
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`nginx did not start: ${said}`);
}

/** A port nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
