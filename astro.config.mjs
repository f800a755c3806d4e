import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { dirname, join } from 'node:path';
import { getFolders } from './src/folders.ts';
import { bantin } from './src/release/integration.ts';
import { QUIET } from './src/release/quiet-astro.ts';
import { getSiteInForce } from './src/release/site-in-force.ts';
import { basePath } from './src/site.ts';

// Where Astro was not started by a script of ours, this still comes before its question for newer versions.
Object.assign(process.env, QUIET);

const folders = getFolders();
const site = await getSiteInForce(folders);

export default defineConfig({
  site: new URL(site.url).origin,
  base: basePath(site),
  output: 'static',
  trailingSlash: 'always',
  // Two routes at one address would hide a page.
  prerenderConflictBehavior: 'error',
  // The shortest form that keeps a space where the markup has one.
  compressHTML: true,
  // Nothing inline, so that a strict content security policy holds.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Content roots never share what is remembered of their contents.
  cacheDir: join(folders.cache, 'astro'),
  // What Astro only warns of may be a page less.
  logger: { entrypoint: join(import.meta.dirname, 'src', 'release', 'astro-log.ts') },
  devToolbar: { enabled: false },
  // Published words are not rewritten: straight quotes stay straight. Colours of code would be inline styles.
  integrations: [mdx({ smartypants: false, syntaxHighlight: false }), bantin({ site, folders })],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Rolldown warns of Astro's own "use astro:head-inject" at every standing page.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Standing pages of a content root with packages of its own are rendered by this Astro.
    resolve: { dedupe: ['astro'] },
    server: {
      fs: { allow: [process.cwd(), folders.content] },
      // Bulletins are no modules; `src/release/dev-watch.ts` follows them.
      watch: {
        ignored: [
          `${join(folders.content, 'bulletins')}/**`,
          `${dirname(folders.staging)}/**`,
          `${folders.dist}/**`,
        ],
      },
    },
  },
});
