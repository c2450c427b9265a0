import type { AstroIntegration } from 'astro';

/** Has the share pictures drawn beside the pages. */
export function sharePictures(): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build') return;
        // Known to the bundle of pages, and no page of the site: see `beside/work.ts`.
        injectRoute({
          pattern: '/ben-trang/pictures',
          entrypoint: './src/pictures/pictures.beside.ts',
          prerender: true,
        });
      },
    },
  };
}
