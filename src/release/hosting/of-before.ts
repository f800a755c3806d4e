import { SEGMENTS } from '../../addresses/segments.ts';

/**
 * Folders of the site whose files are named by their contents and asked for by pages that are open already. Those of the release
 * before lie beside the site for an hour, in `before/`, and are given where the site has no file of the name.
 */
export const KEPT_FOLDERS: readonly string[] = [SEGMENTS.searchIndex, SEGMENTS.bundle];
