import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedContent } from './checked-content.ts';

/** Begins to read the content of a build while Astro is still starting: other threads can read meanwhile. */
export function readAtOnce(): AstroIntegration {
  return {
    name: 'read-at-once',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        // What goes wrong is told when the collections are loaded.
        if (command === 'build') checkedContent(fileURLToPath(config.root)).catch(() => undefined);
      },
    },
  };
}
