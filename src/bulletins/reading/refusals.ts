import type { Folders } from '../../folders.ts';
import type { Issue } from '../../gate/issue.ts';
import type { ContentTree } from '../../gate/tree.ts';
import type { Content } from './read-content.ts';

/** What decides, besides the content and the release moment, whether a release would be refused. */
export interface ReleaseSetting {
  folders: Folders;
  /** Whether drafts and scheduled bulletins are shown, marked. */
  isPreview: boolean;
  /** Whether someone has said that the release may be much smaller than the one before: BANTIN_FEWER=1. */
  mayShrink: boolean;
}

/** Content that has been read, and all besides it that decides what a release would refuse. */
export interface RefusalContext extends ReleaseSetting {
  content: Content;
  tree: Pick<ContentTree, 'bulletins'>;
  /** The moment (ISO date-time with zone) that decides which scheduled bulletins are shown. */
  releaseMoment: string;
  /** Whether all bulletins were read. */
  isComplete: boolean;
}

/** The list of what a release would refuse, and the setting in which it is asked. */
export interface Refusals extends ReleaseSetting {
  list: (context: RefusalContext) => Promise<Issue[]>;
}
