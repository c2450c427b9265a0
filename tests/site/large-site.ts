import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeSiteDay, writeLargeContent } from '../../benchmarks/large-content.ts';
import { buildEnvironment } from './build-environment.ts';
import { root } from './built-site.ts';
import { copySources } from './copied-sources.ts';

export interface LargeSite {
  /** The built site. */
  readonly folder: string;
  remove(): void;
}

/**
 * Builds a site of so many made-up notices beside the project. `LARGE_SITE` names one that is built already
 * (content of `benchmarks/large-content.ts`), which is then left as it is.
 */
export async function buildLargeSite(notices: number): Promise<LargeSite> {
  const built = process.env['LARGE_SITE'];
  if (built !== undefined) return { folder: realpathSync(built), remove: () => undefined };
  const folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-lon-')), 'trang');
  copySources(folder);
  writeLargeContent(root, folder, notices);
  // Astro and Vite behave otherwise where they believe to be under test.
  const env = buildEnvironment();
  await new Promise<void>((done, failed) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--as-of', largeSiteDay], { cwd: folder, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(output));
    });
  });
  return {
    folder: realpathSync(join(folder, 'dist')),
    remove() {
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}
