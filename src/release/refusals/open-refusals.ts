import type { Refusals } from '../../bulletins/reading/refusals.ts';
import type { Folders } from '../../folders.ts';
import { isPreview } from '../../preview.ts';
import { listRefusals } from './list-refusals.ts';
import { proposeLinks } from './unsafe-links.ts';

/** The refusals of a release into these folders, in the setting that the environment chooses. */
export function openRefusals(folders: Folders, environment: NodeJS.ProcessEnv = process.env): Refusals {
  return {
    list: listRefusals,
    propose: proposeLinks,
    folders,
    isPreview: isPreview(environment),
    mayShrink: environment['BANTIN_FEWER'] === '1',
    mayRestore: (environment['BANTIN_RESTORE'] ?? '').split(' ').filter(Boolean),
  };
}
