import { extname, join, relative, sep } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { basePath } from '../../addresses/base-path.ts';
import { listFilesBelow } from '../../files/list-files.ts';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { readDocument } from '../verify/document.ts';
import { findLocalAddress } from '../verify/local-address.ts';
import type { ContentLink } from './content-links.ts';
import { openBuildPaths } from './machine-addresses.ts';
import { nameByContents } from '../../images/picture-name.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

const TEXTS = new Set(['.txt', '.xml', '.json', '.svg']);
const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp']);

/** What the files of `public` would do to a release: their issues, the links in them, and what they say. */
export interface PublicFiles {
  /** Below `public`. */
  paths: string[];
  issues: Issue[];
  links: ContentLink[];
}

/** Reads the files that are published as they are, as a finished site is read. */
export async function readPublicFiles({ content, folders }: RefusalContext): Promise<PublicFiles> {
  const { site, bulletins } = content;
  const base = basePath(site);
  const findBuildPath = openBuildPaths(folders, base);
  const photographs = new Set(
    bulletins.flatMap(({ bulletin }) => bulletin.pictures.flatMap(({ photograph }) => photograph?.sum ?? [])),
  );
  const paths = await listFilesBelow(folders.public).catch(() => []);
  const prefix = relative(folders.content, folders.public).split(sep).join('/');
  const found: PublicFiles = { paths, issues: [], links: [] };
  for (const path of paths) {
    const place: SourcePosition = { file: `${prefix}/${path}`, line: 1, column: 1 };
    const type = extname(path).toLowerCase();
    if (!PICTURES.has(type) && !TEXTS.has(type)) continue;
    // What cannot be read is told with all files of `public`.
    const bytes = await readContentFile(join(folders.public, path)).catch(() => undefined);
    if (!bytes) continue;
    if (PICTURES.has(type)) {
      if (photographs.has(nameByContents(bytes))) found.issues.push(issueAt('published-original', place, {}));
    }
    if (!TEXTS.has(type)) continue;
    const text = bytes.toString('utf8');
    const named = findBuildPath(text);
    if (named !== undefined) found.issues.push(issueAt('machine-address', place, { found: named }));
    const document = readDocument(text, path, { base, url: site.url });
    if (!document) continue;
    const { malformed, leaks, links, address } = document;
    if (malformed !== undefined)
      found.issues.push(issueAt('malformed-file', place, { reason: malformed.split('\n', 1)[0]! }));
    for (const leak of leaks) {
      const local = findLocalAddress(leak);
      if (local !== undefined) found.issues.push(issueAt('machine-address', place, { found: local }));
    }
    found.links.push(...links.map(({ value }) => ({ written: value, value, from: address, place })));
  }
  return found;
}
