import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { previewPages } from './src/drafts/integration.ts';
import { editorForm } from './src/form/integration.ts';
import { readAtOnce } from './src/loaders/integration.ts';
import { withoutDraftFiles } from './src/loaders/draft-files.ts';
import { drawWhatChanged } from './src/rendering/integration.ts';
import { searchIndex } from './src/search/index/integration.ts';
import { madeFiles } from './src/files/integration.ts';
import { sharePictures } from './src/pictures/integration.ts';
import { showWhatIsWritten } from './src/writing/integration.ts';
import { asOfDate } from './scripts/as-of.ts';

// “Today” is an input of the build: given, or the day of the last content commit, or — while writing — the calendar's.
const writing = process.argv.includes('dev');
const latest = asOfDate(import.meta.dirname, writing, process.env.CONG_KHAI_AS_OF);
process.env.CONG_KHAI_AS_OF ??= latest;
// Asked for an earlier day, the site shows the record as it stood; content of later days is no mistake.
process.env.CONG_KHAI_LATEST = process.env.CONG_KHAI_AS_OF > latest ? process.env.CONG_KHAI_AS_OF : latest;

// Drafts are shown to those who write them; set here in any case, so that no build inherits it.
process.env.CONG_KHAI_PREVIEW = writing ? 'yes' : 'no';

/**
 * What a script loads on demand is one small file: Vite's code for preloading would be as large, and be loaded
 * by everyone.
 *
 * @returns {import('vite').Plugin}
 */
function withoutPreloading() {
  return {
    name: 'without-preloading',
    enforce: 'pre',
    configResolved(config) {
      // Names of what such a file imports itself would stand in the program too.
      for (const { build } of Object.values(config.environments)) build.modulePreload = false;
    },
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // `npm run build` builds aside and switches; a bare `astro build` must not write into what is served.
  outDir: './.releases/direct',
  // 'jsx', the default, glues words of adjacent inline elements together.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Official text keeps its letters: no typographic “improvement”.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    readAtOnce(),
    drawWhatChanged(),
    searchIndex(),
    madeFiles(),
    sharePictures(),
    withoutDraftFiles(),
    previewPages(),
    showWhatIsWritten(),
    editorForm(),
  ],
  vite: {
    plugins: [tailwindcss(), withoutPreloading()],
    // Inlined scripts would need a hash in every page's Content-Security-Policy.
    build: { assetsInlineLimit: 0 },
  },
});
