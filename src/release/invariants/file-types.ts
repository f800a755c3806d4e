import { posix } from 'node:path';
import { RESERVED_TOP_NAMES } from '../../addresses/reserved.ts';
import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

const PAGES = 'html css js json xml txt ics';
const PICTURES = 'webp jpg avif png svg ico woff2';
const ATTACHMENTS = 'pdf docx xlsx ods odt csv';
const SEARCH = 'pf_meta pf_index pf_filter pf_fragment pagefind wasm';
const TYPES = new Set([PAGES, PICTURES, ATTACHMENTS, SEARCH].flatMap((types) => types.split(' ')));

/** Files without a page's type that a release may hold because hosts look for them. */
const FOR_HOSTS = new Set(['_headers', '_redirects', '.nojekyll', '.well-known/security.txt']);

/**
 * Only files of known types are published: no content source, program source or source map. At the top and in hidden folders, where
 * hosts and search engines look for instructions, there is only what this program writes.
 */
export function findUnknownTypes(files: Iterable<BuiltFile>): Fault[] {
  return [...files].flatMap(({ path }): Fault[] => {
    if (FOR_HOSTS.has(path)) return [];
    const type = posix.extname(path).slice(1);
    const isKnown = TYPES.has(type.toLowerCase()) && !isForeignOrder(path);
    return isKnown ? [] : [{ rule: 'unknown-type', file: path, detail: type || '–' }];
  });
}

function isForeignOrder(path: string): boolean {
  if (/(?:^|\/)\./u.test(path)) return true;
  return /^[^/]+\.(?:txt|xml|json)$/iu.test(path) && !RESERVED_TOP_NAMES.has(path);
}
