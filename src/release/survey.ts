import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { runAtMost } from '../images/at-most.ts';
import type { BuiltDocument } from './document.ts';
import { listMetadata, type MetadataKind } from '../images/metadata.ts';
import { findDisguise } from './invariants/disguises.ts';
import type { Page } from './page.ts';

/** One file of a build. */
export interface BuiltFile {
  /** Below the site, with forward slashes. */
  path: string;
  bytes: number;
  sha256: string;
  /** The folder of the building machine that its text names, if any. */
  betrays?: string;
  /** What a picture says besides its pixels, if anything. */
  hidden?: readonly MetadataKind[];
  /** What the bytes are, where the name says otherwise. */
  disguised?: string;
}

/** All that there is in a build, each file read once. */
export interface Survey {
  /** By path, sorted. */
  files: ReadonlyMap<string, BuiltFile>;
  /** By path. */
  pages: readonly Page[];
  /** By path. */
  documents: readonly BuiltDocument[];
}

export interface SurveyOptions {
  readPage(source: string, path: string): Page;
  readDocument(source: string, path: string): BuiltDocument | undefined;
  /** Finds a folder of the building machine in a text. */
  findBuildPath(text: string): string | undefined;
}

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|svg|webmanifest|ics)$/u;
const AT_ONCE = 8;

/** Reads every file of a build, or of one of its folders. */
export async function surveyFolder(folder: string, options: SurveyOptions, part = ''): Promise<Survey> {
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files = new Map<string, BuiltFile>(paths.map((path) => [path, { path, bytes: 0, sha256: '' }]));
  const pages = new Map<string, Page>();
  const documents = new Map<string, BuiltDocument>();
  await runAtMost(AT_ONCE, paths, async (path) => {
    const contents = await readFile(join(folder, path));
    const file = files.get(path)!;
    file.bytes = contents.length;
    file.sha256 = createHash('sha256').update(contents).digest('hex');
    const hidden = listMetadata(contents);
    if (hidden.length > 0) file.hidden = hidden;
    const disguised = findDisguise(contents, path);
    if (disguised !== undefined) file.disguised = disguised;
    if (!TEXT.test(path)) return;
    const text = contents.toString('utf8');
    const betrayed = options.findBuildPath(text);
    if (betrayed !== undefined) file.betrays = betrayed;
    if (path.endsWith('.html')) pages.set(path, options.readPage(text, path));
    const document = options.readDocument(text, path);
    if (document) documents.set(path, document);
  });
  return {
    files,
    pages: paths.flatMap((path) => pages.get(path) ?? []),
    documents: paths.flatMap((path) => documents.get(path) ?? []),
  };
}

/** What two parts of one build hold together. */
export function joinSurveys(first: Survey, second: Survey): Survey {
  return {
    files: new Map([...first.files, ...second.files].sort(([a], [b]) => (a < b ? -1 : 1))),
    pages: [...first.pages, ...second.pages].sort((a, b) => (a.file < b.file ? -1 : 1)),
    documents: [...first.documents, ...second.documents].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}
