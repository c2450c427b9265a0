import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';

/** Adds the form at `/admin/` where `content/site.yaml` asks for one; else no byte of it is in the site. */
export function editorForm(): AstroIntegration {
  return {
    name: 'editor-form',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        if (!asksForForm(fileURLToPath(new URL('content/site.yaml', config.root)))) return;
        injectRoute({ pattern: '/admin/', entrypoint: new URL('FormPage.astro', import.meta.url) });
        // The form is one program of two megabytes; nobody but staff loads it.
        updateConfig({ vite: { build: { chunkSizeWarningLimit: 3000 } } });
      },
    },
  };
}

/** Whether the file says so at all; whether it says so rightly is for the gate. */
function asksForForm(path: string): boolean {
  try {
    const site: unknown = parse(readFileSync(path, 'utf8'));
    return typeof site === 'object' && site !== null && 'form' in site;
  } catch {
    return false; // the gate says what is wrong with the file
  }
}
