import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { searchIndex } from './src/search/integration.ts';
import { asOfDate } from './scripts/as-of.ts';

// “Today” is an input of the build: given, or the day of the last content commit, or — while writing — the calendar's.
process.env.CONG_KHAI_AS_OF ??= asOfDate(import.meta.dirname, process.argv.includes('dev'));

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // 'jsx', the default, glues words of adjacent inline elements together.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Official text keeps its letters: no typographic “improvement”.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [searchIndex()],
  vite: {
    plugins: [tailwindcss()],
    // Inlined scripts would need a hash in every page's Content-Security-Policy.
    build: { assetsInlineLimit: 0 },
  },
});
