import { dirname } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import type { Folders } from '../../folders.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Site } from '../../site.ts';
import { readDocument } from './document.ts';
import { openForeignFinder, type MadeSite } from './foreign.ts';
import { buildPathFinder } from '../invariants/build-paths.ts';
import { listExpectedSentences } from '../invariants/bulletins.ts';
import { isSuspect } from '../invariants/leaks.ts';
import type { ReleaseMemory, RememberedFile } from '../build/memory.ts';
import { readPage, type ExpectedSentence } from './page.ts';
import type { ReusablePages } from '../build/reuse-pages.ts';
import type { BuildScan, ScanOptions } from './scan.ts';

/** How the files of one build are scanned. */
export interface ScanPlan extends ScanOptions {
  /** What the next build needs to know of a scan. */
  remember(scan: BuildScan): ReleaseMemory;
}

/** Plans the scan of a build: which sentences its pages have to hold, and which readings of the last build still hold. */
export function planScan(
  records: readonly BulletinRecord[],
  { memory, keys }: Pick<ReusablePages, 'memory' | 'keys'>,
  { site, folders, ...made }: MadeSite & { site: Site; folders: Folders },
): ScanPlan {
  const base = basePath(site);
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const listSentences = (path: string): ExpectedSentence[] => {
    const record = byAddress.get(base + path.replace(/index\.html$/u, ''));
    return record ? listExpectedSentences(record) : [];
  };
  return {
    findBuildPath: buildPathFinder([folders.project, folders.content, dirname(folders.staging)], base),
    findForeign: openForeignFinder({ site, ...made }),
    readPage: (source, path) => readPage(source, path, { base, isSuspect, sentences: listSentences(path) }),
    readDocument: (source, path, isParsed) => readDocument(source, path, { base, url: site.url, isParsed }),
    recall({ path, sha256 }) {
      const before = memory.files.get(path);
      const isSame = before?.sha256 === sha256 && before.sentences === format(listSentences(path));
      return isSame ? before.reading : undefined;
    },
    remember({ files, pages, documents }) {
      // A table has a key, and nothing that would be read of it.
      const keyed = [...keys.keys()].filter((path) => files.has(path));
      const readings = new Map<string, RememberedFile['reading']>([
        ...keyed.map((path) => [path, {}] as const),
        ...pages.map((page) => [page.file, { page }] as const),
        ...documents.map((document) => [document.file, { document }] as const),
      ]);
      const remembered = [...readings].map(([path, reading]): [string, RememberedFile] => {
        const { sha256 } = files.get(path)!;
        return [path, { sha256, key: keys.get(path), sentences: format(listSentences(path)), reading }];
      });
      return { rules: memory.rules, files: new Map(remembered) };
    },
  };
}

function format(sentences: readonly ExpectedSentence[]): string {
  return sentences.map(({ text, place }) => `${place}: ${text}`).join('\n');
}
