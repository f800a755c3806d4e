import type { Folders } from '../../folders.ts';
import type { Site } from '../../site.ts';
import type { MadeFiles } from './bundled-files.ts';
import type { ReusablePages } from './reuse-pages.ts';

/** What the steps after rendering work on. */
export interface FinishContext {
  site: Site;
  folders: Folders;
  pages: ReusablePages;
  /** What the bundler wrote of the site. */
  bundled: MadeFiles;
  report: (line: string) => void;
}
