import { byCodeUnits } from '../../by-code-units.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Site } from '../../site.ts';
import { findBuildPaths } from '../invariants/build-paths.ts';
import { findBulletinFaults } from '../invariants/bulletins.ts';
import { findCanonicalFaults } from '../invariants/canonicals.ts';
import { findMissingDescriptions } from '../invariants/descriptions.ts';
import { findDocumentFaults } from '../invariants/documents.ts';
import { findDisguises } from '../invariants/disguises.ts';
import { findEmptyFiles } from '../invariants/empty-files.ts';
import type { Fault } from '../invariants/fault.ts';
import { findUnknownTypes } from '../invariants/file-types.ts';
import { findMissingPages, listFixedAddresses } from '../invariants/fixed-pages.ts';
import { findForeignParts } from '../invariants/foreign-parts.ts';
import { findHeadingFaults } from '../invariants/headings.ts';
import { findIndexFaults } from '../invariants/index-count.ts';
import { findLanguageFaults } from '../invariants/languages.ts';
import { findLeaks } from '../invariants/leaks.ts';
import { findLeftovers } from '../invariants/leftovers.ts';
import { findBrokenLinks } from '../invariants/links.ts';
import { findMetadata } from '../invariants/metadata.ts';
import { findOriginals } from '../invariants/originals.ts';
import { findUnreachable } from '../invariants/reachable.ts';
import { findTitleFaults } from '../invariants/titles.ts';
import type { BuildScan } from './scan.ts';

/** A scanned build, and what it was made from. */
export interface Build {
  site: Pick<Site, 'url' | 'language' | 'sections' | 'perPage'>;
  scan: BuildScan;
  records: readonly BulletinRecord[];
  /** Slugs. */
  standingPages: readonly string[];
  /** The hashes of original photographs. */
  originals: readonly string[];
  /** Values that are none which the content itself says. */
  said: ReadonlySet<string>;
  /** How many bulletins were put into the search index, entries its file counts, and standing pages and decisions are among these. */
  searchable: { indexed: number; entry: number; standing: number };
}

/** Every breach of every invariant, sorted by file. */
export function listFaults({ site, scan, records, ...build }: Build): Fault[] {
  const { files, pages, documents } = scan;
  const faults = [
    ...findBrokenLinks([...pages, ...documents], { files, url: site.url }),
    ...findTitleFaults(pages),
    ...findHeadingFaults(pages),
    ...findMissingDescriptions(pages),
    ...findCanonicalFaults(pages, site.url),
    ...findLanguageFaults(pages, site.language),
    ...findLeaks(pages, build.said),
    ...findDocumentFaults(documents, build.said),
    ...findBuildPaths(files.values()),
    ...findOriginals(files.values(), build.originals),
    ...findMetadata(files.values()),
    ...findDisguises(files.values()),
    ...findForeignParts(files.values()),
    ...findUnknownTypes(files.values()),
    ...findEmptyFiles(files.values()),
    ...findLeftovers(files.values()),
    ...findBulletinFaults(pages, records),
    ...findUnreachable(pages, documents, site.url),
    ...findMissingPages(pages, listFixedAddresses(site, records, build.standingPages)),
    ...findIndexFaults(build.searchable, files.values(), records.length),
  ];
  return faults.sort((a, b) => byCodeUnits(key(a), key(b)));
}

function key({ file, rule, detail }: Fault): string {
  return `${file}\n${rule}\n${detail}`;
}
