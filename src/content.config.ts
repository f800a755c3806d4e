import { defineCollection } from 'astro:content';
import { contentLoader } from './bulletins/loader.ts';
import { isPreview } from './preview.ts';
import { getReleaseMoment } from './release-moment.ts';

export const collections = {
  // What Astro renders of the standing pages. All else that is loaded goes through `src/bulletins/handover.ts`.
  pages: defineCollection({ loader: contentLoader(getReleaseMoment, isPreview) }),
};
