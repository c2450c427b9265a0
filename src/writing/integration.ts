import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { recordInWork } from '#queries/record-in-work.ts';
import { RecordKeeper } from './record-keeper.ts';
import { Turns } from './turns.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/**
 * Shows what is written as soon as it is saved. Astro's store would save itself half a second later, be read as a whole
 * by every page after it, and now and then have the page loaded before the store is: so pages take the record from
 * this process, and browsers are told to load them again when it is there. No build knows any of this.
 */
export function showWhatIsWritten(): AstroIntegration {
  let root = '';
  return {
    name: 'show-what-is-written',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript }) => {
        root = fileURLToPath(config.root);
        if (command === 'dev') injectScript('page', "import '/src/writing/stay-fresh.ts';");
      },
      'astro:server:setup': async ({ server, logger }) => {
        const turns = new Turns(() => {
          loadAgain(server);
        });
        const keeper = new RecordKeeper(root, turns, (error) => {
          logger.error(error instanceof Error ? error.message : String(error));
        });
        await keeper.begin();
        const folder = resolve(root, 'content');
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(folder)) keeper.notice(relative(root, path).replaceAll('\\', '/'));
        });
        drawInTurns(server, turns);
        server.environments.client.hot.on('cong-khai:shown', (shown: { readonly edition: number }, client) => {
          if (shown.edition !== recordInWork().edition) client.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Lets the addresses of pages be asked for anew, and the browsers load theirs. */
function loadAgain({ environments }: Server): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function drawInTurns(server: Server, turns: Turns): void {
  server.middlewares.use((_, response, next) => {
    void turns.draw().then((drawn) => {
      // Left by its reader, a page is drawn to its end all the same; what is no page may never be said to end.
      const look = (times: number): void => {
        if (response.writableEnded || times === 0) drawn();
        else setTimeout(look, 20, times - 1);
      };
      if (response.closed) look(100);
      else response.once('close', () => look(100));
      next();
    });
  });
}
