import { SEGMENTS } from './segments.ts';

/** The pages at which editions and checks look by name: files of the finished site, below it. */
export const pageFiles = {
  bulletin: (key: string): string => `${SEGMENTS.bulletin}/${key}/index.html`,
  year: (year: string): string => `${SEGMENTS.year}/${year}/index.html`,
  section: (id: string): string => `${SEGMENTS.section}/${id}/index.html`,
};
