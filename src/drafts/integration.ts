import type { AstroIntegration } from 'astro';
import { draftsAddress, ruleAddress } from '#domain/review.ts';

/** Adds the pages that only writers need, while the site is written. No build knows them. */
export function previewPages(): AstroIntegration {
  return {
    name: 'preview-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = (name: string): URL => new URL(name, import.meta.url);
        injectRoute({ pattern: draftsAddress, entrypoint: entrypoint('DraftList.astro') });
        // At the address a draft will have, for one that cannot be shown as a notice yet.
        injectRoute({ pattern: '/van-ban/[...banNhap]/', entrypoint: entrypoint('DraftPage.astro') });
        injectRoute({ pattern: ruleAddress('[rule]'), entrypoint: entrypoint('RulePage.astro') });
      },
    },
  };
}
