import { posix } from 'node:path';
import type { BuiltFile } from '../survey.ts';
import type { Fault } from './fault.ts';

const PAGES = 'html css js json xml txt ics';
const PICTURES = 'webp jpg avif png svg ico woff2';
const ATTACHMENTS = 'pdf docx xlsx ods odt csv';
const SEARCH = 'pf_meta pf_index pf_filter pf_fragment pagefind wasm';
const TYPES = new Set([PAGES, PICTURES, ATTACHMENTS, SEARCH].flatMap((types) => types.split(' ')));

/** Names that hosts look for. */
const NAMES = new Set(['_headers', '_redirects', '.nojekyll']);

/** Nothing is published but what a site consists of: no content source, no program source, no map of one. */
export function findUnknownTypes(files: Iterable<BuiltFile>): Fault[] {
  return [...files].flatMap(({ path }): Fault[] => {
    const type = posix.extname(path).slice(1);
    if (TYPES.has(type.toLowerCase()) || NAMES.has(posix.basename(path))) return [];
    return [{ rule: 'unknown-type', file: path, detail: type || '–' }];
  });
}
