import type { Folders } from '../../folders.ts';
import type { Issue } from '../../gate/issue.ts';
import type { ContentTree } from '../../gate/tree.ts';
import type { Stop } from '../../strings/stop.ts';
import type { BodyLink } from '../body/plain-elements.ts';
import type { Content } from './read-content.ts';

/** The settings that decide, besides the content and the release moment, whether a release is refused. */
export interface ReleaseSetting {
  folders: Folders;
  /** Whether drafts and scheduled bulletins are shown, marked. */
  isPreview: boolean;
  /** Whether the release may be much smaller than the one before: BANTIN_FEWER=1. */
  mayShrink: boolean;
  /** What was taken back and may be shown again, by key or by address from `url` on: BANTIN_RESTORE, separated by blanks. */
  mayRestore: readonly string[];
  /** Hears why nothing can tell what was published before, so that what this content has dropped is not listed. */
  onUnknownPast?: (reason: Stop) => void;
}

/** All that decides what a release would refuse: the content, its files and the settings. */
export interface RefusalContext extends ReleaseSetting {
  content: Content;
  tree: Pick<ContentTree, 'bulletins' | 'decisions' | 'listing' | 'yaml'>;
  /** The folders of bulletins and the other files that have errors of their own. */
  faulty: readonly string[];
  /** The moment (ISO date-time with zone) that decides which scheduled bulletins are shown. */
  releaseMoment: string;
  /** Whether all bulletins were read, and `site.yaml` without faults. */
  isComplete: boolean;
  /** The fingerprint of what decides how anything is read, where what the last build judged may be recalled by it. */
  rules?: string | undefined;
}

/** A bulletin or standing page that is kept out by errors of its own. */
export interface FaultySource {
  /** Below the content root. */
  file: string;
  /** The links of its body, as far as that could be read. */
  links: readonly BodyLink[];
}

/** The settings of a release, with the function that lists what it would refuse. */
export interface Refusals extends ReleaseSetting {
  list: (context: RefusalContext) => Promise<Issue[]>;
  /** The issues of content files, completed by proposals of what the site has. */
  propose: (issues: readonly Issue[], context: RefusalContext) => Promise<Issue[]>;
}
