import { defineCollection } from 'astro:content';
import { getContentLoader } from './bulletins/reading/handover.ts';

export const collections = {
  // Astro runs the loader for it and gets no entries: what is loaded goes through `src/bulletins/reading/handover.ts`.
  bulletins: defineCollection({ loader: getContentLoader() }),
};
