import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { responseHeaders } from '../src/hosting/response-headers.ts';
import { compress, defaultQuality, mayBeCompressed } from '../src/release/compressed.ts';

/**
 * Serves a built site over TLS 1.3 and HTTP/2, compressed with Brotli as a release is, with a certificate made
 * for the occasion by the `openssl` of this machine. Files are compressed at their first request and kept.
 */
export async function serveSecurely(site: string): Promise<{ readonly port: number; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'cong-khai-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...made, '-keyout', key, '-out', cert, '-subj', '/CN=localhost'], {
    stdio: 'ignore',
  });
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert), minVersion: 'TLSv1.3' });
  rmSync(folder, { recursive: true });
  // As `_nginx.conf` has it: a browser reads a record only when it has all of it.
  server.on('secureConnection', (socket) => socket.setMaxSendFragment(4096));
  const answers = new Map<string, Promise<Answer>>();
  server.on('stream', (stream, { ':path': path = '/' }) => {
    const address = decodeURI(path.replace(/[?#].*$/, ''));
    const answer = answers.get(address) ?? answerOf(site, address);
    answers.set(address, answer);
    void answer.then(({ status, headers, body }) => {
      if (stream.destroyed) return;
      stream.respond({ ...headers, ':status': status });
      stream.end(body);
    });
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: address.port, close: () => void server.close() };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

async function answerOf(site: string, address: string): Promise<Answer> {
  const file = join(site, address, address.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file)) return { status: 404, headers: {}, body: new Uint8Array() };
  const bytes = readFileSync(file);
  const headers = responseHeaders(address);
  const small = mayBeCompressed(file, bytes.length) ? await compress(bytes, 'br', defaultQuality) : undefined;
  return small === undefined
    ? { status: 200, headers, body: bytes }
    : { status: 200, headers: { ...headers, 'Content-Encoding': 'br' }, body: small };
}
