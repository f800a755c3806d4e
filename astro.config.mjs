// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { dirname, join } from 'node:path';
import { basePath } from './src/addresses/base-path.ts';
import { pageMdxOptions } from './src/bulletins/pages/page-proof.ts';
import { getFolders } from './src/folders.ts';
import { acceptedPages } from './src/release/build/accepted-pages.ts';
import { bantin } from './src/release/build/integration.ts';
import { OFFLINE_ENVIRONMENT } from './src/release/build/quiet-astro.ts';
import { getSiteInForce } from './src/release/build/site-in-force.ts';

// Where Astro was not started by a script of ours, this still comes before its question for newer versions.
Object.assign(process.env, OFFLINE_ENVIRONMENT);

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
  logger: { entrypoint: join(import.meta.dirname, 'src', 'release', 'build', 'astro-log.ts') },
  devToolbar: { enabled: false },
  integrations: [mdx(pageMdxOptions), bantin({ site, folders })],
  vite: {
    plugins: [acceptedPages()],
    build: {
      assetsInlineLimit: 0,
      // Rolldown warns of Astro's own "use astro:head-inject" at every standing page.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Standing pages are written beside their content root, which may have packages of its own: this Astro renders them.
    resolve: { dedupe: ['astro'] },
    server: {
      // What pages are made of in the browser. Content is read by the server itself, and given out as pages.
      fs: {
        allow: ['src', 'node_modules'].map((folder) => join(folders.project, folder)),
        deny: ['.env', '.env.*', '*.{crt,pem,key}', '**/.git/**', `${folders.content}/**`],
      },
      // Content is no module; `src/release/dev/dev-watch.ts` follows it.
      watch: {
        ignored: [`${folders.content}/**`, `${dirname(folders.staging)}/**`, `${folders.dist}/**`],
      },
    },
  },
});
