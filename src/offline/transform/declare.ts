import { pageFiles } from '../../addresses/page-files.ts';
import type { Declaration } from '../../inert/declaration.ts';
import { findDestination, relativeAddress, type EditionFiles } from './addresses.ts';
import { STANDALONE_STYLE, EDITION_POLICY, EDITION_STYLE } from './stamp.ts';

/**
 * What a page of an edition may load, run and lead to. `file` is its path below the finished site; `made` are the
 * classic scripts and the style sheets of the edition, below it.
 */
export function declareEditionPage(
  file: string,
  { kept }: Pick<EditionFiles, 'kept'>,
  made: readonly string[],
): Declaration {
  const place = kept.get(file) ?? file;
  const own = new Set([EDITION_STYLE, ...made].map((path) => relativeAddress(place, path)));
  const sent = [pageFiles.search, pageFiles.awards].flatMap((each) => kept.get(each) ?? []);
  return {
    // A relative address, or one of the site, which leads nowhere on a disk.
    isOwn: (address) => /^(?:\/(?![/\\&])|(?![/\\]))[^:&\\?#]*(?:[?#]|$)/u.test(address),
    isScript: (address) => address.endsWith('.js') && own.has(address),
    isStyle: (address) => address.endsWith('.css') && own.has(address),
    isSearch: (address) => sent.some((each) => address === relativeAddress(place, each)),
    style: STANDALONE_STYLE,
    policy: EDITION_POLICY,
  };
}

/** The redirect target of a page at a former address, as written in the page of the edition; only pages of this site count. */
export function findLeading(source: string, file: string, files: EditionFiles): string | undefined {
  const [, address] = /<meta http-equiv="refresh" content="0; url=([^"&]*)">/u.exec(source) ?? [];
  if (address === undefined) return undefined;
  const destination = findDestination(address, file, files);
  return destination.kind === 'inside' || destination.kind === 'left-out' ? destination.href : undefined;
}
