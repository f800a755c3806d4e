import { defineCollection } from 'astro:content';
import { findBuildMoment } from './bulletins/reading/handover.ts';
import { contentLoader } from './bulletins/reading/loader.ts';
import { isPreview } from './preview.ts';
import { getReleaseMoment } from './release-moment.ts';

const releaseMoment = (): string => findBuildMoment() ?? getReleaseMoment();

export const collections = {
  // Only the standing pages, which Astro renders. Everything else goes through `src/bulletins/reading/handover.ts`.
  pages: defineCollection({ loader: contentLoader(releaseMoment, isPreview) }),
};
