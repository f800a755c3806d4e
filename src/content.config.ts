import { defineCollection } from 'astro:content';
import { findBuildMoment } from './bulletins/handover.ts';
import { contentLoader } from './bulletins/loader.ts';
import { isPreview } from './preview.ts';
import { getReleaseMoment } from './release-moment.ts';

const releaseMoment = (): string => findBuildMoment() ?? getReleaseMoment();

export const collections = {
  // What Astro renders of the standing pages. All else that is loaded goes through `src/bulletins/handover.ts`.
  pages: defineCollection({ loader: contentLoader(releaseMoment, isPreview) }),
};
