import { OBEYED_AT_TOP } from './obeyed-names.ts';
import { FEED_NAMES, FUTURE_SEGMENTS, LATER_PAGE, SEGMENTS, TOP_FILES } from './segments.ts';

const segments: readonly string[] = [...Object.values(SEGMENTS), ...FUTURE_SEGMENTS, LATER_PAGE];
const feeds = Object.values(FEED_NAMES);

/** Slugs that no standing page may have, because the site uses them, a later version will, or hosts do. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...segments,
  ...feeds.map(([name]) => name),
  TOP_FILES.notFound.replace('.html', ''),
  ...OBEYED_AT_TOP,
  // Hosts show it at the address of the folder above.
  'index',
]);

/**
 * Names that nothing in `public` may have at its top: such a file would take the place of the site's own, or lose it to the
 * site.
 */
export const RESERVED_TOP_NAMES: ReadonlySet<string> = new Set([
  ...segments,
  ...Object.values(TOP_FILES),
  ...feeds.flatMap(([name, ending]) => [name, `${name}.${ending}`]),
]);
