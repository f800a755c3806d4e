import { SEGMENTS } from './segments.ts';

/** Paths, below the finished site, of pages that editions and checks need by name. */
export const pageFiles = {
  bulletin: (key: string): string => `${SEGMENTS.bulletin}/${key}/index.html`,
  year: (year: string): string => `${SEGMENTS.year}/${year}/index.html`,
  section: (id: string): string => `${SEGMENTS.section}/${id}/index.html`,
  search: `${SEGMENTS.search}/index.html`,
  awards: `${SEGMENTS.awards}/index.html`,
};
