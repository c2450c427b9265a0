import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** The site of a folder as whoever writes it sees it. */
export class DevServer {
  readonly address: string;
  readonly #folder: string;
  readonly #port: string;
  #process: ChildProcess | undefined;

  constructor(folder: string, port: string) {
    this.#folder = folder;
    this.#port = port;
    this.address = `http://127.0.0.1:${port}`;
  }

  /** Returns after how many milliseconds it was ready. */
  async start(): Promise<number> {
    const begun = performance.now();
    const astro = join(this.#folder, 'node_modules/astro/bin/astro.mjs');
    const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', this.#port], {
      cwd: this.#folder,
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', CONG_KHAI_AS_OF: '2026-11-22' },
    });
    this.#process = server;
    await new Promise<void>((found, failed) => {
      let said = '';
      const listen = (part: unknown): void => {
        said += String(part);
        if (said.includes('watching')) found();
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('exit', () => {
        failed(new Error(said));
      });
    });
    server.removeAllListeners('exit');
    return performance.now() - begun;
  }

  stop(): void {
    this.#process?.kill();
  }
}
