import { join } from 'node:path';
import { fingerprint } from '../../files/fingerprint.ts';
import { parseRemembered } from './remembered-schema.ts';
import type { Folders } from '../../folders.ts';
import { readSealedLines, writeSealedLines } from '../../files/sealed-file.ts';
import type { Reading } from '../verify/scan.ts';

/** What is remembered of one file of the site that was built last. */
export interface RememberedFile {
  sha256: string;
  /** Of a file that was made from a model: equal keys mean equal files. */
  key?: string | undefined;
  /** The sentences that the page was searched for. */
  sentences?: string | undefined;
  reading: Reading;
}

/** What is remembered of the last build, by path, and a fingerprint of everything else that decides whether it is still valid. */
export interface ReleaseMemory {
  rules: string;
  files: ReadonlyMap<string, RememberedFile>;
}

/** What pages depend on besides their models: paths in the project, and paths in the content root. */
const CODE = ['src', 'astro.config.mjs', 'package-lock.json'];
const CONTENT = ['site.yaml', 'pages'];

function memoryFile({ cache }: Pick<Folders, 'cache'>): string {
  return join(cache, 'pages.ndjson');
}

/** Recalls the last build. No files are recalled when the rules have changed since, or when the memory is damaged. */
export async function recallRelease(
  folders: Pick<Folders, 'cache' | 'content' | 'project'>,
): Promise<ReleaseMemory> {
  const rules = `${await fingerprint(folders.project, CODE)} ${await fingerprint(folders.content, CONTENT)}`;
  const [before, ...lines] = (await readSealedLines(memoryFile(folders))) ?? [];
  const entries = before === rules ? lines.flatMap((line) => parseEntry(line) ?? []) : [];
  return { rules, files: new Map(entries.map(({ path, file }) => [path, file])) };
}

/** A remembered file, validated: the checksum of the cache detects damage, not forgery. `undefined` when it is not valid. */
function parseEntry(line: string): { path: string; file: RememberedFile } | undefined {
  try {
    return parseRemembered(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Remembers a build for the next one. */
export async function rememberRelease(
  folders: Pick<Folders, 'cache'>,
  { rules, files }: ReleaseMemory,
): Promise<void> {
  await writeSealedLines(memoryFile(folders), listLines(rules, files));
}

function* listLines(rules: string, files: ReleaseMemory['files']): Generator<string> {
  yield rules;
  for (const entry of files) yield JSON.stringify(entry);
}
