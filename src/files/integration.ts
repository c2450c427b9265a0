import type { AstroIntegration } from 'astro';

/**
 * Has the data, feeds, calendars, summaries and references made beside the pages. One by one they would be as many
 * routes: with thousands of directives that costs more than writing them.
 */
export function madeFiles(): AstroIntegration {
  return {
    name: 'made-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build') return;
        // Known to the bundle of pages, and no pages of the site: see `beside/work.ts`.
        for (const name of ['tables', 'files'])
          injectRoute({ pattern: `/ben-trang/${name}`, entrypoint: `./src/files/${name}.beside.ts`, prerender: true });
      },
    },
  };
}
