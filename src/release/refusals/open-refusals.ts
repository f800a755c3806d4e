import type { Refusals } from '../../bulletins/reading/refusals.ts';
import type { Folders } from '../../folders.ts';
import { isPreview } from '../../preview.ts';
import { listRefusals } from './list-refusals.ts';
import { proposeLinks } from './unsafe-links.ts';

/** What was taken back and may be shown again, by key or address: BANTIN_RESTORE, separated by blanks. */
export function readMayRestore(environment: NodeJS.ProcessEnv): string[] {
  return (environment['BANTIN_RESTORE'] ?? '').split(' ').filter(Boolean);
}

/** The refusals of a release into these folders, in the setting that the environment chooses. */
export function openRefusals(folders: Folders, environment: NodeJS.ProcessEnv = process.env): Refusals {
  return {
    list: listRefusals,
    propose: proposeLinks,
    folders,
    isPreview: isPreview(environment),
    mayShrink: environment['BANTIN_FEWER'] === '1',
    mayRestore: readMayRestore(environment),
  };
}
