import { defineCollection } from 'astro:content';
import { findBuildMoment } from './bulletins/reading/handover.ts';
import { contentLoader } from './bulletins/reading/loader.ts';
import { getReleaseMoment } from './release-moment.ts';
import { openRefusals } from './release/refusals/open-refusals.ts';

const releaseMoment = (): string => findBuildMoment() ?? getReleaseMoment();

export const collections = {
  // What Astro renders of the standing pages. All else that is loaded goes through `src/bulletins/reading/handover.ts`.
  pages: defineCollection({ loader: contentLoader(releaseMoment, openRefusals) }),
};
