import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { copySources } from '../site/copied-sources.ts';

/** A copy of the sources, shown as whoever writes them sees it. */
export class WritingServer {
  readonly #folder: string;
  readonly #port: string;
  #address = '';
  #server: ChildProcess | undefined;

  /** @param offset of its port: several run side by side */
  constructor(offset: number) {
    this.#folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-xem-thu-')), 'trang');
    this.#port = String(Number(process.env['TEST_PORT'] ?? 4322) + offset);
    copySources(this.#folder);
  }

  async start(): Promise<void> {
    const astro = join(this.#folder, 'node_modules/astro/bin/astro.mjs');
    const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', this.#port], {
      cwd: this.#folder,
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    this.#server = server;
    this.#address = await new Promise<string>((found, failed) => {
      let said = '';
      const listen = (part: unknown): void => {
        said += String(part);
        const at = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (at !== undefined && said.includes('watching')) found(at);
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('exit', () => {
        failed(new Error(said));
      });
    });
  }

  stop(): void {
    this.#server?.removeAllListeners('exit').kill();
    rmSync(dirname(this.#folder), { recursive: true, force: true });
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), text);
  }

  rename(path: string, to: string): void {
    mkdirSync(dirname(join(this.#folder, to)), { recursive: true });
    renameSync(join(this.#folder, path), join(this.#folder, to));
  }

  remove(path: string): void {
    rmSync(join(this.#folder, path), { recursive: true });
  }

  address(path: string): string {
    return `${this.#address}${path}`;
  }

  /** The development server may reload the page left in the very moment another is asked for, which breaks that off. */
  async visit(page: Page, path: string): Promise<void> {
    await expect(async () => {
      await page.goto(this.address(path));
    }).toPass({ timeout: 20_000 });
  }
}
