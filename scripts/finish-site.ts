import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../src/hosting/headers-file.ts';
import { nginxInclude } from '../src/hosting/nginx-include.ts';
import { writeBuildRecord } from '../src/release/build-record.ts';

/**
 * The last step of a build: what hosts need beside the pages, and the record that says the site is whole.
 *
 * @param asOf the day the site speaks as of, `YYYY-MM-DD`
 */
export function finishSite(site: string, asOf: string): void {
  const folders = readdirSync(site, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  writeFileSync(join(site, '_headers'), headersFile(folders.map(({ name }) => name).toSorted()));
  writeFileSync(join(site, '_nginx.conf'), nginxInclude());
  // GitHub Pages leaves out folders that begin with “_” unless told that this is no Jekyll site.
  writeFileSync(join(site, '.nojekyll'), '');
  writeBuildRecord(site, asOf);
}
