import { extname } from 'node:path/posix';
import { basePath } from '../../addresses/base-path.ts';
import type { Declaration } from '../../inert/declaration.ts';
import { judgeFile } from '../../inert/file.ts';
import { openPageJudge } from '../../inert/page.ts';
import { buildAddresses } from '../../addresses/build-addresses.ts';
import { buildPalette } from '../../models/palette.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Site } from '../../site.ts';
import { hash } from 'node:crypto';
import { findOnlyTarget, groupByFile } from '../hosting/alias-page.ts';
import type { MadeFiles } from '../build/bundled-files.ts';
import { listRunningCells } from './own-table.ts';
import type { ScanOptions } from './scan.ts';

/** What a build has made itself: bundled files and redirects. */
export interface MadeSite {
  bundled: MadeFiles;
  redirects: readonly Redirect[];
}

type JudgedSite = Pick<Site, 'url' | 'accent' | 'meterScript'>;

/**
 * Scripts that Pagefind writes beside its index. Their checksums are not known, but nothing else can have written them: the index is
 * moved into the site after everything else was scanned.
 */
const PAGEFIND = new Set(['pagefind/pagefind.js', 'pagefind/pagefind-worker.js']);

/**
 * Opens a finder of foreign parts: it returns, for each file of a build, what the build did not make. Scripts and styles are
 * recognised by their checksums; in pages, only what the declaration allows is accepted.
 */
export function openForeignFinder({
  site,
  bundled,
  redirects,
}: MadeSite & { site: JudgedSite }): ScanOptions['findForeign'] {
  const made = new Map(bundled);
  const palette = buildPalette({ catalogue: { site } });
  if (palette) made.set(`${palette.name}.css`, hash('sha256', palette.css));
  const leadsTo = listLeading(redirects, basePath(site));
  const judgePage = openPageJudge(declare(site, made));
  return ({ path, sha256 }, contents) => {
    switch (extname(path).toLowerCase()) {
      case '.html':
        return judgePage(contents.toString('utf8'), leadsTo.get(path));
      case '.js':
      case '.css':
        return made.get(path) === sha256 || PAGEFIND.has(path) ? [] : [path];
      case '.csv':
        return listRunningCells(path, contents);
      default:
        return judgeFile(path, contents);
    }
  };
}

function declare(site: JudgedSite, made: MadeFiles): Declaration {
  const base = basePath(site);
  const { search, awards } = buildAddresses(site);
  // With the base path "/", an address that begins with "//" (or "/\") would name another host.
  const isOwn = (address: string): boolean =>
    address.startsWith(base) && (base !== '/' || /^\/(?![/\\]|&(?!amp;|#38;|#x26;))/u.test(address));
  const isMade = (address: string, type: string): boolean =>
    address.startsWith(base) && address.endsWith(type) && made.has(address.slice(base.length));
  return {
    isOwn,
    isScript: (address) => isMade(address, '.js'),
    isStyle: (address) => isMade(address, '.css'),
    isSearch: (address) => address === search || address === awards,
    foreignScript: readMeter(site.meterScript),
  };
}

/** The meter script, the one script of another host allowed in pages; `undefined` when it is not on a host of the state (gov.vn). */
function readMeter(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : URL.parse(address);
  return url?.protocol === 'https:' && url.hostname.endsWith('.gov.vn')
    ? escapeAttribute(address!)
    : undefined;
}

/** The redirect target of each page at a former address, as its source writes it. */
function listLeading(redirects: readonly Redirect[], base: string): Map<string, string> {
  return new Map(
    [...groupByFile(redirects, base)].flatMap(([file, group]) => {
      const to = findOnlyTarget(group);
      return to?.startsWith(base) ? [[file, to] as const] : [];
    }),
  );
}

/** An attribute value escaped as Astro's renderer does. */
function escapeAttribute(address: string): string {
  return address.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
}
