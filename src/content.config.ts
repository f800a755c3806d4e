import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { bulletinLoader } from './bulletins/loader.ts';
import { pageSchema } from './bulletins/standing-pages.ts';
import { getFolders } from './folders.ts';
import { isPreview } from './preview.ts';
import { getReleaseMoment } from './release-moment.ts';

export const collections = {
  // Its entries go through `src/bulletins/handover.ts`: Astro only says when to load them.
  bulletins: defineCollection({ loader: bulletinLoader(getReleaseMoment, isPreview) }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: join(getFolders().content, 'pages') }),
    schema: pageSchema,
  }),
};
