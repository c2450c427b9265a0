import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeUpFiles, writeSite } from '../benchmarks/made-up-site.ts';
import { hasNginx, startNginx } from '../benchmarks/nginx.ts';
import { listen, type Server } from '../benchmarks/node-server.ts';
import { loadWhileReleasing, makeRelease, type LoadResult } from '../benchmarks/release-load.ts';
import { siteHandler } from './site-handler.ts';

/**
 * Ten releases under load, on our own server and on nginx where there is one: failed and mixed answers
 * must be 0. Beside it, for comparison, the same builds copied in place, which must not be 0.
 */
const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-release-'));
const load = { releases: 10, atLeast: 5000, readers: 16 };
let isWhole = true;
try {
  await releases('Node', (current) => listen(siteHandler(current)));
  if (hasNginx) await releases('nginx', startNginx);
  else console.log('nginx: not on this machine, not tried (Debian: apt-get install nginx-light)');
  await inPlace();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = isWhole ? 0 : 1;

async function releases(name: string, start: (current: string) => Promise<Server & { readonly version?: string }>) {
  const store = join(scratch, `srv-${name}`);
  const publish = (files: ReadonlyMap<string, string>): Promise<void> => makeRelease(store, scratch, files);
  await publish(madeUpFiles(0));
  const server = await start(join(store, 'current'));
  const result = await loadWhileReleasing({ ...load, address: server.address, publish });
  await server.stop();
  print(`npm run release, ${server.version ?? name}`, result);
  isWhole &&= result.failed.length + result.mixed.length === 0;
}

/** What a plain copy over the served folder does to readers. */
async function inPlace(): Promise<void> {
  const folder = join(scratch, 'in-place');
  writeSite(folder, madeUpFiles(0));
  const server = await listen(siteHandler(folder));
  const publish = async (files: ReadonlyMap<string, string>): Promise<void> => {
    await new Promise((wake) => setTimeout(wake, 500));
    writeSite(join(scratch, 'dist'), files);
    rmSync(folder, { recursive: true });
    cpSync(join(scratch, 'dist'), folder, { recursive: true });
  };
  const result = await loadWhileReleasing({ ...load, address: server.address, publish });
  await server.stop();
  print('emptied and filled in place (for comparison), Node', result);
}

function print(name: string, result: LoadResult): void {
  const { requests, visits, seconds, encodings, releasesSeen, failed, mixed } = result;
  const forms = Object.entries(encodings).map(([form, count]) => `${form} ${String(count)}`);
  console.log(`${name}`);
  console.log(
    `  ${String(requests)} requests in ${String(visits)} visits, ${seconds.toFixed(1)} s; ${forms.join(', ')}; ${String(releasesSeen)} releases seen`,
  );
  console.log(`  failed ${String(failed.length)}, mixed ${String(mixed.length)}`);
  for (const line of [...new Set([...failed, ...mixed])].slice(0, 4)) console.log(`    ${line}`);
}
