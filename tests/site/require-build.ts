import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './built-site.ts';

/** Stops the project with a plain sentence where there is no site to read. */
export default function requireBuild(): void {
  if (existsSync(join(siteFolder, 'index.html'))) return;
  throw new Error(
    `No built site in ${siteFolder}. Run “npm run build” first, or set SITE_DIST to the folder of a build.`,
  );
}
